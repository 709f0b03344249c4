"""Two short articles, annotated by hand, and a store of them."""

from datetime import UTC, date, datetime

from rostra.model import (
    Annotated,
    Block,
    BlockKind,
    Document,
    Entity,
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
from rostra.rdf.writer import write
from rostra.store.store import Store
from rostra.vocab import terms

RUN = Run("0.1.0", "by hand", (PackVersion("core", "0.1.0"),), datetime(2026, 1, 23, 9, tzinfo=UTC))

HARBOUR = Document(
    id="harbour",
    text=(
        "A port in dispute\n"
        "The harbour is full. Anna Berg told the council that the port must grow. “We have no choice,” she added.\n"
        "Mayor Li Wei of Northport rejected the plan on Monday: “It will drown the old town,” he said."
    ),
    blocks=(),
    title="A port in dispute",
    publisher="The Northport Gazette",
    published=date(2026, 1, 22),
    url="https://gazette.example/port",
)
TOWN = Document(
    id="town",
    text="Anna Berg praised Northport, Dr. Li's town, again.",
    blocks=(),
    title="Praise",
    publisher="Coast Radio",
    published=date(2026, 2, 3),
)


def spans(document: Document, *words: str) -> tuple[Span, ...]:
    """Find each of the words in the text, one after the other."""
    found, at = [], 0
    for word in words:
        start = document.text.index(word, at)
        found.append(Span(start, start + len(word)))
    return tuple(found)


def lines(document: Document) -> Document:
    """Give the document with each line as a block."""
    blocks, at = [], 0
    for line in document.text.split("\n"):
        blocks.append(Block(Span(at, at + len(line)), BlockKind.PARAGRAPH))
        at += len(line) + 1
    return Document(**{name: getattr(document, name) for name in document.__slots__} | {"blocks": tuple(blocks)})


def entity(id_: str, label: str, kind: str, document: Document, *, iri: str | None = None) -> Entity:
    return Entity(id_, label, terms.ROSTRA + kind, (Mention(spans(document, label)[0]),), iri)


ANNA = terms.ENTITY + "anna-berg"
NORTHPORT = terms.ENTITY + "northport"


def harbour() -> Annotated:
    document = lines(HARBOUR)
    entities = (
        entity("e1", "Anna Berg", "Person", document, iri=ANNA),
        entity("e2", "council", "Organisation", document),
        entity("e3", "Li Wei", "Person", document),
        entity("e4", "Northport", "City", document, iri=NORTHPORT),
        entity("e5", "port", "Facility", document),
    )
    statements = (
        Statement(
            "s1", spans(document, "Anna Berg"), spans(document, "told"), spans(document, "that the port must grow"),
            Mode.INDIRECT, terms.ACT + "tell", "e1", "e2", ("e5",), (Stance("e5", Position.SUPPORT),),
            (terms.TOPIC + "ports",), factuality=terms.FACTUALITY + "certain", confidence=0.75,
        ),
        Statement(
            "s2", spans(document, "she"), spans(document, "added"), spans(document, "“We have no choice,”"),
            Mode.DIRECT, terms.ACT + "add", "e1",
        ),
        Statement(
            "s3", spans(document, "he said"), spans(document, "said"), spans(document, "“It will drown the old town,”"),
            Mode.DIRECT, terms.ACT + "reject", "e3", None, ("e5",),
            (Stance("e5", Position.OPPOSE), Stance("e4", Position.SUPPORT)),
        ),
    )  # fmt: skip
    relations = (Relation("e3", terms.ROSTRA + "leaderOf", "e4", spans(document, "Mayor Li Wei of Northport")),)
    return Annotated(document, entities, statements, relations, (Response("s3", "s1", terms.ROSTRA + "rebuts"),))


def town() -> Annotated:
    entities = (
        entity("e1", "Anna Berg", "Person", TOWN, iri=ANNA),
        entity("e2", "Northport", "City", TOWN, iri=NORTHPORT),
    )
    praise = Statement(
        "s1", spans(TOWN, "Anna Berg"), spans(TOWN, "praised"), spans(TOWN, "Northport"), Mode.INDIRECT,
        terms.ACT + "praise", "e1", None, ("e2",), (Stance("e2", Position.SUPPORT),),
    )  # fmt: skip
    return Annotated(TOWN, entities, (praise,))


def store() -> Store:
    """Give a store in memory that holds both articles."""
    held = Store.open(None)
    for annotated in (harbour(), town()):
        held.put(write(annotated, RUN))
    return held
