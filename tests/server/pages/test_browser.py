"""The pages in a real browser: for everybody, without a word to anybody else."""

from importlib.resources import files
from urllib.parse import quote

import pytest

pytestmark = pytest.mark.browser

NAMES = {
    "start": "/",
    "entity": "/entity/donald-trump",
    "topic": "/topic/alliances",
    "act": "/topic/act/state",
    "questions": "/questions",
    "answer": "/questions/who-said-what?about=NATO",
    "bars": "/questions/most-quoted",
    "problem": "/questions/who-said-what?about=nobody+of+that+name",
    "search": "/search?q=trump",
    "editor": "/editor",
}


@pytest.fixture(scope="session")
def addresses(served):
    """Give the address of a page of each kind."""
    from urllib.request import urlopen

    from lxml import html

    start = html.fromstring(urlopen(f"{served}/").read())  # noqa: S310
    document = start.xpath("//main//li/a[starts-with(@href, '/document/')]/@href")[0]
    page = html.fromstring(urlopen(served + document).read())  # noqa: S310
    statement = page.xpath("//aside//blockquote/a/@href")[0]
    return NAMES | {"document": document, "statement": statement}


KINDS = (*NAMES, "document", "statement")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("scheme", "width"), [("light", 1440), ("dark", 390)])
def test_axe_finds_no_fault_and_nothing_leaves(opening, served, addresses, kind, scheme, width):
    axe = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    size = {"width": width, "height": 900}
    held = opening(served + addresses[kind], color_scheme=scheme, viewport=size)

    assert held.complaints == ([] if kind != "problem" else held.complaints)
    assert [url for url in held.requests if not url.startswith(f"{served}/")] == []
    assert held.page.evaluate("document.documentElement.scrollWidth") <= width
    found = held.page.evaluate(f"() => {{ {axe}; return axe.run({{ exclude: ['iframe'] }}) }}")["violations"]
    assert [(each["id"], each["nodes"][0]["target"]) for each in found] == []


@pytest.mark.parametrize("kind", ["start", "entity", "document", "statement", "topic", "answer", "search"])
def test_without_scripts_it_says_the_same(opening, served, addresses, kind):
    plain = opening(served + addresses[kind], java_script_enabled=False)
    live = opening(served + addresses[kind])

    assert plain.page.inner_text("main") == live.page.inner_text("main")


@pytest.mark.parametrize("kind", ["entity", "document", "statement", "topic"])
def test_the_network_is_drawn_within_the_page(opening, served, addresses, kind):
    held = opening(served + addresses[kind])
    held.page.locator("iframe").scroll_into_view_if_needed()
    frame = held.page.frame_locator("iframe")

    frame.locator("html[data-ready='true']").wait_for(state="attached", timeout=30_000)
    assert frame.locator("#shown").inner_text().startswith("Showing ")
    assert not frame.locator("#shown").inner_text().startswith("Showing 0")
    assert held.complaints == []


def test_a_statement_and_its_parts_in_the_text_are_lit_together(opening, served, addresses):
    held = opening(served + addresses["document"])
    held.page.hover("#c2")

    assert held.page.locator("mark.lit").count() >= 3
    assert "lit" in held.page.get_attribute("#c2", "class")


def test_a_number_in_the_text_leads_to_the_list_by_keyboard(opening, served, addresses):
    held = opening(served + addresses["document"])
    held.page.focus("#s3")
    held.page.keyboard.press("Enter")

    assert held.page.evaluate("location.hash") == "#c3"
    assert held.page.evaluate("getComputedStyle(document.querySelector('#s3')).outlineStyle") is not None


def test_names_are_suggested_while_one_types(opening, served):
    held = opening(f"{served}/questions/who-said-what")
    with held.page.expect_response(lambda response: "/search?" in response.url) as answered:
        held.page.locator("[name=about]").press_sequentially("Bundes", delay=20)

    assert answered.value.ok
    assert held.page.locator("#l-entity option").count() > 5


def editor(opening, served, text=None):
    held = opening(f"{served}/editor" + (f"?query={quote(text)}" if text else ""))
    held.page.wait_for_function("document.documentElement.dataset.ready === 'true'")
    return held


def test_the_editor_colours_what_is_typed(opening, served):
    held = editor(opening, served, "SELECT ?s WHERE { ?s a rostra:Statement } # <b>")

    assert held.page.locator(".t-keyword").all_inner_texts()[:2] == ["SELECT", "WHERE"]
    assert held.page.locator(".t-name").inner_text() == "rostra:Statement"
    assert held.page.locator(".t-comment").inner_text() == "# <b>"
    assert held.page.text_content("#coloured").rstrip("\n") == held.page.input_value("#query")


def test_the_editor_completes_terms_variables_and_keywords(opening, served):
    held = editor(opening, served, "SELECT ?speaker WHERE { ?s a ")
    held.page.focus("#query")
    held.page.keyboard.press("Control+End")
    held.page.keyboard.type("rostra:State")
    assert "rostra:Statement" in held.page.locator("#completions b").all_inner_texts()
    held.page.keyboard.press("Enter")
    held.page.keyboard.type(" ; rostra:speaker ?sp")
    held.page.keyboard.press("Tab")
    held.page.keyboard.type(" } LIM")
    held.page.keyboard.press("Tab")

    assert (
        held.page.input_value("#query")
        == "SELECT ?speaker WHERE { ?s a rostra:Statement ; rostra:speaker ?speaker } LIMIT"
    )
    assert held.page.is_hidden("#completions")
    assert held.complaints == []


def test_the_editor_asks_and_shows_a_table_with_links(opening, served):
    held = editor(
        opening, served, "SELECT ?who (COUNT(*) AS ?n) { ?s rostra:speaker ?who } GROUP BY ?who ORDER BY DESC(?n)"
    )
    held.page.focus("#query")
    held.page.keyboard.press("Control+Enter")
    held.page.wait_for_selector("#table td a")

    assert held.page.locator("#table td").first.inner_text() == "entity:donald-trump"
    assert "rows." in held.page.inner_text("#told")
    with held.page.expect_download() as download:
        held.page.click("#files button >> text=CSV")
    assert download.value.suggested_filename == "answer.csv"
    held.page.locator("#table td a").first.click()
    held.page.wait_for_url("**/entity/donald-trump")


def test_the_editor_shows_a_fault_at_its_line_and_column(opening, served):
    held = editor(opening, served, "SELECT ?s WHERE {\n  ?s a rostre:Statement\n}")
    held.page.click("#editor button.main")
    held.page.wait_for_selector("#problem:not([hidden])")

    assert "line 2, column 8" in held.page.inner_text("#problem")
    assert held.page.locator(".t-fault").inner_text() == "rostre:Statement"
    assert held.page.evaluate("document.activeElement.selectionStart") == 25


def test_the_editor_says_yes_or_no_and_shows_triples(opening, served):
    held = editor(opening, served, "ASK {}")
    held.page.click("#editor button.main")
    held.page.wait_for_selector("#table td")
    assert held.page.inner_text("#table td") == "yes"
    held.page.select_option("#example", "most-quoted")
    assert held.page.input_value("#query").startswith("PREFIX")
    held.page.fill("#query", "CONSTRUCT { ?s a rostra:Person } WHERE { ?s a rostra:Person } LIMIT 1")
    held.page.click("#editor button.main")
    held.page.wait_for_selector("#table pre")
    assert "Person" in held.page.inner_text("#table pre")


def test_the_editor_can_be_left_by_keyboard(opening, served):
    held = editor(opening, served, "ASK {}")
    held.page.focus("#query")
    held.page.keyboard.press("Tab")
    assert held.page.evaluate("document.activeElement.id") == "query"
    held.page.keyboard.press("Escape")
    held.page.keyboard.press("Tab")

    assert held.page.evaluate("document.activeElement.textContent") == "Run"


@pytest.mark.parametrize(
    "path", ["/", "/search?q=window", "/questions/who-said-what", "/topic/border-security", "/graph"]
)
def test_texts_of_others_do_nothing(opening, hostile_served, path):
    held = opening(hostile_served + path)

    assert held.page.evaluate("window.ran") is None
    assert [url for url in held.requests if not url.startswith((f"{hostile_served}/", "data:", "blob:"))] == []
    assert held.complaints == []


def test_texts_of_others_do_nothing_in_an_answer_of_the_editor(opening, hostile_served):
    held = editor(opening, hostile_served, "SELECT ?t { ?d dcterms:title ?t } ORDER BY ?t")
    held.page.click("#editor button.main")
    held.page.wait_for_selector("#table td")

    assert '<img src="https://evil.example/x"' in held.page.inner_text("#table")
    assert held.page.evaluate("window.ran") is None
    assert held.complaints == []
