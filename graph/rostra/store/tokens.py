"""SPARQL as tokens: enough to see what stands outside strings, comments and IRIs, and where.

Where Oxigraph reads a text otherwise than these tokens say, it refuses it: an IRI holds no blank, bracket or quotation
mark. It takes a keyword that follows a number or another keyword without a blank: "1SERVICE", "trueSERVICE:x".
"""

import re
from dataclasses import dataclass
from functools import lru_cache

_TOKEN = re.compile(
    r"""
    (?P<comment>\#[^\n\r]*)
  | (?P<string>\"{3}(?:[^"\\]|\\.|"(?!""))*\"{3} | '{3}(?:[^'\\]|\\.|'(?!''))*'{3}
             | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*')
  | (?P<iri><(?:[^<>"{}|^`\\\x00-\x20]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*>)
  | (?P<variable>[?$]\w+)
  | (?P<name>(?:[^\W\d_][\w.-]*|_)?:(?:[\w.:%-]|\\.)*)
  | (?P<word>[^\W\d]\w*)
  | (?P<number>\d+)
  | (?P<open>[{(\[])
  | (?P<close>[})\]])
  | (?P<operator>\|\||&&|[!<>]=|\^\^|[-+*/|!=<>^.;,@?])
  | (?P<escape>\\.)
  | (?P<space>\s+)
  | (?P<stray>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_UNSEEN = frozenset({"comment", "space"})


@dataclass(frozen=True, slots=True)
class Token:
    """Hold a token: its kind, its characters and the offset of the first of them."""

    kind: str
    text: str
    start: int

    @property
    def end(self) -> int:
        """Give the offset after the last character."""
        return self.start + len(self.text)


@lru_cache(maxsize=32)
def tokens(sparql: str) -> tuple[Token, ...]:
    """Give the tokens of `sparql` in order, without comments and blanks; what fits nothing is "stray".

    One query is looked at several times before it is asked.
    """
    found = ((one.lastgroup or "stray", one) for one in _TOKEN.finditer(sparql))
    return tuple(Token(kind, one[0], one.start()) for kind, one in found if kind not in _UNSEEN)


def place(sparql: str, offset: int) -> tuple[int, int]:
    """Give line and column, counted from 1, of a character."""
    before = sparql[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1
