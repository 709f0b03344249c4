from rostra.packs.reference.wording import Wording
from rostra.vocab import terms
from rostra.vocab.pack import Pack

REEF = "https://w3id.org/rostra/pack/reef/Reef"


def test_a_name_is_in_the_first_language_that_has_one(reef: Pack) -> None:
    assert Wording((reef,), ("kl", "de")).name(REEF) == "Riff"
    assert Wording((reef,), ("kl",)).name(REEF) == "reef"


def test_what_has_no_name_is_called_by_its_short_form(wording: Wording) -> None:
    assert wording.name(terms.RDFS + "Resource") == "rdfs:Resource"


def test_all_labels_in_the_languages_are_said(reef: Pack) -> None:
    assert Wording((reef,), ("de",)).said(REEF, terms.LABEL) == ("Riff", "reef")
