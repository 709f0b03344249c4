"""`rostra query`: ask a store."""

from json import dumps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from typer import Argument, BadParameter, Option

from rostra import config
from rostra.cli import options
from rostra.cli.console import out, say
from rostra.cli.files import read_question
from rostra.cli.tables import print_table
from rostra.query.catalogue import questions
from rostra.vocab import terms
from rostra.vocab.pack import Pack

if TYPE_CHECKING:
    from rostra.query.rows import Rows

_DATA = terms.BASE + "data/"
_MANY = 3
"""Columns from which on those of IRIs are left out of a table."""
Format = Literal["table", "csv", "json"]


def query(
    question: Annotated[
        str | None, Argument(help="The name of a saved question, or a file of SPARQL.", metavar="[NAME|FILE.rq]")
    ] = None,
    text: Annotated[str | None, Option("--query", "-q", help="SPARQL; the known prefixes need no declaration.")] = None,
    param: Annotated[
        list[str] | None,
        Option("--param", "-p", help="A parameter of the question; may be repeated.", metavar="NAME=VALUE"),
    ] = None,
    format: Annotated[Format, Option("--format", "-f", help="How to write the answer.")] = "table",  # noqa: A002
    store: options.StoreFolder = None,
    pack: options.Packs = None,
    *,
    json: options.AsJson = False,
    quiet: options.Quiet = False,
) -> None:
    """Ask a saved question, a file of SPARQL, or SPARQL as text; without either, list the questions.

    For example:

        rostra query

        rostra query who-said-what --param about=NATO

        rostra query -q "SELECT ?s WHERE { ?s a rostra:Statement }" -f csv
    """
    from rostra.discourse import open_discourse
    from rostra.vocab.pack import load

    settings = config.read(Path())
    folders = settings.packs_and(pack)
    asked = text if text is not None else read_question(question)
    if asked is None:
        _list(load(folders), json=json)
        return
    with open_discourse(store or settings.store, packs=folders) as discourse:
        rows = discourse.ask(asked, **_parameters(param or []))
    if json or format == "json":
        out().file.write(rows.to_json() + "\n")
    elif format == "csv":
        out().file.write(rows.to_csv())
    else:
        shown = [column for column in rows.columns if len(rows.columns) < _MANY or not _is_handle(rows, column)]
        missing = print_table(shown, ([row[column] for column in shown] for row in rows))
        if missing:
            say(f"no room for: {', '.join(missing)} (a wider terminal, or --format csv)")
        if not quiet:
            say(f"{len(rows)} row{'' if len(rows) == 1 else 's'}")


def _is_handle(rows: "Rows", column: str) -> bool:
    """Tell whether a column holds nothing but IRIs of the store: good for programs, no reading for a person."""
    return all(str(row[column]).startswith(_DATA) for row in rows if row[column] is not None)


def _parameters(given: list[str]) -> dict[str, str]:
    pairs = [one.partition("=") for one in given]
    wrong = [name for name, equals, _ in pairs if not (name and equals)]
    if wrong:
        raise BadParameter(f"--param wants NAME=VALUE, not {', '.join(wrong)}")
    return {name: value for name, _, value in pairs}


def _list(packs: tuple[Pack, ...], *, json: bool) -> None:
    found = questions(packs).values()
    if json:
        for question in found:
            out().file.write(
                dumps(
                    {
                        "name": question.name,
                        "title": question.title,
                        "parameters": [param.name for param in question.params],
                    }
                )
                + "\n"
            )
        return
    rows = ([q.name, q.title, ", ".join(param.name for param in q.params)] for q in found)
    print_table(("question", "what it answers", "parameters"), rows)
    say("ask one: rostra query NAME --param name=value")
