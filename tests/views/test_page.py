"""The page in a real browser: what it paints, tells and does."""

from itertools import combinations
from urllib.parse import quote

import networkx as nx
import pytest

from rostra.analysis.focus import around
from rostra.discourse import Page
from rostra.views.html import page
from rostra.vocab import terms
from tests.views import networks

pytestmark = pytest.mark.browser

S1 = quote(f"{networks.DISPUTE}/s1")

PAINTED = """() => {
  const canvas = document.querySelector("#canvas canvas");
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  let painted = 0;
  for (let at = 3; at < data.length; at += 4) if (data[at] > 20) painted += 1;
  return painted;
}"""


COLOURED = """([r, g, b]) => {
  const canvas = document.querySelector("#canvas canvas");
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  const far = (at) => Math.abs(data[at] - r) + Math.abs(data[at + 1] - g) + Math.abs(data[at + 2] - b);
  let found = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at + 3] > 200 && far(at) < 12) found += 1;
  return found;
}"""

DRESS = """() => ["source", "cue", "content"].map((part) => {
  const style = getComputedStyle(document.querySelector(`.sentence mark.${part}`));
  return [style.textDecorationLine, style.textDecorationStyle, style.fontStyle, style.backgroundColor].join();
})"""


@pytest.fixture(scope="module")
def html() -> str:
    return page(networks.dispute(), title="A dispute", style=networks.STYLE)


def text(held, selector):
    return " ".join(held.page.inner_text(selector).split())


def colours(held, colour):
    """Count the pixels of the canvas that have this colour, as near as makes no difference."""
    return held.page.evaluate(COLOURED, [int(colour[at : at + 2], 16) for at in (1, 3, 5)])


def test_picture_is_painted_without_a_request_or_a_complaint(opened, html):
    held = opened(html)
    held.page.wait_for_timeout(300)

    assert held.page.evaluate(PAINTED) > 3000
    assert [url for url in held.requests if not url.startswith("file:")] == []
    assert held.complaints == []


def test_nodes_have_the_colours_of_their_classes(opened, html):
    held = opened(html)

    for look in ("Person", "Organisation", "Place"):
        assert colours(held, networks.STYLE.looks[terms.ROSTRA + look].colour) > 60, look


def test_statement_shows_its_sentence_with_source_cue_and_content_marked(opened, html):
    held = opened(html, at=f"node={S1}")

    assert text(held, ".sentence") == networks.SENTENCE
    marks = {part: text(held, f".sentence mark.{part}") for part in ("source", "cue", "content")}
    assert marks == {"source": "Anna Berg", "cue": "told", "content": "that the port must grow"}
    assert len(set(held.page.evaluate(DRESS))) == 3


def test_statement_tells_where_it_stands(opened, html):
    told = text(opened(html, at=f"node={S1}"), "#panel")

    for words in (
        "support port", "state", "indirect", "To council", "Topics growth", "Answered by the plan", "75 %",
        "A port in dispute", "The Gazette", "2026-01-22", "100–151", "0.1.0 · by hand",
    ):  # fmt: skip
        assert words in told, words


def test_only_links_to_the_web_are_links_and_they_tell_nobody_where_one_comes_from(opened, html):
    held = opened(html, at=f"node={quote(networks.ANNA)}")
    link = held.page.locator("#panel a")

    assert link.get_attribute("href") == "http://www.wikidata.org/entity/Q1"
    assert "noopener" in link.get_attribute("rel")


def test_entity_tells_names_roles_what_it_said_and_who_answered(opened, html):
    told = text(opened(html, at=f"node={quote(networks.ANNA)}"), "#panel")

    for words in (
        "Anna Berg", "A. Berg", "harbour master, Northport", "2020-05-01 – today", "Q1",
        "member of council", "Said 3", "Answered by 1",
    ):  # fmt: skip
        assert words in told, words


def test_sparql_of_a_statement_gets_that_very_node(opened):
    from rostra.analysis.network import network
    from tests.analysis import articles

    with articles.store() as store:
        net = network(store)
        node = next(iri for iri, held in net.nodes(data=True) if held["kind"] == "statement")
        held = opened(page(net, title="x", style=networks.STYLE), at=f"node={quote(node)}")
        query = held.page.get_attribute("#copy-sparql", "data-sparql")
        found = {row["property"].value: row["value"].value for row in store.select(query)}
        speaker = net.nodes[node]["speaker"]
        held.page.evaluate("(iri) => rostra.choose(iri)", speaker)
        rows = list(store.select(held.page.get_attribute("#copy-sparql", "data-sparql")))

    assert found[terms.ROSTRA + "content"] == net.nodes[node]["content"]
    said = {
        row["subject"].value for row in rows if row["incoming"] and row["incoming"].value == terms.ROSTRA + "speaker"
    }
    assert node in said
    assert {row["value"].value for row in rows if row["value"]} >= {net.nodes[speaker]["label"]}


def test_sparql_keeps_letters_of_an_iri_and_nothing_that_would_end_it(opened):
    net = nx.MultiDiGraph()
    net.add_node("https://x.example/åse>ø", **networks.entity("Åse", "Person"))
    held = opened(page(net, title="x", style=networks.STYLE), at=f"node={quote('https://x.example/åse>ø')}")

    assert "<https://x.example/åse%3Eø>" in held.page.get_attribute("#copy-sparql", "data-sparql")


def test_click_on_a_node_opens_its_details_and_a_click_beside_closes_them(opened, html):
    held = opened(html)
    spot = held.page.evaluate("(iri) => rostra.spot(iri)", networks.LI)
    held.page.mouse.click(spot["x"], spot["y"])
    assert text(held, "#panel h2") == "Li Wei"
    held.page.mouse.click(spot["x"] + 45, spot["y"] - 60)
    assert "Choose a node" in text(held, "#panel")


def test_search_finds_by_other_name_and_enter_jumps(opened, html):
    held = opened(html)
    held.page.keyboard.press("/")
    held.page.keyboard.type("a. berg")

    assert "Anna Berg" in text(held, "#results")
    held.page.keyboard.press("Enter")
    assert text(held, "#panel h2") == "Anna Berg"


def test_keyboard_leads_from_search_to_the_source_sentence(opened, html):
    held = opened(html)
    held.page.keyboard.press("/")
    held.page.keyboard.type("Anna Berg")
    held.page.keyboard.press("Enter")
    for _ in range(20):
        held.page.keyboard.press("Tab")
        if held.page.evaluate("document.activeElement.className") == "said":
            break
    held.page.keyboard.press("Enter")

    assert text(held, ".sentence") == networks.SENTENCE


def test_search_for_a_name_that_is_not_there_says_so(opened, html):
    held = opened(html)
    held.page.fill("#search", "nobody")

    assert text(held, "#results") == "Nothing of that name"


def facet(held, name):
    """Give the labels and counts of a facet."""
    if held.page.locator(f'[data-facet="{name}"]').get_attribute("open") is None:
        held.page.click(f'[data-facet="{name}"] summary')
    rows = held.page.locator(f'[data-facet="{name}"] li').all_inner_texts()
    pairs = (" ".join(row.split()).rpartition(" ") for row in rows)
    return {label: int(count) for label, _, count in pairs}


def test_facets_count_the_statements_behind_each_value(opened, html):
    held = opened(html)

    assert facet(held, "stance") == {"support": 2, "oppose": 1}
    assert facet(held, "act") == {"add": 1, "praise": 1, "reject": 1, "state": 1}
    assert facet(held, "source") == {"Anna Berg": 3, "Li Wei": 1}
    assert facet(held, "document") == {"A port in dispute": 3, "Praise": 1}
    assert facet(held, "type") == {"People": 2, "Organisations": 1, "Places": 1, "Topics": 1}


def test_filters_are_combined_with_and_and_reset(opened, html):
    held = opened(html)
    held.page.check("[data-facet=stance] li:has-text('support') input")
    assert "2 of 4 statements" in text(held, "#shown")
    held.page.check("[data-facet=act] li:has-text('praise') input")
    assert "1 of 4 statements" in text(held, "#shown")
    held.page.click("#reset")
    assert "4 of 4 statements" in text(held, "#shown")


def test_kinds_count_what_the_other_filters_leave(opened, html):
    held = opened(html, at="source=" + quote(networks.LI))
    assert facet(held, "type") == {"People": 1, "Places": 1}
    held.page.check("[data-facet=type] li:has-text('Places') input")
    assert facet(held, "type") == {"People": 1, "Places": 1}


def test_what_a_filter_leaves_is_moved_into_sight(opened, html):
    held = opened(html, reduced_motion="reduce")
    for _ in range(9):
        held.page.click("#zoom-in")
    held.page.check("[data-facet=type] li:has-text('Topics') input")
    held.page.wait_for_timeout(200)

    assert colours(held, networks.STYLE.looks[terms.CONCEPT_CLASS].colour) > 60


def test_legend_filters_by_class(opened, html):
    held = opened(html)
    held.page.check("[data-facet=type] li:has-text('Organisations') input")

    assert "1 of 4 statements, 1 of 5 names" in text(held, "#shown")


def test_days_bound_what_is_shown(opened, html):
    held = opened(html, at="since=2026-02-01")

    assert "1 of 4 statements" in text(held, "#shown")


def test_statements_without_a_day_are_counted_beside_the_bars(opened, html):
    net = networks.dispute()
    extra = "https://x.example/undated"
    net.add_node(extra, **networks.statement(networks.SENTENCE, "Anna Berg", "told", "port", speaker=networks.ANNA,
                                             act="state", document="https://x.example/doc", date=""))  # fmt: skip
    net.add_edge(networks.ANNA, extra, kind="said")
    held = opened(page(networks.sorted_(net), title="x", style=networks.STYLE))

    assert "1 without a day" in text(held, ".ends")
    assert "without" not in text(opened(html), ".ends")


def test_what_has_no_day_is_outside_of_every_bound(opened):
    net = networks.dispute()
    net.nodes[f"{networks.PRAISE}/s4"]["date"] = ""
    html = page(net, title="x", style=networks.STYLE)

    assert "3 of 4 statements" in text(opened(html, at="until=2030-01-01"), "#shown")
    assert "3 of 4 statements" in text(opened(html, at="since=2000-01-01"), "#shown")


def test_statements_fold_into_arrows_and_an_arrow_lists_what_it_holds(opened, html):
    held = opened(html, at="draw=arrows")
    folded = held.page.evaluate("rostra.folded()")

    assert {(edge["from"], edge["to"], edge["stance"], edge["count"]) for edge in folded} >= {
        ("Anna Berg", "port", "support", 2), ("Anna Berg", "port", None, 1), ("Li Wei", "port", "oppose", 1),
        ("Li Wei", "Anna Berg", None, 1),
    }  # fmt: skip
    held.page.evaluate("rostra.open(rostra.folded().find((edge) => edge.count === 2).id)")
    assert held.page.locator("#panel .said").count() == 2


def test_address_holds_the_state_and_back_returns(opened, html):
    held = opened(html)
    held.page.click("#as-edges")
    held.page.click("#panel .go >> text=Anna Berg")
    assert "draw=arrows" in held.page.url
    assert quote(networks.ANNA, safe="") in held.page.url
    held.page.go_back()
    assert "Choose a node" in text(held, "#panel")
    held.page.go_back()
    assert held.page.get_attribute("#as-nodes", "aria-pressed") == "true"


def test_list_says_the_same_in_words(opened, html):
    held = opened(html, at="view=list")

    assert held.page.locator("#list-view .said").count() == 4
    assert "that the port must grow" in text(held, "#list-view")
    held.page.click("#list-view .said >> nth=0")
    assert text(held, ".sentence") == networks.SENTENCE


def test_list_has_a_column_for_who_how_what_to_about_and_document(opened, html):
    held = opened(html, at="view=list")
    cells = [
        " ".join(cell.split()) for cell in held.page.locator("#list-view tbody tr >> nth=0 >> td").all_inner_texts()
    ]

    assert held.page.locator("#list-view th").all_inner_texts() == ["Who", "How", "What", "To", "About", "Document"]
    assert cells == [
        "Anna Berg",
        "told",
        "that the port must grow",
        "council",
        "▲ support port growth",
        "A port in dispute 2026-01-22",
    ]


def test_list_of_one_document_does_not_name_it_in_each_row(opened):
    net = networks.dispute()
    net.remove_node(f"{networks.PRAISE}/s4")
    held = opened(page(net, title="x", style=networks.STYLE), at="view=list")

    assert held.page.locator("#list-view th").all_inner_texts() == ["Who", "How", "What", "To", "About"]


def test_list_on_a_narrow_screen_names_each_cell_and_does_not_scroll_sideways(opened, html):
    held = opened(html, at="view=list", viewport={"width": 390, "height": 844})

    assert held.page.evaluate("document.documentElement.scrollWidth") <= 390
    name = "getComputedStyle(document.querySelector('#list-view td'), '::before').content"
    assert held.page.evaluate(name) == '"Who"'


def test_source_that_is_not_resolved_is_said_in_the_words_of_the_text(opened):
    net = networks.dispute()
    node = f"{networks.DISPUTE}/s2"
    net.remove_edge(networks.ANNA, node)
    net.nodes[node]["speaker"] = ""
    html = page(net, title="x", style=networks.STYLE)
    held = opened(html, at=f"node={quote(node)}")
    assert text(held, "#panel h2") == "she (not resolved) added"
    held.page.keyboard.press("l")
    assert "she (not resolved) added" in text(held, "#list-view")
    assert facet(held, "source") == {"Anna Berg": 2, "Li Wei": 1, "not resolved": 1}


def test_names_of_which_there_are_two_tell_their_documents(opened):
    net = networks.dispute()
    other = "https://x.example/other-anna"
    net.add_node(other, **networks.entity("Anna Berg", "Person"))
    net.nodes[f"{networks.PRAISE}/s4"]["speaker"] = other
    net.remove_edge(networks.ANNA, f"{networks.PRAISE}/s4")
    net.add_edge(other, f"{networks.PRAISE}/s4", kind="said")
    held = opened(page(networks.sorted_(net), title="x", style=networks.STYLE), at=f"node={quote(other)}")

    assert "in Praise" in text(held, "#panel")
    held.page.fill("#search", "anna")
    found = held.page.locator("#results li").all_inner_texts()
    assert {"in Praise", "in A port in dispute"} <= {line.splitlines()[-1] for line in found}
    assert facet(held, "source") == {"Anna Berg, in A port in dispute": 2, "Anna Berg, in Praise": 1, "Li Wei": 1}


def test_names_that_run_from_right_to_left_are_laid_so_and_disturb_nothing_beside_them(opened):
    net = networks.dispute()
    net.nodes[networks.ANNA]["label"] = "\u05d0\u05e0\u05d4 (Anna)"
    held = opened(page(net, title="\u05e0\u05de\u05dc (port)", style=networks.STYLE), at=f"node={quote(networks.ANNA)}")
    runs = "(selector) => getComputedStyle(document.querySelector(selector)).direction"

    assert held.page.evaluate(runs, "h1") == "rtl"
    assert held.page.evaluate(runs, "#panel h2 bdi") == "rtl"
    assert held.page.evaluate(runs, "#panel h2") == "ltr"


def test_dark_page_is_dark_and_the_button_turns_it_light(opened, html):
    held = opened(html, color_scheme="dark")
    paper = "getComputedStyle(document.body).backgroundColor"
    before = held.page.evaluate(paper)
    held.page.click("#theme")

    assert before != held.page.evaluate(paper)
    assert "theme=light" in held.page.url


def test_narrow_screen_shows_everything_without_scrolling_sideways(opened, html):
    held = opened(html, viewport={"width": 390, "height": 844}, at=f"node={S1}")

    assert held.page.evaluate("document.documentElement.scrollWidth") <= 390
    assert held.page.evaluate(PAINTED) > 500


def test_same_picture_each_time(opened, html):
    picture = "document.querySelector('#canvas canvas').toDataURL()"

    assert opened(html).page.evaluate(picture) == opened(html).page.evaluate(picture)


def drawn(held):
    """Give the labels of what is drawn."""
    return set(held.page.evaluate("rostra.drawn()"))


def test_only_the_neighbours_of_a_name_then_more_then_fewer(opened, html):
    held = opened(html, at=f"node={quote(networks.COUNCIL)}")
    held.page.click("#expand")
    assert drawn(held) == {"council", "Anna Berg", "that the port must grow", "port", "growth"}
    assert "1 of 4 statements" in text(held, "#shown")
    held.page.evaluate("(iri) => rostra.choose(iri)", networks.PORT)
    held.page.click("#expand")
    assert "4 of 4 statements" in text(held, "#shown")
    held.page.click("#expand")
    assert "1 of 4 statements" in text(held, "#shown")
    assert "around=" in held.page.url


def test_way_between_two_nodes_is_told_step_by_step(opened, html):
    held = opened(html, at=f"node={quote(networks.LI)}")
    held.page.click("#way")
    assert "Choose where the way from Li Wei leads" in text(held, ".way")
    held.page.evaluate("(iri) => rostra.choose(iri)", networks.GROWTH)

    assert text(held, ".way h3") == "The way, 3 steps"
    assert held.page.locator(".way li").all_inner_texts() == ["Li Wei", "the plan", "that the port must grow", "growth"]


def test_where_there_is_no_way_the_page_says_so(opened):
    net = networks.dispute()
    net.add_node("https://x.example/alone", **networks.entity("Alone", "Person"))
    html = page(networks.sorted_(net), title="x", style=networks.STYLE)
    held = opened(html, at=f"start={quote(networks.LI)}&node={quote('https://x.example/alone')}")

    assert "There is no way from Li Wei to here" in text(held, ".way")


@pytest.fixture(scope="module")
def circles() -> str:
    """Give a page of two circles of people, tied by one."""
    net = nx.MultiDiGraph()
    for circle in ("Red", "Blue"):
        for number in range(6):
            net.add_node(f"https://x.example/{circle}{number}", **networks.entity(f"{circle} {number}", "Person"))
        for one, other in combinations(range(6), 2):
            held = {"kind": "relation", "label": "knows", "property": "https://x.example/knows"}
            net.add_edge(f"https://x.example/{circle}{one}", f"https://x.example/{circle}{other}", **held)
    net.add_edge(
        "https://x.example/Red0", "https://x.example/Blue0", kind="relation", label="knows", property="x:knows"
    )
    return page(networks.sorted_(net), title="Two circles", style=networks.STYLE)


def test_communities_fold_into_a_node_each_and_unfold_by_a_click(opened, circles):
    held = opened(circles)
    held.page.click("#communities")
    assert drawn(held) == {"Blue 0 +5", "Red 0 +5"}
    held.page.click("#panel .go >> text=Red 0 +5")
    assert drawn(held) == {"Blue 0 +5", *(f"Red {number}" for number in range(6))}
    assert "communities=folded" in held.page.url
    held.page.keyboard.press("c")
    assert len(drawn(held)) == 12


@pytest.fixture(scope="module")
def crowd() -> str:
    """Give a page of more nodes than are drawn one by one: circles of people around a place each."""
    net = nx.MultiDiGraph()
    for circle in range(30):
        place = f"https://x.example/place{circle:02}"
        net.add_node(place, **networks.entity(f"Place {circle}", "Place"))
        for number in range(35):
            person = f"{place}/person{number}"
            net.add_node(person, **networks.entity(f"Person {circle} {number}", "Person"))
            net.add_edge(person, place, kind="relation", label="lives in", property="https://x.example/livesIn")
    return page(networks.sorted_(net), title="A crowd", style=networks.STYLE)


def test_crowd_is_shown_as_communities_first_and_says_so(opened, crowd):
    held = opened(crowd)

    assert "1080 of 1080 names and topics, of which 30 communities are folded" in text(held, "#shown")
    assert len(drawn(held)) == 30


def test_crowd_is_painted_in_the_colours_of_its_classes_and_answers_a_click(opened, crowd):
    held = opened(crowd, at="communities=open")
    for look in ("Person", "Place"):
        assert colours(held, networks.STYLE.looks[terms.ROSTRA + look].colour) > 100, look
    spot = held.page.evaluate("(iri) => rostra.spot(iri)", "https://x.example/place07")
    held.page.mouse.click(spot["x"], spot["y"])

    assert text(held, "#panel h2") == "Place 7"


def test_filtered_crowd_is_painted_without_what_is_filtered_out(opened, crowd):
    held = opened(crowd, at="communities=open")
    held.page.check("[data-facet=type] li:has-text('Places') input")
    held.page.wait_for_timeout(100)

    assert len(drawn(held)) == 30
    assert colours(held, networks.STYLE.looks[terms.ROSTRA + "Person"].colour) == 0
    held.page.click("#reset")
    held.page.wait_for_timeout(100)
    assert colours(held, networks.STYLE.looks[terms.ROSTRA + "Person"].colour) > 100


def test_node_in_a_folded_community_is_shown_by_its_community(opened, circles):
    held = opened(circles, at=f"communities=folded&node={quote('https://x.example/Red3')}")
    held.page.wait_for_timeout(100)

    assert text(held, "#panel h2") == "Red 3"
    assert held.complaints == []


def test_physics_can_be_played_with_and_is_off_at_first(opened, html):
    held = opened(html)
    before = held.page.evaluate("(iri) => rostra.spot(iri)", networks.ANNA)
    held.page.wait_for_timeout(200)
    assert held.page.evaluate("(iri) => rostra.spot(iri)", networks.ANNA) == before
    held.page.click("#physics")
    held.page.wait_for_timeout(400)
    assert held.page.evaluate("(iri) => rostra.spot(iri)", networks.ANNA) != before


def test_bar_of_a_day_selects_its_statements_and_lets_them_go(opened, html):
    held = opened(html)
    held.page.click(".day >> nth=1")
    assert "1 of 4 statements" in text(held, "#shown")
    held.page.click(".day >> nth=1")
    assert "4 of 4 statements" in text(held, "#shown")


def test_keys_turn_to_the_list_the_arrows_and_back(opened, html):
    held = opened(html)
    for key in ("l", "a"):
        held.page.keyboard.press(key)
    assert (
        held.page.get_attribute("#as-list", "aria-pressed"),
        held.page.get_attribute("#as-edges", "aria-pressed"),
    ) == (
        "true",
        "true",
    )
    held.page.keyboard.press("Escape")
    held.page.keyboard.press("l")
    held.page.focus("#canvas")
    before = held.page.evaluate("(iri) => rostra.spot(iri)", networks.ANNA)
    held.page.keyboard.press("ArrowRight")
    assert held.page.evaluate("(iri) => rostra.spot(iri)", networks.ANNA)["x"] < before["x"]


def test_page_of_a_part_says_how_much_there_is_and_how_to_see_it(opened):
    held = opened(page(networks.dispute(), title="x", style=networks.STYLE, most=4))

    told = text(held, "#shown")
    assert "of 4 statements" in told
    assert "of 5 names" in told
    assert "rostra view --about NAME" in told


def test_page_around_a_name_says_so_and_how_to_see_more(opened):
    net = networks.dispute()
    part = around(net, [networks.COUNCIL], hops=1)
    told = text(opened(page(part, title="x", style=networks.STYLE)), "#shown")

    assert "Showing 1 of 4 statements, 4 of 5 names and topics" in told
    assert "what lies around council; --hops takes more steps" in told


def test_page_works_inside_another_as_in_a_notebook(chromium, html):
    context = chromium.new_context(viewport={"width": 1200, "height": 700})
    outer = context.new_page()
    outer.set_content(Page(html)._repr_html_())
    frame = outer.frame_locator("iframe")
    frame.locator("#panel .go >> text=Anna Berg").click()
    frame.locator("#panel h2 >> text=Anna Berg").wait_for()
    frame.locator("#as-edges").click()

    assert frame.locator("#as-edges").get_attribute("aria-pressed") == "true"
    context.close()


def test_facets_give_the_counts_that_sparql_gives(opened):
    from rostra.analysis.network import network
    from tests.analysis import articles

    count = f"SELECT ?value (COUNT(DISTINCT ?s) AS ?n) WHERE {{ ?s <{terms.ROSTRA}%s> ?value }} GROUP BY ?value"
    towards = count.replace(f"<{terms.ROSTRA}%s>", f"<{terms.ROSTRA}takes>/<{terms.ROSTRA}position>")
    with articles.store() as store:
        held = opened(page(network(store), title="x", style=networks.STYLE))
        for name, query in (("act", count % "act"), ("mode", count % "mode"), ("stance", towards)):
            expected = {row["value"].value.rpartition("/")[2]: int(row["n"].value) for row in store.select(query)}
            assert facet(held, name) == expected, name


def test_stretch_that_is_drawn_over_the_bars_bounds_the_time(opened, html):
    held = opened(html)
    first, last = (held.page.locator(f".day >> nth={place}").bounding_box() for place in (0, 1))
    held.page.mouse.move(last["x"] + 2, last["y"] + 5)
    held.page.mouse.down()
    held.page.mouse.move(first["x"] + 2, first["y"] + 5)
    held.page.mouse.up()

    assert held.page.evaluate("location.hash") == "#since=2026-01-22&until=2026-02-03"


def test_many_days_are_gathered_to_months(opened):
    net = nx.MultiDiGraph()
    net.add_node(networks.ANNA, **networks.entity("Anna Berg", "Person"))
    for day in range(240):
        node = f"{networks.DISPUTE}-{day}/s1"
        date = f"2025-{1 + day // 20:02}-{1 + day % 20:02}"
        said = networks.statement(
            networks.SENTENCE, "Anna Berg", "told", "port", speaker=networks.ANNA, act="state", date=date
        )
        net.add_node(node, **said | {"document": f"{networks.DISPUTE}-{day}"})
        net.add_edge(networks.ANNA, node, kind="said")
    held = opened(page(networks.sorted_(net), title="x", style=networks.STYLE))

    assert held.page.locator(".day").count() == 12
    held.page.focus(".day >> nth=2")
    held.page.keyboard.press("Enter")
    assert "20 of 240 statements" in text(held, "#shown")


def test_thumbs_of_the_slider_bound_the_time_by_keyboard_and_do_not_pass_each_other(opened, html):
    held = opened(html)
    first = held.page.locator("[data-thumb=since]")
    first.focus()
    held.page.keyboard.press("ArrowRight")
    assert "1 of 4 statements" in text(held, "#shown")
    assert "since=2026-02-03" in held.page.url
    assert first.get_attribute("aria-valuetext") == "2026-02-03"
    assert held.page.evaluate("document.activeElement.dataset.thumb") == "since"
    held.page.focus("[data-thumb=until]")
    held.page.keyboard.press("Home")
    assert held.page.locator("[data-thumb=until]").input_value() == "1"
    first.focus()
    held.page.keyboard.press("Home")
    assert "4 of 4 statements" in text(held, "#shown")


def test_bars_of_what_is_chosen_stand_out(opened, html):
    held = opened(html, at=f"node={quote(f'{networks.PRAISE}/s4')}")
    assert held.page.locator(".day.lit").get_attribute("title") == "2026-02-03: 1"
    held.page.evaluate("(iri) => rostra.choose(iri)", networks.ANNA)
    assert held.page.locator(".day.lit").count() == 2
    held.page.keyboard.press("Escape")
    assert held.page.locator(".day.lit").count() == 0


def test_thumb_is_drawn_along_with_the_pointer(opened, html):
    held = opened(html)
    box = held.page.locator("[data-thumb=until]").bounding_box()
    held.page.mouse.move(box["x"] + box["width"] - 7, box["y"] + 7)
    held.page.mouse.down()
    held.page.mouse.move(box["x"] + 10, box["y"] + 7, steps=4)
    assert held.page.locator(".day.in").count() == 1
    assert "4 of 4 statements" in text(held, "#shown")
    held.page.mouse.up()

    assert "3 of 4 statements" in text(held, "#shown")
    assert "until=2026-01-22" in held.page.url


def test_nodes_are_drawn_bigger_from_afar_that_they_are_still_seen(opened, html):
    held = opened(html, reduced_motion="reduce")
    colour = networks.STYLE.looks[terms.ROSTRA + "Person"].colour
    near, scale = colours(held, colour), held.page.evaluate("rostra.scale()")
    for _ in range(6):
        held.page.click("#zoom-out")
    held.page.wait_for_timeout(100)

    assert colours(held, colour) > 2 * near * (held.page.evaluate("rostra.scale()") / scale) ** 2
