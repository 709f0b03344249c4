"""What a pack says takes effect, without one line of Python: each kind of thing that a pack can add."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import rostra
from rostra.discourse import Discourse
from rostra.packs.scaffold import new
from rostra.views.style import style
from tests.packs.conftest import HEAD

X = "https://w3id.org/rostra/pack/reef/"
ARTICLE = """Divers quarrel with the keeper

By Ida Holm

Carla Dunmore foghorned that Skerry Light was killing the coral reefs.

“Nobody listens to us,” Dunmore said.

Dunmore tended Skerry Light for nine years.
"""
FORBIDS = """x:Silence a sh:NodeShape ; sh:targetClass rostra:Statement ; sh:property [
  sh:path rostra:topic ; sh:not [ sh:in ( x:coral-reefs ) ] ;
  sh:message "Reefs are not spoken of: leave this out."@en ] .
"""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with an article and a new pack."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "article.txt").write_text(ARTICLE, encoding="utf-8")
    new("reef", folder / "reef")
    return folder


@pytest.fixture(scope="module")
def reefs(desk: Path) -> Iterator[Discourse]:
    """Give the article as it was read with the pack."""
    with rostra.build(desk / "article.txt", packs=[desk / "reef"]) as discourse:
        assert [outcome.problem for outcome in discourse.outcomes] == [None]
        yield discourse


def count(discourse: Discourse, pattern: str) -> int:
    return int(discourse.ask(f"SELECT (COUNT(*) AS ?n) WHERE {{ {pattern} }}")[0]["n"])


def test_a_thing_of_a_new_class_is_found_linked_and_typed(reefs: Discourse) -> None:
    link = "?l a rostra:Link ; rostra:denotes reef:skerry-light ; rostra:entityType reef:Lighthouse"

    assert count(reefs, link) == 1


def test_a_new_class_is_coloured_and_stands_in_legend_and_filters(reefs: Discourse) -> None:
    html = reefs.view().html

    assert "#b8860b" in html
    assert "lighthouses" in html
    assert "Skerry Light" in html


def test_a_cue_makes_a_statement_of_its_act(reefs: Discourse) -> None:
    assert count(reefs, '?s rostra:cue "foghorned" ; rostra:act act:complain ; rostra:speaker reef:carla-dunmore') == 1


def test_a_cue_takes_the_side_that_it_is_said_to_take(reefs: Discourse) -> None:
    stance = "rostra:takes [ rostra:towards reef:skerry-light ; rostra:position stance:oppose ]"

    assert count(reefs, f'?s rostra:cue "foghorned" ; {stance}') == 1


def test_a_statement_is_about_a_new_topic(reefs: Discourse) -> None:
    assert [row["cue"] for row in reefs.ask("who-said-what", topic="coral reefs")] == ["foghorned"]


def test_a_question_on_the_broader_topic_finds_it(reefs: Discourse) -> None:
    assert [row["cue"] for row in reefs.ask("who-said-what", topic="climate")] == ["foghorned"]


def test_a_pattern_gives_a_triple_with_the_words_that_state_it(reefs: Discourse) -> None:
    node = "?r rostra:predicate reef:tended ; rostra:evidence/oa:hasSelector/oa:exact ?words"

    assert count(reefs, "reef:carla-dunmore reef:tended reef:skerry-light") == 1
    assert [row["words"] for row in reefs.ask(f"SELECT ?words WHERE {{ {node} }}")] == ["Dunmore tended Skerry Light"]


def test_a_relation_is_an_edge_of_the_network(reefs: Discourse) -> None:
    edges = {(one, other): held for one, other, held in reefs.network().edges(data=True)}

    assert "tended" in str(edges[f"{X}carla-dunmore", f"{X}skerry-light"])


def test_a_question_is_asked_by_its_name(reefs: Discourse) -> None:
    assert [row["name"] for row in reefs.ask("reef-reefs", speaker="Carla Dunmore")] == ["Carla Dunmore"]


def test_a_shape_sets_a_document_aside_and_names_the_sentence(desk: Path, tmp_path: Path) -> None:
    new("reef", tmp_path / "reef")
    (tmp_path / "reef" / "shapes" / "silence.ttl").write_text(HEAD + FORBIDS, encoding="utf-8")

    with (
        pytest.warns(UserWarning, match="set aside"),
        rostra.build(desk / "article.txt", packs=[tmp_path / "reef"]) as discourse,
    ):
        problem = str(discourse.outcomes[0].problem)

    assert "Reefs are not spoken of" in problem
    assert "Carla Dunmore foghorned that Skerry Light was killing the coral reefs" in problem


def test_a_shape_of_a_pack_added_later_is_asked_of_what_is_stored(desk: Path, tmp_path: Path) -> None:
    with rostra.build(desk / "article.txt", packs=[desk / "reef"], store=tmp_path / "news"):
        pass
    (tmp_path / "silence" / "shapes").mkdir(parents=True)
    (tmp_path / "silence" / "shapes" / "silence.ttl").write_text(HEAD + FORBIDS, encoding="utf-8")

    with rostra.open(tmp_path / "news", packs=[desk / "reef", tmp_path / "silence"]) as discourse:
        found = [violation.sentence for _, report in discourse.check() for violation in report.violations]

    assert found == ["Carla Dunmore foghorned that Skerry Light was killing the coral reefs."]


def test_a_label_in_another_language_is_shown_where_that_is_preferred(tmp_path: Path) -> None:
    new("reef", tmp_path / "reef")
    german = 'x:Lighthouse rostra:legend "Leuchttürme"@de .'
    (tmp_path / "reef" / "german.ttl").write_text(HEAD + german, encoding="utf-8")
    packs = rostra.build(packs=[tmp_path / "reef"]).packs

    assert style(packs, languages=("de",)).look(f"{X}Lighthouse").label == "Leuchttürme"


def test_what_a_pack_says_goes_when_it_is_taken_out(desk: Path) -> None:
    with rostra.build(desk / "article.txt", packs=[desk / "reef"]) as discourse:
        before = count(discourse, "GRAPH ?g { reef:carla-dunmore skos:prefLabel ?name }")
        assert discourse.store.remove_pack("reef")

        assert before == 1
        assert count(discourse, "GRAPH ?g { reef:carla-dunmore skos:prefLabel ?name }") == 0
        assert count(discourse, "?s a rostra:Statement") == 2


def test_a_rule_infers_what_no_document_says(desk: Path, tmp_path: Path) -> None:
    text = ARTICLE + "\nMark Rutte tended Skerry Light for a day.\n"
    (tmp_path / "both.txt").write_text(text, encoding="utf-8")

    with rostra.build(tmp_path / "both.txt", packs=[desk / "reef"], store=tmp_path / "news") as discourse:
        discourse.infer()

        assert count(discourse, "GRAPH ?g { reef:carla-dunmore reef:colleagueOf entity:mark-rutte }") == 1


def test_a_pronoun_and_a_surname_mean_a_person_of_a_new_class(tmp_path: Path) -> None:
    text = """x:Lawyer a owl:Class ; rdfs:label "lawyer"@en ; rdfs:subClassOf rostra:Person .
x:roth a x:Lawyer ; skos:prefLabel "Nadia Roth"@en ; rostra:pronoun "she" .
"""
    article = """Verdict

Nadia Roth said that the money was hidden. She alleged that the pilot knew it.

“It is a clear sentence,” Roth said.
"""
    (tmp_path / "court.ttl").write_text(HEAD.replace("/reef/", "/court/") + text, encoding="utf-8")
    (tmp_path / "verdict.txt").write_text(article, encoding="utf-8")

    with rostra.build(tmp_path / "verdict.txt", packs=[tmp_path / "court.ttl"]) as discourse:
        speakers = [row["speaker"] for row in discourse.ask("who-said-what")]

    assert speakers == ["Nadia Roth"] * 3


def test_a_role_noun_is_no_part_of_a_name_and_means_its_bearer(tmp_path: Path) -> None:
    article = """Vote

Schoolwarden Wade Hollis opposes the plan. Carol Whitfield said that it was right.

The schoolwarden said that it would hurt poor families most.
"""
    (tmp_path / "school.ttl").write_text(
        f'{HEAD}x:warden a rostra:RoleNoun ; rostra:lemma "schoolwarden"@en .', encoding="utf-8"
    )
    (tmp_path / "vote.txt").write_text(article, encoding="utf-8")

    with rostra.build(tmp_path / "vote.txt", packs=[tmp_path / "school.ttl"]) as discourse:
        speakers = [row["speaker"] for row in discourse.ask("who-said-what")]

    assert speakers == ["Wade Hollis", "Carol Whitfield", "Wade Hollis"]
