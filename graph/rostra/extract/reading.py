"""A parsed paragraph as plain columns: what the rooms of extraction read instead of spaCy's tokens."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from spacy.strings import StringStore

from rostra.extract.language import Paragraph
from rostra.model import Span

_COLUMNS: list[int | str] = ["ORTH", "LOWER", "LEMMA", "TAG", "DEP", "MORPH", "HEAD", "IDX", "SENT_START"]
_OPEN, _CLOSE = "“", "”"


class Strings(dict[int, str]):
    """Remember the strings of a pipeline's vocabulary that have been looked up."""

    def __init__(self, store: StringStore) -> None:
        super().__init__()
        self._store = store

    def __missing__(self, key: int) -> str:
        text = self[key] = self._store[key]
        return text


@dataclass(frozen=True, slots=True)
class Reading:
    """Hold one paragraph, token by token; each column is as long as the paragraph.

    `heads` are token numbers (a root is its own head), `starts` are offsets in `document.text`, `sentences` count
    from 0, `quoted` says whether a token stands between quotation marks, `children` are in order of the text.
    """

    number: int
    paragraph: Paragraph
    words: list[str]
    lowers: list[str]
    lemmas: list[str]
    tags: list[str]
    deps: list[str]
    morphs: list[str]
    heads: list[int]
    starts: list[int]
    sentences: list[int]
    quoted: list[bool]
    children: list[Sequence[int]]

    def __len__(self) -> int:
        return len(self.words)

    def span(self, start: int, end: int) -> Span:
        """Give the characters of `document.text` of tokens `start` to `end` (half-open)."""
        return Span(self.starts[start], self.starts[end - 1] + len(self.words[end - 1]))

    def tokens(self, span: Span) -> range:
        """Give the numbers of the tokens that lie in or reach into `span`; none where it is of another paragraph."""
        first = bisect_right(self.starts, span.start) - 1
        if first < 0 or self.starts[first] + len(self.words[first]) <= span.start:
            first += 1
        return range(first, bisect_left(self.starts, span.end))

    def sentence(self, token: int) -> range:
        """Give the tokens of the sentence of a token."""
        number = self.sentences[token]
        return range(bisect_left(self.sentences, number), bisect_right(self.sentences, number))

    def root(self, tokens: range) -> int:
        """Give the first token of a range whose head lies outside of it."""
        for token in tokens:
            head = self.heads[token]
            if head == token or head not in tokens:
                return token
        return tokens.start

    def subtree(self, token: int) -> Iterator[int]:
        """Give a token and all that hangs on it, not in order of the text."""
        pending = [token]
        while pending:
            at = pending.pop()
            yield at
            pending.extend(self.children[at])

    def ancestors(self, token: int) -> Iterator[int]:
        """Give the head of a token, its head, and so on up to the root."""
        while (head := self.heads[token]) != token:
            yield head
            token = head

    def text(self, start: int, end: int) -> str:
        """Give the words of tokens `start` to `end`, with the blanks between them as one."""
        parts = [self.words[start]]
        for at in range(start + 1, end):
            gap = self.starts[at] > self.starts[at - 1] + len(self.words[at - 1])
            parts.append(f" {self.words[at]}" if gap else self.words[at])
        return " ".join("".join(parts).split())


def read(paragraph: Paragraph, number: int, strings: Strings) -> Reading:
    """Turn a parsed paragraph into columns."""
    columns = paragraph.doc.to_array(_COLUMNS).T
    texts = (list(map(strings.__getitem__, column.tolist())) for column in columns[:6])
    words, lowers, lemmas, tags, deps, morphs = texts
    heads = (np.arange(columns.shape[1]) + columns[6].astype(np.int64)).tolist()
    return Reading(
        number,
        paragraph,
        words=words,
        lowers=lowers,
        lemmas=lemmas,
        tags=tags,
        deps=deps,
        morphs=morphs,
        heads=heads,
        starts=(columns[7].astype(np.int64) + paragraph.start).tolist(),
        sentences=np.maximum(np.cumsum(columns[8] == 1) - 1, 0).tolist(),
        quoted=_quoted(words),
        children=_children(heads),
    )


def _children(heads: list[int]) -> list[Sequence[int]]:
    gathered: dict[int, list[int]] = {}
    for at, head in enumerate(heads):
        if head != at:
            if head in gathered:
                gathered[head].append(at)
            else:
                gathered[head] = [at]
    return [gathered.get(at, ()) for at in range(len(heads))]


def _quoted(words: list[str]) -> list[bool]:
    quoted = [False] * len(words)
    if _OPEN not in words and _CLOSE not in words:
        return quoted
    inside = _CLOSE in words and (_OPEN not in words or words.index(_CLOSE) < words.index(_OPEN))
    for at, word in enumerate(words):
        inside = word == _OPEN or (inside and word != _CLOSE)
        quoted[at] = inside and word != _OPEN
    return quoted
