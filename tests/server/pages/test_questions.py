"""Saved questions as forms."""

import csv
import json

import pytest
from starlette.testclient import TestClient

from rostra.packs.scaffold import new
from rostra.server.app import application
from rostra.server.run import site
from rostra.server.settings import Settings
from rostra.vocab import pack
from tests.server.pages.conftest import HTML, stored
from tests.server.pages.parsed import Parsed


def test_the_list_has_every_question_of_the_packs(pages, root):
    page = Parsed(pages.get("/questions"))

    asked = {address.rpartition("/")[2] for address in page.links().values() if address.startswith("/questions/")}
    assert asked == {file.stem for file in (root / "ontology" / "queries").glob("*.rq")}


def test_a_form_has_a_field_for_each_parameter_with_what_was_given(pages):
    page = Parsed(pages.get("/questions/who-said-what", params={"about": "NATO", "since": "2026-01-01"}))
    fields = {each.get("name"): each for each in page.tree.xpath("//form[@class='asking']//input")}

    assert list(fields) == ["about", "speaker", "topic", "document", "since", "until", "words"]
    assert (fields["about"].get("value"), fields["about"].get("list")) == ("NATO", "l-entity")
    assert (fields["since"].get("value"), fields["since"].get("type")) == ("2026-01-01", "date")
    assert all(page.tree.xpath(f"//label[@for='p-{name}']") for name in fields)


def test_names_of_the_store_can_be_chosen(pages):
    page = Parsed(pages.get("/questions/who-said-what"))
    lists = {each.get("id"): {o.get("value") for o in each} for each in page.tree.xpath("//datalist")}

    assert {"Donald Trump", "NATO"} <= lists["l-entity"]
    assert "border security" in lists["l-topic"]
    assert lists["l-document"] == {"Rutte answers Trump"}


def test_an_answer_is_a_table_with_links_to_things(pages):
    page = Parsed(pages.get("/questions/who-said-what", params={"about": "NATO"}))

    assert page.texts("//table[@class='answer']//th")[:3] == ["speaker", "cue", "act"]
    assert page.texts("//table[@class='answer']//tr/td[1]") == ["Donald Trump", "Mark Rutte"]
    assert page.links("//table[@class='answer']")["statement"].startswith("/statement/")
    assert page.links()["as a network"].startswith("/graph?question=who-said-what&with-about=NATO")


def test_several_values_of_one_parameter_mean_any(pages):
    page = Parsed(pages.get("/questions/who-said-what?speaker=Mark+Rutte&speaker=Donald+Trump&topic="))

    assert page.texts("//table[@class='answer']//tr/td[1]") == ["Donald Trump", "Mark Rutte"]


def test_numbers_are_drawn_as_bars(pages):
    page = Parsed(pages.get("/questions/most-quoted"))

    assert page.texts("//table[@class='bars']//th") == ["Ann Example", "Donald Trump", "Mark Rutte"]
    assert len(page.tree.xpath("//table[@class='bars']//svg/rect")) == 3


def test_what_is_wrong_is_told_beside_the_form(pages):
    answer = pages.get("/questions/who-said-what", params={"about": "Mark Rute"})

    assert answer.status_code == 400
    assert "there is no entity called &#34;Mark Rute&#34;" in answer.text
    assert "did you mean Mark Rutte" in answer.text
    assert 'value="Mark Rute"' in answer.text


def test_no_answer_says_so(pages):
    page = Parsed(pages.get("/questions/who-said-what", params={"words": "submarine"}))

    assert page.texts("//p[@class='empty']") == ["Nothing fits."]


@pytest.mark.parametrize("ending", ["csv", "json", "md", "tsv", "srj", "srx"])
def test_an_answer_can_be_saved(pages, ending):
    answer = pages.get(f"/questions/who-said-what.{ending}", params={"about": "NATO"})

    assert answer.status_code == 200
    assert answer.headers["content-disposition"] == f'attachment; filename="who-said-what.{ending}"'
    assert "Mark Rutte" in answer.text
    assert "Ann Example" not in answer.text


def test_files_hold_what_they_should(pages):
    rows = list(csv.DictReader(pages.get("/questions/most-quoted.csv").text.splitlines()))
    assert [row["speaker"] for row in rows] == ["Ann Example", "Donald Trump", "Mark Rutte"]
    assert json.loads(pages.get("/questions/most-quoted.json").text)[0]["statements"] == 1


def test_a_question_that_is_not_there_names_the_nearest(pages):
    answer = pages.get("/questions/who-said-wat")

    assert answer.status_code == 400
    assert "who-said-what" in answer.text


def test_what_is_needed_is_asked_for_first(tmp_path, pages):
    from starlette.datastructures import QueryParams

    from rostra.query.catalogue import Parameter, ParameterKind, Question
    from rostra.server.pages.fields import fields, given

    question = Question("q", "Q", "", params=(Parameter("below", ParameterKind.NUMBER, "how sure", required=True),))
    assert [(f.input, f.choices) for f in fields(question, QueryParams(""))] == [("number", "")]
    assert given(question, QueryParams("below=&other=1")) == {}
    assert given(question, QueryParams("with-below=0.5"), prefix="with-") == {"below": "0.5"}


def test_an_answer_is_saved_by_a_name_in_any_letters(tmp_path):
    new("reef", tmp_path / "reef")
    queries = tmp_path / "reef/queries"
    (queries / "reef-reefs.rq").rename(queries / "что.rq")
    packs = pack.load([tmp_path / "reef"])
    stored(tmp_path / "store", [])
    with (
        site(tmp_path / "store", packs, Settings(workers=1)) as served,
        TestClient(application(served), base_url="http://localhost", headers=HTML) as asking,
    ):
        answer = asking.get("/questions/что.csv")

    assert answer.status_code == 200
    assert answer.headers["content-disposition"] == "attachment; filename*=UTF-8''%D1%87%D1%82%D0%BE.csv"
