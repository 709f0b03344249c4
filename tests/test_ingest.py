"""Documents to a store: what is known, what is called alike, what a fault of ours does."""

from pathlib import Path

from rostra import ingest
from rostra.errors import DocumentError, InvalidDocumentError
from rostra.model import Annotated, Block, BlockKind, Document, Entity, Mention, Mode, Span, Statement
from rostra.store.store import Store
from rostra.vocab import pack, terms

SAID = "Rutte said that allies would help."
PACKS = (pack.core(),)


class Annotator:
    """Find one statement in each document, and count how often it is asked."""

    name = "by-hand 1"
    language = "en"

    def __init__(self, confidence: float = 0.5) -> None:
        self.confidence = confidence
        self.asked: list[str] = []

    def annotate(self, document: Document) -> Annotated:
        self.asked.append(document.id)
        if document.id == "fault":
            raise ZeroDivisionError
        rutte = Entity("e1", "Rutte", terms.ROSTRA + "Person", (Mention(Span(0, 5)),))
        source, cue, content = (Span(0, 5),), (Span(6, 10),), (Span(11, 33),)
        statement = Statement(
            "s1", source, cue, content, Mode.INDIRECT, terms.ACT + "state", speaker="e1", confidence=self.confidence
        )
        return Annotated(document, (rutte,), (statement,))


def document(name: str, text: str = SAID, **more: str) -> Document:
    return Document(name, text, (Block(Span(0, len(text)), BlockKind.PARAGRAPH),), **more)  # type: ignore[arg-type]


def built(store: Store, annotator: Annotator, *documents: Document | DocumentError) -> list[ingest.Outcome]:
    run = ingest.run(annotator.name, PACKS)
    return list(ingest.build(documents, store=store, annotate=ingest.one_by_one(annotator), run=run, packs=PACKS))


def said(outcomes: list[ingest.Outcome]) -> list[str]:
    return [one.change.kind.value if one.change else str(one.problem) for one in outcomes]


def test_a_document_that_is_known_is_not_read_again(tmp_path: Path) -> None:
    annotator = Annotator()
    with Store.open(tmp_path / "store") as store:
        first = built(store, annotator, document("one"))
        second = built(store, annotator, document("one"))

    assert (said(first), said(second)) == (["added"], ["unchanged"])
    assert annotator.asked == ["one"]
    assert second[0].annotated == first[0].annotated


def test_a_document_whose_title_changed_is_read_again() -> None:
    annotator = Annotator()
    with Store.open(None) as store:
        built(store, annotator, document("one"))
        assert said(built(store, annotator, document("one", title="New"))) == ["replaced"]

    assert annotator.asked == ["one", "one"]


def test_of_two_documents_of_one_name_the_second_is_set_aside() -> None:
    with Store.open(None) as store:
        outcomes = built(store, Annotator(), document("one"), document("one", SAID + " Not at all."))
        kept = [stored.id for stored in store.documents()]

    assert said(outcomes)[0] == "added"
    assert "another document of this call has the same id" in said(outcomes)[1]
    assert kept == ["one"]


def test_the_same_document_twice_in_a_call_is_in_once() -> None:
    with Store.open(None) as store:
        assert said(built(store, Annotator(), document("one"), document("one"))) == ["added", "unchanged"]


def test_what_cannot_be_read_and_what_trips_us_is_set_aside_and_the_rest_goes_in() -> None:
    with Store.open(None) as store:
        bad = DocumentError("it is empty", where="bad.txt")
        outcomes = built(store, Annotator(), bad, document("fault"), document("good"))

    assert sorted(said(outcomes)) == [
        "added",
        "bad.txt: it is empty",
        "fault: ZeroDivisionError() (a fault of rostra's own: please report it)",
    ]


def test_a_document_in_another_language_is_set_aside() -> None:
    with Store.open(None) as store:
        assert "another language (da)" in said(built(store, Annotator(), document("one", language="da")))[0]


def test_a_document_that_breaks_a_shape_is_set_aside_and_the_store_is_as_it_was() -> None:
    with Store.open(None) as store:
        advertised = Document("one", SAID, (Block(Span(0, len(SAID)), BlockKind.ADVERTISEMENT),))
        outcomes = built(store, Annotator(), advertised)

        assert isinstance(outcomes[0].problem, InvalidDocumentError)
        assert store.documents() == ()


def test_text_that_rdf_cannot_hold_is_set_aside() -> None:
    with Store.open(None) as store:
        outcomes = built(store, Annotator(), document("one", SAID + " \x00"))

    assert isinstance(outcomes[0].problem, DocumentError)


def test_a_value_that_cannot_be_written_is_a_fault_of_ours() -> None:
    with Store.open(None) as store:
        outcomes = built(store, Annotator(confidence=1.5), document("one"), document("two"))

    assert all("a fault of rostra's own" in one for one in said(outcomes))
