"""Packs that can be used at all: their Turtle and their SPARQL can be read."""

from collections.abc import Sequence

from rostra.errors import PackError, QueryError
from rostra.packs.asked import parse
from rostra.query import catalogue
from rostra.store.rules import rules
from rostra.vocab import files, turtle
from rostra.vocab.pack import Pack
from rostra.vocab.prefixes import prefixes


def require_readable(packs: Sequence[Pack]) -> None:
    """Raise `PackError` with the first file of `packs` that is no Turtle, or question or rule that is no SPARQL."""
    for pack in packs:
        for path, file in files.below(pack.root, ".ttl"):
            with turtle.placed(pack.root, path):
                turtle.read(file, path, base=pack.iri)
    rules(packs)
    short = prefixes(packs)
    for question in catalogue.questions(packs).values():
        try:
            parse(question.text, short)
        except QueryError as error:
            where = f"question {question.name}, {error.where}"
            raise PackError(error.problem, where=where, remedy=error.remedy) from error
