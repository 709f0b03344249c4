import pytest

from rostra.model import (
    Annotated,
    Block,
    BlockKind,
    Document,
    Entity,
    Mention,
    Mode,
    Position,
    Relation,
    Response,
    Span,
    Stance,
    Statement,
)

TEXT = "Rutte told Trump that allies would help."
DOCUMENT = Document("d", TEXT, (Block(Span(0, 40), BlockKind.PARAGRAPH),))
RUTTE = Entity("e1", "Mark Rutte", "t:Person", (Mention(Span(0, 5)),))
TRUMP = Entity("e2", "Donald Trump", "t:Person", (Mention(Span(11, 16)),))


def statement(**changes: object) -> Statement:
    given = {
        "source": (Span(0, 5),),
        "cue": (Span(6, 10),),
        "content": (Span(17, 39),),
        "mode": Mode.INDIRECT,
        "act": "a:say",
    }
    return Statement("s1", **{**given, **changes})  # type: ignore[arg-type]


def test_an_annotated_document_gives_its_entities_by_id() -> None:
    assert Annotated(DOCUMENT, (RUTTE, TRUMP)).entity("e2") == TRUMP


def test_an_unknown_id_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        Annotated(DOCUMENT).entity("e9")


def test_a_statement_needs_content() -> None:
    with pytest.raises(ValueError, match="no content"):
        statement(content=())


@pytest.mark.parametrize(
    "changes",
    [
        {"speaker": "e9"},
        {"addressee": "e9"},
        {"about": ("e9",)},
        {"medium": "e9"},
        {"stances": (Stance("e9", Position.OPPOSE),)},
        {"inside": "s9"},
    ],
)
def test_a_statement_that_points_nowhere_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="no such entity or statement"):
        Annotated(DOCUMENT, (RUTTE, TRUMP), (statement(**changes),))


def test_a_stance_may_be_towards_a_topic_of_the_statement() -> None:
    towards = statement(topics=("topic:defence",), stances=(Stance("topic:defence", Position.SUPPORT),))

    assert Annotated(DOCUMENT, (RUTTE,), (towards,)).statements == (towards,)


def test_relations_and_responses_that_point_nowhere_are_refused() -> None:
    with pytest.raises(ValueError, match="e9"):
        Annotated(DOCUMENT, (RUTTE,), relations=(Relation("e1", "p:memberOf", "e9", (Span(0, 5),)),))
    with pytest.raises(ValueError, match="s9"):
        Annotated(DOCUMENT, (RUTTE,), (statement(),), responses=(Response("s1", "s9", "p:rebuts"),))


def test_an_id_stands_once() -> None:
    with pytest.raises(ValueError, match="twice"):
        Annotated(DOCUMENT, (RUTTE, RUTTE))
