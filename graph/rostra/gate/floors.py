"""Floors: the scores that a change must not fall below, pinned to the gold that they were measured on."""

import json
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from rostra.errors import RostraError
from rostra.gate.report import Measures
from rostra.gate.tokens import Record

DIGITS = 3


@dataclass(frozen=True, slots=True)
class Shortfall:
    """Say which measure lies below its floor; both are shares between 0 and 1."""

    measure: str
    floor: float
    score: float


def digest(gold: Iterable[Record]) -> str:
    """Give the SHA-256 of gold as canonical JSON, its documents by `id`."""
    records = sorted(gold, key=lambda record: str(record["id"]))
    return sha256(json.dumps(records, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def shortfalls(floors: str, gold: Iterable[Record], measures: Measures) -> tuple[Shortfall, ...]:
    """Compare F1 with floors given as TOML (`gold = "..."`, a table `floors`), rounded to three digits.

    Raises `RostraError` where the floors were pinned to other gold, or name a measure that is not there.
    """
    pinned = tomllib.loads(floors)
    _check(pinned, digest(gold), measures)
    scores = {name: round(measures[name].count.f1, DIGITS) for name in pinned["floors"]}
    return tuple(
        Shortfall(name, floor, scores[name]) for name, floor in pinned["floors"].items() if scores[name] < floor
    )


def pin(gold: Iterable[Record], measures: Measures) -> str:
    """Give floors as TOML: every measure at its score, rounded down."""
    lines = [f'gold = "{digest(gold)}"', "", "[floors]"]
    step = 10**DIGITS
    lines += [f'"{name}" = {int(score.count.f1 * step) / step}' for name, score in measures.items()]
    return "\n".join(lines) + "\n"


def _check(pinned: dict[str, object], found: str, measures: Measures) -> None:
    if pinned.get("gold") != found:
        problem = f"these floors hold for other gold: {pinned.get('gold')}, not {found}"
        raise RostraError(problem, remedy="measure again, and say in the commit why the gold changed")
    floors = pinned.get("floors")
    unknown = sorted(floors.keys() - measures.keys()) if isinstance(floors, dict) else ["floors"]
    if unknown:
        raise RostraError(f"no such measure: {', '.join(unknown)}", remedy=f"there are: {', '.join(measures)}")
