"""Every command and every piece of Python that the documents show is run, in order, as a reader would paste it."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[2]
FENCE = re.compile(r"^```(?P<language>\w+)(?P<words>[^\n]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


class Fence(NamedTuple):
    language: str
    words: str
    text: str


def fences(path: Path) -> list[Fence]:
    return [
        Fence(m["language"], m["words"].strip(), m["text"]) for m in FENCE.finditer(path.read_text(encoding="utf-8"))
    ]


def documents() -> list[Path]:
    return [path for path in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))] if runnable(path)]


def runnable(path: Path) -> list[Fence]:
    return [fence for fence in fences(path) if fence.language in {"sh", "python"} and "setup" not in fence.words]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Give a folder with the examples in it, as after a checkout."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    return tmp_path


@contextmanager
def serving(fence: Fence, desk: Path, environment: dict[str, str]) -> Iterator[None]:
    """Run a command that serves until it is stopped, once it says that it is up."""
    command = ["sh", "-euc", f"exec {fence.text}"]
    with subprocess.Popen(command, cwd=desk, env=environment, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr is not None
        try:
            said = ""
            while "http://" not in said:
                line = server.stderr.readline()
                assert line, f"{fence.text}\n{said}"
                said += line
            yield
        finally:
            server.terminate()


@pytest.mark.slow
@pytest.mark.parametrize("path", documents(), ids=lambda path: path.name)
def test_what_a_document_shows_works_when_pasted(path: Path, desk: Path) -> None:
    at = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    environment = {**os.environ, "PATH": at, "COLUMNS": "160", "BROWSER": "true"}
    with ExitStack() as servers:
        for fence in runnable(path):
            if "serving" in fence.words:
                servers.enter_context(serving(fence, desk, environment))
                continue
            command = ["sh", "-eu"] if fence.language == "sh" else [sys.executable, "-"]

            done = subprocess.run(
                command,
                input=fence.text,
                cwd=desk,
                env=environment,
                capture_output=True,
                text=True,
                check=False,
                timeout=120,
            )

            assert done.returncode == 0, f"{fence.text}\n{done.stdout}\n{done.stderr}"


def test_the_readme_shows_the_two_commands() -> None:
    setup = [fence.text for fence in fences(ROOT / "README.md") if "setup" in fence.words]

    assert len(setup) == 2
    assert "pip install ." in setup[0]
    assert "rostra build examples/nato-article-5/article.html" in setup[0]
    assert setup[1].strip() == "sh .ci/test"
