"""Labels of a pack in another language are shown where that language is preferred."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import rostra
from rostra.discourse import Discourse
from rostra.packs.contents import contents
from rostra.packs.found import with_
from rostra.views.style import style

ARCTIC = Path(__file__).parents[2] / "examples" / "packs" / "arctic"


@pytest.fixture(scope="module")
def convoy() -> Iterator[Discourse]:
    """Give the example of the pack, as it was read."""
    with rostra.build(ARCTIC / "tests" / "convoy.txt", packs=[ARCTIC]) as discourse:
        yield discourse


@pytest.fixture
def preferring(convoy: Discourse) -> Callable[..., Discourse]:
    """Give a function that gives it to a reader of some languages."""
    return lambda *languages: Discourse(convoy.store, convoy.packs, languages=languages)


def topics(discourse: Discourse) -> set[object]:
    return {row.topic for row in discourse.ask("topics")}


def test_a_question_gives_the_labels_of_the_language_and_english_ones_where_there_are_none(
    preferring: Callable[..., Discourse],
) -> None:
    english, danish = topics(preferring()), topics(preferring("da"))

    assert "mining in the Arctic" in english
    assert "minedrift i Arktis" in danish
    assert not {"mining in the Arctic", "gruvedrift i Arktis"} & danish
    assert english & danish, "a topic of the core has no Danish label"
    assert len(danish) == len(english)


def test_the_first_language_that_has_one_counts(preferring: Callable[..., Discourse]) -> None:
    assert "Bergbau in der Arktis" in topics(preferring("kl", "de", "da"))


def test_the_network_and_its_page_have_them(preferring: Callable[..., Discourse]) -> None:
    labels = {held["label"] for _, held in preferring("da").network().nodes(data=True)}

    assert "minedrift i Arktis" in labels
    assert "minedrift i Arktis" in preferring("da").view().html


def test_what_a_person_wrote_is_asked_as_it_stands(preferring: Callable[..., Discourse]) -> None:
    asked = 'SELECT ?name { arctic:icebreaking skos:prefLabel ?name FILTER(LANG(?name) IN ("", "en")) }'

    assert [row.name for row in preferring("da").ask(asked)] == ["icebreakers"]


def test_what_a_pack_adds_is_named_so() -> None:
    packs, pack = with_(ARCTIC, ())

    names = {entry.name for entry in contents(pack, packs, languages=("no",))}

    assert {"isbrytere", "Rosatomflot"} <= names


def test_the_legend_is_named_so(tmp_path: Path) -> None:
    words = '<https://example.org/C> rostra:colour "#112233" ; rdfs:label "light"@en, "fyr"@da .'
    prefixes = "@prefix rostra: <https://w3id.org/rostra/ontology/> .\n"
    prefixes += "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
    (tmp_path / "light.ttl").write_text(prefixes + words, encoding="utf-8")
    packs, _ = with_(tmp_path / "light.ttl", ())

    given = [style(packs, languages=one).look("https://example.org/C").label for one in ((), ("da",), ("de",))]

    assert given == ["light", "fyr", "light"]
