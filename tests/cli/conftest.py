"""What the tests of commands are given: articles on a desk, and a call with its answer."""

import shutil
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


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder where the article has been built into the store `discourse`, once for all tests."""
    folder = tmp_path_factory.mktemp("once")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        (folder / "article.txt").write_text(ARTICLE, encoding="utf-8")
        assert run(["build", "article.txt", "--quiet"]) == 0
    return folder


@pytest.fixture
def built(desk: Path, once: Path) -> Path:
    """Give the desk with the article's store on it."""
    shutil.copytree(once / "discourse", desk / "discourse")
    return desk
