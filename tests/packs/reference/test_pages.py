import re
from pathlib import Path

import pytest

from rostra.errors import PackError
from rostra.packs.reference.pages import document, pages
from rostra.vocab import pack
from rostra.vocab.pack import Pack


@pytest.fixture(scope="module")
def core() -> dict[str, str]:
    return pages(pack.core(), (pack.core(),))


def test_the_pages_in_docs_are_those_of_the_core(core: dict[str, str], root: Path) -> None:
    held = {file.name: file.read_text(encoding="utf-8") for file in (root / "docs/ontology").glob("*.html")}

    assert held.keys() == core.keys()
    assert [name for name in core if held[name] != core[name]] == [], "make them again: just document"


def test_each_way_within_the_pages_leads_somewhere(core: dict[str, str]) -> None:
    ids = {name: set(re.findall(r'\bid="([^"]+)"', text)) for name, text in core.items()}
    ways = {(name, way) for name, text in core.items() for way in re.findall(r'\bhref="([^"]*)"', text)}

    assert {(name, way) for name, way in ways if not _leads(name, way, ids)} == set()


def _leads(name: str, way: str, ids: dict[str, set[str]]) -> bool:
    page, _, local = way.partition("#")
    return (page or name) in ids and (not local or local in ids[page or name])


def test_no_page_has_two_places_of_one_name(core: dict[str, str]) -> None:
    for text in core.values():
        places = re.findall(r'\bid="([^"]+)"', text)
        assert sorted(places) == sorted(set(places))


def test_the_pages_load_nothing(core: dict[str, str]) -> None:
    for text in core.values():
        assert "default-src 'none'" in text
        assert re.search(r"<(script|link|img|iframe)\b|@import|url\(", text) is None


def test_a_term_has_its_definition_example_and_questions(core: dict[str, str]) -> None:
    start = core["index.html"].index('<article id="rostra:respondsTo">')
    article = core["index.html"][start : core["index.html"].index("</article>", start)]

    assert "One statement answers another." in article
    assert "Rutte answers a doubt" in article
    assert 'href="questions.html#who-answered-whom"' in article
    assert 'href="#rostra:Statement"' in article


def test_text_of_a_pack_is_no_markup(reef: Pack) -> None:
    text = pages(reef, (pack.core(),))["index.html"]

    assert "A bank of coral &lt;alive&gt;." in text


def test_a_page_that_would_be_empty_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "bare").mkdir()

    assert list(pages(pack.at(tmp_path / "bare"), (pack.core(),))) == ["index.html"]


def test_names_are_in_the_language_that_is_preferred(reef: Pack) -> None:
    assert "Riff" in pages(reef, (pack.core(),), languages=("de",))["index.html"]


def test_the_files_are_written_into_a_folder_that_is_made(reef: Pack, tmp_path: Path) -> None:
    files = document(reef, (pack.core(),), tmp_path / "a" / "b")

    assert [file.name for file in files][:2] == ["index.html", "concepts.html"]
    assert all(file.read_text(encoding="utf-8").endswith("</html>\n") for file in files)


def test_a_folder_that_cannot_be_made_is_told(reef: Pack, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("", encoding="utf-8")

    with pytest.raises(PackError, match="taken"):
        document(reef, (pack.core(),), tmp_path / "taken")
