"""Where in the files of a pack a triple or a term stands."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from rostra.packs.sentences import Sentence, Sort, Token, plain, sentences
from rostra.vocab import files, terms, turtle
from rostra.vocab.pack import Pack

_LOCAL_ESCAPE = re.compile(r"\\(.)")
_EXAMPLES = "tests/"

Place = tuple[str, int]
"""A file of the pack, and a line of it."""


@dataclass(frozen=True, slots=True)
class Told:
    """Hold one triple as written: what stands in brackets is told of the subject of the sentence."""

    subject: str
    predicate: str
    object: str
    is_iri: bool
    place: Place


@dataclass(frozen=True, slots=True)
class Places:
    """Hold the triples of a pack as written, and the files."""

    told: tuple[Told, ...]
    by_triple: Mapping[tuple[str, ...], Place] = field(repr=False)

    def of(self, subject: str, predicate: str = "", value: str = "") -> Place | None:
        """Give the place of a triple; else that of the property, else that of the subject; None where it is nowhere."""
        keys = ((subject, predicate, value), (subject, predicate), (subject,))
        return next((self.by_triple[key] for key in keys if key in self.by_triple), None)


def places(pack: Pack) -> Places:
    """Give the places of all Turtle files of a pack that can be parsed; those of its examples are left out."""
    told = tuple(one for path, text, short in _texts(pack) for one in _told(path, text, short))
    found: dict[tuple[str, ...], Place] = {}
    for one in told:
        for key in ((one.subject, one.predicate, one.object), (one.subject, one.predicate), (one.subject,)):
            found.setdefault(key, one.place)
    return Places(told, found)


def turtle_files(pack: Pack) -> Iterator[tuple[str, turtle.Turtle]]:
    """Give path and content of each Turtle file, shapes among them and examples not; raise as `turtle.read` does."""
    for path, file in files.below(pack.root, ".ttl"):
        if not path.startswith(_EXAMPLES):
            yield path, turtle.read(file, path, base=pack.iri)


def _texts(pack: Pack) -> Iterator[tuple[str, str, Mapping[str, str]]]:
    for path, file in files.below(pack.root, ".ttl"):
        if not path.startswith(_EXAMPLES):
            yield path, file.read_text(encoding="utf-8"), turtle.read(file, path, base=pack.iri).prefixes


def _told(path: str, text: str, short: Mapping[str, str]) -> Iterator[Told]:
    for sentence in sentences(text):
        yield from _of_sentence(path, sentence, short)


def _of_sentence(path: str, sentence: Sentence, short: Mapping[str, str]) -> Iterator[Told]:
    subject = meant(sentence.tokens[0], short)
    waiting: list[str] = []
    predicate, due = "", sentence.tokens[0].text == "["
    for at, token in enumerate(sentence.tokens):
        if token.sort == Sort.MARK:
            predicate, due = _after(token.text, predicate, due, waiting)
        elif at == 0 or token.sort == Sort.TAG or sentence.tokens[at - 1].text == "^^":
            due = True if at == 0 else due
        elif due:
            predicate, due = meant(token, short), False
        else:
            is_iri = token.sort != Sort.LITERAL and _is_term(token)
            yield Told(subject, predicate, meant(token, short), is_iri, (path, token.line))


def _after(mark: str, predicate: str, due: bool, waiting: list[str]) -> tuple[str, bool]:
    """Give the predicate after a mark, and whether another one is due."""
    if mark == "[":
        waiting.append(predicate)
        return predicate, True
    if mark == "]":
        return waiting.pop() if waiting else predicate, not predicate
    return predicate, due or mark == ";"


def _is_term(token: Token) -> bool:
    return token.sort == Sort.IRI or (":" in token.text and not token.text.startswith("_:"))


def meant(token: Token, short: Mapping[str, str]) -> str:
    """Give the IRI or the characters that a token stands for."""
    if token.sort == Sort.LITERAL:
        return plain(token.text)
    if token.sort == Sort.IRI:
        return token.text[1:-1]
    if token.text == "a":
        return terms.TYPE
    prefix, colon, local = token.text.partition(":")
    return short[prefix] + _LOCAL_ESCAPE.sub(r"\1", local) if colon and prefix in short else token.text
