"""Changes of the text of a pack's files: token by token and at the end, so that comments and order stay as they are."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import unified_diff
from importlib.resources.abc import Traversable
from pathlib import Path

from rostra.errors import PackError
from rostra.packs.places import meant
from rostra.packs.sentences import Sort, sentences
from rostra.store.durable import replace
from rostra.store.tokens import tokens
from rostra.vocab import files, turtle
from rostra.vocab.pack import Pack
from rostra.vocab.prefixes import shorten
from rostra.vocab.turtle import Turtle

Spared = Callable[[str, str], bool]
"""Tells of a file and the subject of a sentence in it whether the sentence stays as it is."""

_NEW = ".new.tmp"
_WORDS = ("queries/", "rules/")


@dataclass(frozen=True, slots=True)
class Edit:
    """Hold the text of one file of a pack before and after a change."""

    file: Traversable
    path: str
    before: str
    after: str

    def __str__(self) -> str:
        """Give it as a unified diff."""
        before, after = (text.splitlines() for text in (self.before, self.after))
        return "\n".join(unified_diff(before, after, self.path, self.path, lineterm=""))

    def save(self) -> None:
        """Write the file, whole or not at all; raise `PackError` where that fails or the pack is no folder on disk."""
        if not isinstance(self.file, Path):
            raise PackError("this pack is no folder on disk", where=self.path, remedy="change it where it is written")
        try:
            replace(self.file, self.after.encode(), by_way_of=self.file.parent / _NEW)
        except OSError as error:
            remedy = "see that it can be written, then give the same command again: it goes on"
            raise PackError(str(error), where=str(self.file), remedy=remedy) from error


def renamed(pack: Pack, old: str, new: str, *, spared: Spared, short: Mapping[str, str]) -> list[Edit]:
    """Give the edits that write the term `new` wherever the files of `pack` say `old`.

    `spared` tells which sentences stay as they are; `short` are the prefixes that questions know without declaring
    them. Words in strings and comments stay.
    """
    turtles = (
        Edit(file, path, text, _in_turtle(text, turtle.read(file, path, base=pack.iri), old, new, spared))
        for path, file, text in _texts(pack, ".ttl")
    )
    queries = (
        Edit(file, path, text, _in_query(text, short, old, new))
        for path, file, text in _texts(pack, ".rq")
        if path.startswith(_WORDS)
    )
    return [edit for edit in (*turtles, *queries) if edit.before != edit.after]


def appended(edits: Iterable[Edit], pack: Pack, path: str, sentences: Callable[[Mapping[str, str]], str]) -> list[Edit]:
    """Give `edits` with some `sentences` at the end of the file at `path`, whose edit comes last.

    `sentences` makes them from the prefixes of the file.
    """
    file, text = next((file, text) for at, file, text in _texts(pack, ".ttl") if at == path)
    others = [edit for edit in edits if edit.path != path]
    before = next((edit.after for edit in edits if edit.path == path), text)
    end = "\r\n" if "\r\n" in text else "\n"
    more = sentences(turtle.read(file, path, base=pack.iri).prefixes).replace("\n", end)
    return [*others, Edit(file, path, text, f"{before.rstrip()}{end}{end}{more}")]


def written(term: str, prefixes: Mapping[str, str]) -> str:
    """Give a term as Turtle and SPARQL write it, short where a prefix fits."""
    short = shorten(term, prefixes)
    return f"<{term}>" if short == term else short


def _texts(pack: Pack, suffix: str) -> Iterator[tuple[str, Traversable, str]]:
    for path, file in files.below(pack.root, suffix):
        yield path, file, file.read_bytes().decode()  # as bytes, so that line ends stay what they are


def _in_turtle(text: str, read: Turtle, old: str, new: str, spared: Spared) -> str:
    short = read.prefixes
    places = (
        (token.start, token.end)
        for sentence in sentences(text)
        if not spared(read.path, meant(sentence.tokens[0], short))
        for token in sentence.tokens
        if token.sort in {Sort.IRI, Sort.NAME} and meant(token, short) == old
    )
    return _replaced(text, places, written(new, short))


def _in_query(text: str, short: Mapping[str, str], old: str, new: str) -> str:
    known = {**short, **_declared(text)}
    ways = {
        f"<{old}>",
        *(f"{prefix}:{old.removeprefix(space)}" for prefix, space in known.items() if old.startswith(space)),
    }
    places = (
        (token.start, token.end) for token in tokens(text) if token.kind in {"iri", "name"} and token.text in ways
    )
    return _replaced(text, places, written(new, known))


def _declared(text: str) -> dict[str, str]:
    found = list(tokens(text))
    return {
        name.text.removesuffix(":"): iri.text[1:-1]
        for word, name, iri in zip(found, found[1:], found[2:], strict=False)
        if word.text.upper() == "PREFIX" and iri.kind == "iri"
    }


def _replaced(text: str, places: Iterable[tuple[int, int]], new: str) -> str:
    for start, end in sorted(places, reverse=True):
        text = text[:start] + new + text[end:]
    return text
