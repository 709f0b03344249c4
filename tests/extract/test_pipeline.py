from pathlib import Path

import pytest
import spacy

from rostra.errors import PipelineError
from rostra.extract import pipeline
from rostra.extract.pipeline import VARIABLE, Extractor
from rostra.model import Block, BlockKind, Document, Span

from .small import LEXICON
from .stories import annotated, story


@pytest.fixture(scope="session")
def blank(tmp_path_factory) -> Path:
    """Give a pipeline that only cuts into words and sentences."""
    folder = tmp_path_factory.mktemp("pipeline") / "en_blank"
    nlp = spacy.blank("en", meta={"name": "blank", "version": "0.1"})
    nlp.add_pipe("sentencizer")
    nlp.to_disk(folder)
    return folder


@pytest.fixture(scope="module")
def extractor(blank):
    return Extractor(LEXICON, pipeline=blank)


def document(*blocks, id="d"):  # noqa: A002
    text, spans, start = "\n".join(text for _, text in blocks), [], 0
    for kind, words in blocks:
        spans.append(Block(Span(start, start + len(words)), kind))
        start += len(words) + 1
    return Document(id, text, tuple(spans))


def test_the_name_is_that_of_the_pipeline(extractor):
    assert extractor.name == "en_blank 0.1"
    assert extractor.language == "en"


def test_advertisements_are_not_read(extractor):
    ad, paragraph = (BlockKind.ADVERTISEMENT, "Buy NATO mugs."), (BlockKind.PARAGRAPH, "We were in Davos.")
    labels = [entity.label for entity in extractor.annotate(document(ad, paragraph)).entities]
    assert labels == ["Davos"]


def test_a_document_without_article_gives_nothing(extractor):
    found = extractor.annotate(document((BlockKind.COMMENTS, "Trump")))
    assert (found.entities, found.statements, found.relations, found.responses) == ((), (), (), ())


def test_the_variable_names_another_pipeline(monkeypatch, blank):
    monkeypatch.setenv(VARIABLE, str(blank))
    assert Extractor(LEXICON).name == "en_blank 0.1"


def test_a_missing_pipeline_says_what_to_do(monkeypatch, tmp_path):
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr(pipeline, "files", lambda _: tmp_path)
    with pytest.raises(PipelineError, match="install rostra again"):
        Extractor(LEXICON)


def test_a_folder_that_is_no_pipeline_says_what_to_do(tmp_path):
    with pytest.raises(PipelineError) as caught:
        Extractor(LEXICON, pipeline=tmp_path)
    assert caught.value.remedy


@pytest.mark.parametrize("case", ["summit", "border", "treaty"])
def test_a_second_run_gives_the_same(case):
    first = annotated(case).annotated
    annotated.cache_clear()
    assert annotated(case).annotated == first


def test_every_span_lies_in_an_article_block():
    parsed, _, _ = story("border")
    for entity in annotated("border").annotated.entities:
        for mention in entity.mentions:
            assert any(block.span.covers(mention.span) for block in parsed.article)
