"""The example's script and its questions do what they say."""

import subprocess
import sys
from pathlib import Path

import pytest

import rostra
from rostra.discourse import Discourse


@pytest.fixture(scope="module")
def discourse(root: Path) -> Discourse:
    return rostra.build(root / "examples/nato-article-5/article.html")


@pytest.mark.slow
def test_the_script_runs_from_anywhere(root: Path, tmp_path: Path) -> None:
    script = root / "examples/nato-article-5/tour.py"
    done = subprocess.run([sys.executable, script], cwd=tmp_path, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert "Mark Rutte" in done.stdout
    assert (tmp_path / "network.html").stat().st_size > 100_000


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("quoted-about-greenland", "Jens-Frederik Nielsen"),
        ("offices-and-alliances", "Mark Rutte"),
        ("who-takes-a-stand", "Donald Trump"),
    ],
)
def test_a_question_of_the_example_finds_what_it_is_about(
    root: Path, discourse: Discourse, name: str, expected: str
) -> None:
    text = (root / f"examples/nato-article-5/queries/{name}.rq").read_text(encoding="utf-8")

    assert expected in discourse.ask(text).to_csv()
