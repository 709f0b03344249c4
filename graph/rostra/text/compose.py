"""Make one text of pieces, and say where each of them stands in it."""

from collections.abc import Iterable
from dataclasses import dataclass

from rostra.model import Block, BlockKind, Span

_BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True)
class Piece:
    """Hold the text of a block that has no place in a document yet."""

    kind: BlockKind
    text: str


def compose(pieces: Iterable[Piece]) -> tuple[str, tuple[Block, ...]]:
    r"""Join pieces by blank lines, and give the text with its blocks; pieces without a text are left out.

    >>> compose([Piece(BlockKind.TITLE, "Snow"), Piece(BlockKind.PARAGRAPH, "It fell.")])[0]
    'Snow\n\nIt fell.'
    """
    kept = [piece for piece in pieces if piece.text]
    blocks, at = [], 0
    for piece in kept:
        blocks.append(Block(Span(at, at + len(piece.text)), piece.kind))
        at += len(piece.text) + len(_BETWEEN)
    return _BETWEEN.join(piece.text for piece in kept), tuple(blocks)
