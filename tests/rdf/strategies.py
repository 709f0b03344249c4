"""Annotated documents and runs, as hypothesis draws them."""

from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import strategies as st

from rostra.model import (
    Annotated,
    Block,
    BlockKind,
    Document,
    Entity,
    Form,
    Mention,
    Mode,
    PackVersion,
    Position,
    Relation,
    Response,
    Run,
    Span,
    Stance,
    Statement,
)
from rostra.vocab import terms

TOPICS = (terms.TOPIC + "border-security", terms.TOPIC + "trade")
ACTS = (terms.ACT + "say", terms.ACT + "insist")
FACTS = (terms.FACTUALITY + "certain", terms.FACTUALITY + "possible")
TYPES = tuple(terms.ROSTRA + name for name in ("Person", "Alliance", "Country", "Other"))
PREDICATES = (terms.ROSTRA + "memberOf", terms.ROSTRA + "holdsOffice")
ANSWERS = tuple(terms.ROSTRA + name for name in ("agreesWith", "rebuts", "respondsTo"))
KNOWN = (terms.ENTITY + "nato", terms.ENTITY + "mark-rutte", "http://www.wikidata.org/entity/Q42")

words = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"))
lines = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0\n"))


def spans_of(text: str) -> st.SearchStrategy[Span]:
    """Draw a span of `text`."""
    bounds = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
    return bounds.filter(lambda pair: pair[0] != pair[1]).map(lambda pair: Span(min(pair), max(pair)))


def several(text: str, *, least: int = 0) -> st.SearchStrategy[tuple[Span, ...]]:
    """Draw spans of `text`, sorted, none twice."""
    return st.sets(spans_of(text), min_size=least, max_size=3).map(lambda spans: tuple(sorted(spans)))


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Draw a document with blocks that do not overlap."""
    text = draw(words.filter(bool))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    ranges = zip(cuts[::2], cuts[1::2], strict=False)
    return Document(
        id=draw(words),
        text=text,
        blocks=tuple(Block(Span(start, end), draw(st.sampled_from(BlockKind))) for start, end in ranges),
        title=draw(st.none() | words),
        authors=tuple(draw(st.lists(lines, unique=True, max_size=3))),
        publisher=draw(st.none() | words),
        published=draw(st.none() | st.dates(min_value=date(1, 1, 1))),
        language=draw(st.none() | st.just("en")),
        url=draw(st.none() | words | st.just("https://example.org/a?b=c") | st.just("http://[")),
    )


@st.composite
def entities(draw: st.DrawFn, text: str) -> tuple[Entity, ...]:
    """Draw entities e1, e2, ..., no two of them with the same IRI."""
    iris = draw(st.lists(st.none() | st.sampled_from(KNOWN), max_size=4))
    known = {iri: number for number, iri in reversed(list(enumerate(iris)))}
    mentions = st.sets(st.builds(Mention, spans_of(text), st.sampled_from(Form)), max_size=4)
    return tuple(
        Entity(
            id=f"e{number}",
            label=draw(words),
            type=draw(st.sampled_from(TYPES)),
            mentions=tuple(sorted(draw(mentions))),
            iri=iri if iri is not None and known[iri] == number - 1 else None,
        )
        for number, iri in enumerate(iris, start=1)
    )


@st.composite
def statements(draw: st.DrawFn, text: str, named: tuple[str, ...]) -> tuple[Statement, ...]:
    """Draw statements s1, s2, ... that speak of the entities `named`."""
    count = draw(st.integers(0, 4))
    ids = [f"s{number}" for number in range(1, count + 1)]
    return tuple(draw(one_statement(id_, text, named, ids)) for id_ in ids)


@st.composite
def one_statement(draw: st.DrawFn, id_: str, text: str, named: tuple[str, ...], ids: list[str]) -> Statement:
    """Draw one statement; what is a set in RDF is sorted."""
    topics = sorted(draw(st.sets(st.sampled_from(TOPICS))))
    entity = st.none() | st.sampled_from(named) if named else st.none()
    targets = st.sampled_from([*named, *topics]) if named or topics else st.nothing()
    stances = (
        draw(st.sets(st.builds(Stance, targets, st.sampled_from(Position)), max_size=3)) if named or topics else ()
    )
    return Statement(
        id=id_,
        source=draw(several(text)),
        cue=draw(several(text)),
        content=draw(several(text, least=1)),
        mode=draw(st.sampled_from(Mode)),
        act=draw(st.sampled_from(ACTS)),
        speaker=draw(entity),
        addressee=draw(entity),
        about=tuple(name for name in named if draw(st.booleans())),
        stances=tuple(sorted(stances)),
        topics=tuple(topics),
        medium=draw(entity),
        factuality=draw(st.none() | st.sampled_from(FACTS)),
        inside=draw(st.none() | st.sampled_from(ids)),
        confidence=draw(st.none() | st.integers(0, 10**6).map(lambda millionths: millionths / 10**6)),
    )


@st.composite
def annotated(draw: st.DrawFn) -> Annotated:
    """Draw an annotated document."""
    document = draw(documents())
    named = draw(entities(document.text))
    names = tuple(entity.id for entity in named)
    said = draw(statements(document.text, names))
    relation = st.builds(
        Relation, st.sampled_from(names), st.sampled_from(PREDICATES), st.sampled_from(names), several(document.text)
    )
    ids = [statement.id for statement in said]
    response = st.builds(Response, st.sampled_from(ids), st.sampled_from(ids), st.sampled_from(ANSWERS))
    return Annotated(
        document=document,
        entities=named,
        statements=said,
        relations=tuple(draw(st.lists(relation, max_size=3))) if names else (),
        responses=tuple(sorted(draw(st.sets(response, max_size=3)))) if ids else (),
    )


@st.composite
def runs(draw: st.DrawFn) -> Run:
    """Draw a run; its packs are sorted, the core first."""
    zones = st.sampled_from([UTC, timezone(timedelta(hours=-5)), timezone(timedelta(hours=5, minutes=30))])
    times = st.datetimes(min_value=datetime(2, 1, 1), max_value=datetime(9998, 1, 1), timezones=zones)  # noqa: DTZ001
    others = st.builds(PackVersion, words.filter(lambda name: name != "core"), words)
    return Run(
        version=draw(words),
        pipeline=draw(words),
        packs=(PackVersion("core", "0.1.0"), *sorted(draw(st.sets(others, max_size=3)))),
        started=draw(times),
        ended=draw(st.none() | times),
    )
