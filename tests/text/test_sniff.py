from pathlib import PurePath

import pytest

from rostra.errors import DocumentError
from rostra.text.sniff import Format, sniff


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.txt", b"Hello there.", Format.TEXT),
        ("a.MD", b"# Hello", Format.MARKDOWN),
        ("a.htm", b"<p>Hello", Format.HTML),
        ("a.jsonl", b"{}", Format.JSONL),
        ("a.txt", b"\xef\xbb\xbf  <!DOCTYPE html><html>", Format.HTML),
        ("a", b'<?xml version="1.0"?>\n<!-- saved -->\n<html xmlns="x">', Format.HTML),
        ("a.json", b'{"id": "a", "text": "b"}\n{"id"', Format.JSONL),
        ("a.json", b'{"id": "a"}', Format.TEXT),
        ("a", b"{not json", Format.TEXT),
        ("a", b"Hello there.", Format.TEXT),
        ("a.txt", "Hello".encode("utf-16"), Format.TEXT),
        ("a.txt", ("Hello there. " * 9).encode("utf-16-le"), Format.TEXT),
        ("a.txt", b"A long text with one \0 in it. " + b"And so on. " * 20, Format.TEXT),
    ],
)
def test_the_format_is_told_by_suffix_and_beginning(name: str, content: bytes, expected: Format) -> None:
    assert sniff(PurePath(name), content) is expected


@pytest.mark.parametrize(
    ("content", "meaning"),
    [
        (b"%PDF-1.7", "PDF"),
        (b"PK\x03\x04", "Office"),
        (b"\x89PNG\r\n", "picture"),
        (b"\0" * 50, "binary"),
        (bytes(at * at % 251 for at in range(4000)), "binary"),
    ],
)
def test_a_binary_file_is_refused_whatever_its_name(content: bytes, meaning: str) -> None:
    with pytest.raises(DocumentError, match=meaning):
        sniff(PurePath("article.txt"), content)
