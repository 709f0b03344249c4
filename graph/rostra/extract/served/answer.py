"""Read what a model answered: a chat completion that holds JSON of the schema, and nothing of it believed yet."""

import json
from dataclasses import dataclass
from typing import TypeVar

from rostra.errors import DocumentError

MOST = 1_000
"""Pieces that one answer may give: many more than a passage of text holds."""

_REMEDY = "serve a model that follows a JSON schema (structured output), or leave --extractor out"
_Kind = TypeVar("_Kind")


class CutOffError(DocumentError):
    """An answer that ended at the limit of its server, before it was complete."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Hold words that are said to stand in a paragraph; `paragraph` counts from one."""

    paragraph: int
    words: str


@dataclass(frozen=True, slots=True)
class Claim:
    """Hold one attribution as the model gave it, each part in pieces."""

    source: tuple[Quote, ...]
    cue: tuple[Quote, ...]
    content: tuple[Quote, ...]
    addressee: tuple[Quote, ...]


def read(body: bytes) -> list[Claim]:
    """Give what a chat completion claims; raise `DocumentError` where it is cut off, declined or of another shape."""
    answer = _json(_content(_json(body, "chat completion")), "answer")
    claims = [
        Claim(*(_quotes(one, part) for part in ("source", "cue", "content", "addressee")))
        for one in _field(answer, "attributions", list)
    ]
    if sum(len(one.source) + len(one.cue) + len(one.content) + len(one.addressee) for one in claims) > MOST:
        raise DocumentError(f"the model gave more than {MOST:,} pieces of one passage", remedy=_REMEDY)
    return claims


def _content(completion: object) -> str:
    choices = _field(completion, "choices", list)
    if not choices:
        raise DocumentError("the model server answered without a choice", remedy="its log may say why")
    message = _field(choices[0], "message", dict)
    ended = choices[0].get("finish_reason")
    if ended == "length":
        remedy = "let the server write longer answers"
        raise CutOffError("the model's answer was cut off at the limit of its server", remedy=remedy)
    if ended == "content_filter" or message.get("refusal"):
        raise DocumentError("the model declined to annotate this text", remedy="use another, or leave --extractor out")
    return _field(message, "content", str)


def _quotes(claim: object, part: str) -> tuple[Quote, ...]:
    pieces = _field(claim, part, list)
    return tuple(Quote(_field(one, "paragraph", int), _field(one, "words", str)) for one in pieces)


def _field(value: object, name: str, kind: type[_Kind]) -> _Kind:
    found = value.get(name) if isinstance(value, dict) else None
    if not isinstance(found, kind):
        raise DocumentError(
            f"the model's answer is not of the shape asked for: no {name} where one belongs", remedy=_REMEDY
        )
    return found


def _json(text: str | bytes, what: str) -> object:
    try:
        value: object = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise DocumentError(f"the {what} of the model server is not JSON", remedy=_REMEDY) from error
    return value
