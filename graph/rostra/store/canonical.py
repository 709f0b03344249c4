"""N-Quads that are canonical already, told at a glance: reading and writing them anew takes four times as long.

What is told to be canonical is; of the rest, some is, too: an IRI with a port or a percent sign, a control character, a
line of more than eight megabytes.
"""

import re
from collections import defaultdict
from typing import IO

_PATH = rb"[\w/:.~!$&'()*+,;=@-]*+"
_IRI = rb"<[a-z]++:(?://[a-zA-Z0-9.-]++(?=[/?#>])|(?!//))" + _PATH + rb"(?:\?" + _PATH + rb")?+(?:#" + _PATH + rb")?+>"
_TEXT = rb'"[^"\\\x00-\x1f\x7f]*+(?:\\[tbnrf"\\][^"\\\x00-\x1f\x7f]*+)*+"'
_KIND = rb"(?:@[a-z]{2,8}(?:-[a-z0-9]{1,8})*+|\^\^<http://www\.w3\.org/2001/XMLSchema#(?!string>)[a-zA-Z]++>)?+"
_LINES = re.compile(b"(?:" + _IRI + b" " + _IRI + b" (?:" + _IRI + b"|" + _TEXT + _KIND + b") " + _IRI + rb" \.\n)*+")
_PIECE = 4 * 1024 * 1024


def graphs(file: IO[bytes]) -> dict[str, list[bytes]] | None:
    """Give the lines of each named graph, by its IRI; None where a line is not canonical, or not surely so."""
    found: dict[bytes, list[bytes]] = defaultdict(list)
    while piece := file.read(_PIECE):
        piece += file.readline(_PIECE)
        if not is_canonical(piece):
            return None
        for line in piece.splitlines(keepends=True):
            found[line[line.rfind(b" <") :]].append(line)
    return {name[2:-4].decode(): lines for name, lines in found.items()}


def is_canonical(lines: bytes) -> bool:
    """Tell whether all of `lines` are quads of IRIs and literals as `rdf.formats` writes them."""
    whole = _LINES.match(lines)
    return whole is not None and whole.end() == len(lines) and _is_utf_8(lines)


def _is_utf_8(lines: bytes) -> bool:
    try:
        lines.decode()
    except UnicodeDecodeError:
        return False
    return True
