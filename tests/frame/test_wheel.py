"""The wheel holds exactly what the tree holds, is small, and works from an empty environment."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

LARGEST = 15_000_000


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def tree(root: Path) -> set[str]:
    """Give the names that the wheel should hold, from the files of the checkout."""
    code = {f"rostra/{p.relative_to(root / 'graph/rostra').as_posix()}" for p in (root / "graph/rostra").rglob("*")}
    knowledge = {
        f"rostra/ontology/{p.relative_to(root / 'ontology').as_posix()}" for p in (root / "ontology").rglob("*")
    }
    folders = {
        *(
            f"rostra/{p.relative_to(root / 'graph/rostra').as_posix()}"
            for p in (root / "graph/rostra").rglob("*")
            if p.is_dir()
        ),
        *(
            f"rostra/ontology/{p.relative_to(root / 'ontology').as_posix()}"
            for p in (root / "ontology").rglob("*")
            if p.is_dir()
        ),
    }
    return {name for name in (code | knowledge) - folders if "__pycache__" not in name}


def test_the_wheel_holds_exactly_what_the_tree_holds(root: Path, wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}

    assert names == tree(root)


def test_the_wheel_is_small(wheel: Path) -> None:
    assert wheel.stat().st_size <= LARGEST


@pytest.mark.slow
def test_the_wheel_works_from_an_empty_environment(root: Path, wheel: Path, tmp_path: Path) -> None:
    uv = Path(sys.executable).with_name("uv")
    wanted = subprocess.run(
        [uv, "export", "--quiet", "--locked", "--no-dev", "--no-emit-project", "--no-hashes"],
        cwd=root,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    constraints = tmp_path / "constraints.txt"
    constraints.write_text(wanted, encoding="utf-8")
    python = tmp_path / "empty/bin/python"
    subprocess.run([uv, "venv", "--quiet", "--python", sys.executable, tmp_path / "empty"], check=True)
    subprocess.run([uv, "pip", "install", "--quiet", "--python", python, "-c", constraints, wheel], check=True)
    article = root / "examples/nato-article-5/article.html"

    done = subprocess.run(
        [python.with_name("rostra"), "build", article, "--view", "page.html"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": "/usr/bin:/bin"},
    )

    assert done.returncode == 0, done.stderr
    assert "Mark Rutte" in done.stdout
    assert "<!doctype html>" in (tmp_path / "page.html").read_text(encoding="utf-8").lower()
