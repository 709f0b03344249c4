"""Text of others in a real browser: it is shown, and never does anything."""

import json
import re
from urllib.parse import quote

import networkx as nx
import pytest

from rostra.views.html import page
from rostra.views.style import Look, Style
from rostra.vocab import terms
from tests.views import networks
from tests.views.saving import saved

pytestmark = pytest.mark.browser

TEXTS = {
    "end of script": "</script><script>window.ran = 1</script>",
    "image": '<img src="https://evil.example/x" onerror="window.ran = 1">',
    "address": "javascript:window.ran=1",
    "quotes": "\"'`${window.ran = 1}\\",
    "long": "W" * 10_000,
    "right to left": "\u202egnorw\u202c \u0645\u0631\u062d\u0628\u0627",
    "emoji": "👩‍👩‍👧‍👦🇩🇰 é\u0301",
    "comment": "<!-- --> ]]> {{ 7 * 7 }} {% raw %}",
    "prototype": "__proto__",
    "formula": "=HYPERLINK(\"https://evil.example\")",
}  # fmt: skip


def iri(number):
    return f"https://hostile.example/{number}"


def hostile():
    """Give a network in which each text that comes from outside is one of these, wherever text can stand."""
    net = nx.MultiDiGraph()
    for number, text in enumerate(TEXTS.values()):
        node, told = iri(number), f"{iri(number)}/said"
        net.add_node(
            node, **networks.entity(text, "Person", aliases=(text,), wikidata=text, roles=((text, text, text, text),))
        )
        net.nodes[node]["type_label"] = text
        net.add_node(
            told, **networks.statement(f"{text} {text}!{text}", text, " ", f"!{text}", speaker=node, act="state")
        )
        net.nodes[told].update(
            document=f"{iri(number)}/doc", title=text, publisher=text, url=text, run=text, graph=text
        )
        net.nodes[told].update(act=f"{iri(number)}/act", act_label=text, mode_label=text, date="2026-01-01")
        net.add_edge(node, told, key="said", kind="said")
        net.add_edge(told, iri(0), key="about", kind="about", position=f"{iri(number)}/stance", position_label=text)
        net.add_edge(node, iri(1), key="r", kind="relation", label=text, property=f"{iri(number)}/p")
    return networks.sorted_(net)


STYLE = Style({terms.ROSTRA + "Person": Look(terms.ROSTRA + "Person", TEXTS["image"], "#0072b2", "dot", 18)})


@pytest.fixture(scope="module")
def html() -> str:
    return page(hostile(), title=TEXTS["end of script"], style=STYLE)


def harmless(held):
    assert held.page.evaluate("window.ran") is None
    assert [url for url in held.requests if not url.startswith(("file:", "blob:", "data:"))] == []
    assert held.complaints == []


def squeezed(text):
    return " ".join(text.split())


@pytest.mark.parametrize("name", TEXTS)
def test_text_is_shown_as_text_in_the_panel(opened, html, name):
    number, text = list(TEXTS).index(name), TEXTS[name]
    held = opened(html, at=f"node={quote(iri(number))}")

    assert held.page.text_content("#panel h2") == text
    assert text in held.page.text_content("#panel dl")
    held.page.evaluate("(iri) => rostra.choose(iri)", f"{iri(number)}/said")
    assert held.page.text_content(".sentence") == f"{text} {text}!{text}"
    assert held.page.locator("#panel a").count() == 0
    harmless(held)


def test_texts_are_shown_as_text_in_the_list_the_filters_and_the_arrows(opened, html):
    held = opened(html, at="view=list&draw=arrows")
    listed = held.page.text_content("#list-view")

    for name in ("end of script", "image", "quotes", "emoji", "right to left"):
        assert TEXTS[name] in listed
    assert TEXTS["image"] in held.page.text_content("#facets")
    assert held.page.text_content("h1") == TEXTS["end of script"]
    assert held.page.locator("img, iframe, object, embed").count() == 0
    harmless(held)


def test_identifiers_of_others_are_text_too(opened):
    net = nx.MultiDiGraph()
    for text in TEXTS.values():
        net.add_node(text, **networks.entity("x", "Person"))
        net.add_edge(text, TEXTS["image"], kind="relation", label="knows", property=text)
    held = opened(page(networks.sorted_(net), title="x", style=networks.STYLE))

    for text in TEXTS.values():
        held.page.evaluate("(iri) => rostra.choose(iri)", text)
        assert held.page.text_content("#panel h2") == "x"
        assert "x knows x" in " ".join(held.page.inner_text("#panel").split())
    assert set(nx.parse_graphml(saved(held, "graphml").decode())) == set(TEXTS.values())
    harmless(held)


def test_search_shows_them_as_text(opened, html):
    held = opened(html)
    held.page.fill("#search", "<img")

    assert TEXTS["image"][:40] in held.page.text_content("#results")
    harmless(held)


def test_long_labels_do_not_widen_the_page(opened, html):
    held = opened(html, at=f"node={quote(iri(list(TEXTS).index('long')))}", viewport={"width": 390, "height": 844})

    assert held.page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("kind", ["csv", "graphml", "ttl", "jsonld", "svg"])
def test_exports_hold_the_texts_and_can_be_read(opened, html, kind):
    held = opened(html)
    read(kind, saved(held, kind).decode())
    harmless(held)


def read(kind, text):
    {"csv": read_csv, "graphml": read_graphml, "ttl": read_turtle, "jsonld": read_jsonld, "svg": read_svg}[kind](text)


def read_csv(text):
    import csv
    import io

    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == len(TEXTS)
    speakers = {row["speaker"] for row in rows}
    assert TEXTS["quotes"] in speakers
    assert "'" + TEXTS["formula"] in speakers


def read_graphml(text):
    net = nx.parse_graphml(text)
    assert {held.get("label") for _, held in net.nodes(data=True)} >= set(TEXTS.values())


def read_turtle(text):
    import rdflib

    graph = rdflib.Graph().parse(data=text, format="turtle")
    assert {str(label) for label in graph.objects(None, rdflib.RDFS.label)} == set(TEXTS.values())


def read_jsonld(text):
    held = json.loads(text)
    labels = {label["@value"] for node in held for label in node.get("http://www.w3.org/2000/01/rdf-schema#label", ())}
    assert labels == set(TEXTS.values())


def read_svg(text):
    from xml.etree import ElementTree as ET

    root = ET.fromstring(text)  # noqa: S314
    assert {re.sub(r"\{.*\}", "", each.tag) for each in root.iter()} <= {
        "svg", "g", "path", "polygon", "circle", "rect", "text", "tspan",
    }  # fmt: skip
