"""Say how far the two passes over the Wikinews articles agree, and how far a system agrees with each.

usage: python training/wikinews/agreement.py [FOUND.jsonl] [--part dev|held-out] [--pool FILE]

The passes hold offsets alone; the texts are taken from the pool and checked by their hash. Without FOUND, the first
pass is gold and the second what was found: F1 does not hang on the order. FOUND is what `rostra extract --jsonl` wrote;
`python training/wikinews/agreement.py --texts FILE.jsonl` writes the sixty texts to extract from.

The dev part (20 articles) may be read and learned from, the held-out part (40) is what one reports; the hash of an
article's id says which one it is of, so that no choice goes into it.
"""

import argparse
import json
from hashlib import sha256
from pathlib import Path
from typing import Any

from rostra.gate.report import Measures, report

HERE = Path(__file__).parent
POOL = HERE.parents[2] / "shared/data/wikinews/wikinews_pool.jsonl"
Record = dict[str, Any]


def lines(path: Path) -> list[Record]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def passes(pool: Path) -> tuple[list[Record], list[Record]]:
    """Give the two passes with their texts; raise `ValueError` for a text that is not the one annotated."""
    texts = {row["id"]: row["text"] for row in lines(pool)}
    return with_texts(lines(HERE / "pass-a.jsonl"), texts), with_texts(lines(HERE / "pass-b.jsonl"), texts)


def is_dev(id: str) -> bool:  # noqa: A002
    """Tell whether an article may be read while one works on the system: one in three, by the sha256 of its id."""
    return int(sha256(id.encode()).hexdigest(), 16) % 3 == 0


def of_part(rows: list[Record], part: str | None) -> list[Record]:
    return [row for row in rows if part is None or is_dev(row["id"]) is (part == "dev")]


def with_texts(rows: list[Record], texts: dict[str, str]) -> list[Record]:
    for row in rows:
        if sha256(texts[row["id"]].encode()).hexdigest() != row["sha256"]:
            msg = f"{row['id']}: the pool holds another text than the one that was annotated"
            raise ValueError(msg)
        row["text"] = texts[row["id"]]
        for entity in row["entities"]:
            entity["iri"] = None
            entity["surface"] = sorted({row["text"][start:end] for start, end in entity["mentions"]})
    return rows


def shown(title: str, measures: Measures) -> None:
    print(f"\n{title}")
    for name, score in measures.items():
        if score.count.wanted:
            count = score.count
            shares = " ".join(
                f"{100 * x:6.1f}" for x in (count.precision, count.recall, count.f1, score.low, score.high)
            )
            print(f"  {name:26} {shares}  {count.wanted:5} {count.found:5}")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    options.add_argument("found", nargs="?", type=Path)
    options.add_argument("--pool", type=Path, default=POOL)
    options.add_argument("--texts", type=Path)
    options.add_argument("--part", choices=["dev", "held-out"])
    given = options.parse_args()
    first, second = (of_part(rows, given.part) for rows in passes(given.pool))
    if given.texts:
        given.texts.write_text("".join(json.dumps({"id": r["id"], "text": r["text"]}) + "\n" for r in first), "utf-8")
        return
    print("precision, recall, F1, 95 % interval, wanted, found")
    if given.found is None:
        shown("second pass against the first", report(first, second))
        return
    found = of_part(lines(given.found), given.part)
    shown("found against the first pass", report(first, found))
    shown("found against the second pass", report(second, found))


if __name__ == "__main__":
    main()
