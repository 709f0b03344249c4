"""The questions of a pack: headers that cannot be read, SPARQL that cannot be parsed."""

import re
from collections.abc import Iterator, Mapping, Sequence

import pyoxigraph as ox

from rostra.errors import PackError, QueryError
from rostra.packs import flaw
from rostra.packs.flaw import Flaw
from rostra.query import catalogue, syntax
from rostra.store import limits
from rostra.store.migrations import migrations
from rostra.store.rules import rules
from rostra.store.store import Store
from rostra.vocab import files
from rostra.vocab.pack import Pack
from rostra.vocab.prefixes import prefixes

_WITH = re.compile(r"^(\s*)# with \w+:", re.MULTILINE)
_TITLE = re.compile(r"^# title: \S", re.MULTILINE)
_LINE = re.compile(r"line (\d+)")
_APART = ("rules/", "migrations/", "meta/")


def wrong_questions(pack: Pack, beside: Sequence[Pack]) -> Iterator[Flaw]:
    """Give a flaw for each question of `pack` that cannot be asked, or that has a name that is taken."""
    short = prefixes([*beside, pack])
    taken = {name: other.name for other in beside for name in catalogue.questions((other,))}
    for path, file in files.below(pack.root, ".rq"):
        if path.startswith(_APART) or path.endswith(".ttl"):  # a pack of one file is that file
            continue
        if not path.startswith("queries/"):
            yield Flaw(path, 0, "", "a query is found in queries/, rules/ or migrations/ alone", "move it to queries/")
            continue
        try:
            text = files.text(pack.root, path, file)
        except PackError as error:
            yield flaw.of(error, path)
            continue
        name = path.rpartition("/")[2].removesuffix(".rq")
        if name in taken:
            yield Flaw(path, 0, name, f"pack {taken[name]} has a question of this name", "give the file another name")
        if not _TITLE.search(text):
            yield Flaw(path, 1, name, "a question has a title", "begin the file with: # title: What it answers")
        yield from _wrong(path, text, (*beside, pack), short)


def wrong_rules(pack: Pack, beside: Sequence[Pack]) -> Iterator[Flaw]:
    """Give a flaw for the first rule or migration of `pack` that cannot be used."""
    try:
        rules([*beside, pack])
        migrations(pack)
    except PackError as error:
        yield Flaw(error.where.partition(": ")[2] or error.where, 0, "", error.problem, error.remedy)


def _wrong(path: str, text: str, packs: tuple[Pack, ...], short: Mapping[str, str]) -> Iterator[Flaw]:
    empty = Store.open(None)
    try:
        catalogue.written(text, name=path)
        for whole in dict.fromkeys((text, with_all(text))):
            limits.check(whole)
            parse(whole, short)
            syntax.check_terms(whole, empty, packs, short)
    except QueryError as error:
        line = _LINE.search(error.where)
        yield Flaw(path, int(line[1]) if line else 0, "", error.problem, error.remedy)
    except PackError as error:
        yield flaw.of(error, path)


def with_all(text: str) -> str:
    """Give a question with the lines of all its parameters alive."""
    return _WITH.sub(r"\1", text)


def parse(text: str, short: Mapping[str, str]) -> None:
    """Raise `QueryError` where `text` is no SPARQL; the prefixes in `short` need no declaration."""
    try:
        ox.Store().query(text, prefixes=dict(short) if syntax.undeclared(text) else {})
    except SyntaxError as error:
        raise syntax.explained(text, error, short) from error
