"""The statements of a document as rows of plain text; who prints them decides how."""

from rostra.model import Annotated, Position, Spans, Statement

COLUMNS = ("source", "cue", "content", "to", "about", "stance", "act")
LONGEST = 90
_MARKS = {Position.SUPPORT: "+", Position.OPPOSE: "-", Position.NEUTRAL: "="}

Row = tuple[str, ...]


def statements(annotated: Annotated, *, longest: int = LONGEST) -> list[Row]:
    """Give a row under `COLUMNS` for each statement, in order of the text; content is cut after `longest` characters.

    A stance is written "+ NATO" (support), "- NATO" (oppose) or "= NATO" (neutral).
    """
    return [_row(statement, annotated, longest) for statement in annotated.statements]


def shortened(text: str, longest: int) -> str:
    """Give the text on one line, cut at a blank where it is longer than `longest`.

    >>> shortened("they would come to our aid", 16)
    'they would …'
    """
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    cut = line[: longest - 1]
    return f"{cut.rpartition(' ')[0] or cut} …"


def _row(statement: Statement, annotated: Annotated, longest: int) -> Row:
    text = annotated.document.text
    speaker = _label(statement.speaker, annotated) or _text(statement.source, text)
    return (
        speaker,
        _text(statement.cue, text),
        shortened(_text(statement.content, text), longest),
        _label(statement.addressee, annotated),
        ", ".join(_label(each, annotated) for each in statement.about),
        ", ".join(f"{_MARKS[stance.position]} {_label(stance.target, annotated)}" for stance in statement.stances),
        _last(statement.act),
    )


def _label(id: str | None, annotated: Annotated) -> str:  # noqa: A002
    if id is None:
        return ""
    labels = {entity.id: entity.label for entity in annotated.entities}
    return labels.get(id) or _last(id)


def _text(spans: Spans, text: str) -> str:
    return " … ".join(" ".join(span.of(text).split()) for span in spans)


def _last(iri: str) -> str:
    return iri.rpartition("/")[2].replace("-", " ")
