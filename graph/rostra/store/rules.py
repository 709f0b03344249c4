"""The rules that packs bring: SPARQL CONSTRUCT files whose header says what they infer, and why."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from rostra.errors import PackError, QueryError
from rostra.store import limits
from rostra.vocab import files
from rostra.vocab.pack import Pack

_HEADER = re.compile(r"^#\s*(title|infers|why):\s*(.*?)\s*$", re.MULTILINE)
_NEEDED = ("title", "infers", "why")
_FORM = "# infers: which triples it adds."


@dataclass(frozen=True, slots=True)
class Rule:
    """Hold a CONSTRUCT query with what a person needs to know to trust it; `pack` is the IRI of the pack it is of."""

    name: str
    pack: str
    title: str
    infers: str
    why: str
    text: str

    @property
    def iri(self) -> str:
        """Give the IRI of the rule, below that of its pack."""
        return f"{self.pack}/rule/{self.name}"


def rules(packs: Iterable[Pack]) -> tuple[Rule, ...]:
    """Give the rules of `packs`, in order of the packs and of the names within each.

    Raises `PackError` where a header lacks a part, a file is no CONSTRUCT, or two rules have one name.
    """
    known: dict[str, Rule] = {}
    for pack in packs:
        for path, text in _texts(pack):
            where = f"{pack.name}: {path}"
            rule = _read(path.rpartition("/")[2].removesuffix(".rq"), pack, text, where)
            if rule.name in known:
                raise PackError(f"another rule is called {rule.name}", where=where, remedy="give the file another name")
            known[rule.name] = rule
    return tuple(known.values())


def _texts(pack: Pack) -> Iterator[tuple[str, str]]:
    folder = pack.root / "rules" if pack.root.is_dir() else None
    if folder is not None and folder.is_dir():
        for path, file in files.below(folder, ".rq"):
            yield f"rules/{path}", files.text(folder, path, file)


def _read(name: str, pack: Pack, text: str, where: str) -> Rule:
    said: dict[str, list[str]] = {}
    for key, value in _HEADER.findall(text):
        said.setdefault(key, []).append(value)
    missing = [part for part in _NEEDED if part not in said]
    if missing:
        problem = f"the header of a rule says {', '.join(_NEEDED)}; {', '.join(missing)} is missing"
        raise PackError(problem, where=where, remedy=f"write such lines at the top: {_FORM}")
    _check(text, where)
    title, infers, why = (" ".join(said[part]) for part in _NEEDED)
    return Rule(name, pack.iri, title, infers, why, text)


def _check(text: str, where: str) -> None:
    """Ask the rule of nothing: that finds what is wrong with it as SPARQL."""
    try:
        limits.check(text)
        answer = ox.Store().query(text)
    except (SyntaxError, QueryError) as error:
        raise PackError(f"the rule cannot be read: {error}", where=where, remedy="mend the SPARQL") from error
    if not isinstance(answer, ox.QueryTriples):
        raise PackError("a rule is a CONSTRUCT query", where=where, remedy="write CONSTRUCT { ... } WHERE { ... }")
