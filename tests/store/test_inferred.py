"""What rules infer: in graphs of its own, from what is stated, gone when that changes."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, Graph, Literal, URIRef

from rostra.errors import PackError, StoreError
from rostra.store import inferred
from rostra.store.store import Store
from rostra.vocab import pack as packs
from rostra.vocab import terms
from rostra.vocab.pack import Pack
from tests.ontology import vocabulary
from tests.store.material import PREFIXES, graph, relation
from tests.store.test_rules import HEADER, packed
from tests.store.test_store import IN_TWO_GRAPHS, quads

MORE = "@prefix org: <http://www.w3.org/ns/org#> . @prefix owl: <http://www.w3.org/2002/07/owl#> ."
WORLD = f"""{MORE}
entity:rutte a rostra:Person . entity:trump a rostra:Person .
entity:nato a rostra:Alliance . entity:denmark a rostra:Country . entity:sweden a rostra:Country .
entity:copenhagen a rostra:City ; rostra:capitalOf entity:denmark . entity:tivoli rostra:locatedIn entity:copenhagen .
entity:committee a rostra:Organisation ; rostra:partOf entity:board . entity:board a rostra:Organisation ;
  rostra:partOf entity:nato .
entity:senate a rostra:Organisation ; rostra:partOf entity:denmark .
entity:chair a rostra:Office ; rostra:officeOf entity:nato .
entity:tenure a rostra:Tenure ; org:member entity:rutte ; rostra:office entity:chair ;
  rostra:since "2024-10-01"^^xsd:date ; rostra:until "2026-01-21"^^xsd:date .
entity:past a rostra:Tenure ; org:member entity:trump ; rostra:office entity:throne ;
  rostra:until "2026-01-20"^^xsd:date .
entity:throne a rostra:Office ; rostra:officeOf entity:denmark .
entity:trump org:memberOf entity:committee . entity:jens org:memberOf entity:senate .
"""
SAID = (
    """<statement/one> rostra:speaker entity:trump .
      <statement/two> rostra:speaker entity:rutte ; rostra:rebuts <statement/one> .
      <statement/three> rostra:speaker entity:denmark ; rostra:agreesWith <statement/two> .
      <statement/four> rostra:speaker entity:rutte ; rostra:rebuts <statement/two> .
      <statement/five> rostra:speaker entity:sweden ; rostra:reportedIn <> .
      <span> <http://www.w3.org/ns/oa#hasSource> <https://w3id.org/rostra/data/document/a> .
      <relation/2> rostra:evidence <span> ."""
    + relation("1", "denmark", "memberOf", "nato")
    + relation("2", "mette", "holdsOffice", "throne")
    + " <statement/six> rostra:speaker entity:mette ."
)
TEXTS = ("One.", "Two.", "Three.", "Four.", "Five.", "Six.")
HERE = "https://w3id.org/rostra/data/document/a/statement/"


@pytest.fixture(scope="module")
def core() -> tuple[Pack, ...]:
    return (packs.core(),)


@pytest.fixture(scope="module")
def ontology() -> Pack:
    return Pack("frame", "1", vocabulary.ONTOLOGY / "rostra.ttl")


@pytest.fixture
def full(store: Store, ontology: Pack, pack: Callable[..., Pack]) -> Iterator[Store]:
    """Give a store with the core's ontology, a small register and one document."""
    store.put_pack(ontology)
    store.put_pack(pack(WORLD))
    store.put(graph("a", statements=TEXTS, more=SAID))
    return store


def by_rule(store: Store) -> dict[str, set[tuple[str, str, str]]]:
    """Give what each rule inferred, in short words."""
    found: dict[str, set[tuple[str, str, str]]] = {}
    for quad in store.select("SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } }"):
        g, *triple = (quad[name].value for name in "gspo")
        if g.startswith(inferred.GRAPH + "/"):
            s, p, o = (term.rpartition("/")[2] for term in triple)
            found.setdefault(g.rpartition("/")[2], set()).add((s, p, o))
    return found


def test_each_rule_of_the_core_infers_what_it_says(full: Store, core: tuple[Pack, ...]) -> None:
    counts = full.infer(core)
    found = by_rule(full)
    assert {name: len(triples) for name, triples in found.items()} == {name: n for name, n in counts.items() if n}
    assert found["office-holders"] == {("rutte", "holdsOffice", "chair"), ("trump", "holdsOffice", "throne")}
    assert found["chain"] == {
        ("rutte", "holdsOfficeIn", "nato"),
        ("trump", "holdsOfficeIn", "denmark"),
        ("mette", "holdsOfficeIn", "denmark"),
    }
    assert found["register-members"] == {("trump", "memberOf", "committee"), ("jens", "memberOf", "senate")}
    assert found["members-of-the-whole"] == {("trump", "memberOf", "board"), ("trump", "memberOf", "nato")}
    assert found["capitals"] == {("copenhagen", "locatedIn", "denmark")}
    assert found["inverse"] == {("denmark", "capital", "copenhagen")}
    assert ("tivoli", "locatedIn", "denmark") in found["transitive"]
    assert found["on-behalf-of"] == {("two", "onBehalfOf", "nato"), ("four", "onBehalfOf", "nato")} | {
        ("six", "onBehalfOf", "denmark")
    }
    assert found["conflicts"] == {("rutte", "inConflictWith", "trump"), ("trump", "inConflictWith", "rutte")}
    assert found["agreements"] == {("rutte", "inAgreementWith", "denmark"), ("denmark", "inAgreementWith", "rutte")}
    assert ("two", "respondsTo", "one") in found["subproperty"]
    assert {("nato", "22-rdf-syntax-ns#type", kind) for kind in ("Organisation", "Entity")} <= found["subclass"]


def test_every_inferred_triple_leads_to_its_rule(full: Store, core: tuple[Pack, ...]) -> None:
    full.infer(core)
    asked = """PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX entity: <https://w3id.org/rostra/entity/>
      PREFIX rostra: <https://w3id.org/rostra/ontology/> PREFIX dcterms: <http://purl.org/dc/terms/>
      SELECT ?rule ?title { GRAPH ?g { entity:rutte rostra:holdsOffice entity:chair }
      ?g a prov:Bundle ; prov:wasDerivedFrom ?rule ; prov:wasGeneratedBy/prov:endedAtTime ?when .
      ?rule a rostra:Rule ; dcterms:title ?title }"""
    (row,) = full.select(asked)
    assert row["rule"].value == "https://w3id.org/rostra/pack/core/rule/office-holders"
    assert row["title"].value == "Who has a tenure holds the office"


def test_no_triple_is_stated_and_inferred_or_inferred_twice(full: Store, core: tuple[Pack, ...]) -> None:
    full.infer(core)
    assert list(full.select(IN_TWO_GRAPHS)) == []


def test_what_was_inferred_is_undone_without_a_trace(full: Store, core: tuple[Pack, ...]) -> None:
    before = quads(full)
    full.infer(core)
    assert quads(full) > before
    assert full.forget_inferred()
    assert quads(full) == before
    assert not full.forget_inferred()


def test_inferring_again_gives_the_same(full: Store, core: tuple[Pack, ...]) -> None:
    first = (full.infer(core), by_rule(full))
    assert (full.infer(core), by_rule(full)) == first


def test_a_change_of_a_document_forgets_what_was_inferred(full: Store, core: tuple[Pack, ...]) -> None:
    full.infer(core)
    full.put(graph("a", statements=TEXTS, more=SAID))
    assert by_rule(full), "the same document again changes nothing"
    full.put(graph("b", more=relation("1", "trump", "memberOf", "nato")))
    assert by_rule(full) == {}
    full.infer(core)
    assert ("trump", "memberOf", "nato") not in by_rule(full)["members-of-the-whole"], "it is stated now"
    assert list(full.select(IN_TWO_GRAPHS)) == []


def test_store_tells_whether_it_has_inferred_to_the_end(full: Store, core: tuple[Pack, ...]) -> None:
    assert not full.has_inferred()
    full.infer(core)
    assert full.has_inferred()
    (ended,) = full._volume.index.quads_for_pattern(None, inferred._ENDED, None, inferred._HERE)
    full._volume.index.update(f"DELETE DATA {{ GRAPH {ended.graph_name} {{ {ended.triple} }} }}")
    assert not full.has_inferred(), "a writer that was killed has not come to the end"
    full.infer(core)
    full.put(graph("b"))
    assert not full.has_inferred()


def test_a_change_of_a_pack_forgets_what_was_inferred(full: Store, core: tuple[Pack, ...]) -> None:
    full.infer(core)
    full.remove_pack("small")
    assert by_rule(full) == {}


def test_what_was_inferred_is_in_no_file_of_the_store(
    tmp_path: Path, core: tuple[Pack, ...], ontology: Pack, pack: Callable[..., Pack]
) -> None:
    folder = tmp_path / "kept"
    with Store.open(folder) as store:
        store.put_pack(ontology)
        store.put_pack(pack(WORLD))
        store.put(graph("a", statements=TEXTS, more=SAID))
        before = {file: file.read_bytes() for file in folder.rglob("*.nq")}
        store.infer(core)
        assert {file: file.read_bytes() for file in folder.rglob("*.nq")} == before
        assert inferred.GRAPH not in str(next(store.graphs())[1].serialize(format="nt"))
    with Store.open(folder, read_only=True) as store:
        assert by_rule(store)
        with pytest.raises(StoreError, match="read-only"):
            store.infer(core)
        with pytest.raises(StoreError, match="read-only"):
            store.forget_inferred()
    with Store.open(folder) as store:
        store.rebuild()
        assert by_rule(store) == {}


def test_a_rule_of_a_pack_is_followed_and_goes_with_it(full: Store, core: tuple[Pack, ...], tmp_path: Path) -> None:
    rule = "PREFIX rostra: <https://w3id.org/rostra/ontology/> "
    rule += (
        "CONSTRUCT { ?a rostra:allyOf ?b } WHERE { ?a rostra:memberOf ?x . ?b rostra:memberOf ?x . FILTER(?a != ?b) }"
    )
    mine = packed(tmp_path, HEADER + rule, file="allies.rq")
    full.infer((*core, mine))
    assert ("trump", "allyOf", "denmark") in by_rule(full)["allies"]
    full.infer(core)
    assert "allies" not in by_rule(full)


@pytest.mark.parametrize("made", ["[]", "?new"])
def test_a_rule_without_end_is_named_and_nothing_is_inferred(
    full: Store, core: tuple[Pack, ...], tmp_path: Path, made: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inferred, "MOST_ROUNDS", 5)
    rule = "CONSTRUCT { ?s <urn:p> %s } WHERE { ?s <urn:p> ?o BIND(IRI(CONCAT(STR(?o), 'x')) AS ?new) }" % made  # noqa: UP031
    more = packed(tmp_path, HEADER + "CONSTRUCT { <urn:s> <urn:p> <urn:o> } WHERE {}", file="seed.rq")
    mine = packed(tmp_path, HEADER + rule, file="endless.rq")
    before = quads(full)
    assert mine.root == more.root
    with pytest.raises(PackError, match=r"without end: endless \("):
        full.infer((*core, mine))
    assert quads(full) == before


def test_owlrl_infers_the_same_by_the_rules_of_owl_2_rl(
    full: Store, core: tuple[Pack, ...], pack: Callable[..., Pack]
) -> None:
    """The rules of OWL 2 RL that the core has, against all of them, for the terms and things of ours."""
    import owlrl

    standard = ("subclass", "subproperty", "inverse", "symmetric", "transitive", "chain")
    full.infer(core)
    ours = {triple for name in standard for triple in by_rule(full).get(name, set())}

    oracle = Graph().parse(vocabulary.ONTOLOGY / "rostra.ttl")
    for property_ in (RDFS.domain, RDFS.range):
        oracle.remove((None, property_, None))
    told = Graph().parse(data=PREFIXES + WORLD, format="turtle") + graph("a", statements=TEXTS, more=SAID)
    for name, triples in by_rule(full).items():
        if name not in standard:
            told += _spelled(full, name) if triples else Graph()
    stated = {tuple(map(str, triple)) for triple in told}
    oracle += told
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(oracle)
    theirs = {
        tuple(str(term).rpartition("/")[2] for term in triple)
        for triple in oracle
        if _is_of_ours(triple) and tuple(map(str, triple)) not in stated
    }
    assert ours == theirs


def _spelled(store: Store, rule: str) -> Graph:
    found = store.select(f"SELECT ?s ?p ?o {{ GRAPH <{inferred.GRAPH}/{rule}> {{ ?s ?p ?o }} }}")
    lines = "".join(f"{row['s']} {row['p']} {row['o']} .\n" for row in found)
    return Graph().parse(data=lines, format="nt")


def _is_of_ours(triple: tuple[object, ...]) -> bool:
    """Tell whether a thing that is no term gets a class or a property of ours."""
    subject, predicate, value = triple
    if isinstance(subject, Literal) or not str(subject).startswith((terms.ENTITY, HERE, f"{terms.BASE}data/")):
        return False
    if predicate == RDF.type:
        return str(value).startswith(terms.ROSTRA)
    return predicate != OWL.sameAs and isinstance(predicate, URIRef) and predicate.startswith(terms.ROSTRA)
