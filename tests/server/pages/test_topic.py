"""The page of a topic or another concept."""

from tests.server.pages.parsed import Parsed


def test_a_topic_has_definition_broader_narrower_and_statements(pages):
    page = Parsed(pages.get("/topic/border-security"))

    assert page.text("//h1") == "border security"
    assert page.text("//p[@class='lead']").startswith("Who and what may cross a border")
    assert page.links()["security"] == "/topic/security"
    assert "“They would not come,” ... of the alliance’s border security" in page.texts("//blockquote")
    assert page.links("//aside")["Donald Trump"] == "/entity/donald-trump"


def test_a_topic_counts_what_is_said_on_those_below_it(pages):
    page = Parsed(pages.get("/topic/security"))

    assert page.texts("//h2[@id='said']") == ["Statements 1"]
    assert "border security 1" in page.texts("//aside//li")


def test_another_concept_has_the_statements_that_have_it(pages):
    rebut = Parsed(pages.get("/topic/act/rebut"))

    assert rebut.text("//h1") == "rebut"
    assert rebut.texts("//blockquote") == ["“They would.”"]
    assert Parsed(pages.get("/topic/stance/oppose")).texts("//h2[@id='said']") == ["Statements 1"]


def test_a_topic_that_nobody_speaks_of_says_so(pages):
    assert "No statement here is on it." in Parsed(pages.get("/topic/terrorism")).text()


def test_what_is_not_there_is_not_found(pages):
    assert pages.get("/topic/nothing").status_code == 404
