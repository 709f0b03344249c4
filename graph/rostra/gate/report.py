"""All measures of a set of documents."""

from collections.abc import Iterable, Sequence
from pathlib import PurePath

from rostra.gate import meaning, spans
from rostra.gate.counts import Count, Score, score
from rostra.gate.pairing import pairs
from rostra.gate.tokens import Record, Text, roles, token_f1

Measures = dict[str, Score]


def report(gold: Iterable[Record], found: Iterable[Record], *, punctuation: bool = False) -> Measures:
    """Give every measure by name over all documents of gold; one that is missing among the found ones counts as empty.

    Records are those of `rostra extract`; gold needs `id`, `text` and `attributions`. Documents meet by `id`, or by
    the name of the file (in gold, `file`) without folder and ending. Raises `ValueError` for a document that gold
    does not know and for a span outside the text.
    """
    wanted = {_key(record.get("file") or record["id"]): record for record in gold}
    have = {_key(record["id"]): record for record in found}
    unknown = sorted(have.keys() - wanted.keys())
    if unknown:
        msg = f"{len(unknown)} documents are not in gold, such as {unknown[0]}"
        raise ValueError(msg)
    empty: Record = {"attributions": [], "entities": []}
    each = [document(record, have.get(key, empty), punctuation=punctuation) for key, record in sorted(wanted.items())]
    return {name: score([counts[name] for counts in each]) for name in (each[0] if each else ())}


def document(gold: Record, found: Record, *, punctuation: bool = False) -> dict[str, Count]:
    """Count every measure of one document."""
    text = Text(gold["text"], punctuation=punctuation)
    discarded = text.tokens(gold.get("discard") or ())
    wanted, have = (
        [
            (one, held)
            for one in side["attributions"]
            if (held := roles(text, one)).content - discarded == held.content and held.content
        ]
        for side in (gold, found)
    )
    mine, theirs = [held for _, held in wanted], [held for _, held in have]
    matched = pairs(mine, theirs)
    same = [(i, j) for i, j in matched if token_f1(mine[i].content, theirs[j].content) >= spans.ENOUGH]
    names = meaning.Names(gold, found)
    return {
        **spans.paired(mine, theirs, matched),
        **spans.by_role(mine, theirs),
        "source-acc": spans.source_accuracy(text, mine, theirs, matched),
        **meaning.statements([one for one, _ in wanted], [one for one, _ in have], same, names),
        "relation": meaning.relations(gold, found, names),
        "response": meaning.responses(_with(gold, wanted), _with(found, have), same),
        **meaning.entities(gold, found, names),
        "no leak": meaning.leaks(gold, found, gold["text"]),
    }


def _with(record: Record, kept: Sequence[tuple[Record, object]]) -> Record:
    return {**record, "attributions": [{"id": "", **one} for one, _ in kept]}


def _key(id: str) -> str:  # noqa: A002
    return PurePath(id).stem if PurePath(id).suffix in {".txt", ".html", ".md", ".json"} else id
