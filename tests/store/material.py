"""Small graphs in the vocabulary of the ontology, written by hand."""

from rdflib import Graph, URIRef

DATA = "https://w3id.org/rostra/data/"
STATED = f"{DATA}graph/stated"
PREFIXES = """
@prefix rostra: <https://w3id.org/rostra/ontology/> .
@prefix entity: <https://w3id.org/rostra/entity/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""


def graph(
    name: str = "a",
    *,
    version: str = "1",
    statements: tuple[str, ...] = ("We stand together.",),
    started: str = "2026-01-21T12:00:00Z",
    more: str = "",
) -> Graph:
    """Give the graph of a document `name` that reports `statements`; `more` is Turtle below the same document."""
    document = f"{DATA}document/{name}"
    said = "".join(
        f'<statement/{hash_of(text)}> a rostra:Statement ; rostra:reportedIn <{document}> ; rostra:content "{text}" .'
        for text in statements
    )
    turtle = f"""{PREFIXES} @base <{document}/> .
      <{document}> a rostra:Document ; rostra:identifier "{name}.txt" ; dcterms:title "The {name}" ;
        dcterms:publisher "The Paper" ; dcterms:issued "2026-01-21"^^xsd:date ; rostra:text "Text of {name}\\nmore" .
      <run/1> a rostra:Run ; prov:startedAtTime "{started}"^^xsd:dateTime ; rostra:version "{version}" .
      {said} {more}"""
    named = Graph(identifier=URIRef(f"{DATA}graph/{name}/{version}"))
    return named.parse(data=turtle, format="turtle")


def hash_of(text: str) -> str:
    """Give a part of an IRI that stands for a text."""
    return "".join(character for character in text.lower() if character.isalnum())


def relation(node: str, subject: str, predicate: str, value: str) -> str:
    """Give the Turtle of a relation that a document states: its node, and the triple itself."""
    return f"""
      <relation/{node}> a rostra:Relation ; rostra:subject entity:{subject} ; rostra:predicate rostra:{predicate} ;
        rostra:object entity:{value} .
      entity:{subject} rostra:{predicate} entity:{value} ."""
