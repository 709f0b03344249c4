from rostra.packs.reference.defined import Term, defined
from rostra.packs.reference.wording import Wording
from rostra.vocab import pack, terms
from rostra.vocab.pack import Pack

REEF = "https://w3id.org/rostra/pack/reef/"


def by_name(pack_: Pack, wording: Wording) -> dict[str, Term]:
    return {term.short.partition(":")[2]: term for term in defined(pack_, wording)}


def test_classes_come_before_properties_each_in_order_of_the_file(reef: Pack, wording: Wording) -> None:
    assert list(by_name(reef, wording)) == ["Reef", "Atoll", "Survey", "shelters"]


def test_a_class_knows_what_stands_above_and_below_it_and_what_it_has(reef: Pack, wording: Wording) -> None:
    rows = dict(by_name(reef, wording)["Reef"].rows)

    assert rows["below"] == (terms.ROSTRA + "Place",)
    assert rows["above"] == (REEF + "Atoll",)
    assert rows["has"] == (REEF + "shelters",)


def test_a_property_has_its_traits_and_where_it_leads(reef: Pack, wording: Wording) -> None:
    shelters = by_name(reef, wording)["shelters"]

    assert shelters.traits == ("transitive",)
    assert ("leads to", (terms.ROSTRA + "Entity",)) in shelters.rows


def test_a_chain_is_told_step_by_step() -> None:
    core = pack.core()
    rows = dict(by_name(core, Wording((core,), ()))["holdsOfficeIn"].rows)

    assert rows["follows from"] == (terms.ROSTRA + "holdsOffice", terms.ROSTRA + "officeOf")
