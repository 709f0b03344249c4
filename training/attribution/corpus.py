"""PolNeAR as token columns with roles; parses are cached beside the models that are being made."""

import json
import pickle
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import numpy as np

from rostra.extract import language
from rostra.extract.attribution.tokens import Tokens, tokens
from rostra.model import Block, BlockKind, Document, Span

ROLES = ("source", "cue", "content")


@dataclass(frozen=True)
class Gold:
    """One annotated attribution as rows of `Tokens`."""

    anchor: int
    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]
    paragraph: int


@dataclass(frozen=True)
class Article:
    """One article of the corpus: its text, its columns, what was annotated in it."""

    id: str
    text: str
    raw: list
    tokens: Tokens
    gold: tuple[Gold, ...]
    discarded: np.ndarray


def documents(path: Path) -> Iterator[tuple[dict, Document]]:
    """Give the lines of a JSONL file, each line of the text a block."""
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        blocks, offset = [], 0
        for text in row["text"].split("\n"):
            if text.strip():
                blocks.append(Block(Span(offset, offset + len(text)), BlockKind.PARAGRAPH))
            offset += len(text) + 1
        yield row, Document(row["id"], row["text"], tuple(blocks))


def stamp(folder: Path) -> str:
    """Name the state of a pipeline, and of what prepares its text, by their files."""
    digest = sha256(Path(language.__file__).read_bytes())
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


def articles(path: Path, pipeline: Path, cache: Path) -> list[Article]:
    """Parse a corpus, or take the parses made before with the same pipeline."""
    kept = cache / f"{path.stem}-{stamp(pipeline)}.pickle"
    if not kept.exists():
        cache.mkdir(parents=True, exist_ok=True)
        nlp = language.load(pipeline)
        rows, texts = zip(*documents(path), strict=True)
        parsed = [(row, tokens(language.parse(nlp, text))) for row, text in zip(rows, texts, strict=True)]
        kept.write_bytes(pickle.dumps(parsed))
    return [_article(row, columns) for row, columns in pickle.loads(kept.read_bytes())]


def _article(row: dict, columns: Tokens) -> Article:
    discarded = np.zeros(len(columns), bool)
    discarded[sorted(_rows(columns, row.get("discard") or []))] = True
    gold = [_gold(columns, raw) for raw in row["attributions"]]
    return Article(
        row["id"], row["text"], row["attributions"], columns, tuple(g for g in gold if g is not None), discarded
    )


def _rows(columns: Tokens, spans: list[list[int]]) -> set[int]:
    found: set[int] = set()
    for start, end in spans:
        first, last = np.searchsorted(columns.end, start, "right"), np.searchsorted(columns.start, end, "left")
        found.update(range(int(first), int(last)))
    return found


def _gold(columns: Tokens, raw: dict) -> Gold | None:
    source, cue, content = (frozenset(_rows(columns, raw.get(role) or [])) for role in ROLES)
    if not cue or not content:
        return None
    anchor = anchor_of(columns, cue)
    return Gold(anchor, source, cue, content, int(columns.paragraph[anchor]))


def anchor_of(columns: Tokens, cue: frozenset[int]) -> int:
    """Give the token of a cue that stands highest in the tree; marks come last, then the leftmost."""
    inside = {row: int(columns.head[row]) in cue and columns.head[row] != row for row in cue}
    return min(cue, key=lambda row: (columns.pos[row] == 97, inside[row], columns.depth[row], row))


__all__ = ["Article", "Gold", "anchor_of", "articles", "documents"]
