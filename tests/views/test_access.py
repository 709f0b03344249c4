"""The page for everybody: what axe-core finds, in every view, light and dark, wide and narrow."""

from importlib.resources import files
from urllib.parse import quote

import pytest

from rostra.views.html import page
from tests.views import networks

pytestmark = pytest.mark.browser

VIEWS = {
    "first": "",
    "list": "view=list",
    "statement": f"node={quote(f'{networks.DISPUTE}/s1')}",
    "entity": f"node={quote(networks.ANNA)}&start={quote(networks.PORT)}",
    "arrows": "draw=arrows",
    "filtered": "source=" + quote(networks.ANNA),
}


CONTRAST = """(selector) => {
  const light = (colour) => {
    const parts = colour.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255);
    const [r, g, b] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  let under = document.querySelector(selector);
  const ink = light(getComputedStyle(under).color);
  while (getComputedStyle(under).backgroundColor === "rgba(0, 0, 0, 0)") under = under.parentElement;
  const paper = light(getComputedStyle(under).backgroundColor);
  return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
}"""


def contrast(held, selector):
    """Give the contrast of a text with what lies under it, after WCAG 2."""
    return held.page.evaluate(CONTRAST, selector)


@pytest.fixture(scope="module")
def html() -> str:
    return page(networks.dispute(), title="A dispute", style=networks.STYLE)


@pytest.mark.parametrize(("scheme", "width"), [("light", 1440), ("dark", 1440), ("light", 390), ("dark", 390)])
def test_axe_finds_no_fault(opened, html, scheme, width):
    axe = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    held = opened(html, color_scheme=scheme, viewport={"width": width, "height": 844}, bypass_csp=True)
    held.page.evaluate(axe)

    for name, at in VIEWS.items():
        held.page.evaluate("(at) => { location.hash = at; }", at)
        held.page.wait_for_timeout(50)
        found = held.page.evaluate("axe.run()")["violations"]
        assert [(name, each["id"], each["nodes"][0]["target"]) for each in found] == []


def test_every_button_and_field_has_a_name(opened, html):
    held = opened(html)
    nameless = held.page.evaluate(
        """() => [...document.querySelectorAll("button, input, summary")].filter((each) =>
        !(each.textContent.trim() || each.getAttribute("aria-label") || each.labels?.length))
        .map((each) => each.outerHTML)"""
    )

    assert nameless == []


def test_what_has_the_focus_is_seen(opened, html):
    held = opened(html)
    held.page.keyboard.press("Tab")
    held.page.keyboard.press("Tab")

    assert held.page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_nothing_moves_for_who_asks_for_that(opened, html):
    held = opened(html, reduced_motion="reduce")
    held.page.click("#zoom-in")
    scale = held.page.evaluate("rostra.scale()")
    held.page.wait_for_timeout(200)

    assert held.page.evaluate("rostra.scale()") == scale


def test_reading_is_possible_on_paper(opened, html):
    held = opened(html, at=f"node={quote(networks.ANNA)}")
    held.page.emulate_media(media="print")

    assert held.page.is_visible("#panel h2")
    assert held.page.is_visible("[data-facet=type] .swatch >> nth=0")
    for selector in ("[data-facet=act]", "#search", ".filters input >> nth=0", "#timeline"):
        assert not held.page.is_visible(selector), selector


def test_paper_is_white_and_the_dark_page_dark_again_after_it(opened, html):
    held = opened(html, color_scheme="dark")
    paper = "getComputedStyle(document.body).backgroundColor"
    before = held.page.evaluate(paper)
    held.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert held.page.evaluate(paper) == "rgb(252, 252, 250)"
    held.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert held.page.evaluate(paper) == before


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_of_the_system_leave_marks_and_what_is_pressed_readable(opened, html, scheme):
    held = opened(html, at=f"node={quote(f'{networks.DISPUTE}/s1')}", forced_colors="active", color_scheme=scheme)

    for selector in ("mark.source", "mark.cue", "mark.content", "#as-nodes", "#as-edges"):
        assert contrast(held, selector) >= 4.5, selector
    assert held.page.evaluate("getComputedStyle(document.querySelector('.swatch')).forcedColorAdjust") == "none"


def test_without_a_script_the_page_says_what_it_is(chromium, tmp_path, html):
    file = tmp_path / "page.html"
    file.write_text(html, encoding="utf-8")
    context = chromium.new_context(java_script_enabled=False)
    held = context.new_page()
    held.goto(file.as_uri())

    assert "draws its network with a script" in held.inner_text("noscript p")
    context.close()
