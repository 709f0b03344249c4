import pytest
import spacy

from rostra.errors import DocumentError, PipelineError
from rostra.extract import language
from rostra.model import Block, BlockKind, Document, Span


@pytest.fixture(scope="module")
def nlp():
    blank = spacy.blank("en")
    blank.add_pipe("quoted_sentences")
    return blank


def document(text, id="d"):  # noqa: A002
    blocks, at = [], 0
    for line in text.split("\n"):
        if line:
            blocks.append(Block(Span(at, at + len(line)), BlockKind.PARAGRAPH))
        at += len(line) + 1
    return Document(id, text, tuple(blocks))


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ('He said: "Yes".', "He said: “Yes”."),
        ('"A," he said. "B."', "“A,” he said. “B.”"),
        ('a("b")c', "a(“b”)c"),
        ("''A,'' he said.", "“ A, ” he said."),
        ("``A'' he said", "“ A ” he said"),
        ("un\u00a0deux\u200btrois\x00", "un deux trois "),
        ("„ja“ «oui»", "“ja“ “oui”"),
        ("a\ud800b", "a\ufffdb"),
        ("a ----------- b", "a ---         b"),
        ("don't", "don't"),
    ],
)
def test_text_is_made_even_one_to_one(given, wanted):
    assert language.normalise(given) == wanted
    assert len(wanted) == len(given)


def test_a_mark_between_letters_is_taken_by_turns():
    assert language.normalise('a"b"c') == "a“b”c"


def test_a_paragraph_gives_characters_of_the_document(nlp):
    parsed = language.parse(nlp, document("One here.\nTwo there."))
    assert [p.span(p.doc[1:2]) for p in parsed] == [Span(4, 8), Span(14, 19)]
    assert [p.block for p in parsed] == [0, 1]


def test_a_document_without_a_block_is_parsed_to_nothing(nlp):
    assert language.parse(nlp, document("")) == ()


def test_only_article_blocks_are_parsed(nlp):
    text = "Buy now!"
    advertisement = Document("d", text, (Block(Span(0, 8), BlockKind.ADVERTISEMENT),))
    assert language.parse(nlp, advertisement) == ()


def test_a_long_block_is_cut_at_the_end_of_a_sentence(nlp):
    text = "This is a sentence. " * 700
    pieces = language.parse(nlp, document(text.strip()))
    assert len(pieces) == 3
    assert all(len(p.doc.text) <= language.PIECE for p in pieces)
    assert all(p.doc.text.strip().endswith("sentence.") for p in pieces)
    assert {p.block for p in pieces} == {0}


@pytest.mark.parametrize("filler", ["word ", "x"])
def test_a_long_block_without_sentences_is_cut_all_the_same(nlp, filler):
    text = (filler * 20_000)[:15_000].strip()
    pieces = language.parse(nlp, document(text))
    assert "".join(p.doc.text for p in pieces) == text
    assert all(0 < len(p.doc.text) <= language.PIECE for p in pieces)


def test_a_document_that_is_too_long_is_refused(nlp):
    with pytest.raises(DocumentError, match="split it"):
        language.parse(nlp, document("a " * language.LONGEST))


def test_a_full_stop_before_a_closing_mark_ends_the_sentence(nlp):
    doc = nlp("“No doubt.” He left")
    assert [token.is_sent_start for token in doc][4:6] == [False, True]


def test_a_comma_before_a_closing_mark_does_not(nlp):
    doc = nlp("“No doubt,” He said")
    assert doc[5].text == "He"
    assert doc[5].is_sent_start is False


def test_a_folder_without_a_pipeline_is_reported(tmp_path):
    with pytest.raises(PipelineError, match="cannot be loaded"):
        language.load(tmp_path)


def test_loading_adds_the_care_for_quotations(tmp_path):
    blank = spacy.blank("en")
    blank.add_pipe("parser").add_label("nsubj")
    blank.initialize()
    blank.to_disk(tmp_path)
    assert language.load(tmp_path).pipe_names == ["quoted_sentences", "parser"]


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("‘It’s the workers’ plan,’ she said.", "“It’s the workers’ plan,” she said."),
        ("'The bridge isn't safe,' he said. 'It fell.'", "“The bridge isn't safe,” he said. “It fell.”"),
        ("It was ‘a disgrace’ and ‘a waste of money’.", "It was “a disgrace” and “a waste of money”."),
        ("He said ‘no new taxes’ and left.", "He said “no new taxes” and left."),
        ("Mayor: ‘NATO must pay’", "Mayor: “NATO must pay”"),
    ],
)
def test_single_marks_around_a_quotation_become_double_ones(text, normal):
    assert language.normalise(text) == normal


@pytest.mark.parametrize(
    "text",
    [
        "“He said ‘never’ to me,” Jones said.",
        "The voters' anger was real, and the '90s were over.",
        "Rock ‘n’ roll is the workers’ music.",
        "It’s the mayors’ plan.",
        "‘Tis the season",
        "“He said ‘never",
    ],
)
def test_apostrophes_and_marks_within_others_stay(text):
    assert language.normalise(text) == text


def test_marks_that_never_close_are_looked_through_once():
    text = "'word " * 30_000  # minutes, if each mark were looked for to the end
    assert language.normalise(text) == text
