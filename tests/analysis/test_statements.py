from rostra.analysis.network import network
from tests.analysis import articles


def statement(store, content):
    held = {held["content"]: held for _, held in network(store).nodes(data=True) if held["kind"] == "statement"}
    return held[content]


def marked(held):
    return [(part, held["sentence"][start:end]) for part, start, end in held["marks"]]


def test_sentence_is_that_of_the_statement_alone(store):
    assert (
        statement(store, "that the port must grow")["sentence"] == "Anna Berg told the council that the port must grow."
    )


def test_marks_cut_source_cue_and_content_out_of_the_sentence(store):
    assert marked(statement(store, "that the port must grow")) == [
        ("source", "Anna Berg"),
        ("cue", "told"),
        ("content", "that the port must grow"),
    ]


def test_characters_are_those_of_the_document(store):
    held = statement(store, "“We have no choice,”")

    assert articles.HARBOUR.text[held["start"] : held["end"]].startswith("“We have no choice,” ")


def test_document_run_and_graph_are_told(store):
    held = statement(store, "that the port must grow")

    assert held["title"] == "A port in dispute"
    assert held["publisher"] == "The Northport Gazette"
    assert held["date"] == "2026-01-22"
    assert held["url"] == "https://gazette.example/port"
    assert held["run"] == "0.1.0 · by hand"
    assert "/graph/" in held["graph"]


def test_mode_act_certainty_and_confidence_are_told(store):
    held = statement(store, "that the port must grow")

    assert (held["mode_label"], held["act_label"], held["factuality_label"]) == ("indirect", "tell", "certain")
    assert held["confidence"] == 0.75


def test_statement_without_confidence_has_none(store):
    assert statement(store, "“We have no choice,”")["confidence"] is None
