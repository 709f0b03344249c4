"""Full-text search over a store: names and statements, whatever is typed."""

import os
import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rostra.errors import StoreError
from rostra.store.search import FILE, Search, match
from rostra.store.texts import texts, uses

ANNA, BAY = "https://w3id.org/rostra/entity/anna-berg", "https://w3id.org/rostra/entity/bay"
DOCUMENT = "https://w3id.org/rostra/data/document/d-1"
SAID = f"{DOCUMENT}/statement/7-aa"
GRAPH = "https://w3id.org/rostra/data/graph/d-1/x"

TYPE, PREFERRED = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>", "<http://www.w3.org/2004/02/skos/core#prefLabel>"
ICE = "https://w3id.org/rostra/concept/topic/ice"
SHIP = "https://w3id.org/rostra/ontology/Ship"

PACK = f"""\
<{ANNA}> {TYPE} <https://w3id.org/rostra/ontology/Person> <{GRAPH}> .
<{ANNA}> <http://www.w3.org/2004/02/skos/core#altLabel> "Ann Berg"@en <{GRAPH}> .
<{ANNA}> {PREFERRED} "Anna Bérg"@en <{GRAPH}> .
<{BAY}> {TYPE} <https://w3id.org/rostra/ontology/Place> <{GRAPH}> .
<{BAY}> {PREFERRED} "Berg Bay"@en <{GRAPH}> .
<{ICE}> {TYPE} <http://www.w3.org/2004/02/skos/core#Concept> <{GRAPH}> .
<{ICE}> {PREFERRED} "ice and snow"@en <{GRAPH}> .
<{SHIP}> {TYPE} <http://www.w3.org/2002/07/owl#Class> <{GRAPH}> .
<{SHIP}> <http://www.w3.org/2000/01/rdf-schema#label> "Berg ship"@en <{GRAPH}> .
"""
NEWS = f"""\
<{DOCUMENT}> <http://purl.org/dc/terms/title> "Ice holds the <b>bay</b>" <{GRAPH}> .
<{DOCUMENT}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/rostra/ontology/Document> <{GRAPH}> .
<{DOCUMENT}/mention/1> <https://w3id.org/rostra/ontology/denotes> <{BAY}> <{GRAPH}> .
<{SAID}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/rostra/ontology/Statement> <{GRAPH}> .
<{SAID}> <https://w3id.org/rostra/ontology/content> "the ice will \\u0002break\\u0003\\nbefore March" <{GRAPH}> .
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "packs").mkdir()
    (tmp_path / "documents" / "0a").mkdir(parents=True)
    (tmp_path / "packs" / "core.nq").write_text(PACK, encoding="utf-8")
    (tmp_path / "documents" / "0a" / "0a1.nq").write_text(NEWS, encoding="utf-8")
    return tmp_path


@pytest.fixture
def search(folder):
    made = Search(folder)
    made.refresh()
    return made


def found(search, words, **options):
    return [(hit.kind, hit.iri) for hit in search.find(words, **options)]


def test_names_other_names_titles_and_contents_are_found(search):
    assert found(search, "Ann Berg") == [("entity", ANNA)]
    assert found(search, "snow") == [("topic", ICE)]
    assert found(search, "march break") == [("statement", SAID)]
    assert found(search, "holds") == [("document", DOCUMENT)]


def test_accents_and_case_do_not_matter_and_a_beginning_is_enough(search):
    assert found(search, "ANNA berG") == [("entity", ANNA)]
    assert found(search, "ann be") == [("entity", ANNA)]


def test_what_documents_mention_comes_before_what_is_only_known(search):
    assert found(search, "berg") == [("entity", BAY), ("entity", ANNA)]


def test_terms_of_an_ontology_are_not_found(search):
    assert found(search, "ship") == []


def test_a_phrase_stands_word_after_word(search):
    assert found(search, '"ice will"') == [("statement", SAID)]
    assert found(search, '"will ice"') == []


def test_kinds_parts_and_counts(search):
    assert search.count("ice") == {"topic": 1, "document": 1, "statement": 1}
    assert found(search, "ice", kinds=("statement",)) == [("statement", SAID)]
    assert len(found(search, "ice", most=2)) == 2
    assert found(search, "ice", most=2) + found(search, "ice", most=2, skip=2) == found(search, "ice")


def test_what_was_sought_is_marked_and_text_stays_text(search):
    (hit,) = search.find("break")
    assert hit.words == (("the ice will  ", False), ("break", True), (" before March", False))
    assert hit.title == ()
    (hit,) = search.find("bay", kinds=("document",))
    assert hit.title == (("Ice holds the <b>", False), ("bay", True), ("</b>", False))


@pytest.mark.parametrize(
    "words",
    ["", '"', "AND", "a AND", "NEAR(", "*", "title:x", "-", "(", "\0", "\ud800", "_", "'; DROP TABLE texts; --"],
)
def test_no_text_is_an_error(search, words):
    search.find(words)
    search.count(words)
    assert found(search, "snow")


@given(words=st.text(max_size=60))
def test_whatever_is_typed_is_a_query(words):
    index = sqlite3.connect(":memory:")
    index.execute("CREATE VIRTUAL TABLE texts USING fts5(title)")
    if match(words):
        assert index.execute("SELECT * FROM texts WHERE texts MATCH ?", (match(words),)).fetchall() == []
    index.close()


def test_a_long_text_is_cut(search):
    assert found(search, "snow " * 10_000)
    assert found(search, "x" * 1_000_000) == []


def test_only_what_changed_is_read_again(search, folder):
    assert search.refresh() is False
    file = folder / "documents" / "0a" / "0a1.nq"
    file.write_text(NEWS.replace("before March", "after April"), encoding="utf-8")
    os.utime(file, ns=(1, 1))

    assert search.refresh() is True
    assert found(search, "april") == [("statement", SAID)]
    assert found(search, "march") == []
    assert search.refresh() is False


def test_a_file_that_is_gone_is_forgotten(search, folder):
    (folder / "documents" / "0a" / "0a1.nq").unlink()

    assert search.refresh() is True
    assert found(search, "break") == []
    assert {iri for _, iri in found(search, "berg")} == {ANNA, BAY}


@pytest.mark.parametrize("content", [b"no database at all" * 100, b""])
def test_a_damaged_index_is_made_again(folder, content):
    (folder / FILE).write_bytes(content)
    search = Search(folder)
    search.refresh()

    assert found(search, "snow")


def test_an_index_of_another_layout_is_made_again(search, folder):
    index = sqlite3.connect(folder / FILE)
    index.executescript("PRAGMA user_version = 99; DROP TABLE uses;")
    index.close()

    assert search.refresh() is True
    assert found(search, "snow")


def test_an_index_may_lie_elsewhere(folder, tmp_path):
    search = Search(folder, at=tmp_path / "elsewhere.sqlite")
    search.refresh()

    assert found(search, "snow")
    assert not (folder / FILE).exists()


def test_a_folder_that_takes_no_index_is_an_error_that_says_so(folder):
    with pytest.raises(StoreError, match="unable to open"):
        Search(folder, at=folder / "not-there" / "x.sqlite").refresh()


def test_control_characters_are_blanks_and_uses_are_counted():
    (text,) = [text for text in texts(NEWS) if text.kind == "statement"]
    assert text.others == "the ice will  break before March"
    assert uses(NEWS) == {BAY: 1}
