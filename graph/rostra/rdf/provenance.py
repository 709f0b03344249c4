"""PROV-O about a run, in the named graph that it made."""

from collections.abc import Iterator

from rdflib import PROV, RDF, URIRef

from rostra.model import Run
from rostra.rdf import iri
from rostra.rdf.literals import instant, text, to_instant
from rostra.rdf.namespaces import ROSTRA
from rostra.rdf.said import Said
from rostra.rdf.spans import Triple

CORE = "core"
"""The pack that all others add to."""


def triples(run: Run, node: URIRef, *, graph: URIRef, document: URIRef) -> Iterator[Triple]:
    """Give what is known of how `graph` came from `document` by the run `node`."""
    yield graph, RDF.type, PROV.Bundle
    yield graph, PROV.wasDerivedFrom, document
    yield graph, PROV.wasGeneratedBy, node
    yield node, RDF.type, PROV.Activity
    yield node, RDF.type, ROSTRA.Run
    yield node, PROV.used, document
    yield node, PROV.startedAtTime, instant(run.started)
    if run.ended is not None:
        yield node, PROV.endedAtTime, instant(run.ended)
    yield node, ROSTRA.version, text(run.version, what="the version of the tool")
    yield node, ROSTRA.pipeline, text(run.pipeline, what="the name of the pipeline")
    yield from ((node, ROSTRA.usedPack, iri.pack(pack)) for pack in run.packs)
    yield from ((graph, PROV.wasInfluencedBy, iri.checked(change)) for change in run.changes)


def read(said: Said) -> Run:
    """Read the one run of a graph; its packs come back in order of their names, the core first."""
    node = said.only(ROSTRA.Run)
    ended = said.maybe(node, PROV.endedAtTime)
    packs = (iri.pack_named(pack) for pack in said.all(node, ROSTRA.usedPack))
    return Run(
        version=said.one(node, ROSTRA.version),
        pipeline=said.one(node, ROSTRA.pipeline),
        packs=tuple(sorted(packs, key=lambda pack: (pack.name != CORE, pack))),
        started=to_instant(said.one(node, PROV.startedAtTime)),
        ended=None if ended is None else to_instant(ended),
        changes=tuple(map(str, said.all(URIRef(said.where), PROV.wasInfluencedBy))),
    )
