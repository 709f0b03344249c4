"""Docs as layers: take one apart, put it together again with some of them changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spacy.tokens import Doc, DocBin, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from spacy.vocab import Vocab

ATTRS = ("ORTH", "SPACY", "TAG", "POS", "MORPH", "LEMMA", "HEAD", "DEP", "SENT_START", "ENT_IOB", "ENT_TYPE")
LAYERS = {
    "tags": ("TAG", lambda token: token.tag_),
    "pos": ("POS", lambda token: token.pos_),
    "morphs": ("MORPH", lambda token: str(token.morph)),
    "lemmas": ("LEMMA", lambda token: token.lemma_),
    "heads": ("DEP", lambda token: token.head.i),
    "deps": ("DEP", lambda token: token.dep_),
}


def read(path: Path, vocab: Vocab) -> list[Doc]:
    """Read all docs of a DocBin file."""
    return list(DocBin().from_disk(path).get_docs(vocab))


def write(path: Path, docs: Iterable[Doc]) -> None:
    """Write docs as one DocBin file; make its folder first."""
    path.parent.mkdir(parents=True, exist_ok=True)
    DocBin(attrs=ATTRS, docs=docs).to_disk(path)


def layers(doc: Doc) -> dict[str, list[Any]]:
    """Give the annotated layers of a doc as arguments of `Doc`; a layer that the corpus lacks is absent."""
    present: dict[str, list[Any]] = {
        name: [value(token) for token in doc] for name, (attr, value) in LAYERS.items() if doc.has_annotation(attr)
    }
    return {"words": [t.text for t in doc], "spaces": [bool(t.whitespace_) for t in doc], **present}


def named(doc: Doc) -> bool:
    """Say whether names were annotated in the doc (perhaps none was found)."""
    return doc.has_annotation("ENT_IOB")


def words_and_names(doc: Doc) -> tuple[list[str], list[tuple[int, int, str]]]:
    """Give the words of a doc, and its names as (first token, token after the last, type)."""
    return [t.text for t in doc], [(e.start, e.end, e.label_) for e in doc.ents]


def bare(doc: Doc) -> Doc:
    """Copy the words of a doc and nothing else."""
    return Doc(doc.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc])


def rebuild(doc: Doc, *, names: Sequence[tuple[int, int, str]] | None = None, **changed: list[Any]) -> Doc:
    """Copy a doc with some layers changed.

    `names` are (first token, token after the last, type); None keeps those of the doc, or their absence.
    """
    copy = Doc(doc.vocab, **{**layers(doc), **changed})
    if names is None and not named(doc):
        copy.set_ents([], default="missing")
        return copy
    spans = [(e.start, e.end, e.label_) for e in doc.ents] if names is None else names
    copy.set_ents([Span(copy, start, end, label) for start, end, label in spans], default="outside")
    return copy


def merged(docs: Iterable[Doc], sizes: Iterator[int]) -> Iterator[Doc]:
    """Join neighbouring docs into longer ones, as many at a time as `sizes` says."""
    waiting: list[Doc] = []
    size = next(sizes)
    for doc in docs:
        waiting.append(doc)
        if len(waiting) >= size:
            yield Doc.from_docs(waiting)
            waiting, size = [], next(sizes)
    if waiting:
        yield Doc.from_docs(waiting)
