"""What the tests of commands are given: articles on a desk, and a call with its answer."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from rostra.cli.app import run

ARTICLE = """Allies talk past each other

By Ida Holm

COPENHAGEN — NATO Secretary General Mark Rutte said on Monday that the alliance would defend Denmark.

“Nobody should doubt our resolve,” Rutte told reporters.

President Donald Trump accused Denmark of neglecting Greenland.
"""


class Answer(NamedTuple):
    code: int
    out: str
    err: str


Call = Callable[..., Answer]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with one article in it, where the command stands."""
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def call(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Give a function that runs a command line and gives exit code, standard output and standard error."""
    monkeypatch.delenv("COLUMNS", raising=False)

    def answer(*arguments: object) -> Answer:
        code = run([str(argument) for argument in arguments])
        return Answer(code, *capfd.readouterr())

    return answer


@pytest.fixture
def built(desk: Path, call: Call) -> Path:
    """Give the desk after the article has been built into the store `discourse`."""
    assert call("build", "article.txt").code == 0
    return desk
