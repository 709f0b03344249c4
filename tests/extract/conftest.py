"""What the tests of attribution share: the pipeline and the model that ship, loaded once."""

from pathlib import Path

import pytest

import rostra.extract
from rostra.extract import language
from rostra.extract.attribution import Attributor
from rostra.model import Block, BlockKind, Document, Span
from rostra.vocab import lexicons, pack


@pytest.fixture(scope="session")
def nlp():
    return language.load(Path(rostra.extract.__file__).parent / "en_rostra")


@pytest.fixture(scope="session")
def core():
    return lexicons.lexicon(pack.load())


@pytest.fixture(scope="session")
def attribute(nlp, core):
    """Give the attributions of a text, each line of it a paragraph."""
    attributor = Attributor(core)

    def attribute(text, attributor=attributor):
        return attributor.attribute(language.parse(nlp, lines(text)))

    return attribute


def lines(text):
    blocks, at = [], 0
    for line in text.split("\n"):
        if line:
            blocks.append(Block(Span(at, at + len(line)), BlockKind.PARAGRAPH))
        at += len(line) + 1
    return Document("d", text, tuple(blocks))
