"""Two documents, annotated by hand, and the store that holds them with a small pack."""

from datetime import UTC, date, datetime
from pathlib import Path

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
from rostra.rdf.writer import write
from rostra.store.store import Store
from rostra.vocab import pack, terms
from rostra.vocab.pack import Pack

SMALL = pack.at(Path(__file__).parent / "pack")

RUN = Run(
    version="0.1.0",
    pipeline="by hand",
    packs=(PackVersion("core", "0.1.0"),),
    started=datetime(2026, 1, 22, 12, 0, tzinfo=UTC),
)
DOUBTS = (
    "“They would not come,” Donald Trump told Fox Business about NATO. “They would come,” Mark Rutte, the secretary "
    "general of NATO, told Trump. Officials said that Denmark, a member of NATO, was calm."
)
ISLAND = "“We stand by Denmark,” Mark Rutte told Trump. Greenland was quiet. Jane Doe said that NATO was strong."


class Text:
    """Find the spans of a text."""

    def __init__(self, text: str) -> None:
        self.text = text

    def span(self, words: str, *, nth: int = 1) -> Span:
        start = -1
        for _ in range(nth):
            start = self.text.index(words, start + 1)
        return Span(start, start + len(words))

    def entity(
        self, id_: str, label: str, kind: str, *mentions: tuple[str, int, Form], iri: str | None = None
    ) -> Entity:
        found = tuple(Mention(self.span(words, nth=nth), form) for words, nth, form in mentions)
        return Entity(id_, label, terms.ROSTRA + kind, found, terms.ENTITY + iri if iri else None)

    def document(self, id_: str, title: str, day: date) -> Document:
        block = Block(Span(0, len(self.text)), BlockKind.PARAGRAPH)
        return Document(id_, self.text, (block,), title=title, publisher="The Paper", published=day, language="en")


def named(words: str, *places: int) -> list[tuple[str, int, Form]]:
    return [(words, nth, Form.NAME) for nth in places]


def doubts() -> Annotated:
    t = Text(DOUBTS)
    entities = (
        t.entity("e1", "Donald Trump", "Person", *named("Donald Trump", 1), *named("Trump", 2), iri="donald-trump"),
        t.entity("e2", "Fox Business", "NewsOrganisation", ("Fox Business", 1, Form.NAME), iri="fox-business"),
        t.entity("e3", "NATO", "Alliance", *named("NATO", 1, 2, 3), iri="nato"),
        t.entity("e4", "Mark Rutte", "Person", ("Mark Rutte", 1, Form.NAME), iri="mark-rutte"),
        t.entity("e5", "Denmark", "Country", ("Denmark", 1, Form.NAME), iri="denmark"),
        t.entity("e6", "Officials", "Group", ("Officials", 1, Form.NOMINAL)),
        t.entity("e7", "Secretary General", "Office", *named("secretary general", 1), iri="secretary-general-of-nato"),
    )  # fmt: skip
    defence = (terms.TOPIC + "defence",)
    statements = (
        Statement(
            "s1", (t.span("Donald Trump"),), (t.span("told"),), (t.span("“They would not come,”"),), Mode.DIRECT,
            terms.ACT + "doubt", "e1", "e2", ("e3",), (Stance("e3", Position.OPPOSE),), defence, confidence=0.9,
        ),
        Statement(
            "s2", (t.span("Mark Rutte"),), (t.span("told", nth=2),), (t.span("“They would come,”"),), Mode.DIRECT,
            terms.ACT + "rebut", "e4", "e1", ("e3", "e5"), (Stance("e3", Position.SUPPORT),), defence,
        ),
        Statement(
            "s3", (t.span("Officials"),), (t.span("said"),), (t.span("that Denmark, a member of NATO, was calm"),),
            Mode.INDIRECT, terms.ACT + "state", "e6", None, ("e5",),
        ),
    )  # fmt: skip
    relations = (
        Relation("e5", terms.ROSTRA + "memberOf", "e3", (t.span("Denmark, a member of NATO"),)),
        Relation("e4", terms.ROSTRA + "holdsOffice", "e7", (t.span("Mark Rutte, the secretary general of NATO"),)),
    )
    responses = (Response("s2", "s1", terms.ROSTRA + "rebuts"),)
    return Annotated(t.document("doubts.txt", "Doubts", date(2026, 1, 20)), entities, statements, relations, responses)


def island() -> Annotated:
    t = Text(ISLAND)
    entities = (
        t.entity("e1", "Denmark", "Country", ("Denmark", 1, Form.NAME), iri="denmark"),
        t.entity("e2", "Mark Rutte", "Person", ("Mark Rutte", 1, Form.NAME), iri="mark-rutte"),
        t.entity("e3", "Donald Trump", "Person", ("Trump", 1, Form.NAME), iri="donald-trump"),
        t.entity("e4", "Greenland", "Territory", ("Greenland", 1, Form.NAME), iri="greenland"),
        t.entity("e5", "Jane Doe", "Person", ("Jane Doe", 1, Form.NAME)),
        t.entity("e6", "NATO", "Alliance", ("NATO", 1, Form.NAME), iri="nato"),
    )
    statements = (
        Statement(
            "s1", (t.span("Mark Rutte"),), (t.span("told"),), (t.span("“We stand by Denmark,”"),), Mode.DIRECT,
            terms.ACT + "state", "e2", "e3", ("e1",), (Stance("e1", Position.SUPPORT),), (terms.TOPIC + "security",),
        ),
        Statement(
            "s2", (t.span("Jane Doe"),), (t.span("said"),), (t.span("that NATO was strong"),), Mode.INDIRECT,
            terms.ACT + "state", "e5", None, ("e6",),
        ),
    )  # fmt: skip
    relations = (Relation("e1", terms.ROSTRA + "memberOf", "e6", (t.span("NATO was strong"),)),)
    return Annotated(t.document("island.txt", "The island", date(2026, 1, 21)), entities, statements, relations)


def packs() -> tuple[Pack, ...]:
    return (pack.core(), SMALL)


def store() -> Store:
    """Give a store in memory of both documents; of packs it holds the small one alone."""
    opened = Store.open(None)
    opened.put_pack(SMALL)
    for annotated in (doubts(), island()):
        opened.put(write(annotated, RUN))
    return opened
