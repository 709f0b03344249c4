import pytest

from rostra.extract.attribution.cues import addressee_of, entries, entry_of, tells
from rostra.model import Cue, CuePart, Lexicon

from .parses import SAID, WANTS, doc

PUSHED = """
Jane Jane NNP PROPN nsubj 2
pushed push VBD VERB ROOT 0
back back RP ADP compound:prt 2
against against IN ADP case 5
him he PRP PRON obl 2
. . . PUNCT punct 2
"""


def cue(lemma, part=CuePart.VERB, **more):
    return Cue(lemma, part, f"act:{lemma}", **more)


def known(*cues):
    return entries(Lexicon("en", cues=cues))


@pytest.mark.parametrize(
    ("lemmas", "wanted"),
    [
        (["push", "push back"], "push back"),
        (["push", "push back", "push back against"], "push back against"),
        (["push"], "push"),
    ],
)
def test_the_longest_entry_wins(lemmas, wanted):
    lemma, entry = entry_of(doc(PUSHED)[1], known(*map(cue, lemmas)))
    assert (lemma, entry.act) == (wanted, f"act:{wanted}")


def test_a_cue_that_the_lexicon_lacks_has_its_lemma_and_particle():
    assert entry_of(doc(PUSHED)[1], known()) == ("push back", None)


def test_the_part_of_speech_chooses_between_entries():
    noun, verb = cue("say", CuePart.NOUN), cue("say", CuePart.VERB)
    assert entry_of(doc(SAID)[1], known(noun, verb)) == ("say", verb)
    assert entry_of(doc(SAID)[1], known(noun)) == ("say", noun)


def test_the_addressee_stands_where_the_entry_says():
    table = doc(WANTS)
    assert addressee_of(table[1], cue("urge", addressee=("object",)), frozenset()) == table[2]
    assert addressee_of(table[6], cue("complain", addressee=("to",)), frozenset()) == table[8]


def test_without_an_entry_only_an_indirect_object_is_one():
    table = doc(WANTS.replace("obj 2", "iobj 2"))
    assert addressee_of(table[1], None, frozenset()) == table[2]
    assert addressee_of(table[6], None, frozenset()) is None


def test_what_is_source_or_content_is_no_addressee():
    assert addressee_of(doc(WANTS)[1], cue("urge", addressee=("object",)), frozenset({2})) is None


@pytest.mark.parametrize(
    ("entry", "wanted"), [(None, True), (cue("say"), True), (cue("decline to comment", content=("none",)), False)]
)
def test_a_cue_whose_content_stands_nowhere_tells_nothing(entry, wanted):
    assert tells(entry) is wanted
