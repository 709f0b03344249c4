"""What a person holds in Python: a store with its packs, asked, drawn and built."""

from pathlib import Path

import pytest

import rostra
from rostra.discourse import Page
from rostra.errors import QueryError, StoreError

SAID = "NATO Secretary General Mark Rutte said on Monday that the alliance would defend Denmark."


@pytest.fixture(scope="module")
def discourse(tmp_path_factory: pytest.TempPathFactory) -> rostra.discourse.Discourse:
    article = tmp_path_factory.mktemp("desk") / "article.txt"
    article.write_text(SAID, encoding="utf-8")
    return rostra.build(article)


def test_what_was_built_can_be_asked(discourse: rostra.discourse.Discourse) -> None:
    rows = discourse.ask("who-said-what", about="Denmark")

    assert [row.speaker for row in rows] == ["Mark Rutte"]


def test_an_unknown_question_is_refused(discourse: rostra.discourse.Discourse) -> None:
    with pytest.raises(QueryError, match="who-said-what"):
        discourse.ask("who-sad-what")


@pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning")
def test_the_graph_is_a_dataset_of_rdflib(discourse: rostra.discourse.Discourse) -> None:
    from rdflib import RDF, URIRef

    statements = set(discourse.graph().subjects(RDF.type, URIRef("https://w3id.org/rostra/ontology/Statement")))

    assert len(statements) == 1


def test_the_network_holds_speaker_and_statement(discourse: rostra.discourse.Discourse) -> None:
    net = discourse.network(about="Mark Rutte")

    assert {"Mark Rutte", "Denmark"} <= {held.get("label") for _, held in net.nodes(data=True)}


def test_a_view_is_saved_and_shown_in_a_notebook(discourse: rostra.discourse.Discourse, tmp_path: Path) -> None:
    page = discourse.view(title="A <b>title</b>")

    assert page.save(tmp_path / "page.html").read_text(encoding="utf-8") == page.html
    assert page.nodes > 2
    assert "<b>title</b>" not in page._repr_html_()


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of a store of two articles."""
    folder = tmp_path_factory.mktemp("drawn")
    (folder / "one.txt").write_text(f"One\nPublished on 5 May 2026\n\n{SAID}", encoding="utf-8")
    (folder / "two.txt").write_text(
        "Two\nPublished on 6 June 2026\n\nPope Leo XIV criticised the war in Ukraine.", encoding="utf-8"
    )
    rostra.build(folder / "one.txt", folder / "two.txt", store=folder / "store").close()
    return folder / "store"


def test_a_view_of_a_store_is_one_call(store: Path) -> None:
    assert "Mark Rutte" in rostra.view(store).html


@pytest.mark.parametrize("wish", [{"about": "Denmark"}, {"document": "One"}, {"until": "2026-05-31"}])
def test_a_view_holds_what_is_asked_for_alone(store: Path, wish: dict[str, str]) -> None:
    page = rostra.view(store, title="Part", **wish)

    assert "Mark Rutte" in page.html
    assert "Ukraine" not in page.html
    assert 0 < page.nodes < rostra.view(store).nodes


@pytest.mark.parametrize(
    ("wish", "title"), [({}, "Who said what"), ({"document": "Two"}, "Two"), ({"about": "Denmark"}, "Around Denmark")]
)
def test_a_page_is_called_after_what_is_on_it(store: Path, wish: dict[str, str], title: str) -> None:
    assert f"<title>{title}</title>" in rostra.view(store, **wish).html


def test_a_page_has_the_labels_of_the_language_that_a_reader_prefers(tmp_path: Path) -> None:
    pack = Path(__file__).parents[1] / "examples" / "packs" / "elections"
    (tmp_path / "vote.txt").write_text("Angela Merkel said that the opinion polls were wrong.", encoding="utf-8")
    rostra.build(tmp_path / "vote.txt", store=tmp_path / "store", packs=[pack]).close()

    def drawn(*languages: str) -> str:
        return rostra.view(tmp_path / "store", packs=[pack], languages=languages).html

    assert '"opinion polls"' in drawn()
    assert '"Umfragen"' in drawn("de")
    assert '"opinion polls"' in drawn("kl")


def test_a_page_in_a_notebook_cannot_leave_its_frame() -> None:
    assert '"><script>' not in Page('"><script>alert(1)</script>')._repr_html_()
    assert "allow-same-origin" not in Page("")._repr_html_()


def test_every_document_conforms(discourse: rostra.discourse.Discourse) -> None:
    assert [report.conforms for _, report in discourse.check()] == [True]


def test_its_repr_counts_documents(discourse: rostra.discourse.Discourse) -> None:
    assert repr(discourse) == "<Discourse of 1 documents>"


def test_what_cannot_be_read_is_warned_of(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="absent.txt"):
        empty = rostra.build(tmp_path / "absent.txt")

    assert [outcome.problem is not None for outcome in empty.outcomes] == [True]


def test_a_store_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="rostra build"):
        rostra.open(tmp_path / "absent")


def test_a_store_is_opened_again(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(SAID, encoding="utf-8")
    rostra.build(tmp_path / "article.txt", store=tmp_path / "news").close()

    with rostra.open(tmp_path / "news") as again:
        assert len(again.ask("documents")) == 1
