"""What is told to be canonical is: Oxigraph reads and writes it as it stands."""

from collections.abc import Iterator
from io import BytesIO

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pyoxigraph import RdfFormat, parse, serialize

from rostra.rdf.graphs import nquads
from rostra.store.canonical import graphs, is_canonical
from rostra.vocab import pack
from tests.store.material import graph, relation

XSD = "http://www.w3.org/2001/XMLSchema#"
SCHEME = st.sampled_from(["http:", "urn:", "HTTP:", "", "http://", "a1:", "x"])
PART = st.text("ab:/?#[]@%2<>\\^`{}| é\u0041-._~", max_size=8)
IRIS = st.builds("<{}{}>".format, SCHEME, PART) | st.just("<urn:a>")
TEXTS = st.builds('"{}"'.format, st.text('a"\\\n\r\t\x0b\x7fé\u2028u0041 <>@^', max_size=8))
KINDS = st.sampled_from(
    ["", "@en", "@EN", "@en-gb", "@e", "@en--ltr", f"^^<{XSD}string>", f"^^<{XSD}date>", "^^<urn:x>"]
)
OBJECTS = IRIS | st.builds("{}{}".format, TEXTS, KINDS) | st.sampled_from(["_:b", "<<( <urn:a> <urn:b> <urn:c> )>>"])
BLANKS = st.sampled_from([" ", " ", " ", "  ", "", "\t"])
LINES = st.builds(
    "{}{}{}{}{}{}{}{}.{}".format, IRIS, BLANKS, IRIS, BLANKS, OBJECTS, BLANKS, IRIS, BLANKS, st.just("\n")
)


def rewritten(lines: bytes) -> bytes | None:
    return serialize(parse(lines, format=RdfFormat.N_QUADS), format=RdfFormat.N_QUADS)


@given(st.lists(LINES, max_size=3).map("".join))
@example("<urn:a> <urn:b> <http://a:b/> <urn:g> .\n")
@example("<urn:a> <urn:b> <a:#b#c> <urn:g> .\n")
@example("<urn:a> <urn:b> <http:////x> <urn:g> .\n")
@example("<urn:a> <urn:b> <http://a..b-/?a?b> <urn:g> .\n")
def test_what_is_told_to_be_canonical_is_written_as_it_was_read(lines: str) -> None:
    if is_canonical(lines.encode()):
        assert rewritten(lines.encode()) == lines.encode()


@pytest.mark.parametrize(
    "lines",
    [
        nquads(graph("a", more=relation("1", "denmark", "memberOf", "nato"))),
        pack.quads(pack.core()),
        '<urn:a> <urn:b> "\\"é\\n\\\\\u2028" <urn:g> .\n<urn:a> <urn:b> "1"@da-dk <urn:g> .\n'.encode(),
    ],
    ids=["document", "core pack", "text"],
)
def test_what_we_write_is_told(lines: bytes) -> None:
    assert is_canonical(lines)


def pieces() -> Iterator[bytes]:
    yield b'<urn:a> <urn:b> "\xff" <urn:g> .\n'
    yield b'<urn:a> <urn:b> "c" <urn:g> .'
    yield b"<urn:a> <urn:b> <urn:c> .\n"
    yield b'<urn:a> <urn:b> "' + b"x" * 9_000_000 + b'" <urn:g> .\n'


@pytest.mark.parametrize("lines", list(pieces()), ids=["not UTF-8", "no end", "no graph", "a long line"])
def test_what_is_not_surely_canonical_is_not_told(lines: bytes) -> None:
    assert graphs(BytesIO(lines)) is None


def test_lines_are_given_by_graph() -> None:
    one, other, more = (f'<urn:a> <urn:b> "{what}" <urn:{where}> .\n'.encode() for what, where in ("1g", "2h", "3g"))
    assert graphs(BytesIO(one + other + more)) == {"urn:g": [one, more], "urn:h": [other]}
