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


def named(words: Sequence[str], found: Iterable[Name]) -> list[Name]:
    """Keep the names that hold a capital or a digit: re3d marks 'the group' as an organisation, we do not."""
    return [name for name in found if any(w[:1].isupper() or w[:1].isdigit() for w in words[name[0] : name[1]])]


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
