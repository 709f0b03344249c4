"""What the tests of packs are given: a new pack to break, and a check of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from rostra.packs.check import check
from rostra.packs.flaw import Flaw
from rostra.packs.found import with_
from rostra.packs.scaffold import new

Check = Callable[[], tuple[Flaw, ...]]
Write = Callable[[str, str], None]
HEAD = """@prefix x: <https://w3id.org/rostra/pack/reef/> .
@prefix rostra: <https://w3id.org/rostra/ontology/> .
@prefix act: <https://w3id.org/rostra/concept/act/> .
@prefix entity: <https://w3id.org/rostra/entity/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix stance: <https://w3id.org/rostra/concept/stance/> .
@prefix topic: <https://w3id.org/rostra/concept/topic/> .
"""
"""Ten lines of prefixes: what is written below begins on line 11."""


@pytest.fixture
def reef(tmp_path: Path) -> Path:
    """Give the folder of a new pack, as `rostra packs new` writes it."""
    new("reef", tmp_path / "reef")
    return tmp_path / "reef"


@pytest.fixture
def write(reef: Path) -> Write:
    """Give a function that writes a file of the pack, below ten lines of prefixes."""

    def file(path: str, text: str) -> None:
        (reef / path).parent.mkdir(parents=True, exist_ok=True)
        (reef / path).write_text(f"{HEAD}{text}", encoding="utf-8")

    return file


@pytest.fixture
def flaws(reef: Path) -> Check:
    """Give a function that checks the pack."""

    def found() -> tuple[Flaw, ...]:
        packs, pack = with_(reef, ())
        return check(pack, packs)

    return found
