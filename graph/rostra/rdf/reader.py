"""The graph of a document read back as the values it was written from."""

from rdflib import Graph

from rostra.errors import RostraError
from rostra.model import Annotated, Run
from rostra.rdf import documents, entities, provenance, relations, statements
from rostra.rdf.namespaces import ROSTRA
from rostra.rdf.said import REMEDY, Said


def read(graph: Graph) -> tuple[Annotated, Run]:
    """Give the annotated document and the run that made it; the `id`s are e1, e2, ... and s1, s2, ... in their order.

    What is a set in RDF comes back sorted: the targets, topics and stances of a statement, its answers, the packs of
    the run. Raises `RostraError` for a graph that `rdf.writer` did not write.
    """
    try:
        return _read(Said(graph))
    except (KeyError, ValueError) as error:
        problem = f"a value is not what it should be: {error}"
        raise RostraError(problem, where=str(graph.identifier), remedy=REMEDY) from error


def _read(said: Said) -> tuple[Annotated, Run]:
    named = entities.read(said)
    ids = {node: entity.id for node, entity in named.items()}
    stated = statements.read(said, ids)
    annotated = Annotated(
        document=documents.read(said, said.only(ROSTRA.Document)),
        entities=tuple(named.values()),
        statements=tuple(stated.values()),
        relations=relations.read_relations(said, ids),
        responses=relations.read_responses(said, {node: statement.id for node, statement in stated.items()}),
    )
    return annotated, provenance.read(said)
