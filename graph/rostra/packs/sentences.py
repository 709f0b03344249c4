"""The sentences of a Turtle text with their lines, which no parser keeps; the text has been parsed before."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

_TOKEN = re.compile(
    r"""
      (?P<space>\s+|\#[^\n]*)
    | (?P<literal>\"{3}(?:[^"\\]|\\.|"(?!""))*\"{3}|'{3}(?:[^'\\]|\\.|'(?!''))*'{3}
                 |"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')
    | (?P<iri><[^>\s]*>)
    | (?P<tag>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
    | (?P<mark>\^\^|[\[\]();,.])
    | (?P<name>(?:[^\s<>"'\[\]();,\#^.\\]|\\.|\.(?=[\w:%\\-]))+)
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_DIRECTIVES = frozenset({"@prefix", "@base", "prefix", "base"})


class Sort(StrEnum):
    """Say what a token is."""

    LITERAL = "literal"
    IRI = "iri"
    TAG = "tag"
    MARK = "mark"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Token:
    """Hold a token with its line, from 1, and the characters of the text where it stands."""

    sort: Sort
    text: str
    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """Hold the tokens of one sentence, without its full stop; `text` is as written."""

    text: str
    tokens: tuple[Token, ...]

    @property
    def line(self) -> int:
        """Give the line of its first token."""
        return self.tokens[0].line


def sentences(text: str) -> Iterator[Sentence]:
    """Give the sentences of a Turtle text in order; what declares a prefix or a base is left out."""
    held: list[Token] = []
    for token in _tokens(text):
        if token.text != "." or token.sort != Sort.MARK:
            held.append(token)
            if not _is_sparql_directive(held):
                continue
        if held and held[0].text.lower() not in _DIRECTIVES:
            yield Sentence(text[held[0].start : held[-1].end], tuple(held))
        held = []


def parts(sentence: Sentence) -> tuple[str, tuple[str, ...]]:
    """Give the subject of a sentence, and each of its properties with its objects, as written."""
    depth = start = 0
    cuts: list[tuple[int, int]] = []
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        depth += (token.text in {"[", "("}) - (token.text in {"]", ")"}) if token.sort == Sort.MARK else 0
        if not cuts and depth == 0:
            cuts, start = [(0, at)], at + 1
        elif depth == 0 and token.sort == Sort.MARK and token.text == ";":
            cuts.append((start, at - 1))
            start = at + 1
    cuts.append((start, len(tokens) - 1))
    first = tokens[0].start
    texts = [sentence.text[tokens[a].start - first : tokens[b].end - first] for a, b in cuts if a <= b < len(tokens)]
    return texts[0], tuple(texts[1:])


def plain(literal: str) -> str:
    """Give the characters of a literal as written, without its quotation marks and escapes."""
    marks = 3 if literal[:3] in {'"""', "'''"} and len(literal) >= 6 else 1
    return _ESCAPE.sub(lambda found: {"n": "\n", "t": "\t", "r": "\r"}.get(found[1], found[1]), literal[marks:-marks])


def _is_sparql_directive(held: list[Token]) -> bool:
    return held[0].text.lower() in {"prefix", "base"} and held[-1].sort == Sort.IRI


def _tokens(text: str) -> Iterator[Token]:
    line = 1
    for found in _TOKEN.finditer(text):
        if found.lastgroup != "space":
            yield Token(Sort(found.lastgroup or ""), found[0], line, found.start(), found.end())
        line += found[0].count("\n")
