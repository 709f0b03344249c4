"""What `ontology/meta/hygiene` asks of every pack is told with file and line."""

import pytest

from rostra.rdf import iri
from tests.packs.conftest import Check, Write


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ('x:reefs rostra:word "coral  reef"@en .', 11, "a text begins or ends with a blank"),
        ('x:Bank a owl:Class ; rdfs:subClassOf rostra:Place ;\n  rdfs:label "city"@en .', 12, "have one label"),
        (
            'x:Bank a owl:Class ; rdfs:label "bank"@en ;\n  rdfs:subClassOf rostra:Place, x:Bank .',
            12,
            "stands above itself",
        ),
        (
            'x:on a owl:ObjectProperty ; rdfs:label "on"@en ; rdfs:domain rostra:City ;\n  rdfs:domain rostra:Place .',
            12,
            "two domains or two ranges",
        ),
        (
            'x:Bank a owl:Class, owl:ObjectProperty ; rdfs:label "bank"@en ;\n  rdfs:subClassOf rostra:Place .',
            11,
            "kind",
        ),
    ],
)
def test_a_fault_of_a_pack_is_told_with_its_line(flaws: Check, write: Write, text: str, line: int, told: str) -> None:
    write("more.ttl", text)
    found = [flaw for flaw in flaws() if flaw.file == "more.ttl" and told in flaw.problem]

    assert [flaw.line for flaw in found] == [line]
    assert found[0].remedy


def test_a_pack_need_not_say_all_that_the_core_says_of_its_terms(flaws: Check, write: Write) -> None:
    write("more.ttl", 'x:Bank a owl:Class ; rdfs:label "bank"@en ; rdfs:subClassOf rostra:Place .')

    assert flaws() == ()


def test_a_review_of_a_proposition_is_no_fault(flaws: Check, write: Write) -> None:
    claim = iri.proposition("The reef is dead.")
    write(
        "reviews.ttl",
        "@prefix schema: <https://schema.org/> .\n"
        f"x:review a schema:ClaimReview ; schema:itemReviewed <{claim}> ; schema:reviewRating x:wrong .\n"
        'x:wrong schema:alternateName "wrong"@en .',
    )

    assert flaws() == ()
