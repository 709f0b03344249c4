"""The W3C's tests of the SPARQL 1.1 Protocol: requests as in the manifest, and what is said of the answers."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from tests.server.client import Answer, Client
from tests.server.w3c import MF, RDFS, UT, Manifest, file

HT = "http://www.w3.org/2011/http#"
CNT = "http://www.w3.org/2011/content#"


@dataclass(frozen=True)
class Exchange:
    """A test: graphs that are there before, and requests one after the other."""

    manifest: Manifest
    node: Any

    @property
    def name(self) -> str:
        return str(self.node.value.rpartition("#")[2])

    def faults(self, client: Client, **headers: str) -> Iterator[str]:
        """Do the requests; say what is wrong with the answers."""
        client.post("/sparql", "DROP ALL", "application/sparql-update", **headers)
        for graph in self.manifest.all(self.node, f"{UT}graphData"):
            triples = file(self.manifest.one(graph, f"{UT}graph")).read_bytes()
            label = self.manifest.one(graph, f"{RDFS}label").value
            client.post(f"/graphs?graph={label}", triples, "application/n-triples", **headers)
        requests = self.manifest.one(self.manifest.one(self.node, f"{MF}action"), f"{HT}requests")
        for request in self.manifest.items(requests):
            yield from self._faults(request, self._answer(request, client, headers))

    def _answer(self, request: Any, client: Client, headers: dict[str, str]) -> Answer:
        one = self.manifest.one
        given = dict(headers)
        for header in self.manifest.items(one(request, f"{HT}headers")):
            given[one(header, f"{HT}fieldName").value.lower()] = one(header, f"{HT}fieldValue").value
        given.pop("content-length", None)
        content = one(request, f"{HT}body")
        body = None
        if content is not None:
            letters = one(content, f"{CNT}characterEncoding")
            body = one(content, f"{CNT}chars").value.encode(letters.value if letters else "utf-8")
        path = one(request, f"{HT}absolutePath").value.replace("/sparql/", "/sparql", 1)
        return client.ask(one(request, f"{HT}methodName").value, path, body, **given)

    def _faults(self, request: Any, answer: Answer) -> Iterator[str]:
        response = self.manifest.one(request, f"{HT}resp")
        families = {status.value[-3:-2] for status in self.manifest.all(response, f"{MF}expectedStatus")}
        if families and str(answer.status)[0] not in families:
            yield f"status {answer.status}, not of {families}: {answer.body[:200]!r}"
        should = self.manifest.one(response, f"{MF}expectedBoolean")
        if should is not None:
            found = ox.parse_query_results(answer.body, format=ox.QueryResultsFormat.from_media_type(answer.kind))
            if bool(found) is not (should.value == "true"):  # type: ignore[arg-type]
                yield f"the answer is {found}"


def exchanges(path: Path) -> Iterator[Exchange]:
    """Give the tests of a manifest."""
    manifest = Manifest(path)
    for node in manifest.lists(f"{MF}entries"):
        yield Exchange(manifest, node)
