"""A published text, its metadata and the blocks that it consists of."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256

from rostra.model.span import Span


class BlockKind(StrEnum):
    """Say what a block of a document is; only some kinds are read as article."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTATION = "quotation"
    CAPTION = "caption"
    BYLINE = "byline"
    ADVERTISEMENT = "advertisement"
    AFFILIATE = "affiliate"
    NEWSLETTER = "newsletter"
    COMMENTS = "comments"
    NAVIGATION = "navigation"

    @property
    def is_article(self) -> bool:
        """Tell whether statements and entities may be read from such a block."""
        return self in _ARTICLE


_ARTICLE = frozenset(
    {BlockKind.TITLE, BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTATION, BlockKind.CAPTION}
)


@dataclass(frozen=True, slots=True)
class Block:
    """Name the kind of one range of the text: a paragraph, a heading, an advertisement."""

    span: Span
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Document:
    """Hold one text and what is known about its publication.

    `blocks` are in order of the text and do not overlap; what lies between them is white space. `id` names the document
    within a store: its address if known, else the path as it was given, or the `id` of a JSONL line.
    """

    id: str
    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: date | None = None
    language: str | None = None
    url: str | None = None

    @property
    def digest(self) -> str:
        """Give the SHA-256 of the text in UTF-8, in hexadecimal."""
        return sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def article(self) -> tuple[Block, ...]:
        """Give the blocks that are read as article, in order."""
        return tuple(block for block in self.blocks if block.kind.is_article)
