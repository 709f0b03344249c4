"""Turn annotations that quote their article into gold with offsets, and check that every word of them stands in it.

usage: python training/gold.py NAME.ann ...          writes NAME.json beside each

The format, a line each; `|` parts fields, `++` the parts of a span that is in pieces, `;` the members of a list:

    text FILE                                  where the article is; NAME.txt where left out
    S source | cue | content | speaker | key=value, value; key=value
    E label | type | surface; surface
    R subject | predicate | object | evidence
    A s05 rebuts s02
    N a line that is no article                H a line that is a heading

`first ~ last` is a span by its first and last words, `supports [it]` one by the words around it. A span that stands
in the article more than once ends in `#2` (the second time), or else, for a source or cue, is the one nearest to the
content. `-` is an empty source or cue.
Keys of S: about, to (addressee), act, stance (`-NATO, +Europe`), medium, place. Statements are s01, s02, ... in order.
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Pair = tuple[int, int]

POLARITY = {"-": "negative", "+": "positive"}
BRACKETS = str.maketrans("", "", "[]")
QUOTED = re.compile(r"“[^”]*(?:”|$)|(?<!\w)\"[^\"]*\"")


def occurrences(text: str, wanted: str) -> Iterator[Pair]:
    if "[" in wanted:
        before, _, rest = wanted.partition("[")
        within = rest.partition("]")[0]
        skip = len(before)
        yield from ((at + skip, at + skip + len(within)) for at, _ in occurrences(text, wanted.translate(BRACKETS)))
        return
    first, _, last = wanted.partition(" ~ ")
    at = text.find(first)
    while at >= 0:
        end = text.find(last, at + len(first)) + len(last) if last else at + len(first)
        if end >= at + len(first):
            yield at, end
        at = text.find(first, at + 1)


def is_word(text: str, span: Pair) -> bool:
    """Tell whether a span neither begins nor ends within a word."""
    start, end = span
    outside = (text[max(start - 1, 0) : start], text[end : end + 1])
    inside = (text[start], text[end - 1])
    return not any(out.isalnum() and within.isalnum() for out, within in zip(outside, inside, strict=True))


def located(text: str, wanted: str, near: list[Pair] | None = None) -> Pair:
    wanted, _, number = wanted.strip().partition(" #")
    found = [span for span in occurrences(text, wanted) if is_word(text, span)]
    if not found:
        raise SystemExit(f"not in the article {text[:30]!r}: {wanted!r}")
    if number:
        return found[int(number) - 1]
    if near is None and len(found) > 1:
        raise SystemExit(f"stands {len(found)} times in {text[:30]!r}, say which: {wanted!r}")
    free = [span for span in found if near is None or not any(s < span[1] and span[0] < e for s, e in near)]
    return min(free or found, key=lambda span: gap(span, near or []))


def gap(span: Pair, near: list[Pair]) -> int:
    return min((max(start - span[1], span[0] - end) for start, end in near), default=0)


def spans(text: str, wanted: str, near: list[Pair] | None = None) -> list[Pair]:
    return [] if wanted.strip() == "-" else sorted(located(text, one, near) for one in wanted.split("++"))


def kind(text: str, content: list[Pair]) -> str:
    """Say how content is given: by its words inside and outside quotation marks."""
    regions = [match.span() for match in QUOTED.finditer(text)]
    words = [m.span() for start, end in content for m in re.compile(r"\w+").finditer(text, start, end)]
    quoted = sum(any(s <= start and end <= e for s, e in regions) for start, end in words)
    return "direct" if quoted == len(words) else "mixed" if quoted else "indirect"


def statement(text: str, line: str) -> dict[str, Any]:
    source, cue, content, speaker, *rest = [field.strip() for field in line.split(" | ")]
    where = spans(text, content)
    known = dict(pair.strip().split("=", 1) for pair in (rest[0] if rest else "").split(";") if pair.strip())
    cues = spans(text, cue, where)
    made: dict[str, Any] = {
        "source": spans(text, source, cues or where),
        "cue": cues,
        "content": where,
        "speaker": None if speaker == "-" else speaker,
        "kind": kind(text, where),
        "about": listed(known.get("about", ""), ","),
        "stance": [{"target": one[1:], "polarity": POLARITY[one[0]]} for one in listed(known.get("stance", ""), ",")],
        "act": known.get("act", "state"),
    }
    return made | {name: known[key] for key, name in NAMES.items() if key in known}


NAMES = {"to": "addressee", "medium": "medium", "place": "place"}


def listed(written: str, mark: str) -> list[str]:
    return [one.strip() for one in written.split(mark) if one.strip()]


def entity(text: str, line: str) -> dict[str, Any]:
    label, type_, surfaces = line.split(" | ")
    surface = listed(surfaces, ";")
    for one in surface:
        next(span for span in occurrences(text, one) if is_word(text, span))
    return {"label": label, "type": type_, "surface": surface}


def relation(text: str, line: str) -> dict[str, str]:
    subject, predicate, object_, evidence = line.split(" | ")
    start, end = located(text, evidence, near=[])
    return {"subject": subject, "predicate": predicate, "object": object_, "evidence": text[start:end]}


def gold(path: Path) -> dict[str, Any]:
    lines = [line.split(" ", 1) for line in path.read_text("utf-8").splitlines() if line.strip() and line[0] != "#"]
    of = {mark: [rest for first, rest in lines if first == mark] for mark in ("text", *"SERANH")}
    file = path.parent / (of["text"][0] if of["text"] else f"{path.stem}.txt")
    text = file.read_text("utf-8")
    statements = [{"id": f"s{at:02}"} | statement(text, line) for at, line in enumerate(of["S"], start=1)]
    for line in (*of["N"], *of["H"]):
        if line not in text.split("\n"):
            raise SystemExit(f"no line of the article: {line!r}")
    made = {
        "id": path.stem,
        "file": of["text"][0] if of["text"] else f"{path.stem}.txt",
        "attributions": statements,
        "entities": [entity(text, line) for line in of["E"]],
        "relations": [relation(text, line) for line in of["R"]],
        "responses": [dict(zip(("statement", "how", "responds_to"), line.split(), strict=True)) for line in of["A"]],
        "not_article": of["N"],
        "headings": of["H"],
    }
    require_known(made)
    return made


def require_known(made: dict[str, Any]) -> None:
    """End with a message where a statement or relation names an entity that is not listed."""
    labels = {one["label"] for one in made["entities"]}
    ids = {one["id"] for one in made["attributions"]}
    named = {name for one in made["attributions"] for name in (one["speaker"], one.get("addressee"), one.get("medium"))}
    named |= {name for one in made["attributions"] for name in one["about"]}
    named |= {stance["target"] for one in made["attributions"] for stance in one["stance"]}
    named |= {name for one in made["relations"] for name in (one["subject"], one["object"])}
    meant = {name for one in made["responses"] for name in (one["statement"], one["responds_to"])}
    unknown = sorted((named - labels - {None}) | (meant - ids))
    if unknown:
        raise SystemExit(f"{made['id']}: not listed: {', '.join(map(str, unknown))}")


def main(names: list[str]) -> None:
    for name in names:
        path = Path(name)
        made = gold(path)
        target = path.with_suffix(".json")
        target.write_text(json.dumps(made, ensure_ascii=False, indent=1) + "\n", "utf-8")
        print(f"{target}: {len(made['attributions'])} statements, {len(made['entities'])} entities")


if __name__ == "__main__":
    main(sys.argv[1:])
