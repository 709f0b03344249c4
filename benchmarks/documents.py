"""Made-up documents in RDF, of the shape that `rdf.writer` gives: 24 statements, about 1,300 triples."""

import random
from datetime import date, timedelta

import rdflib

from rostra.vocab import terms

STATEMENTS = 24
DATA = terms.BASE + "data/"
_SPACES = {
    "rostra": terms.ROSTRA,
    "oa": terms.OA,
    "dcterms": terms.DCTERMS,
    "entity": terms.ENTITY,
    "act": terms.ACT,
    "mode": terms.MODE,
    "stance": terms.STANCE,
    "topic": terms.TOPIC,
    "form": terms.FORM,
    "xsd": terms.XSD,
}
_PREFIXES = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in _SPACES.items())
ENTITIES = ("donald-trump", "mark-rutte", "nato", "denmark", "norway", "france", "germany", "canada", "italy", "spain")
WORDS = ("alliance", "border", "harbour", "treaty", "winter", "price", "vote", "summit", "island", "school", "court")


def document(number: int, chance: random.Random) -> rdflib.Graph:
    """Give the graph of one document."""
    iri = f"{DATA}document/d{number}"
    day = date(2024, 1, 1) + timedelta(days=chance.randrange(700))
    turtle = f"""{_PREFIXES} @base <{iri}/> .
      <{iri}> a rostra:Document ; rostra:identifier "d{number}" ; dcterms:title "Document {number}" ;
        dcterms:issued "{day}"^^xsd:date ; rostra:text "{"x " * 3000}" .
      {"".join(_statement(iri, place, chance) for place in range(STATEMENTS))}
      {"".join(_relation(place, chance) for place in range(3))}"""
    graph = rdflib.Graph(identifier=rdflib.URIRef(f"{DATA}graph/d{number}/1"))
    return graph.parse(data=turtle, format="turtle")


def _statement(iri: str, place: int, chance: random.Random) -> str:
    who, whom, what = (f"entity:{one}" for one in chance.sample(ENTITIES, 3))
    mode, position = chance.choice(("direct", "indirect")), chance.choice(("support", "oppose"))
    return f"""{"".join(_span(iri, f"{place}-{part}", chance) for part in ("source", "cue", "content"))}
      <statement/{place}> a rostra:Statement ; rostra:reportedIn <{iri}> ; rostra:number {place + 1} ;
        rostra:content "{" ".join(chance.choices(WORDS, k=12))}" ; rostra:cue "said" ; rostra:mode mode:{mode} ;
        rostra:act act:state ; rostra:speaker {who} ; rostra:addressee {whom} ; rostra:about {what} ;
        rostra:takes <stance/{place}> ; rostra:topic topic:defence ; rostra:sourceSpan <span/{place}-source> ;
        rostra:cueSpan <span/{place}-cue> ; rostra:contentSpan <span/{place}-content> .
      <stance/{place}> a rostra:Stance ; rostra:towards {what} ; rostra:position stance:{position} .
      <mention/{place}> a rostra:Mention ; rostra:at <span/{place}-source> ; rostra:form form:name ;
        rostra:denotes {who} .
      """


def _span(iri: str, name: str, chance: random.Random) -> str:
    start = chance.randrange(5000)
    return f"""<span/{name}> a oa:SpecificResource ; oa:hasSource <{iri}> ;
        oa:hasSelector <span/{name}/position> , <span/{name}/quote> .
      <span/{name}/position> a oa:TextPositionSelector ; oa:start {start} ; oa:end {start + 9} .
      <span/{name}/quote> a oa:TextQuoteSelector ; oa:exact "{chance.choice(WORDS)}" ; oa:prefix "before " .
      """


def _relation(place: int, chance: random.Random) -> str:
    one, other = (f"entity:{name}" for name in chance.sample(ENTITIES, 2))
    return f"""<relation/{place}> a rostra:Relation ; rostra:subject {one} ; rostra:predicate rostra:memberOf ;
        rostra:object {other} ; rostra:evidence <span/{place}-source> .
      {one} rostra:memberOf {other} .
      """
