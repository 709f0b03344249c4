"""Measures of what statements mean: who speaks, to whom, about whom, with which stance; relations and answers."""

import re
from collections.abc import Callable, Iterable, Sequence

from rostra.gate.counts import Count, hits, shared
from rostra.gate.pairing import Pair
from rostra.gate.tokens import Record

_ARTICLE = re.compile(r"^(the|a|an|no) ", re.IGNORECASE)


class Names:
    """Hold which name of gold a name that was found stands for: its label, or one of its surface forms."""

    def __init__(self, gold: Record, found: Record) -> None:
        self._labels = {entity["iri"]: entity["label"] for entity in found.get("entities", ()) if entity["iri"]}
        self._known: dict[str, str] = {}
        for entity in gold.get("entities", ()):
            for name in (entity["label"], *entity.get("surface", ())):
                self._known.setdefault(_plain(name), _plain(entity["label"]))
        for entity in gold.get("entities", ()):
            self._known[_plain(entity["label"])] = _plain(entity["label"])

    def meant(self, name: str | None) -> str | None:
        """Give the plain label in gold that an IRI or label stands for; itself where gold has none."""
        if name is None:
            return None
        plain = _plain(self._labels.get(name, name))
        return self._known.get(plain, plain)


def statements(
    gold: Sequence[Record], found: Sequence[Record], matched: Sequence[Pair], names: Names
) -> dict[str, Count]:
    """Count over pairs: speaker (accuracy), addressee, aboutness and stance (sets), act (accuracy)."""
    both = [(gold[i], found[j]) for i, j in matched]
    spoken = [(wanted, have) for wanted, have in both if wanted.get("speaker")]
    acted = [(wanted, have) for wanted, have in both if wanted.get("act")]
    return {
        "speaker": hits(sum(names.meant(w["speaker"]) == names.meant(h["speaker"]) for w, h in spoken), len(spoken)),
        "act": hits(sum(w["act"] == _local(h["act"]) for w, h in acted), len(acted)),
        "addressee": _sets(both, lambda one: [one.get("addressee")], names),
        "about": _sets(both, lambda one: one.get("about", ()), names),
        "stance": _stances(both, names),
    }


def relations(gold: Record, found: Record, names: Names) -> Count:
    """Count relations between entities: subject, the local name of the predicate, and object."""
    wanted, have = (
        {
            (names.meant(r["subject"]), _local(r["predicate"]), names.meant(r["object"]))
            for r in side.get("relations", ())
        }
        for side in (gold, found)
    )
    return shared(wanted, have)


def responses(gold: Record, found: Record, matched: Sequence[Pair]) -> Count:
    """Count which statement answers which, by the statements of gold that were found."""
    ids = {found["attributions"][j]["id"]: gold["attributions"][i]["id"] for i, j in matched}
    wanted = {(one["statement"], one["responds_to"]) for one in gold.get("responses", ())}
    have = {(ids.get(one["statement"]), ids.get(one["responds_to"])) for one in found.get("responses", ())}
    return shared(wanted, have)


def entities(gold: Record, found: Record, names: Names) -> dict[str, Count]:
    """Count entities of gold that were found, and of these, those that are one node (not several)."""
    wanted = {_plain(entity["label"]) for entity in gold.get("entities", ())}
    have = [names.meant(entity["label"]) for entity in found.get("entities", ())]
    met = wanted & set(have)
    single = [name for name in met if have.count(name) == 1]
    return {"entity": hits(len(met), len(wanted)), "entity as one node": hits(len(single), len(met))}


def leaks(gold: Record, found: Record, text: str) -> Count:
    """Count the lines that are no article and hold no statement and no entity (accuracy; 1 is clean)."""
    lines = [(at, at + len(line)) for line in gold.get("not_article", ()) for at in _places(line, text)]
    spans = [pair for one in found["attributions"] for role in ("source", "cue", "content") for pair in one[role]]
    spans += [pair for entity in found.get("entities", ()) for pair in entity["mentions"]]
    clean = [line for line in lines if not any(line[0] < end and start < line[1] for start, end in spans)]
    return hits(len(clean), len(lines))


def _places(line: str, text: str) -> Iterable[int]:
    return (match.start() for match in re.finditer(f"^{re.escape(line)}$", text, re.MULTILINE))


def _sets(both: Sequence[tuple[Record, Record]], of: Callable[[Record], Iterable[str | None]], names: Names) -> Count:
    return sum(
        (
            shared(
                {names.meant(name) for name in of(wanted)} - {None}, {names.meant(name) for name in of(have)} - {None}
            )
            for wanted, have in both
        ),
        Count(),
    )


def _stances(both: Sequence[tuple[Record, Record]], names: Names) -> Count:
    def of(one: Record) -> set[tuple[str | None, str]]:
        return {(names.meant(s["target"]), s["polarity"]) for s in one.get("stance", ()) if s["polarity"] != "neutral"}

    return sum((shared(of(wanted), of(have)) for wanted, have in both), Count())


def _plain(name: str) -> str:
    return _ARTICLE.sub("", " ".join(name.replace("’", "'").split()).casefold())


def _local(iri: str) -> str:
    return re.split(r"[/#]", iri)[-1]
