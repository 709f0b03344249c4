"""The parameters of a saved question as fields of a form, and what a person gives for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rostra.query.catalogue import ParameterKind

if TYPE_CHECKING:
    from starlette.datastructures import QueryParams

    from rostra.query.catalogue import Parameter, Question

_INPUTS = {ParameterKind.DATE: "date", ParameterKind.NUMBER: "number"}
_LISTED = (ParameterKind.ENTITY, ParameterKind.TOPIC, ParameterKind.DOCUMENT)


@dataclass(frozen=True, slots=True)
class Field:
    """Hold a parameter with what was given for it: the type of its input, and the list of values to choose from."""

    parameter: Parameter
    value: str
    input: str
    choices: str


def fields(question: Question, asked: QueryParams) -> list[Field]:
    """Give a field for each parameter of a question."""
    return [
        Field(
            parameter,
            asked.get(parameter.name, ""),
            _INPUTS.get(parameter.kind, "text"),
            parameter.kind.value if parameter.kind in _LISTED else "",
        )
        for parameter in question.params
    ]


def given(question: Question, asked: QueryParams, *, prefix: str = "") -> dict[str, str | list[str]]:
    """Give what the address says for each parameter of a question; of several values any is meant, empty is nothing."""
    said = {p.name: [one for one in asked.getlist(prefix + p.name) if one.strip()] for p in question.params}
    return {name: values[0] if len(values) == 1 else values for name, values in said.items() if values}
