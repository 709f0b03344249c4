import copy
from typing import Any

import pytest

from rostra.gate.report import document
from tests.gate.conftest import span

Record = dict[str, Any]


@pytest.fixture
def full(gold: Record) -> Record:
    gold["attributions"][0] |= {"addressee": "reporters", "about": ["the bridge"], "act": "say"}
    gold["attributions"][0] |= {"stance": [{"target": "the bridge", "polarity": "positive"}]}
    gold["attributions"][1] |= {
        "act": "promise",
        "about": [],
        "stance": [{"target": "the bridge", "polarity": "neutral"}],
    }
    gold["relations"] = [{"subject": "Ida Berg", "predicate": "leaderOf", "object": "the town"}]
    gold["responses"] = [{"statement": "s2", "responds_to": "s1", "how": "agreesWith"}]
    return gold


MEANINGS = ("speaker", "act", "addressee", "about", "stance", "relation", "response", "entity", "entity as one node")


@pytest.mark.parametrize("measure", MEANINGS)
def test_gold_means_what_it_means(full: Record, measure: str) -> None:
    assert document(full, full)[measure].f1 == 1


def test_an_iri_and_a_surface_form_stand_for_the_label(full: Record) -> None:
    found = copy.deepcopy(full)
    found["entities"][0] |= {"iri": "https://example.org/holm", "label": "Holm"}
    found["attributions"][0]["speaker"] = "https://example.org/holm"
    found["relations"][0] |= {"predicate": "https://w3id.org/rostra/ontology/leaderOf", "object": "The  Town"}

    counts = document(full, found)

    assert counts["speaker"].f1 == counts["relation"].f1 == counts["entity"].f1 == 1


def test_a_wrong_speaker_addressee_and_stance_are_counted(full: Record) -> None:
    found = copy.deepcopy(full)
    found["attributions"][0] |= {"speaker": "Ida Berg", "addressee": "drivers", "stance": []}

    counts = document(full, found)

    assert counts["speaker"].f1 == 0.5
    assert counts["addressee"].f1 == 0
    assert counts["stance"].recall == 0


def test_one_thing_as_two_nodes_is_counted(full: Record) -> None:
    found = copy.deepcopy(full)
    found["entities"].append({"label": "Holm", "iri": None, "mentions": [span("Holm")]})

    assert document(full, found)["entity as one node"].f1 == 0.5


def test_a_statement_in_a_line_that_is_no_article_is_a_leak(full: Record) -> None:
    line = "The toll was called “a nuisance” by drivers."
    clean = copy.deepcopy(full)
    clean["attributions"].pop()

    assert document({**full, "not_article": [line]}, full)["no leak"].f1 == 0
    assert document({**full, "not_article": [line]}, clean)["no leak"].f1 == 1
