"""The cues of the core, and a way to see a document's blocks at a glance."""

from collections.abc import Callable

import pytest

from rostra.model import BlockCue, BlockKind, Document
from rostra.vocab import lexicons, pack


@pytest.fixture(scope="session")
def cues() -> tuple[BlockCue, ...]:
    return lexicons.lexicon([pack.core()]).block_cues


@pytest.fixture
def kinds() -> Callable[[Document], list[tuple[BlockKind, str]]]:
    return lambda document: [(block.kind, block.span.of(document.text)) for block in document.blocks]


@pytest.fixture
def texts() -> Callable[[Document, BlockKind], list[str]]:
    return lambda document, kind: [b.span.of(document.text) for b in document.blocks if b.kind is kind]
