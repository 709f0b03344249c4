import pytest

from rostra.errors import QueryError
from rostra.server.protocol import Asked
from rostra.server.using import with_using


def update(text: str, *, default: tuple[str, ...] = (), named: tuple[str, ...] = ()) -> Asked:
    return Asked("update", text, "http://127.0.0.1/sparql", default, named)


def test_without_graphs_the_text_stays() -> None:
    assert with_using(update("DROP ALL")) == "DROP ALL"


def test_the_graphs_of_a_request_are_used_in_each_operation() -> None:
    text = 'DELETE { ?s ?p "WHERE" } WHERE { ?s ?p ?o }; INSERT { ?s ?p 1 } where { ?s ?p ?o }'
    clause = "USING <urn:a> USING <urn:b> USING NAMED <urn:c> "

    assert with_using(update(text, default=("urn:a", "urn:b"), named=("urn:c",))) == (
        f'DELETE {{ ?s ?p "WHERE" }} {clause}WHERE {{ ?s ?p ?o }}; INSERT {{ ?s ?p 1 }} {clause}where {{ ?s ?p ?o }}'
    )


@pytest.mark.parametrize(
    "text",
    [
        "WITH <urn:x> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "DELETE { ?s ?p ?o } USING <urn:x> WHERE { ?s ?p ?o }",
        "DELETE WHERE { ?s ?p ?o }",
        "INSERT DATA { <urn:s> <urn:p> 1 }",
    ],
)
def test_a_text_that_names_graphs_or_has_no_place_for_them_is_refused(text: str) -> None:
    with pytest.raises(QueryError):
        with_using(update(text, default=("urn:a",)))


def test_what_is_no_iri_is_not_written_into_the_text() -> None:
    with pytest.raises(QueryError):
        with_using(update("DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }", default=("urn:a> WHERE {} #",)))
