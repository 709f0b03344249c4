"""The packs in `examples/packs` have nothing wrong, and what they expect of their examples is found."""

from pathlib import Path

import pytest

from rostra.packs.check import check
from rostra.packs.contents import contents
from rostra.packs.found import with_
from rostra.packs.trial import trials

NAMES = ("arctic", "climate", "elections")


@pytest.fixture
def shown(root: Path) -> Path:
    return root / "examples" / "packs"


def test_every_pack_that_is_shown_is_tried(shown: Path) -> None:
    assert sorted(folder.name for folder in shown.iterdir() if folder.is_dir()) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_wrong_in_it(shown: Path, name: str) -> None:
    packs, pack = with_(shown / name, ())

    assert [str(flaw) for flaw in check(pack, packs)] == []


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_what_it_expects_is_found(shown: Path, name: str) -> None:
    packs, pack = with_(shown / name, ())
    tried = list(trials(pack, packs))

    assert len(tried) >= 5
    assert [f"{trial.expected} ({trial.missing})" for trial in tried if not trial.holds] == []


@pytest.mark.parametrize("name", NAMES)
def test_it_adds_one_of_each(shown: Path, name: str) -> None:
    packs, pack = with_(shown / name, ())
    kinds = {entry.kind for entry in contents(pack, packs)}

    assert {"class", "entity", "cue", "topic", "relation", "pattern", "look", "shape", "question", "example"} <= kinds


def test_the_three_can_be_used_together(shown: Path) -> None:
    for name in NAMES:
        packs, pack = with_(shown / name, [shown / other for other in NAMES])

        assert [str(flaw) for flaw in check(pack, packs)] == []
