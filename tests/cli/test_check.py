from pathlib import Path

from tests.cli.conftest import Call


def test_a_store_that_was_built_holds_what_the_shapes_say(built: Path, call: Call) -> None:
    answer = call("check")

    assert answer.code == 0
    assert "1 document checked, 0 violations, 0 warnings" in answer.err


def test_a_pack_with_a_stricter_shape_finds_the_sentence(built: Path, call: Call) -> None:
    shapes = built / "strict/shapes"
    shapes.mkdir(parents=True)
    (shapes / "addressee.ttl").write_text(
        """@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix rostra: <https://w3id.org/rostra/ontology/> .
<https://example.org/strict/AddresseeShape> a sh:NodeShape ; sh:targetClass rostra:Statement ;
    sh:property <https://example.org/strict/addressee> .
<https://example.org/strict/addressee> sh:path rostra:addressee ; sh:minCount 1 ;
    sh:message "It needs an addressee: add one." .
""",
        encoding="utf-8",
    )

    answer = call("check", "--pack", "strict")

    assert answer.code == 1
    assert "needs an addressee" in answer.out
    assert "rostra:addressee" in answer.out
    assert "Denmark" in answer.out


def test_a_warning_is_shown_and_is_no_failure(built: Path, call: Call) -> None:
    shapes = built / "mild/shapes"
    shapes.mkdir(parents=True)
    (shapes / "addressee.ttl").write_text(
        """@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix rostra: <https://w3id.org/rostra/ontology/> .
<https://example.org/mild/AddresseeShape> a sh:NodeShape ; sh:targetClass rostra:Statement ; sh:severity sh:Warning ;
    sh:or ( [ sh:path rostra:addressee ; sh:minCount 1 ] ) ; sh:message "Nobody is spoken to: look who it was." .
""",
        encoding="utf-8",
    )

    answer = call("check", "--pack", "mild")

    assert answer.code == 0
    assert "Nobody is spoken to" in answer.out
    assert "0 violations" in answer.err
    assert call("check", "--pack", "mild", "--quiet").out == ""
