from datetime import date

import pytest

from rostra.errors import PackError
from rostra.model import EntityType, KnownEntity, Lexicon
from rostra.vocab import pack, terms
from rostra.vocab.lexicons import lexicon
from tests.vocab.conftest import Make

CLASSES = """
rostra:Entity a owl:Class ; rdfs:label "entity"@en ; rostra:pronoun "it" .
rostra:Person a owl:Class ; rdfs:label "person"@en ; rdfs:subClassOf rostra:Entity ;
  rostra:tag "PERSON" ; rostra:noun "man"@en, "woman"@en ; rostra:speaks true ; rostra:pronoun "he", "she" .
rostra:Office a owl:Class ; rdfs:label "office"@en ; rdfs:subClassOf rostra:Entity .
my:Player a owl:Class ; rdfs:label "player"@en, "Spieler"@de ; rdfs:subClassOf rostra:Person .
my:Thing a owl:Class ; rdfs:label "thing"@en .
"""


def _lexicon(make: Make, text: str, language: str = "en") -> Lexicon:
    return lexicon([make(classes=CLASSES, entities__all=text)], language)


def _one(make: Make, text: str) -> KnownEntity:
    (one,) = _lexicon(make, text).register
    return one


def test_classes_below_entity_are_types_with_all_above_them(make: Make) -> None:
    types = {one.label: one for one in _lexicon(make, "").types}
    assert set(types) == {"entity", "person", "office", "player"}
    assert types["player"].parents == (terms.ROSTRA + "Person", terms.ROSTRA + "Entity")
    assert types["person"] == EntityType(
        terms.ROSTRA + "Person",
        "person",
        (terms.ROSTRA + "Entity",),
        tags=("PERSON",),
        nouns=("man", "woman"),
        speaks=True,
    )


def test_a_class_speaks_as_the_nearest_above_does(make: Make) -> None:
    speaks = {one.label: one.speaks for one in _lexicon(make, "").types}
    assert speaks == {"entity": False, "person": True, "office": False, "player": True}


def test_an_entity_has_its_names_and_identifier(make: Make) -> None:
    one = _one(
        make,
        """entity:ada a rostra:Person ; skos:prefLabel "Ada Lund"@en ; skos:altLabel "A. Lund"@en, "Ada Lund"@en ;
        rostra:shortName "Lund"@en ; rostra:nominal "engineer"@en ; rostra:demonym "Lundish"@en ;
        rostra:preferredFor "Lund"@en ; rostra:pronoun "she" ; skos:exactMatch my:x, wd:Q42 .""",
    )
    assert one == KnownEntity(
        terms.ENTITY + "ada",
        "Ada Lund",
        terms.ROSTRA + "Person",
        names=("Ada Lund", "A. Lund"),
        short_names=("Lund",),
        nominals=("engineer",),
        demonyms=("Lundish",),
        pronouns=("she",),
        wikidata="Q42",
        preferred=("Lund",),
    )


def test_the_narrowest_class_stated_is_the_type(make: Make) -> None:
    one = _one(make, 'entity:ada a rostra:Person, my:Player, my:Thing ; skos:prefLabel "Ada"@en .')
    assert one.type == "https://example.org/my/Player"


def test_pronouns_come_from_the_nearest_class_that_has_some(make: Make) -> None:
    assert _one(make, 'entity:ada a my:Player ; skos:prefLabel "Ada"@en .').pronouns == ("he", "she")


def test_what_is_named_in_another_language_alone_is_not_known(make: Make) -> None:
    text = """entity:see a rostra:Entity ; skos:prefLabel "See"@de .
    entity:x a rostra:Office ; skos:prefLabel "Amt"@de ; rostra:officeOf entity:see ."""
    assert _lexicon(make, text).register == ()
    assert _lexicon(make, text).offices == ()
    german = _lexicon(make, text, "de")
    assert [one.label for one in (*german.register, *german.offices)] == ["See", "Amt"]


def test_an_entity_with_names_but_no_label_is_told_with_file_and_line(make: Make) -> None:
    with pytest.raises(PackError, match="has no label") as caught:
        _lexicon(make, 'entity:ada a rostra:Person ; skos:altLabel "Ada"@en .')
    assert caught.value.where.startswith("entities/all.ttl, line ")


def test_two_packs_that_give_one_entity_two_labels_are_told(make: Make) -> None:
    first = make("one", classes=CLASSES, entities__a='entity:ada a rostra:Person ; skos:prefLabel "Ada"@en .')
    second = make("two", entities__a='entity:ada skos:prefLabel "Ida"@en .')
    with pytest.raises(PackError, match="labels Ada, Ida"):
        lexicon([first, second])


def test_a_pack_adds_names_to_an_entity_of_another(make: Make) -> None:
    first = make("one", classes=CLASSES, entities__a='entity:ada a rostra:Person ; skos:prefLabel "Ada"@en .')
    second = make("two", entities__a='entity:ada skos:prefLabel "Ada"@en ; skos:altLabel "A."@en .')
    assert lexicon([first, second]).register[0].names == ("Ada", "A.")


OFFICE = (
    'entity:chair a rostra:Office ; skos:prefLabel "Chair"@en ; rostra:officeOf entity:club ; rostra:title "Chair"@en .'
)


def test_an_office_has_its_holders_earliest_first(make: Make) -> None:
    text = """
    my:t2 a rostra:Tenure ; org:member entity:b ; rostra:office entity:chair ; rostra:since "2020-01-02"^^xsd:date .
    my:t1 a rostra:Tenure ; org:member entity:a ; rostra:office entity:chair ; rostra:until "2020-01-01"^^xsd:date .
    """
    (office,) = _lexicon(make, OFFICE + text).offices
    assert (office.label, office.of, office.titles) == ("Chair", terms.ENTITY + "club", ("chair",))
    assert [(each.holder, each.since, each.until) for each in office.tenures] == [
        (terms.ENTITY + "a", None, date(2020, 1, 1)),
        (terms.ENTITY + "b", date(2020, 1, 2), None),
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('entity:chair a rostra:Office ; skos:prefLabel "Chair"@en .', "office of nothing"),
        (OFFICE + "my:t a rostra:Tenure ; rostra:office entity:chair .", "tenure of no person"),
        (OFFICE + "my:t a rostra:Tenure ; org:member entity:a .", "tenure of no person"),
        (
            OFFICE
            + 'my:t a rostra:Tenure ; org:member entity:a ; rostra:office entity:chair ; rostra:since "May 2020" .',
            "May 2020 for a date",
        ),
    ],
)
def test_an_office_or_tenure_that_lacks_what_it_needs_is_told(make: Make, text: str, problem: str) -> None:
    with pytest.raises(PackError, match=problem):
        _lexicon(make, text)


def test_the_core_has_its_offices_apart_from_its_register() -> None:
    core = lexicon([pack.core()])
    assert not {one.iri for one in core.register} & {one.iri for one in core.offices}
