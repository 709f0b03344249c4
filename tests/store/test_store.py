import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from rdflib import Graph, Literal, URIRef
from rdflib.compare import isomorphic
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.sparql import Query

from rostra.errors import QueryError, StoreError
from rostra.model import Annotated, Run
from rostra.rdf.reader import read
from rostra.rdf.writer import write
from rostra.store.store import Kind, Store
from rostra.vocab.pack import Pack
from tests.rdf import strategies
from tests.store.material import DATA, STATED, graph, hash_of, relation

COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"
IN_TWO_GRAPHS = "SELECT * WHERE { GRAPH ?g { ?s ?p ?o } GRAPH ?h { ?s ?p ?o } FILTER(STR(?g) < STR(?h)) }"
ONTOLOGY = "https://w3id.org/rostra/ontology/"
OURS = "SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } FILTER(STRSTARTS(STR(?g), 'https://w3id.org/rostra/')) }"
MEMBERS = "SELECT ?who WHERE { ?who <https://w3id.org/rostra/ontology/memberOf> ?what } ORDER BY ?who"
CALL = "SELECT * WHERE { SERVICE <http://127.0.0.1:9/sparql> { ?s ?p ?o } }"


RDFLIBS_OWN = pytest.mark.filterwarnings("ignore:Dataset.:DeprecationWarning")
"""rdflib 7.6 warns of what its own Dataset calls."""


def statement(name: str, text: str) -> str:
    return f"{DATA}document/{name}/statement/{hash_of(text)}"


def members(store: Store) -> list[str]:
    return [row["who"].value.rpartition("/")[2] for row in store.select(MEMBERS)]


def quads(store: Store) -> set[tuple[str, ...]]:
    found = store.select(OURS)
    return {tuple(map(str, row)) for row in found}


def size(store: Store) -> int:
    return int(next(store.select(COUNT))["n"].value)


def test_first_put_adds_and_names_the_statements(store: Store) -> None:
    change = store.put(graph("a", statements=("One.", "Two.")))
    assert change.kind is Kind.ADDED
    assert change.document == f"{DATA}document/a"
    assert change.graph == f"{DATA}graph/a/1"
    assert change.added == (statement("a", "One."), statement("a", "Two."))
    assert change.removed == ()


def test_same_document_again_changes_nothing(store: Store) -> None:
    store.put(graph("a"))
    before = size(store)
    change = store.put(graph("a", started="2026-05-05T05:05:05Z"))
    assert (change.kind, change.graph, size(store)) == (Kind.UNCHANGED, f"{DATA}graph/a/1", before)


def test_new_version_replaces_the_graph_and_says_what_changed(store: Store) -> None:
    store.put(graph("a", statements=("One.", "Two.")))
    change = store.put(graph("a", version="2", statements=("Two.", "Three.")))
    assert change.kind is Kind.REPLACED
    assert change.added == (statement("a", "Three."),)
    assert change.removed == (statement("a", "One."),)
    assert [document.graph for document in store.documents()] == [f"{DATA}graph/a/2"]
    assert not store.holds(f"{DATA}graph/a/1")


def test_same_graph_name_with_other_content_replaces_it(store: Store) -> None:
    store.put(graph("a", statements=("One.",)))
    change = store.put(graph("a", statements=("Two.",)))
    assert change.kind is Kind.REPLACED
    assert store.has(statement("a", "Two."))
    assert not store.has(statement("a", "One."))


def test_change_tells_itself_in_few_words(store: Store) -> None:
    assert str(store.put(graph("a"))) == "added (statements: 1 new, 0 gone)"
    assert str(store.put(graph("a"))) == "unchanged"


def test_graph_without_document_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="one rostra:Document, not 0"):
        store.put(Graph(identifier=URIRef("urn:g")))


def test_graph_with_blank_node_is_refused_and_nothing_is_kept(store: Store) -> None:
    with pytest.raises(ValueError, match="no blank node"):
        store.put(graph("a", more="<run/1> rostra:usedPack [ rostra:version '1' ] ."))
    assert size(store) == 0


def test_documents_are_described_in_order_of_publication(store: Store) -> None:
    for name in ("b", "a"):
        store.put(graph(name))
    first, second = store.documents()
    assert (first.id, first.title, first.publisher) == ("a.txt", "The a", "The Paper")
    assert first.published is not None
    assert first.published.isoformat() == "2026-01-21"
    assert second.iri == f"{DATA}document/b"


def test_document_without_a_proper_date_has_none(store: Store) -> None:
    odd = graph("a")
    issued = URIRef("http://purl.org/dc/terms/issued")
    odd.remove((None, issued, None))
    odd.add((URIRef(f"{DATA}document/a"), issued, Literal("some day")))
    store.put(odd)
    assert store.documents()[0].published is None


def test_graph_comes_back_as_it_was_put(store: Store) -> None:
    put = graph("a", more=relation("1", "denmark", "memberOf", "nato"))
    store.put(put)
    ((name, back),) = store.graphs()
    assert name == "a.txt"
    assert back.identifier == put.identifier
    assert isomorphic(back, put)


def test_graph_of_an_unknown_document_is_a_key_error(store: Store) -> None:
    with pytest.raises(KeyError):
        store.graph("urn:none")


def test_relation_of_two_documents_counts_once_in_the_union(store: Store) -> None:
    for name in ("a", "b"):
        store.put(graph(name, more=relation("1", "denmark", "memberOf", "nato")))
    assert members(store) == ["denmark"]
    assert list(store.select(IN_TWO_GRAPHS)) == []
    assert store.holds(STATED)


def test_relation_stays_as_long_as_one_document_states_it(store: Store) -> None:
    stated = relation("1", "denmark", "memberOf", "nato")
    for name in ("a", "b"):
        store.put(graph(name, more=stated))
    store.put(graph("a", version="2"))
    assert members(store) == ["denmark"]
    store.put(graph("b", version="2", more=relation("1", "norway", "memberOf", "nato")))
    assert members(store) == ["norway"]


def test_relation_that_a_pack_states_too_counts_once(store: Store, pack: Callable[..., Pack]) -> None:
    store.put(graph("a", more=relation("1", "denmark", "memberOf", "nato")))
    assert store.put_pack(pack("entity:denmark rostra:memberOf entity:nato .")) is Kind.ADDED
    assert members(store) == ["denmark"]
    assert list(store.select(IN_TWO_GRAPHS)) == []
    store.put(graph("b", more=relation("1", "denmark", "memberOf", "nato")))
    assert members(store) == ["denmark"]
    assert store.remove_pack("small")
    assert members(store) == ["denmark"]


def test_pack_is_put_once_and_replaced_when_it_says_something_else(store: Store, pack: Callable[..., Pack]) -> None:
    one = pack('entity:nato skos:prefLabel "NATO"@en .')
    assert store.put_pack(one) is Kind.ADDED
    assert store.put_pack(one) is Kind.UNCHANGED
    other = pack('entity:nato skos:prefLabel "The Alliance"@en .', version="2")
    assert store.put_pack(other) is Kind.REPLACED
    assert size(store) == 1
    assert store.remove_pack("small")
    assert size(store) == 0
    assert not store.remove_pack("small")


def test_query_sees_the_union_and_single_graphs(store: Store) -> None:
    for name in ("a", "b"):
        store.put(graph(name))
    graphs = store.select("SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g")
    assert [row["g"].value for row in graphs] == [f"{DATA}graph/a/1", f"{DATA}graph/b/1"]
    one = next(store.select(COUNT.replace("WHERE", f"FROM <{DATA}graph/a/1> WHERE")))
    assert int(one["n"].value) * 2 == size(store)


def test_known_prefixes_need_no_declaration(store: Store) -> None:
    store.put(graph("a"))
    assert bool(store.answer("ASK { ?s a r:Statement }", prefixes={"r": "https://w3id.org/rostra/ontology/"}))


def test_select_of_something_else_is_a_mistake(store: Store) -> None:
    with pytest.raises(ValueError, match="no SELECT"):
        store.select("ASK {}")


def test_service_is_refused(store: Store) -> None:
    with pytest.raises(QueryError, match="line 1, column 12: SERVICE is refused"):
        store.select("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }")


def test_what_cannot_be_evaluated_is_a_query_error(store: Store) -> None:
    deep = "SELECT * {" + "{" * 5000 + "}" * 5000 + "}"
    with pytest.raises(QueryError, match="more than 100 deep"):
        store.answer(deep)


def test_has_tells_of_every_place_in_a_triple(store: Store) -> None:
    store.put(graph("a", more=relation("1", "denmark", "memberOf", "nato")))
    ontology, entity = "https://w3id.org/rostra/ontology/", "https://w3id.org/rostra/entity/"
    assert all(store.has(iri) for iri in (f"{entity}denmark", f"{ontology}memberOf", f"{entity}nato"))
    assert not store.has(f"{entity}sweden")


@RDFLIBS_OWN
def test_dataset_is_the_union_in_rdflib(store: Store) -> None:
    store.put(graph("a"))
    dataset = store.dataset()
    assert len(dataset) == size(store)
    title = dataset.value(URIRef(f"{DATA}document/a"), URIRef("http://purl.org/dc/terms/title"))
    assert str(title) == "The a"
    rows = dataset.query("SELECT ?s WHERE { ?s a <https://w3id.org/rostra/ontology/Statement> }")
    assert len(list(rows)) == 1
    assert URIRef(f"{DATA}graph/a/1") in {named.identifier for named in dataset.graphs()}


@RDFLIBS_OWN
def test_dataset_refuses_to_be_changed(store: Store) -> None:
    dataset = store.dataset()
    triple = (URIRef("urn:s"), URIRef("urn:p"), URIRef("urn:o"))
    with pytest.raises(StoreError, match="to read"):
        dataset.add((*triple, URIRef("urn:g")))
    assert size(store) == 0


@RDFLIBS_OWN
@pytest.mark.parametrize("options", [{}, {"base": "urn:x"}], ids=["by the store", "by rdflib"])
@pytest.mark.parametrize("asked", [CALL, prepareQuery(CALL)], ids=["text", "prepared"])
def test_dataset_refuses_to_call_other_servers(
    store: Store, monkeypatch: pytest.MonkeyPatch, asked: str | Query, options: dict[str, str]
) -> None:
    monkeypatch.setattr("rdflib.plugins.sparql.evaluate.urlopen", lambda *_, **__: pytest.fail("a server was called"))
    dataset = store.dataset()
    with pytest.raises(QueryError, match="SERVICE is refused"):
        dataset.query(asked, **options)
    with pytest.raises(QueryError, match="SERVICE is refused"):
        dataset.graph(URIRef("urn:g")).query(asked, **options)


@RDFLIBS_OWN
@pytest.mark.parametrize("asked", [CALL, "SELECT * FROM <http://127.0.0.1:9/> { ?s ?p ?o }"], ids=["SERVICE", "FROM"])
def test_dataset_refuses_the_engine_of_rdflib(store: Store, asked: str) -> None:
    store.put(graph("a"))
    dataset = store.dataset()
    parts = [dataset.graph(URIRef("urn:g")), dataset.default_graph, *dataset.graphs()]
    for one in (dataset, *parts):
        with pytest.raises(QueryError, match="own engine"):
            one.query(asked, use_store_provided=False)
    with pytest.raises(QueryError, match="nonsense cannot be said"):
        dataset.query(asked, nonsense=1)


@RDFLIBS_OWN
def test_prepared_query_fetches_no_graph_and_knows_its_prefixes(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rdflib.plugins.sparql.sparql.QueryContext.load", lambda *_, **__: pytest.fail("fetched"))
    store.put(graph("a"))
    dataset = store.dataset()
    assert len(list(dataset.query(prepareQuery("SELECT * FROM <http://127.0.0.1:9/> { ?s ?p ?o }")))) == 0
    asked = prepareQuery("SELECT ?s { ?s a r:Statement ; <reportedIn> ?d }", {"r": ONTOLOGY}, ONTOLOGY)
    assert len(list(dataset.query(asked))) == 1
    assert len(list(dataset.query("SELECT ?s { ?s a <Statement> }", base=ONTOLOGY))) == 1


@RDFLIBS_OWN
def test_dataset_answers_a_prepared_query_whose_text_is_known(store: Store) -> None:
    store.put(graph("a"))
    asked = prepareQuery("SELECT ?s WHERE { ?s a <https://w3id.org/rostra/ontology/Statement> }")
    dataset = store.dataset()
    assert len(list(dataset.query(asked))) == 1
    with pytest.raises(QueryError, match="as text"):
        dataset.query(Query(asked.prologue, asked.algebra))


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(strategies.annotated(), strategies.runs())
def test_whatever_a_document_holds_comes_back(annotated: Annotated, run: Run) -> None:
    """Put new, put in the place of an older version, and built again from the files: the index holds the same."""
    older, newer = replace(run, version="older"), replace(run, version="newer")
    with Store.open(None) as store, Store.open(None) as other:
        store.put(write(annotated, older))
        assert store.put(write(annotated, newer)).kind is Kind.REPLACED
        other.put(write(annotated, newer))
        once = quads(other)
        assert quads(store) == once
        store.rebuild()
        assert quads(store) == once
        ((_, back),) = store.graphs()
        assert read(back) == (annotated, newer)


def test_rebuilt_index_answers_the_same(store: Store, pack: Callable[..., Pack]) -> None:
    store.put_pack(pack("entity:norway rostra:memberOf entity:nato ."))
    for name, member in (("a", "denmark"), ("b", "denmark"), ("c", "norway")):
        store.put(graph(name, more=relation("1", member, "memberOf", "nato")))
    before = (size(store), members(store))
    store.rebuild()
    assert (size(store), members(store)) == before == (before[0], ["denmark", "norway"])
    assert list(store.select(IN_TWO_GRAPHS)) == []


def test_closed_store_answers_nothing(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "s")
    store.close()
    store.close()
    with pytest.raises(ValueError, match="closed"):
        store.select(COUNT)


@pytest.mark.skipif(os.name != "posix", reason="names of files are text there")
@pytest.mark.parametrize("read_only", [True, False])
def test_folder_whose_name_is_no_text_is_told_and_not_made(tmp_path: Path, read_only: bool) -> None:
    folder = tmp_path / os.fsdecode(b"st\xffre")
    with pytest.raises(StoreError, match="not in UTF-8"):
        Store.open(folder, read_only=read_only)
    assert not folder.exists()
