"""The W3C's tests of SPARQL 1.1: read from their manifests, done through a server, compared.

https://github.com/w3c/rdf-tests: query evaluation, update evaluation, syntax. Tests of entailment and of SERVICE are
left out: they ask for what this server does not have, or refuses.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, urljoin

import pyoxigraph as ox

from tests.server.client import Answer, Client

MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#"
UT = "http://www.w3.org/2009/sparql/tests/test-update#"
RS = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
XSD = "http://www.w3.org/2001/XMLSchema#"
SD = "http://www.w3.org/ns/sparql-service-description#"

KINDS = {
    "QueryEvaluationTest", "UpdateEvaluationTest", "PositiveSyntaxTest11", "NegativeSyntaxTest11",
    "PositiveUpdateSyntaxTest11", "NegativeUpdateSyntaxTest11",
}  # fmt: skip
ENDINGS = {"srx": ox.QueryResultsFormat.XML, "srj": ox.QueryResultsFormat.JSON, "tsv": ox.QueryResultsFormat.TSV}
NUMBERS = {f"{XSD}{name}" for name in ("integer", "decimal", "double", "float")}
READ = {200, 204, 403, 422}
"""What a server answers to what it could read, whether or not it could then do it: LOAD is refused."""

Found = bool | Counter[Any] | ox.Dataset


@dataclass(frozen=True)
class Manifest:
    path: Path

    @cached_property
    def store(self) -> ox.Store:
        store = ox.Store()
        store.load(path=str(self.path), format=ox.RdfFormat.TURTLE, base_iri=self.path.as_uri())
        return store

    def all(self, node: Any, name: str) -> list[Any]:
        return [quad.object for quad in self.store.quads_for_pattern(node, ox.NamedNode(name), None)]

    def one(self, node: Any, name: str) -> Any:
        return next(iter(self.all(node, name)), None)

    def items(self, node: Any) -> Iterator[Any]:
        while node is not None and node.value != f"{RDF}nil":
            yield self.one(node, f"{RDF}first")
            node = self.one(node, f"{RDF}rest")

    def lists(self, name: str) -> Iterator[Any]:
        for quad in self.store.quads_for_pattern(None, ox.NamedNode(name), None):
            yield from self.items(quad.object)


@dataclass(frozen=True)
class Case:
    manifest: Manifest
    node: ox.NamedNode
    kind: str

    @property
    def name(self) -> str:
        """Give the name of the test: its file below sparql11, and the part of its IRI that names it there."""
        return f"{self.manifest.path.parent.name}/{self.node.value.rpartition('/')[2].partition('#')[2]}"

    def all(self, node: Any, name: str) -> list[Any]:
        return self.manifest.all(node, name)

    @property
    def action(self) -> Any:
        return self.manifest.one(self.node, f"{MF}action")

    @property
    def result(self) -> Any:
        return self.manifest.one(self.node, f"{MF}result")


def cases(path: Path) -> Iterator[Case]:
    """Give the tests of a manifest and of those that it includes."""
    manifest = Manifest(path)
    for other in manifest.lists(f"{MF}include"):
        yield from cases(file(other))
    for node in manifest.lists(f"{MF}entries"):
        kinds = {kind.value.rpartition("#")[2] for kind in manifest.all(node, f"{RDF}type")} & KINDS
        action = manifest.one(node, f"{MF}action")
        is_ours = not any(
            manifest.all(one, name)
            for one in (node, action)
            for name in (f"{SD}entailmentRegime", "http://www.w3.org/ns/entailmentRegime", f"{QT}serviceData")
        )
        if kinds and is_ours:
            yield Case(manifest, node, kinds.pop())


def passes(case: Case, client: Client, **headers: str) -> bool:
    """Do a test; tell whether the server does what the test wants."""
    send = Sending(client, headers)
    send.update("DROP ALL", "urn:none")
    if "Syntax" in case.kind:
        text = file(case.action).read_text(encoding="utf-8")
        do = send.update if "Update" in case.kind else send.query
        is_read = do(text, case.action.value).status in READ
        return is_read == case.kind.startswith("Positive")
    return _query(case, send) if case.kind == "QueryEvaluationTest" else _update(case, send)


@dataclass(frozen=True)
class Sending:
    client: Client
    headers: dict[str, str]

    def query(self, text: str, base: str) -> Answer:
        accept = "application/sparql-results+json, application/n-triples"
        return self.client.post("/sparql", f"BASE <{base}>\n{text}", "application/sparql-query", accept=accept)

    def update(self, text: str, base: str) -> Answer:
        return self.client.post("/sparql", f"BASE <{base}>\n{text}", "application/sparql-update", **self.headers)

    def load(self, triples: Iterable[ox.Triple], graph: str | None) -> None:
        where = "default" if graph is None else f"graph={quote(graph, safe='')}"
        body = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES)
        done = self.client.post(f"/graphs?{where}", body, "application/n-triples", **self.headers)
        assert done.status in {201, 204}, done

    def dump(self) -> Iterator[ox.Quad]:
        found = self.query("SELECT ?g { GRAPH ?g { } }", "urn:none").json()["results"]["bindings"]
        for name in (None, *(row["g"]["value"] for row in found)):
            where = "default" if name is None else f"graph={quote(name, safe='')}"
            answer = self.client.ask("GET", f"/graphs?{where}", accept="application/n-triples")
            graph = ox.DefaultGraph() if name is None else ox.NamedNode(name)
            for quad in ox.parse(answer.body, format=ox.RdfFormat.N_TRIPLES):
                yield ox.Quad(*quad.triple, graph)


def _query(case: Case, send: Sending) -> bool:
    (query,) = case.all(case.action, f"{QT}query")
    text = file(query).read_text(encoding="utf-8")
    for data in case.all(case.action, f"{QT}data"):
        send.load(triples(data.value), None)
    for data in case.all(case.action, f"{QT}graphData"):
        send.load(triples(data.value), data.value)
    for named in re.findall(r"FROM\s+(?:NAMED\s+)?<([^>]+)>", text):  # files of the test, which a server does not fetch
        iri = urljoin(query.value, named)
        if file(ox.NamedNode(iri)).exists():
            send.load(triples(iri), iri)
    answer = send.query(text, query.value)
    return answer.status == 200 and given(answer) == wanted(case.result)


def _update(case: Case, send: Sending) -> bool:
    (request,) = case.all(case.action, f"{UT}request")
    for graph, quads in _state(case, case.action):
        send.load((quad.triple for quad in quads), graph)
    done = send.update(file(request).read_text(encoding="utf-8"), request.value)
    should = [
        ox.Quad(*quad.triple, ox.DefaultGraph() if graph is None else ox.NamedNode(graph))
        for graph, quads in _state(case, case.result)
        for quad in quads
    ]
    return done.status == 204 and same(send.dump()) == same(should)


def _state(case: Case, node: Any) -> Iterator[tuple[str | None, list[ox.Quad]]]:
    for data in case.all(node, f"{UT}data"):
        yield None, parsed(data.value)
    for named in case.all(node, f"{UT}graphData"):
        (graph,) = case.all(named, f"{UT}graph")
        (label,) = case.all(named, f"{RDFS}label")
        yield label.value, parsed(graph.value)


def given(answer: Answer) -> Found:
    """Give what a server answered."""
    if answer.kind == "application/n-triples":
        return same(ox.parse(answer.body, format=ox.RdfFormat.N_TRIPLES))
    return read(ox.parse_query_results(answer.body, format=ox.QueryResultsFormat.JSON))


def wanted(result: ox.NamedNode) -> Found:
    """Give what a test wants: results in a format of SPARQL, results as RDF, or a graph."""
    form = ENDINGS.get(result.value.rpartition(".")[2])
    if form is not None:
        return read(ox.parse_query_results(file(result).read_bytes(), format=form))
    quads = parsed(result.value)
    store = ox.Store()
    store.extend(quads)

    def all_of(node: Any, name: str) -> list[Any]:
        return [quad.object for quad in store.quads_for_pattern(node, ox.NamedNode(f"{RS}{name}"), None)]

    if said := all_of(None, "boolean"):
        return bool(said[0].value == "true")
    if all_of(None, "resultVariable") or all_of(None, "solution"):
        bindings = (all_of(solution, "binding") for solution in all_of(None, "solution"))
        return rows({all_of(b, "variable")[0].value: all_of(b, "value")[0] for b in row} for row in bindings)
    return same(quads)


def read(answer: ox.QuerySolutions | ox.QueryBoolean) -> Found:
    if isinstance(answer, ox.QueryBoolean):
        return bool(answer)
    names = [variable.value for variable in answer.variables]
    return rows({name: row[name] for name in names if row[name] is not None} for row in answer)


def rows(found: Iterable[dict[str, Any]]) -> Found:
    """Give rows so that equal ones compare as equal; blank nodes are compared as in graphs."""
    kept = [{name: plain(term) for name, term in row.items()} for row in found]
    if not any(isinstance(term, ox.BlankNode) for row in kept for term in row.values()):
        return Counter(tuple(sorted((name, str(term)) for name, term in row.items())) for row in kept)
    quads = []
    for row in kept:
        node = ox.BlankNode()
        quads.append(ox.Quad(node, ox.NamedNode("urn:is"), ox.NamedNode("urn:row")))
        quads += [ox.Quad(node, ox.NamedNode(f"urn:column:{name}"), term) for name, term in row.items()]
    return same(quads)


def same(quads: Iterable[ox.Quad]) -> ox.Dataset:
    """Give quads so that isomorphic ones compare as equal."""
    dataset = ox.Dataset(ox.Quad(quad.subject, quad.predicate, plain(quad.object), quad.graph_name) for quad in quads)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return dataset


def plain(term: Any) -> Any:
    """Give a number in one form: 1.0 and 1.00 are the same."""
    if isinstance(term, ox.Literal) and term.datatype.value == f"{XSD}boolean":
        return ox.Literal({"0": "false", "1": "true"}.get(term.value, term.value), datatype=term.datatype)
    if isinstance(term, ox.Literal) and term.datatype.value in NUMBERS:
        try:
            return ox.Literal(f"{float(term.value):.9g}", datatype=term.datatype)
        except ValueError:
            return term
    return term


def triples(iri: str) -> list[ox.Triple]:
    return [quad.triple for quad in parsed(iri)]


def parsed(iri: str) -> list[ox.Quad]:
    form = ox.RdfFormat.from_extension(iri.rpartition(".")[2])
    return list(ox.parse(file(ox.NamedNode(iri)).read_bytes(), format=form, base_iri=iri))


def file(iri: Any) -> Path:
    return Path(unquote(iri.value.removeprefix("file://")))
