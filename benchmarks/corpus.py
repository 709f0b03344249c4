"""A made-up corpus as N-Quads, of the shape that Rostra writes: about 760 quads a document, people who come back.

    .venv/bin/python benchmarks/corpus.py QUADS > corpus.nq

The same number gives the same bytes. Few people say much and many say little; who takes a stance on somebody mostly
keeps to it; one statement in six answers an earlier one.
"""

import random
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pyoxigraph as ox

from rostra.rdf import formats
from rostra.vocab import pack, terms

DATA = terms.BASE + "data/"
QUADS_EACH = 760
WORDS = Path(__file__).with_name("words.txt").read_text(encoding="utf-8").split()
CUES = ("said", "told", "argued", "claimed", "warned", "denied", "insisted", "announced", "added", "replied")
ANSWERS = ("rebuts", "agreesWith", "respondsTo")
POSITIONS = ("support", "oppose", "neutral")
_PREFIXES = "".join(
    f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in formats.core_prefixes().items() if "/" in namespace
)


def corpus(quads: int, *, seed: int = 7) -> Iterator[bytes]:
    """Give the canonical N-Quads of each document of a corpus of about so many quads."""
    world = _World(random.Random(seed))
    for number in range(max(1, quads // QUADS_EACH)):
        yield world.document(number)


class _World:
    """Remember who leans where, and what was said lately."""

    def __init__(self, dice: random.Random) -> None:
        self._dice = dice
        core = list(pack.triples(pack.core()))
        self._people = sorted(
            {s.value for s, p, o in core if p.value == terms.TYPE and o.value == terms.ROSTRA + "Person"}
        )
        self._topics = sorted({s.value for s, _, _ in core if s.value.startswith(terms.TOPIC)})
        self._leaning: dict[tuple[str, str], str] = {}
        self._said: list[str] = []

    def document(self, number: int) -> bytes:
        dice = self._dice
        iri = f"{DATA}document/d{number}"
        day = date(2024, 1, 1) + timedelta(days=dice.randrange(900))
        cast = [self._rare(self._people) for _ in range(dice.randint(4, 9))]
        about = f"""<{iri}> a rostra:Document ; rostra:identifier "d{number}" ; dcterms:title "{self._words(8)}"@en ;
          dcterms:issued "{day}"^^xsd:date ; dcterms:publisher "Paper {dice.randrange(12)}" ;
          rostra:text "{self._words(400)}" ."""
        mentions = [self._mention(iri, place, dice.choice(cast)) for place in range(dice.randint(10, 20))]
        statements = [self._statement(iri, place, cast) for place in range(dice.randint(8, 19))]
        self._said = self._said[-80:]
        turtle = _PREFIXES + "\n".join([about, *mentions, *statements])
        graph = ox.NamedNode(f"{DATA}graph/d{number}/1")
        quads = (ox.Quad(*quad.triple, graph) for quad in ox.parse(turtle, format=ox.RdfFormat.TURTLE))
        return formats.write(quads, formats.NQUADS)

    def _statement(self, iri: str, place: int, cast: list[str]) -> str:
        dice = self._dice
        who, topic, me = dice.choice(cast), self._rare(self._topics), f"{iri}/statement/{place}"
        head = f"""<{me}> a rostra:Statement ; rostra:reportedIn <{iri}> ; rostra:number {place + 1} ;
          rostra:content "{self._words(dice.randint(8, 26))}" ; rostra:cue "{dice.choice(CUES)}" ;
          rostra:mode mode:{dice.choice(("direct", "indirect", "mixed"))} ; rostra:act act:state ;
          rostra:topic <{topic}> ; rostra:confidence {dice.random():.3f} ."""
        spans = (
            self._span(iri, f"{place}-{part}", f"<{me}> rostra:{part}Span") for part in ("source", "cue", "content")
        )
        said = [head, *spans]
        if dice.random() < 0.95:
            said.append(f"<{me}> rostra:speaker <{who}> .")
        if dice.random() < 0.35:
            said.append(f"<{me}> rostra:addressee <{dice.choice(cast)}> .")
        if dice.random() < 0.75:
            said.append(self._stance(iri, place, who, dice.choice(cast), me))
        if self._said and dice.random() < 0.17:
            said.append(f"<{me}> rostra:{dice.choice(ANSWERS)} <{dice.choice(self._said)}> .")
        self._said.append(me)
        return "\n".join(said)

    def _stance(self, iri: str, place: int, who: str, whom: str, me: str) -> str:
        usual = self._leaning.setdefault((who, whom), self._dice.choice(POSITIONS))
        position = usual if self._dice.random() < 0.85 else self._dice.choice(POSITIONS)
        return f"""<{me}> rostra:about <{whom}> ; rostra:takes <{iri}/stance/{place}> .
          <{iri}/stance/{place}> a rostra:Stance ; rostra:towards <{whom}> ; rostra:position stance:{position} ;
            rostra:confidence {self._dice.random():.3f} ."""

    def _mention(self, iri: str, place: int, who: str) -> str:
        me = f"<{iri}/mention/{place}>"
        return f"{me} a rostra:Mention ; rostra:form form:name ; rostra:denotes <{who}> .\n" + self._span(
            iri, f"m{place}", f"{me} rostra:at"
        )

    def _span(self, iri: str, name: str, leads: str) -> str:
        start, span = self._dice.randrange(3000), f"{iri}/span/{name}"
        return f"""{leads} <{span}> . <{span}> a oa:SpecificResource ; oa:hasSource <{iri}> ;
          oa:hasSelector <{span}/position> , <{span}/quote> .
          <{span}/position> a oa:TextPositionSelector ; oa:start {start} ; oa:end {start + self._dice.randint(3, 120)} .
          <{span}/quote> a oa:TextQuoteSelector ; oa:exact "{self._dice.choice(WORDS)}" ."""

    def _rare(self, known: list[str]) -> str:
        """Choose one of many, the first far more often than the last."""
        return known[min(int(self._dice.paretovariate(0.7)) - 1, 10**9) % len(known)]

    def _words(self, number: int) -> str:
        return " ".join(self._dice.choices(WORDS, k=number))


if __name__ == "__main__":
    for lines in corpus(int(float(sys.argv[1]))):
        sys.stdout.buffer.write(lines)
