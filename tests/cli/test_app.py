import pytest

from rostra.cli.app import run
from rostra.version import __version__
from tests.cli.conftest import Call


def test_the_version_is_shown(call: Call) -> None:
    assert call("--version") == (0, f"rostra {__version__}\n", "")


@pytest.mark.parametrize("arguments", [["biuld"], ["build", "--colour"], ["query", "--format", "tabel"]])
def test_a_wrong_call_is_one_line_and_exit_code_two(call: Call, arguments: list[str]) -> None:
    answer = call(*arguments)

    assert answer.code == 2
    assert "--help" in answer.err


def test_help_lists_the_commands_and_exit_codes(call: Call) -> None:
    answer = call("--help")

    assert answer.code == 0
    for word in ("build", "extract", "query", "view", "check", "packs", "Exit codes"):
        assert word in answer.out


def test_an_interrupt_has_an_exit_code_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("rostra.vocab.pack.load", interrupted)

    assert run(["packs", "list"]) == 130
