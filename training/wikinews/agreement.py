"""Say how far the two passes over the Wikinews articles agree, and how far a system agrees with each.

usage: python training/wikinews/agreement.py [FOUND.jsonl] [--pool FILE]

The passes hold offsets alone; the texts are taken from the pool and checked by their hash. Without FOUND, the first
pass is gold and the second what was found: F1 does not hang on the order. FOUND is what `rostra extract --jsonl` wrote;
`python training/wikinews/agreement.py --texts FILE.jsonl` writes the sixty texts to extract from.
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
    given = options.parse_args()
    first, second = passes(given.pool)
    if given.texts:
        given.texts.write_text("".join(json.dumps({"id": r["id"], "text": r["text"]}) + "\n" for r in first), "utf-8")
        return
    print("precision, recall, F1, 95 % interval, wanted, found")
    if given.found is None:
        shown("second pass against the first", report(first, second))
        return
    found = lines(given.found)
    shown("found against the first pass", report(first, found))
    shown("found against the second pass", report(second, found))


if __name__ == "__main__":
    main()
