"""Turn annotated Wikinews articles into offsets that carry no text of theirs.

usage: python training/wikinews/offsets.py FOLDER POOL OUT

FOLDER has what training/gold.py writes (ID.json), POOL a line for each article ({"id", "text", ...}), and OUT gets a
line for each article that is in both, in the order of POOL; the sha256 of its text says whether the offsets fit.
A mention is wherever a surface of the entity stands as words of its own; a pronoun only where it is a source that was
resolved to the entity; none lies within a longer name of the same type (the Lee of another Lee).
"""

import hashlib
import json
import re
import sys
from pathlib import Path
from typing import Any

Pair = tuple[int, int]

PRONOUNS = {"i", "we", "you", "he", "him", "his", "she", "her", "it", "its", "they", "them", "their", "who", "whom"}
PRONOUNS |= {"whose", "which", "that", "this"}
KEPT = ("id", "source", "cue", "content", "speaker", "addressee", "about", "stance", "kind", "act")


def standing(text: str, surface: str) -> list[Pair]:
    """Find a surface wherever it neither begins nor ends within a word."""
    before, after = (r"\b" if at.isalnum() else "" for at in (surface[0], surface[-1]))
    return [match.span() for match in re.finditer(f"{before}{re.escape(surface)}{after}", text)]


def within(inner: Pair, outer: Pair) -> bool:
    return inner != outer and outer[0] <= inner[0] and inner[1] <= outer[1]


def found(text: str, entity: dict[str, Any], attributions: list[dict[str, Any]]) -> set[Pair]:
    """Find the mentions of an entity: its surfaces, and the pronouns among the sources that mean it."""
    named = (one for one in entity["surface"] if one.lower() not in PRONOUNS)
    sources = (tuple(s) for one in attributions if one["speaker"] == entity["label"] for s in one["source"])
    return {span for one in named for span in standing(text, one)} | {
        (start, end) for start, end in sources if text[start:end].lower() in PRONOUNS
    }


def entities(text: str, made: dict[str, Any]) -> list[dict[str, Any]]:
    every = [(one, found(text, one, made["attributions"])) for one in made["entities"]]
    return [
        {
            "label": one["label"],
            "type": one["type"],
            "mentions": sorted(
                span
                for span in spans
                if not any(
                    within(span, longer) for other, others in every if other["type"] == one["type"] for longer in others
                )
            ),
        }
        for one, spans in every
    ]


def relation(text: str, made: dict[str, str]) -> dict[str, Any]:
    start, end = standing(text, made["evidence"])[0]
    return made | {"evidence": [start, end]}


def offsets(text: str, made: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": made["id"],
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "attributions": [{key: one.get(key) for key in KEPT} for one in made["attributions"]],
        "entities": entities(text, made),
        "relations": [relation(text, one) for one in made["relations"]],
        "responses": made["responses"],
    }


def main(folder: Path, pool: Path, out: Path) -> None:
    articles = [json.loads(line) for line in pool.read_text("utf-8").splitlines()]
    lines = []
    for article in articles:
        source = folder / f"{article['id']}.json"
        if source.exists():
            made = json.loads(source.read_text("utf-8"))
            lines.append(json.dumps(offsets(article["text"], made), ensure_ascii=False))
    out.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    print(f"{out}: {len(lines)} of {len(articles)} articles")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
