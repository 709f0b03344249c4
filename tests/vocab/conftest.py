"""Packs in a temporary folder."""

from collections.abc import Callable
from pathlib import Path

import pytest

from rostra.vocab import pack
from rostra.vocab.pack import Pack

HEAD = """
@prefix rostra: <https://w3id.org/rostra/ontology/> .
@prefix entity: <https://w3id.org/rostra/entity/> .
@prefix act: <https://w3id.org/rostra/concept/act/> .
@prefix block: <https://w3id.org/rostra/concept/block/> .
@prefix stance: <https://w3id.org/rostra/concept/stance/> .
@prefix factuality: <https://w3id.org/rostra/concept/factuality/> .
@prefix topic: <https://w3id.org/rostra/concept/topic/> .
@prefix my: <https://example.org/my/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix wd: <http://www.wikidata.org/entity/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""

Make = Callable[..., Pack]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Give a function that writes files of Turtle, the prefixes left out, and gives the pack in them."""

    def pack_of(name: str = "mine", **files: str) -> Pack:
        folder = tmp_path / name
        for file, text in files.items():
            path = folder / f"{file.replace('__', '/')}.ttl"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(HEAD + text, encoding="utf-8")
        folder.mkdir(exist_ok=True)
        return pack.at(folder)

    return pack_of
