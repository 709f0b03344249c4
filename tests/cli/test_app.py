import shlex
import subprocess
import sys
from errno import ENOSPC
from pathlib import Path

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


def test_a_fault_of_the_disk_is_one_line(monkeypatch: pytest.MonkeyPatch, call: Call) -> None:
    def full(*_: object) -> None:
        raise OSError(ENOSPC, "No space left on device", "rostra.ttl")

    monkeypatch.setattr("rostra.vocab.pack.load", full)

    answer = call("packs", "list")

    assert answer.code == 3
    assert answer.err.startswith("rostra: rostra.ttl: No space left on device")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize(
    ("command", "place"),
    [
        (["extract", "article.txt", "-o", "/dev/full"], "/dev/null"),
        (["extract", "article.txt"], "/dev/full"),
        (["query", "documents", "-f", "csv"], "/dev/full"),
        (["query", "documents"], "/dev/full"),
        (["packs", "list"], "/dev/full"),
        (["--version"], "/dev/full"),
    ],
    ids=" ".join,
)
def test_a_full_disk_is_one_line_and_exit_code_three(built: Path, command: list[str], place: str) -> None:
    with Path(place).open("w") as output:
        done = subprocess.run(
            [sys.executable, "-m", "rostra", *command], stdout=output, stderr=subprocess.PIPE, text=True, check=False
        )

    assert done.returncode == 3, done.stderr
    assert [line for line in done.stderr.splitlines() if line.startswith("rostra:")] == [
        "rostra: No space left on device (see that there is room, and that files may be read and written)"
    ]
    assert "Traceback" not in done.stderr
    assert "Exception" not in done.stderr


def test_a_reader_that_goes_away_is_no_error(built: Path) -> None:
    command = [sys.executable, "-m", "rostra", "query", "documents", "-f", "csv"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout
        running.stdout.close()
        assert running.stderr
        assert running.stderr.read() == ""


@pytest.mark.parametrize(
    ("closed", "command", "code"),
    [
        ("<&-", ["query", "-"], 2),
        ("<&-", ["load", "-", "--format", "nquads"], 0),
        (">&-", ["query", "-q", "ASK {}"], 0),
        (">&-", ["dump", "-", "--format", "nquads"], 0),
        ("<&- >&- 2>&-", ["query", "-q", "ASK {}"], 0),
    ],
)
def test_a_stream_that_is_closed_is_one_with_nothing_in_it(
    built: Path, closed: str, command: list[str], code: int
) -> None:
    line = shlex.join([sys.executable, "-m", "rostra", *command])
    done = subprocess.run(["bash", "-c", f"{line} {closed}"], capture_output=True, text=True, check=False)
    assert (done.returncode, "Traceback" in done.stderr) == (code, False)
