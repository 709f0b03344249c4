from pathlib import Path

from tests.cli.conftest import Call


def test_the_core_is_the_first_pack(desk: Path, call: Call) -> None:
    answer = call("packs", "list")

    assert answer.code == 0
    assert "core" in answer.out


def test_a_named_pack_is_listed(desk: Path, call: Call) -> None:
    (desk / "fjords").mkdir()

    assert "fjords" in call("packs", "list", "--pack", "fjords").out


def test_a_pack_that_is_not_there_is_an_error(desk: Path, call: Call) -> None:
    answer = call("packs", "list", "--pack", "nowhere")

    assert answer.code == 3
    assert "nowhere" in answer.err
