"""The page as bytes; what it does in a browser is told in test_page.py and test_hostile.py."""

import json
import os
import re
import subprocess
import sys
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import networkx as nx
import pytest

from rostra.views.html import page
from tests.views import networks

HERE = str(Path(__file__).resolve().parents[2])


@pytest.fixture(scope="module")
def html() -> str:
    return page(networks.dispute(), title="A dispute", style=networks.STYLE)


def island(html: str, name: str) -> object:
    return json.loads(re.search(rf'<script type="application/json" id="{name}">(.*?)</script>', html, re.DOTALL)[1])


class Addresses(HTMLParser):
    """Whatever in a page would be loaded."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, _, attributes):
        self.found += [value for name, value in attributes if name in {"src", "href", "srcset", "data", "action"}]


def test_no_element_of_the_page_names_an_address(html):
    parser = Addresses()
    parser.feed(html)

    assert parser.found == ["#list-view"]


def test_policy_allows_the_scripts_and_the_style_of_the_page_alone(html):
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)[1].replace("&#39;", "'")
    scripts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    style = re.search(r"<style>(.*?)</style>", html, re.DOTALL)[1]

    assert policy.startswith("default-src 'none'")
    assert len(scripts) == 2
    for text in (*scripts, style):
        assert f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" in policy
    assert "unsafe" not in policy


def test_statement_is_numbered_with_its_place_and_its_ties(html):
    net = networks.dispute()

    assert len(island(html, "nodes")) == len(net)
    assert len(island(html, "edges")) == net.number_of_edges()


def test_words_of_the_cue_and_the_content_stand_in_the_page_once(html):
    records = json.dumps(island(html, "records"), ensure_ascii=False)

    assert records.count("that the port must grow") == 1


def test_class_without_a_look_has_that_of_its_superclass(html):
    looks = [look["label"] for look in island(html, "records")["looks"]]

    assert sorted(looks) == ["Organisations", "People", "Places", "Topics"]


def test_class_of_a_pack_without_any_look_is_drawn_plainly():
    net = nx.MultiDiGraph()
    net.add_node("https://pack.example/x", **networks.entity("Comet", "Comet"))
    looks = island(page(net, title="x", style=networks.STYLE), "records")["looks"]

    assert [(look["label"], look["shape"]) for look in looks] == [("Other", "dot")]


def test_text_of_others_ends_no_script_and_no_title():
    net = nx.MultiDiGraph()
    net.add_node("https://x.example/", **networks.entity("</script><script>alert(1)</script>", "Person"))
    html = page(net, title="</title><script>alert(2)</script>", style=networks.STYLE)

    assert "alert(1)</script>" not in html
    assert "<script>alert(2)" not in html
    assert island(html, "records")["named"]["rows"][0][6].startswith("</script>")


def test_lone_surrogate_is_written_as_json_and_the_page_is_utf_8():
    net = nx.MultiDiGraph()
    net.add_node("https://x.example/", **networks.entity("half \ud83d a pair", "Person"))

    assert page(net, title="x", style=networks.STYLE).encode()


def test_empty_network_is_a_page():
    assert "<title>Nothing</title>" in page(nx.MultiDiGraph(), title="Nothing", style=networks.STYLE)


@pytest.mark.slow
def test_same_network_gives_the_same_bytes_whatever_the_hash_seed():
    code = (
        "from hashlib import sha256\nfrom tests.views import networks\nfrom rostra.views.html import page\n"
        "print(sha256(page(networks.dispute(), title='x', style=networks.STYLE).encode()).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": HERE},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in "012"
    }

    assert len(digests) == 1
