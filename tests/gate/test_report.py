import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from rostra.gate.report import report
from tests.gate.conftest import Edit, span, statement

Record = dict[str, Any]
Edited = Callable[[Edit], Record]
SPANS = (
    "detect",
    "content@.5",
    "who-said-what",
    "tok-source",
    "span-source",
    "tok-cue",
    "span-cue",
    "tok-content",
    "span-content",
)


def f1(gold: Record, found: Record, measure: str) -> float:
    return round(report([gold], [found])[measure].count.f1, 4)


@pytest.mark.parametrize("measure", [*SPANS, "source-acc", "speaker"])
def test_gold_against_itself_is_perfect(gold: Record, measure: str) -> None:
    assert f1(gold, gold, measure) == 1


@pytest.mark.parametrize("measure", SPANS)
def test_the_order_of_statements_does_not_matter(gold: Record, edited: Edited, measure: str) -> None:
    assert f1(gold, edited(lambda found: found.reverse()), measure) == 1


@pytest.mark.parametrize("measure", SPANS)
def test_a_document_that_is_missing_counts_as_empty(gold: Record, measure: str) -> None:
    assert report([gold], [])[measure].count.f1 == 0


def test_a_missing_statement_costs_recall_alone(gold: Record, edited: Edited) -> None:
    count = report([gold], [edited(lambda found: found.pop(0))])["detect"].count

    assert (count.precision, round(count.recall, 4)) == (1, 0.6667)


def test_an_extra_statement_costs_precision_alone(gold: Record, edited: Edited) -> None:
    extra = edited(lambda found: found.append(statement([], [], ["on Monday"])))
    count = report([gold], [extra])["detect"].count

    assert (count.precision, count.recall) == (0.75, 1)
    assert f1(gold, extra, "tok-content") == 1
    assert f1(gold, extra, "span-content") < 1


def test_a_word_too_few_keeps_the_statement_and_loses_the_exact_span(gold: Record, edited: Edited) -> None:
    short = edited(lambda found: found[0].update(content=[span("the bridge would open on Monday")]))

    assert f1(gold, short, "detect") == 1
    assert report([gold], [short])["span-content"].count.recall == 0.8


def test_a_content_that_overlaps_by_less_than_half_is_not_found(gold: Record, edited: Edited) -> None:
    assert f1(gold, edited(lambda found: found[0].update(content=[span("on Monday")])), "detect") == 0.6667


def test_a_wrong_cue_costs_detection_alone(gold: Record, edited: Edited) -> None:
    wrong = edited(lambda found: found[0].update(cue=[span("open")]))

    assert f1(gold, wrong, "detect") == 0.6667
    assert f1(gold, wrong, "who-said-what") == 1


def test_a_wrong_source_costs_the_measures_of_sources(gold: Record, edited: Edited) -> None:
    wrong = edited(lambda found: found[0].update(source=[span("reporters")]))

    assert f1(gold, wrong, "detect") == 1
    assert f1(gold, wrong, "who-said-what") == 0.6667
    assert f1(gold, wrong, "source-acc") == 0.5


def test_a_name_alone_holds_the_head_of_its_source(gold: Record, edited: Edited) -> None:
    short = edited(lambda found: found[1].update(source=[span("Ida Berg")]))

    assert f1(gold, short, "source-acc") == 1
    assert f1(gold, short, "span-source") == 0.5


def test_a_source_where_gold_has_none_is_wrong(gold: Record, edited: Edited) -> None:
    assert f1(gold, edited(lambda found: found[2].update(source=[span("drivers")])), "who-said-what") == 0.6667


def test_marks_at_the_edges_do_not_matter_unless_asked_for(gold: Record, edited: Edited) -> None:
    trimmed = edited(lambda found: found[1].update(content=[span("We will pay"), span("No doubt")]))

    assert f1(gold, trimmed, "span-content") == 1
    assert report([gold], [trimmed], punctuation=True)["span-content"].count.f1 < 1


def test_of_two_for_one_only_one_is_right(gold: Record, edited: Edited) -> None:
    double = edited(lambda found: found.append(copy.deepcopy(found[0])))

    assert report([gold], [double])["detect"].count.precision == 0.75


def test_what_gold_discards_is_not_counted(gold: Record, edited: Edited) -> None:
    extra = edited(lambda found: found.append(statement([], [], ["on Monday"])))

    assert report([{**gold, "discard": [span("on Monday")]}], [extra])["detect"].count.found == 2


def test_modes_are_told_by_the_quotation_marks(gold: Record) -> None:
    measures = report([gold], [gold])

    assert [measures[f"who-said-what {mode}"].count.wanted for mode in ("direct", "indirect", "mixed")] == [1, 1, 1]


def test_documents_meet_by_the_name_of_the_file(gold: Record) -> None:
    measures = report([{**gold, "file": "../town.txt"}], [{**gold, "id": "articles/town.txt"}])

    assert measures["detect"].count.f1 == 1


def test_a_document_that_gold_does_not_know_is_refused(gold: Record) -> None:
    with pytest.raises(ValueError, match="not in gold"):
        report([gold], [{**gold, "id": "village"}])


@pytest.mark.parametrize("bad", [[[5, 9999]], [[5, 5]], [[-1, 3]]])
def test_a_span_outside_the_text_is_refused(gold: Record, edited: Edited, bad: list[list[int]]) -> None:
    with pytest.raises(ValueError, match="bad span"):
        report([gold], [edited(lambda found: found[0].update(cue=bad))])


def test_the_interval_is_the_same_each_time(gold: Record) -> None:
    many = [{**gold, "id": f"town{number}"} for number in range(5)]
    some = many[:3]

    assert report(many, some) == report(many, some)
    score = report(many, some)["detect"]
    assert score.low <= score.count.f1 <= score.high


@pytest.mark.shared
def test_the_figures_are_those_of_the_shared_scorer(shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(shared / "eval"))
    import regex_baseline
    import score_attribution

    lines = (shared / "data/attribution/polnear_dev.jsonl").read_text(encoding="utf-8").splitlines()[:12]
    gold = [json.loads(line) for line in lines]
    found = [{"id": row["id"], "attributions": regex_baseline.extract(row["text"])} for row in gold]
    theirs = score_attribution.score(gold, found, boot=0)["all"]
    blank = {"speaker": None, "act": "say", "id": ""}
    ours = report(gold, [{**row, "attributions": [{**a, **blank} for a in row["attributions"]]} for row in found])

    for measure in (*SPANS, "source-acc"):
        assert ours[measure].count.f1 == pytest.approx(theirs[measure]["f1"])
