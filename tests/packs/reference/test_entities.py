from rostra.packs.reference.entities import entities
from rostra.packs.reference.wording import Wording
from rostra.vocab import pack
from rostra.vocab.pack import Pack


def test_entities_are_listed_by_class(reef: Pack, wording: Wording) -> None:
    (reefs,) = entities(reef, wording)

    assert [(one.name, one.names) for one in reefs.known] == [("Elin Bank", ("the Bank",))]


def test_very_many_are_counted_alone(wording: Wording) -> None:
    countries = next(kind for kind in entities(pack.core(), wording) if kind.iri.endswith("/Country"))

    assert countries.count > 190
    assert countries.known == ()
