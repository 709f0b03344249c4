"""A small document, annotated by hand, with one of everything."""

from datetime import UTC, date, datetime

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

TITLE = "Rutte answers Trump"
FIRST = "“They would not come,” Trump said on Truth Social of the alliance’s border security."
SECOND = "NATO chief Mark Rutte told him: “They would.” An aide, Ann Example, agreed."
ADVERTISEMENT = "Get our newsletter"
TEXT = "\n\n".join((TITLE, FIRST, SECOND, ADVERTISEMENT))
RUN = Run(
    version="0.1.0",
    pipeline="en_rostra 0.1.0",
    packs=(PackVersion("core", "0.1.0"), PackVersion("climate", "2.0 beta/1")),
    started=datetime(2026, 11, 24, 12, 0, 0, 250_000, tzinfo=UTC),
    ended=datetime(2026, 11, 24, 12, 0, 1, tzinfo=UTC),
)


def at(words: str, *, after: str = "") -> Span:
    """Give where `words` first stand in the text, not before `after`."""
    start = TEXT.index(words, TEXT.index(after))
    return Span(start, start + len(words))


def document() -> Document:
    """Give the document."""
    kinds = (BlockKind.TITLE, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH, BlockKind.NEWSLETTER)
    blocks = zip((TITLE, FIRST, SECOND, ADVERTISEMENT), kinds, strict=True)
    return Document(
        id="https://example.org/news/rutte-answers-trump.html?page=1",
        text=TEXT,
        blocks=tuple(Block(at(words), kind) for words, kind in blocks),
        title=TITLE,
        authors=("Zoe Writer", "Al Writer"),
        publisher="The Example",
        published=date(2026, 1, 22),
        language="en",
        url="https://example.org/news/rutte-answers-trump.html?page=1",
    )


def annotated() -> Annotated:
    """Give the annotated document."""
    return Annotated(
        document=document(),
        entities=(_trump(), _platform(), _nato(), _rutte(), _office(), _aide()),
        statements=(_doubt(), _answer(), _assent()),
        relations=(Relation("e4", terms.ROSTRA + "holdsOffice", "e5", (at("NATO chief Mark Rutte"),)),),
        responses=(
            Response("s2", "s1", terms.ROSTRA + "rebuts"),
            Response("s3", "s2", terms.ROSTRA + "agreesWith"),
        ),
    )


def _trump() -> Entity:
    mentions = (Mention(at("Trump")), Mention(at("Trump", after=FIRST)), Mention(at("him"), Form.PRONOUN))
    return Entity("e1", "Donald Trump", terms.ROSTRA + "Person", mentions, terms.ENTITY + "donald-trump")


def _platform() -> Entity:
    mentions = (Mention(at("Truth Social")),)
    return Entity("e2", "Truth Social", terms.ROSTRA + "SocialMediaPlatform", mentions, terms.ENTITY + "truth-social")


def _nato() -> Entity:
    mentions = (Mention(at("the alliance"), Form.NOMINAL), Mention(at("NATO"), Form.ACRONYM))
    return Entity("e3", "NATO", terms.ROSTRA + "Alliance", mentions, terms.ENTITY + "nato")


def _rutte() -> Entity:
    mentions = (Mention(at("Rutte")), Mention(at("Mark Rutte")))
    return Entity("e4", "Mark Rutte", terms.ROSTRA + "Person", mentions, terms.ENTITY + "mark-rutte")


def _office() -> Entity:
    label, iri = "Secretary General of NATO", terms.ENTITY + "secretary-general-of-nato"
    return Entity("e5", label, terms.ROSTRA + "Office", (Mention(at("NATO chief"), Form.NOMINAL),), iri)


def _aide() -> Entity:
    mentions = (Mention(at("An aide"), Form.NOMINAL), Mention(at("Ann Example")))
    return Entity("e6", "Ann Example", terms.ROSTRA + "Person", mentions)


def _doubt() -> Statement:
    return Statement(
        id="s1",
        source=(at("Trump", after=FIRST),),
        cue=(at("said"),),
        content=(at("“They would not come,”"), at("of the alliance’s border security")),
        mode=Mode.MIXED,
        act=terms.ACT + "state",
        speaker="e1",
        about=("e3",),
        stances=(Stance("e3", Position.OPPOSE), Stance(terms.TOPIC + "border-security", Position.SUPPORT)),
        topics=(terms.TOPIC + "border-security",),
        medium="e2",
        factuality=terms.FACTUALITY + "certain",
        confidence=0.9,
    )


def _answer() -> Statement:
    return Statement(
        id="s2",
        source=(at("NATO chief Mark Rutte"),),
        cue=(at("told"),),
        content=(at("“They would.”"),),
        mode=Mode.DIRECT,
        act=terms.ACT + "rebut",
        speaker="e4",
        addressee="e1",
        stances=(Stance("e3", Position.SUPPORT),),
    )


def _assent() -> Statement:
    return Statement(
        id="s3",
        source=(at("An aide, Ann Example"),),
        cue=(at("agreed"),),
        content=(at("They would.”"),),
        mode=Mode.INDIRECT,
        act=terms.ACT + "agree",
        speaker="e6",
        inside="s2",
    )
