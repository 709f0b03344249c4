"""Where a triple stands."""

from pathlib import Path

from rostra.packs.places import places
from rostra.vocab import pack

TEXT = """@prefix x: <https://example.org/> .
x:a a x:B ;
  x:says "one",
    "two"@en ;
  x:holds [ x:deep x:c ; x:deeper 7 ] ;
  x:last <https://example.org/d> .
"""
X = "https://example.org/"


def test_a_triple_has_the_line_of_its_object(tmp_path: Path) -> None:
    (tmp_path / "one.ttl").write_text(TEXT, encoding="utf-8")
    found = places(pack.at(tmp_path / "one.ttl"))

    assert found.of(f"{X}a", f"{X}says", "two") == ("one.ttl", 4)
    assert found.of(f"{X}a", f"{X}deep", f"{X}c") == ("one.ttl", 5)
    assert found.of(f"{X}a", f"{X}last", f"{X}d") == ("one.ttl", 6)


def test_what_is_not_said_has_the_place_of_what_it_would_be_said_of(tmp_path: Path) -> None:
    (tmp_path / "one.ttl").write_text(TEXT, encoding="utf-8")
    found = places(pack.at(tmp_path / "one.ttl"))

    assert found.of(f"{X}a", f"{X}says", "three") == ("one.ttl", 3)
    assert found.of(f"{X}a", f"{X}missing") == ("one.ttl", 2)
    assert found.of(f"{X}z") is None


def test_terms_and_characters_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "one.ttl").write_text(TEXT, encoding="utf-8")
    told = places(pack.at(tmp_path / "one.ttl")).told

    assert [one.object for one in told if not one.is_iri] == ["one", "two", "7"]
