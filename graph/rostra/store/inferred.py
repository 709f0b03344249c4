"""Triples that rules infer: a graph for each rule, and one that says which rule each of them comes from.

What is inferred is in the index alone, never in the truth: it holds of what the store holds now, and each change of a
document or pack forgets it. A triple that is stated is not inferred, too, so none stands in two graphs.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import cast

from pyoxigraph import Literal, NamedNode, Quad, QueryTriples, Store, Triple

from rostra.errors import PackError
from rostra.store.rules import Rule
from rostra.vocab import terms

GRAPH = f"{terms.BASE}data/graph/inferred"
"""The graph that describes the others, which lie below it: `<GRAPH>/<name of the rule>`."""

MOST_ROUNDS = 100
"""Rounds after which rules that still add something are taken to go on for ever."""

_HERE = NamedNode(GRAPH)
_TYPE = NamedNode(terms.TYPE)
_RUN = NamedNode(f"{GRAPH}/run")
_RULE = NamedNode(terms.ROSTRA + "Rule")
_FROM, _BY, _USED, _STARTED, _ENDED, _BUNDLE, _ACTIVITY = (
    NamedNode(terms.PROV + part)
    for part in ("wasDerivedFrom", "wasGeneratedBy", "used", "startedAtTime", "endedAtTime", "Bundle", "Activity")
)
_TITLE, _DESCRIPTION = (NamedNode(terms.DCTERMS + part) for part in ("title", "description"))
_DEFINED_BY = NamedNode(terms.RDFS + "isDefinedBy")
_DATE_TIME = NamedNode(terms.XSD + "dateTime")


def graph(rule: Rule) -> NamedNode:
    """Give the name of the graph of what a rule infers."""
    return NamedNode(f"{GRAPH}/{rule.name}")


def forget(index: Store) -> bool:
    """Drop all that was inferred, in one transaction; tell whether there was any."""
    if not index.contains_named_graph(_HERE):
        return False
    names = [quad.subject for quad in index.quads_for_pattern(None, _TYPE, _BUNDLE, _HERE)]
    index.update(";\n".join(f"DROP SILENT GRAPH {name}" for name in (*names, _HERE)))
    return True


def is_done(index: Store) -> bool:
    """Tell whether rules have inferred, to the end, from what the index holds now."""
    return next(index.quads_for_pattern(_RUN, _ENDED, None, _HERE), None) is not None


def infer(index: Store, rules: Iterable[Rule]) -> dict[str, int]:
    """Put what `rules` infer in the place of what was inferred before; give the number of triples by rule.

    The rules are applied in turn until none adds anything. Raises `PackError` where they never end; then nothing
    is inferred.
    """
    rules = tuple(rules)
    forget(index)
    index.extend(_account(rules))
    try:
        counts = _to_the_end(index, rules)
    except BaseException:
        forget(index)
        raise
    index.add(Quad(_RUN, _ENDED, _now(), _HERE))
    return counts


def _to_the_end(index: Store, rules: tuple[Rule, ...]) -> dict[str, int]:
    counts = dict.fromkeys((rule.name for rule in rules), 0)
    seen: dict[str, set[Triple]] = {name: set() for name in counts}
    for _ in range(MOST_ROUNDS):
        added = {rule.name: _apply(index, rule, seen[rule.name]) for rule in rules}
        counts = {name: count + added[name] for name, count in counts.items()}
        if not any(added.values()):
            return counts
    endless = ", ".join(name for name, count in added.items() if count)
    remedy = "let a rule make no new IRIs, literals or blank nodes"
    raise PackError(f"these rules add triples without end: {endless}", remedy=remedy)


def _apply(index: Store, rule: Rule, seen: set[Triple]) -> int:
    """Add what a rule infers that is neither stated nor inferred; `seen` grows by what it has given so far."""
    found = index.query(rule.text, use_default_graph_as_union=True)
    given = set(cast("QueryTriples", found)) - seen
    seen |= given
    name = graph(rule)
    new = [Quad(one.subject, one.predicate, one.object, name) for one in given if not _is_there(index, one)]
    if new:
        index.extend(new)
    return len(new)


def _is_there(index: Store, triple: Triple) -> bool:
    return next(index.quads_for_pattern(triple.subject, triple.predicate, triple.object), None) is not None


def _account(rules: Iterable[Rule]) -> Iterator[Quad]:
    """Say which graph comes of which rule, and when (PROV-O)."""
    yield Quad(_RUN, _TYPE, _ACTIVITY, _HERE)
    yield Quad(_RUN, _STARTED, _now(), _HERE)
    for rule in rules:
        there, source = graph(rule), NamedNode(rule.iri)
        yield Quad(there, _TYPE, _BUNDLE, _HERE)
        yield Quad(there, _FROM, source, _HERE)
        yield Quad(there, _BY, _RUN, _HERE)
        yield Quad(_RUN, _USED, source, _HERE)
        yield Quad(source, _TYPE, _RULE, _HERE)
        yield Quad(source, _TITLE, Literal(rule.title, language="en"), _HERE)
        yield Quad(source, _DESCRIPTION, Literal(f"{rule.infers} {rule.why}", language="en"), _HERE)
        yield Quad(source, _DEFINED_BY, NamedNode(rule.pack), _HERE)


def _now() -> Literal:
    return Literal(datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), datatype=_DATE_TIME)
