"""Labels in the language that a reader prefers: saved questions give English ones, and are asked for others here."""

import re
from collections.abc import Sequence

from rostra.config import TAG

_LABEL = re.compile(
    r"""(?P<subject>\?\w+)\s+(?P<path>[^\s?;{}]+|\?\w+)\s+(?P<label>\?\w+)(?P<between>\s*\.?\s*)"""
    r"""FILTER\(LANG\((?P=label)\)\ IN\ \(""\s*,\s*"en"\)\)""",
    re.VERBOSE,
)


def preferring(sparql: str, languages: Sequence[str]) -> str:
    """Give a question whose English labels give way to those in the first of `languages` that a thing has one in.

    It is the form `?thing skos:prefLabel ?name FILTER(LANG(?name) IN ("", "en"))` that is understood. Raises
    `ValueError` for what is no tag of a language (BCP 47).
    """
    for language in languages:
        if not TAG.fullmatch(language):
            msg = f"{language!r} is no tag of a language"
            raise ValueError(msg)
    return _LABEL.sub(lambda found: _preferring(found, languages), sparql) if languages else sparql


def _preferring(found: re.Match[str], languages: Sequence[str]) -> str:
    label, better = found["label"], f"{found['label']}Better"
    ranks = [f'LANGMATCHES(LANG({{}}), "{language}")' for language in languages]
    tests = [f"({ranks[0].format(label)})"]
    for place, rank in enumerate([*ranks, 'LANG({}) IN ("", "en")'][1:], start=1):
        above = " || ".join(one.format(better) for one in ranks[:place])
        none = f"NOT EXISTS {{ {found['subject']} {found['path']} {better} FILTER({above}) }}"
        tests.append(f"({rank.format(label)} && {none})")
    return f"{found['subject']} {found['path']} {label}{found['between']}FILTER({' || '.join(tests)})"
