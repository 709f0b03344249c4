"""The cues of the core, measured on lines that were written for it and, where they are there, on corpora."""

import json
from pathlib import Path

import pytest

from rostra.model import BlockCue, BlockKind
from rostra.text.cues import recogniser
from rostra.text.plain import split


def lines(name: str) -> list[str]:
    file = Path(__file__).parent.parent / "cases" / "text" / name
    return [line for line in file.read_text("utf-8").splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize("line", lines("advertisements.txt"))
def test_a_line_of_an_advertisement_is_recognised(line: str, cues: tuple[BlockCue, ...]) -> None:
    found = recogniser(cues).line(line)
    assert found is not None
    assert found.kind is BlockKind.ADVERTISEMENT


@pytest.mark.parametrize("line", lines("articles.txt"))
def test_a_line_of_an_article_is_left_alone(line: str, cues: tuple[BlockCue, ...]) -> None:
    assert recogniser(cues).line(line) is None


@pytest.mark.parametrize("case", lines("boxes.txt"))
def test_boxes_menus_and_bylines_are_told_apart(case: str, cues: tuple[BlockCue, ...]) -> None:
    kind, line = case.split(": ", 1)
    found = recogniser(cues).line(line)
    assert found is not None
    assert found.kind.value == kind


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        ("ad-slot top", "advertisement"),
        ("wpadblock", "advertisement"),
        ("adsbygoogle", "advertisement"),
        ("sponsored-post", "advertisement"),
        ("newsletter-signup", "newsletter"),
        ("comments-area", "comments"),
        ("site-footer", "navigation"),
        ("related-stories", "navigation"),
        ("byline", "byline"),
        ("wp-caption-text", "caption"),
        ("shadow header-image loading", None),
        ("commentary tone", None),
        ("uploads badge", None),
        ("entry-content", None),
    ],
)
def test_names_in_markup_tell_the_kind(names: str, kind: str | None, cues: tuple[BlockCue, ...]) -> None:
    assert recogniser(cues).markup(names) == kind


@pytest.mark.shared
def test_the_real_article_loses_its_six_foreign_lines_and_no_other(shared: Path, cues: tuple[BlockCue, ...]) -> None:
    gold = json.loads((shared / "gold" / "nato-article-5.json").read_text("utf-8"))
    text = (shared / gold["file"]).read_text("utf-8")
    blocks = split(text, cues).blocks
    assert {b.span.of(text) for b in blocks if not b.kind.is_article} == set(gold["not_article"])
    assert [b.span.of(text) for b in blocks if b.kind is BlockKind.HEADING] == gold["headings"]
    assert {line for line in text.split("\n") if line} == {b.span.of(text) for b in blocks}


@pytest.mark.shared
@pytest.mark.slow
@pytest.mark.parametrize("corpus", ["attribution/polnear_train.jsonl", "wikinews/wikinews_pool.jsonl"])
def test_one_article_paragraph_in_a_thousand_at_most_is_lost(
    corpus: str, shared: Path, cues: tuple[BlockCue, ...]
) -> None:
    """Count only kinds that hide words; bylines, and lines without them, were no paragraphs of the articles."""
    lost = kept = 0
    for row in map(json.loads, (shared / "data" / corpus).read_text("utf-8").splitlines()):
        discarded = [tuple(span) for span in row.get("discard", [])]
        for block in split(row["text"], cues, title=row["title"]).blocks:
            words = block.span.of(row["text"]).split()
            is_discarded = any(s < block.span.end and block.span.start < e for s, e in discarded)
            kept += block.kind.is_article
            lost += (
                not block.kind.is_article and block.kind is not BlockKind.BYLINE and len(words) > 2 and not is_discarded
            )
    assert kept > 1500
    assert lost <= kept / 1000
