"""Style sheets and scripts."""

import re
from importlib.resources import files

import pytest

from rostra.server.pages.static import looks
from rostra.vocab import pack

NAMES = sorted(entry.name for entry in files("rostra.server.pages").joinpath("static").iterdir())


@pytest.mark.parametrize("name", [*NAMES, "looks.css"])
def test_each_file_is_given_once_and_then_known(pages, name):
    answer = pages.get(f"/static/{name}")
    again = pages.get(f"/static/{name}", headers={"if-none-match": answer.headers["etag"]})

    assert answer.status_code == 200
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("name", ["nothing.js", "..%2F__init__.py", "__init__.py", ""])
def test_nothing_else_is_given(pages, name):
    assert pages.get(f"/static/{name}").status_code == 404


def test_who_asks_for_an_icon_without_a_page_finds_it(pages):
    assert pages.get("/favicon.ico").headers["content-type"] == "image/svg+xml"


@pytest.mark.parametrize("name", NAMES)
def test_files_are_for_people_and_load_nothing_from_elsewhere(name):
    text = files("rostra.server.pages").joinpath("static", name).read_text(encoding="utf-8")

    assert not re.search(r"https?://(?!www\.w3\.org/2000/svg)", text)
    assert "innerHTML" not in text
    assert max(map(len, text.splitlines())) < 500


def test_colours_are_those_of_the_packs():
    said = looks(pack.load()).decode()

    assert '[data-look="https://w3id.org/rostra/concept/stance/oppose"] { --chip: #d2541b; }' in said
    assert '[data-look="https://w3id.org/rostra/ontology/Alliance"] { --chip: #c38602; }' in said
