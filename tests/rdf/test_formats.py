"""Quads in every format; the same for graphs of rdflib in `test_graphs`."""

import subprocess
import sys

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from rostra.rdf import formats

QUADS = [
    Quad(NamedNode("urn:s"), NamedNode("urn:p"), Literal(text), NamedNode(graph))
    for graph in ("urn:g", "urn:h")
    for text in ("b", "a")
]


@pytest.mark.parametrize("form", formats.FORMATS)
def test_quads_come_back_from_a_file(form: formats.Format) -> None:
    back = formats.read(formats.write(QUADS, form), form)
    assert set(back) == ({*QUADS} if form.names_graphs else {Quad(*quad.triple) for quad in QUADS})


def test_files_are_written_without_rdflib() -> None:
    """A query waits for what it needs, and no longer."""
    code = "import sys, rostra.rdf.formats; sys.exit('rdflib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("given_", "name"),
    [
        ("a/b.nq", "nquads"),
        (".ttl", "turtle"),
        ("application/ld+json", "jsonld"),
        ("trig", "trig"),
        ("x.nt", "ntriples"),
    ],
)
def test_a_format_goes_by_name_ending_or_media_type(given_: str, name: str) -> None:
    assert formats.named(given_).name == name


@pytest.mark.parametrize("name", ["rdf/xml", "news.html", ""])
def test_an_unknown_format_is_refused_with_those_that_there_are(name: str) -> None:
    with pytest.raises(ValueError, match="there are nquads, ntriples, turtle"):
        formats.named(name)
