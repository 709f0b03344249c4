"""Name corpora in columns (one token a line, its label last): read them, map their labels, set them as Docs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.util import filter_spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc

    Token = tuple[str, str]
    Name = tuple[int, int, str]

GLUED_LEFT = frozenset([*",.;:!?)]}%”’", "'s", "’s", "n't", "n’t", "'re", "'ve", "'ll", "'d", "'m", "...", "''"])
GLUED_RIGHT = frozenset("([{$“‘#")


def sentences(lines: Iterable[str]) -> Iterator[list[Token]]:
    """Split lines of 'token ... label' at blank lines and document marks."""
    sentence: list[Token] = []
    for line in lines:
        cells = line.split()
        if len(cells) >= 2 and cells[0] != "-DOCSTART-":
            sentence.append((cells[0], cells[-1]))
        elif sentence:
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def names(labels: Sequence[str]) -> Iterator[Name]:
    """Read BIO, or IO where a name may begin with I-: (first token, token after the last, label)."""
    start, label = 0, ""
    for at, tag in enumerate([*labels, "O"]):
        kind, _, name = tag.partition("-")
        if label and (kind != "I" or name != label):
            yield start, at, label
            label = ""
        if not label and kind in {"B", "I"}:
            start, label = at, name


def mapped(found: Iterable[Name], scheme: Mapping[str, str]) -> list[Name]:
    """Rename labels by a scheme and drop the names whose label is not in it."""
    return [(start, end, scheme[label]) for start, end, label in found if label in scheme]


def proper(words: Sequence[str], found: Iterable[Name], *, inner: frozenset[str], none: frozenset[str]) -> list[Name]:
    """Crop names to their first run of capitalised words; re3d marks 'the group', 'We' and 'ISIL tactical units' too.

    A run may hold `inner` words ('of') between capitals; it neither begins with nor is one of `none` ('The', 'We').
    """
    cropped = ((*_run(words, start, end, inner, none), label) for start, end, label in found)
    return [name for name in cropped if name[0] < name[1]]


def _run(words: Sequence[str], start: int, end: int, inner: frozenset[str], none: frozenset[str]) -> tuple[int, int]:
    capital = [at for at in range(start, end) if words[at][:1].isupper() and words[at].lower() not in none]
    if not capital:
        return start, start
    last = capital[0]
    for at in capital[1:]:
        if not all(words[between] in inner for between in range(last + 1, at)):
            break
        last = at
    return capital[0], last + 1


def written(words: Sequence[str]) -> tuple[str, list[tuple[int, int]]]:
    """Join words to running text, and give the characters of each."""
    text, offsets, glued, opened = "", [], True, False
    for word in words:
        closes = word == '"' and opened
        if not (glued or closes or word in GLUED_LEFT):
            text += " "
        offsets.append((len(text), len(text) + len(word)))
        text += word
        glued = word in GLUED_RIGHT or (word == '"' and not opened)
        opened = opened != (word == '"')
    return text, offsets


def doc(nlp: Language, words: Sequence[str], found: Iterable[Name]) -> Doc:
    """Tokenise the running text of a sentence our way and carry its names over."""
    text, offsets = written(words)
    made = nlp.make_doc(text)
    spans = [
        made.char_span(offsets[start][0], offsets[end - 1][1], label=label, alignment_mode="expand")
        for start, end, label in found
    ]
    made.set_ents(filter_spans([span for span in spans if span is not None]), default="outside")
    return made
