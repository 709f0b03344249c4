"""`rostra query`: ask a store."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from json import dumps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

from typer import Argument, BadParameter, Option

from rostra import config
from rostra.cli import answers, options
from rostra.cli.console import out, say
from rostra.cli.files import read_question
from rostra.cli.tables import print_table
from rostra.errors import QueryError

if TYPE_CHECKING:
    from rostra.discourse import Discourse
    from rostra.query.outcome import Outcome, Wish
    from rostra.vocab.pack import Pack

TABLE = "table"
FORMATS = (
    "table, csv, json, markdown, tsv, sparql-csv, sparql-json, sparql-xml; of triples also turtle, ntriples, nquads, "
    "trig, jsonld"
)


def query(
    question: Annotated[
        str | None,
        Argument(
            help="The name of a saved question, a file of SPARQL, or - for standard input.", metavar="[NAME|FILE.rq|-]"
        ),
    ] = None,
    text: Annotated[str | None, Option("--query", "-q", help="SPARQL; the known prefixes need no declaration.")] = None,
    param: Annotated[
        list[str] | None,
        Option("--param", "-p", help="A parameter of the question; may be repeated.", metavar="NAME=VALUE"),
    ] = None,
    format: Annotated[  # noqa: A002
        str | None, Option("--format", "-f", help=f"How to write the answer: {FORMATS}.", metavar="FORMAT")
    ] = None,
    output: Annotated[
        Path | None, Option("--output", "-o", help="The file to write; its ending says the format.", metavar="FILE")
    ] = None,
    rows: Annotated[int | None, Option("--limit-rows", help="Rows or triples at most.", metavar="N", min=0)] = None,
    seconds: Annotated[
        float | None, Option("--limit-time", help="Stop the query after so many seconds.", metavar="SECONDS", min=0)
    ] = None,
    store: options.StorePlace = None,
    pack: options.Packs = None,
    language: options.Languages = None,
    *,
    explain: Annotated[bool, Option("--explain", help="Say what was asked, and what each step took.")] = False,
    json: options.AsJson = False,
    quiet: Annotated[bool, Option("--quiet", help="Only the answer.")] = False,
) -> None:
    """Ask a saved question, a file of SPARQL, or SPARQL as text; without either, list the questions.

    For example:

        rostra query

        rostra query who-said-what --param about=NATO

        rostra query -q "SELECT ?s WHERE { ?s a rostra:Statement }" -o statements.csv
    """
    from rostra.query.outcome import Wish
    from rostra.vocab.pack import load

    settings = config.read(Path())
    folders = settings.packs_and(pack)
    asked = text if text is not None else read_question(question)
    form = _form("json" if json else format, output)
    if asked is None:
        _list(load(folders), json=json)
        return
    wish = Wish(asked, _parameters(param or []), form, rows, settings.languages_or(language))
    found = _found(wish, settings.store_or(store), folders, seconds)
    answers.show(found, output)
    if explain:
        answers.explain(found)
    elif found.is_cut or (wish.form is None and not quiet):
        say(answers.count(found))
    for doubt in () if quiet else found.doubts:
        say(doubt, style="yellow")


def _found(wish: "Wish", store: Path | str, packs: tuple[Path, ...], seconds: float | None) -> "Outcome":
    """Ask in this process, or, where time is limited, in one that can be killed: Oxigraph never gives up by itself.

    A server has limits of its own.
    """
    from rostra.discourse import open_discourse

    if seconds is None or config.is_address(store):
        with open_discourse(store, packs=packs) as discourse, _ended_by_ctrl_c():
            return _outcome(discourse, wish=wish)
    from rostra.server.alone import done
    from rostra.server.settings import Limits

    task = partial(_outcome, wish=wish)
    return cast("Outcome", done(task, partial(open_discourse, packs=packs), str(store), Limits(time=seconds)))


@contextmanager
def _ended_by_ctrl_c() -> Iterator[None]:
    """Let Ctrl-C end this process at once, which writes nothing: while Oxigraph answers, Python hears of no signal."""
    if signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        yield
        return
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def _outcome(discourse: "Discourse", *_: object, wish: "Wish") -> "Outcome":
    from rostra.query.outcome import outcome

    return outcome(discourse.store, wish, discourse.packs)


def _form(named: str | None, output: Path | None) -> str | None:
    """Give the format that is named, or that the file has; None is a table."""
    from rostra.query.formats import FORMATS
    from rostra.query.formats import named as known

    if output is not None and named == TABLE:
        raise BadParameter("a table is for the terminal: leave out --output, or choose markdown")
    wanted = output.name if named is None and output is not None else named
    if wanted is None or wanted == TABLE:
        return None
    try:
        return known(wanted).name
    except QueryError as error:
        names = ", ".join([TABLE, *(form.name for form in FORMATS)])
        raise BadParameter(f"{error.problem} (there are {names})") from error


def _parameters(given: list[str]) -> dict[str, str]:
    pairs = [one.partition("=") for one in given]
    wrong = [name for name, equals, _ in pairs if not (name and equals)]
    if wrong:
        raise BadParameter(f"--param wants NAME=VALUE, not {', '.join(wrong)}")
    return {name: value for name, _, value in pairs}


def _list(packs: "tuple[Pack, ...]", *, json: bool) -> None:
    from rostra.query.catalogue import questions

    found = questions(packs).values()
    if json:
        for question in found:
            names = [param.name for param in question.params]
            out().file.write(dumps({"name": question.name, "title": question.title, "parameters": names}) + "\n")
        return
    rows = ([q.name, q.title, ", ".join(param.name for param in q.params)] for q in found)
    print_table(("question", "what it answers", "parameters"), rows)
    say("ask one: rostra query NAME --param name=value")
