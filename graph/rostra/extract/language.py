"""The language pipeline: load it, prepare text without moving a character, parse the blocks of a document."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as TokenSpan

import rostra.extract.lemmas  # so that spaCy finds the components of our own
import rostra.extract.names  # noqa: F401
from rostra.errors import DocumentError, PipelineError
from rostra.model import BlockKind, Document, Span

PIECE = 6_000
"""Characters that are parsed at once; a longer block is cut, at the end of a sentence if it has one."""
RUN = 3_000
"""Characters that are parsed at once where a long block has no end of a sentence: each cue is weighed over them all."""
LONGEST = 180_000
"""Characters of article that one document may have: some 30,000 words, read, validated and stored in ten seconds."""

_OPEN, _CLOSE = "“", "”"
_ONE_TO_ONE = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000", " "),
        **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u2028\u2029\u0085", " "),
        **dict.fromkeys(map(chr, [*range(32), 127]), " "),
        **dict.fromkeys("„‟«〝", _OPEN),
        **dict.fromkeys("»〞″", _CLOSE),
        **dict.fromkeys("＂", '"'),
        "\u02bc": "’",
        "\u2015": "—",
    }
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_RUN = re.compile(r"([^\w\s])\1{8,}")
_CURLY = (_OPEN, _CLOSE)
_STRAIGHT = re.compile("\"|``|''")
_MARK = re.compile("[\"“”]|``|''")
_SINGLE = re.compile(r"“|(?<![\w’'.,!?])[‘'](?=\w(?![’']))(?!\d\ds?\b)")
"""What may open a quotation; a double mark, so that what is within it stays as it is."""
_ENDS = re.compile(r"(?<=[^\s‘'])[’'](?!\w)")
_STOP = re.compile("[“”]|(?<![^\\s(])‘")
_SENTENCE_END = re.compile(r"[.!?][”’)\]]*\s+(?=[“‘(\[A-Z0-9])")


@dataclass(frozen=True)
class Paragraph:
    """Hold the parse of one block, or of a piece of a long one.

    `start` is the offset of the piece in `document.text`: its tokens' `idx` counts from there. `block` numbers the
    block within `document.article`, so that the pieces of one block can be told from the next.
    """

    doc: Doc
    start: int
    kind: BlockKind
    block: int = 0

    def span(self, tokens: TokenSpan) -> Span:
        """Give the characters of `document.text` where these tokens stand."""
        return Span(self.start + tokens.start_char, self.start + tokens.end_char)


def load(path: Path) -> Language:
    """Load a pipeline from a folder and make it mind quotation marks; raise `PipelineError` where it cannot be read."""
    try:
        nlp = spacy.load(path)
    except (OSError, ValueError, KeyError) as error:
        problem, remedy = (
            f"this pipeline cannot be loaded: {error}",
            "install rostra again, or give a spaCy 3.8 pipeline",
        )
        raise PipelineError(problem, where=str(path), remedy=remedy) from error
    if nlp.has_pipe("parser") and not nlp.has_pipe("quoted_sentences"):
        nlp.add_pipe("quoted_sentences", before="parser")
    return nlp


def normalise(text: str) -> str:
    """Replace odd blanks, marks and control characters one by one; the length stays as it is.

    Straight double quotation marks become curly ones: by their neighbours where these tell, else by turns. Single ones
    that stand in no others become double ones. Of a long row of one mark (a drawn line) the first three stay.

    >>> normalise('He said: "Yes".')
    'He said: “Yes”.'
    >>> normalise("‘It’s the workers’ plan,’ she said.")
    '“It’s the workers’ plan,” she said.'
    """
    text = _SURROGATE.sub("\ufffd", text).translate(_ONE_TO_ONE)
    text = _RUN.sub(lambda run: run.group()[:3].ljust(len(run.group())), text)
    text = _curl(text) if _STRAIGHT.search(text) else text
    return _doubled(text) if _SINGLE.search(text) else text


def _doubled(text: str) -> str:
    """Make double marks of the single ones around a quotation that is within no other."""
    letters, at = list(text), 0
    stops = [mark.start() for mark in _STOP.finditer(text)]
    ends = [mark.start() for mark in _ENDS.finditer(text)]
    likely = [end for end in ends if _closes(text, end)]
    while (opening := _SINGLE.search(text, at)) is not None:
        at = opening.end()
        if opening.group() == _OPEN:
            closing = text.find(_CLOSE, at)
            at = closing + 1 if closing > 0 else len(text)
        elif (end := _closing(at, stops, likely, ends)) is not None:
            letters[at - 1], letters[end], at = _OPEN, _CLOSE, end + 1
    return "".join(letters)


def _closes(text: str, end: int) -> bool:
    """Tell whether a mark is likely to close a quotation: it is not the apostrophe of "the workers’ plan"."""
    return text[end - 1] in ",.!?…" or text[end - 1] != "s" or not text[end + 1 : end + 2].isspace()


def _closing(start: int, stops: Sequence[int], likely: Sequence[int], ends: Sequence[int]) -> int | None:
    """Give where a quotation that opened before `start` closes, before the next of `stops`: else at any of `ends`."""
    stop = _next(stops, start)
    for marks in (likely, ends):
        end = _next(marks, start)
        if end is not None and (stop is None or end < stop):
            return end
    return None


def _next(places: Sequence[int], start: int) -> int | None:
    """Give the first of some places in order that is not before `start`."""
    at = bisect_left(places, start)
    return places[at] if at < len(places) else None


def _curl(text: str) -> str:
    """Curl straight marks; of two single ones that make a double one the outer becomes the mark, the inner a blank."""
    pieces, last, opened = [], 0, False
    for mark in _MARK.finditer(text):
        start, end = mark.span()
        if mark.group() in _CURLY:
            opened = mark.group() == _OPEN
            continue
        opened = mark.group() == "``" or _opens(text[start - 1 : start], text[end : end + 1], opened=opened)
        curled = _OPEN.ljust(end - start) if opened else _CLOSE.rjust(end - start)
        pieces += [text[last:start], curled]
        last = end
    return "".join([*pieces, text[last:]])


def _opens(before: str, after: str, *, opened: bool) -> bool:
    starts = not before or before.isspace() or before in "([—–-‘"
    ends = not after or after.isspace() or after in ")].,;:!?—–-’"
    return starts if starts != ends else not opened


@Language.component("quoted_sentences", assigns=["token.is_sent_start"])
def quoted_sentences(doc: Doc) -> Doc:
    """Fix sentence boundaries at quotation marks before the parser sets the others.

    A full stop within the closing mark ends the sentence where a capital or a new quotation follows; a comma there
    does not; no sentence starts with a closing mark or right after an opening one.
    """
    orth = doc.to_array("ORTH")
    opening, closing = doc.vocab.strings[_OPEN], doc.vocab.strings[_CLOSE]
    for at in ((orth == opening) | (orth == closing)).nonzero()[0].tolist():
        if orth[at] == opening:
            _bound(doc, at + 1, starts=False)
            continue
        _bound(doc, at, starts=False)
        if 0 < at < len(doc) - 1:
            before, after = doc[at - 1].text, doc[at + 1].text
            if before == "." and (after[0].isupper() or after == _OPEN):
                _bound(doc, at + 1, starts=True)
            elif before == ",":
                _bound(doc, at + 1, starts=False)
    return doc


def _bound(doc: Doc, at: int, *, starts: bool) -> None:
    if 0 < at < len(doc) and doc[at].is_sent_start is None:
        doc[at].is_sent_start = starts


def parse(nlp: Language, document: Document) -> tuple[Paragraph, ...]:
    """Parse the article blocks of one document; raise `DocumentError` where it is too long to be one article."""
    pieces = nlp.pipe(((piece.text, piece) for piece in _pieces(document)), as_tuples=True)
    return tuple(Paragraph(doc, piece.start, piece.kind, piece.block) for doc, piece in pieces)


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    start: int
    kind: BlockKind
    block: int


def _pieces(document: Document) -> Iterator[_Piece]:
    length = sum(len(block.span) for block in document.article)
    if length > LONGEST:
        problem = f"{length:,} characters of article are more than the {LONGEST:,} that one document may have"
        raise DocumentError(problem, where=document.id, remedy="split it into its articles or chapters")
    for at, block in enumerate(document.article):
        text = normalise(block.span.of(document.text))
        for start, end in _cuts(text):
            yield _Piece(text[start:end], block.span.start + start, block.kind, at)


def _cuts(text: str) -> Iterator[tuple[int, int]]:
    """Cut a text longer than `PIECE` at ends of sentences, else, and sooner, at blanks, else anywhere."""
    start = 0
    while len(text) - start > PIECE:
        window = text[start : start + PIECE]
        ends = [match.end() for match in _SENTENCE_END.finditer(window, PIECE // 2)]
        cut = ends[-1] if ends else window.rfind(" ", RUN // 2, RUN) + 1
        end = start + (cut or RUN)
        yield start, end
        start = end
    yield start, len(text)
