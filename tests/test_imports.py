"""Heavy libraries come without the parts that nobody here asks for, and no part is spoilt by that."""

import subprocess
import sys

import pytest

from rostra.imports import without


def test_a_module_that_is_kept_out_can_be_imported_afterwards() -> None:
    sys.modules.pop("colorsys", None)
    with without("colorsys"):
        import colorsys as absent
    import colorsys

    assert absent.rgb_to_hls is None
    assert colorsys.rgb_to_hls(0, 0, 0) == (0.0, 0, 0)


def test_a_module_that_is_there_stays_as_it_is() -> None:
    import json

    with without("json"):
        assert sys.modules["json"] is json
    assert sys.modules["json"] is json


@pytest.mark.parametrize(
    ("imported", "kept_out", "still"),
    [
        ("rostra.extract", "spacy.cli", "from spacy.cli.info import info; assert callable(info)"),
        ("rostra.views.html", "IPython", "from IPython.display import IFrame; assert IFrame('x', 1, 1)"),
    ],
)
def test_what_is_kept_out_is_not_loaded_and_works_when_asked_for(imported: str, kept_out: str, still: str) -> None:
    code = f"import sys, {imported}; assert {kept_out!r} not in sys.modules; {still}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
