"""A text of our own with three statements, its gold, and ways to spoil it."""

import copy
from collections.abc import Callable
from typing import Any

import pytest

TEXT = (
    "Holm told reporters that the bridge would open on Monday.\n"
    "“We will pay,” said Ida Berg, mayor of the town. “No doubt.”\n"
    "The toll was called “a nuisance” by drivers.\n"
)
Statement = dict[str, Any]
Edit = Callable[[list[Statement]], object]


def span(piece: str) -> list[int]:
    at = TEXT.index(piece)
    return [at, at + len(piece)]


def statement(source: list[str], cue: list[str], content: list[str], **more: object) -> Statement:
    roles = {"source": source, "cue": cue, "content": content}
    return {**{role: [span(piece) for piece in pieces] for role, pieces in roles.items()}, **more}


@pytest.fixture
def gold() -> dict[str, Any]:
    return {
        "id": "town",
        "text": TEXT,
        "attributions": [
            statement(["Holm"], ["told"], ["that the bridge would open on Monday"], id="s1", speaker="Per Holm"),
            statement(
                ["Ida Berg, mayor of the town"],
                ["said"],
                ["“We will pay,”", "“No doubt.”"],
                id="s2",
                speaker="Ida Berg",
            ),
            statement([], ["was called"], ["The toll", "“a nuisance”"], id="s3"),
        ],
        "entities": [
            {"label": "Per Holm", "iri": None, "surface": ["Holm"], "mentions": [span("Holm")]},
            {"label": "Ida Berg", "iri": None, "surface": ["Ida Berg"], "mentions": [span("Ida Berg")]},
        ],
    }


@pytest.fixture
def edited(gold: dict[str, Any]) -> Callable[[Edit], dict[str, Any]]:
    def make(change: Edit) -> dict[str, Any]:
        found = copy.deepcopy(gold)
        change(found["attributions"])
        return found

    return make
