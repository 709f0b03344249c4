from encodings.aliases import aliases

import pytest

from rostra.errors import DocumentError
from rostra.text.decode import declared_encoding, decode, mended

TEXT = "The café’s owner said “no” — twice. " * 4


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "cp1252"])
def test_the_encodings_that_occur_are_told_from_the_bytes(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


def test_a_declared_encoding_counts_where_the_bytes_are_no_utf8() -> None:
    page = '<html><head><meta charset="windows-1251"></head><body>Министр сказал</body></html>'
    assert "Министр" in decode(page.encode("cp1251"))


def test_a_wrong_declaration_does_not_harm_utf8() -> None:
    page = '<html><head><meta charset="iso-8859-1"></head><body>café</body></html>'
    assert "café" in decode(page.encode())


def test_latin_1_is_read_as_windows_1252_as_browsers_do() -> None:
    assert decode("it’s".encode("cp1252"), declared="iso8859-1") == "it’s"


def test_mixed_encodings_are_read_piece_by_piece() -> None:
    content = "“café” — ".encode() * 3 + "café “x”".encode("cp1252")
    assert decode(content) == "“café” — " * 3 + "café “x”"


def test_an_undeclared_eastern_encoding_is_guessed() -> None:
    text = "Министр обороны сказал в понедельник, что переговоры будут продолжены на следующей неделе. " * 5
    assert decode(text.encode("cp1251")) == text


def test_bytes_that_windows_1252_does_not_assign_are_kept_as_controls() -> None:
    assert decode(b"plain text caf\xe9 and \x81 more text") == "plain text café and \x81 more text"


def test_text_that_was_decoded_wrongly_and_saved_is_mended() -> None:
    assert mended("The mayorâ€™s cafÃ© said â€œnoâ€\x9d") == "The mayor’s café said “no”"


def test_what_only_looks_mangled_stays() -> None:
    assert mended("fiancé”— Ângela, São Paulo, naïve") == "fiancé”— Ângela, São Paulo, naïve"
    assert mended("Ã‚") == "Â"
    assert mended("Â€") == "\x80"
    assert mended("â€”") == "—"


def test_a_cut_utf16_file_is_refused_with_the_place() -> None:
    with pytest.raises(DocumentError, match="byte 6"):
        decode("abcd".encode("utf-16")[:-1])


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b'<meta charset="ISO-8859-1">', "iso8859-1"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', "koi8-r"),
        (b'<?xml version="1.0" encoding="utf-8"?>', "utf-8"),
        (b'<meta charset="no-such-thing">', None),
        (b"<html>", None),
    ],
)
def test_the_head_of_a_page_declares_its_encoding(head: bytes, name: str | None) -> None:
    assert declared_encoding(head) == name


@pytest.mark.parametrize("encoding", sorted({*aliases, *aliases.values(), "undefined", "idna", "oem", "mbcs"}))
def test_no_declared_encoding_keeps_a_page_from_being_read(encoding: str) -> None:
    page = f'<meta charset="{encoding}"><p>It blew \\N hard, she said.</p>'.encode() + b"\xe9\x81"
    assert decode(page)


@pytest.mark.parametrize(
    "encoding", ["base64", "hex", "rot13", "zlib", "idna", "punycode", "undefined", "unicode_escape", "utf-16", "cp037"]
)
def test_a_declared_encoding_that_no_page_can_have_says_nothing(encoding: str) -> None:
    head = f'<meta charset="{encoding}">'.encode()
    assert declared_encoding(head) is None
    assert "café" in decode(head + "<p>It blew, she said in the café.</p>".encode("cp1252"))
