from collections.abc import Callable
from datetime import date, datetime

import pytest

from rostra.errors import QueryError
from rostra.query.catalogue import named
from rostra.query.rows import Rows
from rostra.query.run import ask
from rostra.store.store import Store
from rostra.vocab import terms
from tests.query import material

Ask = Callable[..., Rows]


def test_question_is_asked_by_its_name(answer: Ask) -> None:
    assert answer("how-many")[0].statements == 5


def test_question_is_asked_as_a_value(store: Store) -> None:
    question = named("how-many", material.packs())
    assert ask(store, question, packs=material.packs())[0]["statements"] == 5


def test_packs_are_the_installed_ones_if_none_are_given(store: Store) -> None:
    assert len(ask(store, "who-said-what")) == 5


def test_unknown_question_names_the_nearest(answer: Ask) -> None:
    with pytest.raises(QueryError, match=r"there is no question how-mani \(did you mean how-many\?\)"):
        answer("how-mani")


def test_prefixes_of_the_packs_need_no_declaration(answer: Ask) -> None:
    rows = answer("SELECT ?who { ?who a rostra:Alliance ; skos:prefLabel 'NATO'@en }")
    assert rows[0].who == terms.ENTITY + "nato"


def test_yes_or_no_is_one_row(answer: Ask) -> None:
    rows = answer("ASK { entity:denmark rostra:memberOf entity:nato }")
    assert rows.columns == ("answer",)
    assert rows[0].answer is True


def test_triples_are_sorted_rows(answer: Ask) -> None:
    rows = answer("CONSTRUCT { ?what rostra:about ?s } WHERE { ?s rostra:about ?what }")
    assert rows.columns == ("subject", "predicate", "object")
    assert len(rows) == 6
    assert [tuple(row) for row in rows] == sorted(tuple(row) for row in rows)
    assert answer("DESCRIBE entity:nato")[0].subject == terms.ENTITY + "nato"


def test_each_value_has_a_type_of_python(answer: Ask) -> None:
    row = answer("""SELECT ?text ?whole ?share ?half ?truth ?day ?time ?iri ?odd ?none ?other {
      BIND("a"@en AS ?text) BIND(1 AS ?whole) BIND(0.50 AS ?share) BIND(1e0 AS ?half) BIND(true AS ?truth)
      BIND("2026-01-21"^^xsd:date AS ?day) BIND("2026-01-21T12:00:00Z"^^xsd:dateTime AS ?time)
      BIND(rostra:Statement AS ?iri) BIND("2026-99-99"^^xsd:date AS ?odd) BIND("x"^^rostra:Other AS ?other) }""")[0]
    assert tuple(row) == (
        "a", 1, 0.5, 1.0, True, date(2026, 1, 21), datetime.fromisoformat("2026-01-21T12:00:00+00:00"),
        terms.ROSTRA + "Statement", "2026-99-99", None, "x",
    )  # fmt: skip
    assert [type(value) for value in row][1:5] == [int, float, float, bool]


def test_blank_node_is_text(answer: Ask) -> None:
    assert str(answer("SELECT ?b { BIND(BNODE() AS ?b) }")[0].b).startswith("_:")


def test_parameter_of_written_sparql_is_declared_in_its_header(answer: Ask) -> None:
    text = "# param: about (entity) - whom; optional\nSELECT ?s { ?s rostra:about ?about }"
    assert len(answer(text)) == 6
    assert len(answer(text, about="nato")) == 3


def test_parameter_that_is_not_declared_is_refused(answer: Ask) -> None:
    with pytest.raises(QueryError, match=r"query has no parameter about \(it has none; a line `# param"):
        answer("SELECT ?s { ?s rostra:about ?about }", about="NATO")


def test_wrong_header_of_written_sparql_says_how_to_write_it(answer: Ask) -> None:
    with pytest.raises(QueryError, match=r'"about" does not describe a parameter \(write "# param: about'):
        answer("# param: about\nASK {}")


def test_two_documents_that_state_one_relation_count_once(answer: Ask) -> None:
    rows = answer("SELECT (COUNT(*) AS ?n) { entity:denmark rostra:memberOf entity:nato }")
    assert rows[0].n == 1


def test_no_triple_stands_in_two_graphs(answer: Ask) -> None:
    assert not answer("ASK { GRAPH ?g { ?s ?p ?o } GRAPH ?h { ?s ?p ?o } FILTER(?g != ?h) }")[0].answer


def test_service_is_refused(answer: Ask) -> None:
    with pytest.raises(QueryError, match="SERVICE is refused"):
        answer("ASK { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }")


def test_without_from_a_query_sees_the_union_of_all_graphs(answer: Ask) -> None:
    assert answer("SELECT (COUNT(?d) AS ?n) { ?d a rostra:Document }")[0].n == 2
    assert answer("SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?d a rostra:Document } }")[0].n == 2


def test_a_variable_of_graph_tells_where_a_triple_stands(answer: Ask) -> None:
    rows = answer("SELECT ?g ?d { GRAPH ?g { ?d a rostra:Document } } ORDER BY ?g")
    assert [row.g.startswith(f"{terms.BASE}data/graph/") for row in rows] == [True, True]
    (found,) = answer(f"SELECT ?d {{ GRAPH <{rows[0].g}> {{ ?d a rostra:Document }} }}")
    assert found.d == rows[0].d


def test_from_asks_the_named_graphs_alone(answer: Ask) -> None:
    one, other = (row.g for row in answer("SELECT ?g { GRAPH ?g { ?d a rostra:Document } } ORDER BY ?g"))
    assert len(answer(f"SELECT ?d FROM <{one}> {{ ?d a rostra:Document }}")) == 1
    assert len(answer(f"SELECT ?d FROM <{one}> FROM <{other}> {{ ?d a rostra:Document }}")) == 2
    assert len(answer("SELECT ?d FROM <urn:nothing> { ?d a rostra:Document }")) == 0


def test_from_named_says_which_graphs_a_variable_ranges_over(answer: Ask) -> None:
    one, other = (row.g for row in answer("SELECT ?g { GRAPH ?g { ?d a rostra:Document } } ORDER BY ?g"))
    named = answer(f"SELECT ?g FROM NAMED <{one}> {{ GRAPH ?g {{ ?d a rostra:Document }} }}")
    assert [row.g for row in named] == [one]
    assert len(answer(f"SELECT ?d FROM NAMED <{one}> {{ ?d a rostra:Document }}")) == 0
    both = answer(f"SELECT ?g FROM <{one}> FROM NAMED <{other}> {{ ?d a rostra:Document . GRAPH ?g {{ ?s ?p ?o }} }}")
    assert {row.g for row in both} == {other}


def test_the_column_of_an_error_is_that_of_the_question_as_written(answer: Ask) -> None:
    text = "# param: about (entity) - whom; optional\nSELECT ?s { ?s rostra:about ?about . BIND(1) }"
    with pytest.raises(QueryError, match="line 2, column 44"):
        answer(text, about="NATO")
