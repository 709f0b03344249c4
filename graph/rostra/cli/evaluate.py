"""`rostra evaluate`: what was found against gold."""

import json as json_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from typer import Argument, Option

from rostra.cli.console import out, say
from rostra.cli.options import AsJson, Quiet
from rostra.cli.tables import print_table
from rostra.errors import DocumentError, RostraError

if TYPE_CHECKING:
    from rostra.gate.counts import Score
    from rostra.gate.tokens import Record


def evaluate(
    gold: Annotated[Path, Argument(help="Gold: a .jsonl file, or a folder of .json files beside their texts.")],
    found: Annotated[Path, Argument(help="What `rostra extract` wrote: a .jsonl file.")],
    floors: Annotated[
        Path | None, Option("--floors", help="Scores below which the exit code is 1.", metavar="FILE.toml")
    ] = None,
    *,
    pin: Annotated[bool, Option("--pin", help="Write the scores to --floors instead of comparing.")] = False,
    punct: Annotated[bool, Option("--punct", help="Punctuation marks count as tokens.")] = False,
    json: AsJson = False,
    quiet: Quiet = False,
) -> int:
    """Compare what was found with gold: precision, recall and F1 of each measure, with a 95 % interval.

    For example:

        rostra extract tests/gold/*.txt -o found.jsonl

        rostra evaluate tests/gold found.jsonl --floors tests/gold/floors.toml
    """
    from rostra.gate import floors as floor_module
    from rostra.gate.report import report

    wanted = list(_gold(gold))
    try:
        measures = report(wanted, _lines(found), punctuation=punct)
    except (ValueError, KeyError, TypeError) as error:
        raise RostraError(f"these do not fit: {error!r}", where=f"{gold} and {found}", remedy=_REMEDY) from error
    _print(measures, json=json)
    if floors is None:
        return 0
    if pin:
        floors.write_text(floor_module.pin(wanted, measures), encoding="utf-8")
        return 0
    below = floor_module.shortfalls(_text(floors), wanted, measures)
    for one in below:
        say(f"{one.measure}: {one.score:.3f} is below its floor, {one.floor:.3f}", style="red")
    if not below and not quiet:
        say("every floor holds")
    return int(bool(below))


_REMEDY = "gold and findings are objects with id, text and attributions; docs/formats.md says how"


def _print(measures: dict[str, "Score"], *, json: bool) -> None:
    if json:
        for name, score in measures.items():
            out().file.write(json_module.dumps({"measure": name, **_figures(score)}) + "\n")
        return
    columns = ("measure", "precision", "recall", "F1", "95 % interval", "gold", "found")
    rows = []
    for name, score in measures.items():
        count = score.count
        shares = (f"{100 * share:.1f}" for share in (count.precision, count.recall, count.f1))
        interval = f"{100 * score.low:.1f} to {100 * score.high:.1f}"
        rows.append((name, *shares, interval, count.wanted, count.found))
    print_table(columns, rows)


def _figures(score: "Score") -> dict[str, float]:
    count = score.count
    return {
        "precision": count.precision,
        "recall": count.recall,
        "f1": count.f1,
        "low": score.low,
        "high": score.high,
        "gold": count.wanted,
        "found": count.found,
    }


def _gold(path: Path) -> "list[Record]":
    if path.suffix == ".jsonl":
        return _lines(path)
    files = sorted(path.glob("*.json")) if path.is_dir() else [path]
    if not files:
        raise RostraError("no gold here", where=str(path), remedy=_REMEDY)
    return [_with_text(_object(_text(file), str(file)), file.parent) for file in files]


def _with_text(record: dict[str, Any], folder: Path) -> "Record":
    """Give gold with its text, read from its `file` where it does not hold it."""
    from rostra.text.read import read
    from rostra.vocab.lexicons import lexicon
    from rostra.vocab.pack import core

    if "text" in record:
        return record
    try:
        document = read(folder / str(record["file"]), block_cues=lexicon((core(),)).block_cues)
    except (DocumentError, KeyError) as error:
        raise RostraError(f"gold without its text: {error}", where=str(folder), remedy=_REMEDY) from error
    return {**record, "text": document.text}


def _lines(path: Path) -> "list[Record]":
    lines = enumerate(_text(path).splitlines(), start=1)
    return [_object(line, f"{path}, line {number}") for number, line in lines if line.strip()]


def _object(text: str, where: str) -> dict[str, Any]:
    try:
        value = json_module.loads(text)
    except json_module.JSONDecodeError as error:
        raise RostraError(str(error), where=where, remedy=_REMEDY) from error
    if not isinstance(value, dict):
        raise RostraError("not a JSON object", where=where, remedy=_REMEDY)
    return value


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise RostraError(str(error), where=str(path), remedy="name a file that can be read") from error
