"""Which IRIs stand where, for the lint of terms."""

import re
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

ROOT = Path(__file__).resolve().parents[2]
ONTOLOGY = ROOT / "ontology"
CODE = ROOT / "graph" / "rostra"
ROSTRA = "https://w3id.org/rostra/ontology/"
OURS = "https://w3id.org/rostra/"

_TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_COMMENT = re.compile(r"(?m)(^|\s)#[^<>\n]*$")
_STRING = re.compile(r'"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'')
_NAME = re.compile(r"(?<![\w<:/-])([a-z][a-z0-9]*):([A-Za-z][\w-]*)")
_IN_CODE = re.compile(r"(?:\bterms\.)?\b([A-Z]{2,})(?: \+ \"(\w+)\"|\.([a-z][A-Za-z]*|[A-Z][a-z]\w*)\b|\[\"(\w+)\"\])")
_SPACES = {"ROSTRA": ROSTRA, "OA": "http://www.w3.org/ns/oa#", "PROV": "http://www.w3.org/ns/prov#"}
_SPACES |= {"SKOS": "http://www.w3.org/2004/02/skos/core#", "DCTERMS": "http://purl.org/dc/terms/"}
_SPACES |= {name: f"{OURS}concept/{name.lower()}/" for name in ("ACT", "STANCE", "MODE", "FACTUALITY", "TOPIC", "FORM")}


def turtles() -> list[Path]:
    """Give every Turtle file of the ontology."""
    return sorted(ONTOLOGY.rglob("*.ttl"))


def said(file: Path) -> list[ox.Quad]:
    """Give what a Turtle file says."""
    return list(ox.parse(path=file, format=ox.RdfFormat.TURTLE))


def prefixes() -> dict[str, str]:
    """Give the prefixes of `prefixes.ttl`."""
    parser = ox.parse(path=ONTOLOGY / "prefixes.ttl", format=ox.RdfFormat.TURTLE)
    assert not list(parser)
    return dict(parser.prefixes)


def defined() -> set[str]:
    """Give every IRI of ours to which a Turtle file gives a class."""
    quads = (quad for file in turtles() for quad in said(file) if quad.predicate == _TYPE)
    typed = {quad.subject.value for quad in quads if isinstance(quad.subject, ox.NamedNode)}
    return {iri for iri in typed if iri.startswith(OURS)}


def used() -> Iterator[tuple[str, str]]:
    """Give each IRI that ontology, questions or code use, with the file that uses it."""
    for file in turtles():
        for quad in said(file):
            nodes = (quad.subject, quad.predicate, quad.object)
            yield from ((node.value, _place(file)) for node in nodes if isinstance(node, ox.NamedNode))
            if isinstance(quad.object, ox.Literal) and "SELECT" in quad.object.value:
                yield from asked(quad.object.value, _place(file))
    for file in sorted([*ONTOLOGY.rglob("*.rq"), *ONTOLOGY.rglob("*.ru"), *CODE.rglob("*.rq")]):
        yield from asked(file.read_text(encoding="utf-8"), _place(file))
    for file in sorted(CODE.rglob("*.py")):
        yield from coded(file.read_text(encoding="utf-8"), _place(file))


def asked(query: str, place: str) -> Iterator[tuple[str, str]]:
    """Give each IRI that a question names by a prefix."""
    spaces = prefixes()
    words = _STRING.sub("", _COMMENT.sub("", query))
    words = re.sub(r"(?i)PREFIX\s+\S+\s+<[^>]*>", "", words)
    for prefix, local in _NAME.findall(words):
        yield spaces.get(prefix, f"{prefix}:") + local, place


def coded(code: str, place: str) -> Iterator[tuple[str, str]]:
    """Give each IRI that Python makes of a namespace and a name."""
    for space, *names in _IN_CODE.findall(code):
        if space in _SPACES:
            yield _SPACES[space] + next(name for name in names if name), place


def _place(file: Path) -> str:
    return str(file.relative_to(ROOT))
