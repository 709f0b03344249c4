"""What is wrong with a query, where, and what was perhaps meant."""

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise

from pyoxigraph import NamedNode

from rostra.errors import QueryError
from rostra.query.mistakes import mistakes
from rostra.query.nearest import hint, nearest
from rostra.store.store import Store
from rostra.store.tokens import Token, place, tokens
from rostra.vocab import pack as packs_
from rostra.vocab import terms
from rostra.vocab.pack import Pack
from rostra.vocab.prefixes import shorten

_POSITION = re.compile(r"error at (\d+):(\d+): expected (.*)", re.DOTALL)
_SCHEMES = frozenset({"http", "https", "urn", "mailto", "file"})
_CURLED = frozenset("“”„‘’‚«»´`")
_LIKE, _SHORT, _MOST = 0.75, 2, 3
"""How like a word a keyword is, letters of a word that is too short to tell, and how many are named."""

Fault = tuple[Token, str, str]
"""Where it is, what is wrong, and advice."""

_PAIRS = {")": "(", "]": "[", "}": "{"}
_OURS = (terms.ROSTRA, terms.CONCEPT, terms.ENTITY)
"""Namespaces whose terms are all declared by packs: what is not there is mistyped."""


def explained(
    sparql: str, error: SyntaxError, prefixes: Mapping[str, str], *, packs: tuple[Pack, ...] = ()
) -> QueryError:
    """Give an error with line, column, the line itself with a pointer under it, and advice.

    The advice may name terms of `packs`.
    """
    found = list(tokens(sparql))
    if not found:
        return QueryError("the query is empty", where="line 1, column 1", remedy="`rostra query` lists questions")
    faults = [
        _update(found),
        *((found[one.at], one.problem, one.remedy) for one in mistakes(found)),
        _unknown_prefix(found, {*prefixes, "_", *_prefixes(sparql)[0]}),
        _unknown_keyword(found, prefixes, packs),
        _stray(found),
        _open_iri(found),
    ]
    first = min(filter(None, faults), key=lambda fault: fault[0].start, default=None) or _unpaired(found)
    if first is None:
        return _pointed(sparql, *_as_oxigraph_says(str(error)))
    token, problem, remedy = first
    return _pointed(sparql, *place(sparql, token.start), problem, remedy)


def check_terms(sparql: str, store: Store, packs: tuple[Pack, ...], prefixes: Mapping[str, str]) -> None:
    """Raise `QueryError` where a short form in one of our namespaces names nothing that a pack or the store knows."""
    for token, iri in named(sparql, prefixes):
        if iri.startswith(_OURS) and iri not in _subjects(packs) and not store.has(iri):
            prefix = token.text.partition(":")[0]
            namespace = iri[: -len(token.text.partition(":")[2])]
            near = (f"{prefix}:{one[len(namespace) :]}" for one in _subjects(packs) if one.startswith(namespace))
            remedy = hint(token.text, near, otherwise="write a term that the ontology has")
            raise _pointed(sparql, *place(sparql, token.start), f"there is no {token.text}", remedy)


def unused(sparql: str, store: Store, packs: tuple[Pack, ...], prefixes: Mapping[str, str]) -> list[str]:
    """Say of each short form of a term that stands neither in the store nor in a pack what was perhaps meant."""
    said = {}
    for token, iri in named(sparql, prefixes):
        if iri not in _terms(packs) and not store.has(iri):
            prefix, _, local = token.text.partition(":")
            namespace = iri.removesuffix(local)
            near = (f"{prefix}:{one[len(namespace) :]}" for one in _terms(packs) if one.startswith(namespace))
            said[token.text] = hint(token.text, near, otherwise="see that it is what you mean")
    return [f"{term} stands nowhere in this store ({remedy})" for term, remedy in said.items()]


def undeclared(sparql: str) -> frozenset[str]:
    """Give the prefixes that the query uses and does not declare."""
    return _prefixes(sparql)[1]


def named(sparql: str, prefixes: Mapping[str, str]) -> Iterator[tuple[Token, str]]:
    """Give each short form of an IRI that a query holds outside comments and texts, with the IRI."""
    declared, _ = _prefixes(sparql)
    for token in tokens(sparql):
        if token.kind == "name":
            prefix, _, local = token.text.partition(":")
            namespace = declared.get(prefix, prefixes.get(prefix))
            if local and namespace is not None:
                yield token, namespace + re.sub(r"\\(.)", r"\1", local)


@lru_cache(maxsize=128)
def _prefixes(sparql: str) -> tuple[Mapping[str, str], frozenset[str]]:
    """Give the prefixes that a query declares, each with its namespace, and those that it uses beside these."""
    found = tokens(sparql)
    declared = {
        name.text[:-1]: iri.text[1:-1]
        for word, name, iri in zip(found, found[1:], found[2:], strict=False)
        if _is_declaration(word, name, iri)
    }
    used = {token.text.partition(":")[0] for token in found if token.kind == "name"}
    return declared, frozenset(used - {"_", *declared})


def _is_declaration(word: Token, name: Token, iri: Token) -> bool:
    return word.text.upper() == "PREFIX" and name.kind == "name" and iri.kind == "iri"


def _update(found: list[Token]) -> Fault | None:
    words = (token for token in found if token.kind == "word" and token.text.upper() not in {"PREFIX", "BASE"})
    first = next(words, None)
    if first is None or first.text.upper() not in _words("updates"):
        return None
    return first, f"{first.text} changes a store, and here it is asked", "documents go in with: rostra build PATH..."


def _unknown_prefix(found: list[Token], known: set[str]) -> Fault | None:
    for token in found:
        prefix = token.text.partition(":")[0]
        if token.kind == "name" and prefix not in known:
            if prefix.lower() in _SCHEMES:
                return token, "an IRI stands without its brackets", "write it between < and >"
            near = [f"{one}:" for one in nearest(prefix, known - {"", "_"})]
            remedy = f"did you mean {' or '.join(near)}?" if near else f"declare PREFIX {prefix}: <...>"
            return token, f"the prefix {prefix}: is not known", remedy
    return None


def _unknown_keyword(found: list[Token], prefixes: Mapping[str, str], packs: tuple[Pack, ...]) -> Fault | None:
    words = (token for before, token in zip([None, *found], found, strict=False) if not _is_tag(before))
    for token in words:
        if token.kind == "word" and token.text.upper() not in _words("keywords"):
            if token.text in prefixes:
                return token, f"{token.text} is a prefix, and stands without its colon", f"write {token.text}:"
            return token, f"SPARQL has no word {token.text}", _meant(token.text, prefixes, packs)
    return None


def _meant(word: str, prefixes: Mapping[str, str], packs: tuple[Pack, ...]) -> str:
    """Give the keyword or term that a bare word may stand for; of one letter or two, anything is near."""
    likely = []
    if len(word) > _SHORT:
        likely = get_close_matches(word.upper(), _words("keywords"), n=1, cutoff=_LIKE)
        ours = (shorten(iri, prefixes) for iri in sorted(_subjects(packs)) if iri.startswith(_OURS))
        likely += [short for short in ours if re.split("[:/-]", short)[-1].lower() == word.lower()]
    if likely:
        return f"did you mean {' or '.join(likely[:_MOST])}?"
    return f'write ?{word} for a variable, "{word}" for a text, a prefix or < > for a term'


def _is_tag(before: Token | None) -> bool:
    """Tell whether the token after this one is the tag of a language ("@en-GB")."""
    return before is not None and before.text in {"@", "-"}


def _unpaired(found: list[Token]) -> Fault | None:
    waiting: list[Token] = []
    for token in found:
        if token.kind == "open":
            waiting.append(token)
        elif token.kind == "close":
            if not waiting or waiting[-1].text != _PAIRS[token.text]:
                return token, f"{token.text} closes nothing", f"open it with {_PAIRS[token.text]}, or leave it out"
            waiting.pop()
    return (waiting[-1], f"{waiting[-1].text} is not closed", "close it") if waiting else None


def _stray(found: list[Token]) -> Fault | None:
    for token in found:
        if token.text in _CURLED:
            return token, f"{token.text} is no quotation mark of SPARQL", 'write a text between " and "'
        if token.kind in {"stray", "escape"}:
            what = "a text is not closed" if token.text in {'"', "'"} else f"{token.text} has no meaning here"
            return token, what, "close it on the same line" if token.text in {'"', "'"} else "leave it out"
    return None


def _open_iri(found: list[Token]) -> Fault | None:
    for one, other in pairwise(found):
        if one.text == "<" and one.end == other.start and other.kind in {"word", "name"}:
            return one, "an IRI is not closed, or holds what no IRI holds", "write it between < and >, without blanks"
    return None


def _as_oxigraph_says(message: str) -> tuple[int, int, str, str]:
    """Read a message of Oxigraph; where only keywords were expected, its position lies as many letters too far."""
    found = _POSITION.match(message)
    if found is None:
        return 1, 1, message, "see https://www.w3.org/TR/sparql11-query/"
    line, column = int(found[1]), int(found[2])
    expected = [part for part in found[3].removeprefix("one of ").split(", ") if part != "[_]"]
    reasons = [part for part in expected if re.match(r"[A-Z]\w* \w", part)]
    if expected and all(re.fullmatch(r"[A-Z_]+", part) for part in expected):
        column = max(1, column - len(expected[0]))
    return line, column, reasons[0] if reasons else "the query cannot be read from here on", "see the pointer"


def _pointed(sparql: str, line: int, column: int, problem: str, remedy: str) -> QueryError:
    shown = [*sparql.split("\n"), ""][min(line, sparql.count("\n") + 1) - 1].replace("\t", " ").rstrip("\r")
    pointer = f"{problem}\n  {shown}\n  {' ' * (column - 1)}^\n"
    return QueryError(pointer, where=f"line {line}, column {column}", remedy=remedy)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(files("rostra.query").joinpath(f"{name}.txt").read_text(encoding="utf-8").split())


@lru_cache(maxsize=8)
def _subjects(packs: tuple[Pack, ...]) -> frozenset[str]:
    return frozenset(subject.value for pack in packs for subject, _, _ in packs_.triples(pack))


@lru_cache(maxsize=8)
def _terms(packs: tuple[Pack, ...]) -> frozenset[str]:
    nodes = (node for pack in packs for triple in packs_.triples(pack) for node in triple)
    return frozenset(node.value for node in nodes if isinstance(node, NamedNode))
