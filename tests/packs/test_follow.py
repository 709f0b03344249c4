"""A store follows a change of a codebook: what it says is the same, in the new terms."""

import shutil
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

import rostra
from rostra.packs import codebook
from rostra.packs.codebook import Change, Plan
from rostra.packs.follow import Followed, affected, follow
from rostra.packs.found import with_
from rostra.packs.retell import Sole
from rostra.packs.scaffold import new
from rostra.packs.words import Words
from rostra.query.catalogue import questions
from rostra.rdf import reader
from rostra.store.store import Store
from rostra.vocab.lexicons import lexicon
from tests.packs.conftest import HEAD
from tests.store.material import graph

WHEN = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
REEF = "https://w3id.org/rostra/pack/reef/"
SCHEME = "skos:inScheme <https://w3id.org/rostra/concept/topic>"
MORE = f"""
x:bleaching a skos:Concept ; skos:prefLabel "bleaching"@en ; {SCHEME} ; rostra:word "bleaching"@en .
x:fishing a skos:Concept ; skos:prefLabel "fishing"@en ; {SCHEME} ; rostra:word "trawler"@en .
x:sea a skos:Concept ; skos:prefLabel "sea"@en ; {SCHEME} ; rostra:word "seabed"@en, "bleaching"@en, "trawler"@en .
x:ida-lund a rostra:Person ; skos:prefLabel "Ida Lund"@en ; rostra:shortName "Lund"@en .
x:i-lund a rostra:Person ; skos:prefLabel "Ingrid Lund"@en .
"""
FIRST = """Divers quarrel with the keeper

By Ida Holm

Carla Dunmore foghorned that Skerry Light was killing the coral reefs.

Ida Lund said that bleaching would go on. Ingrid Lund said that a trawler was to blame.

Dunmore tended Skerry Light for nine years.
"""
SECOND = """Keeper resigns

By Ida Holm

Carla Dunmore said that the seabed was dead. Dunmore told reporters that trawlers had to go.
"""


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with a pack and a store of two articles that were read with it."""
    folder = tmp_path_factory.mktemp("news")
    new("reef", folder / "reef")
    (folder / "reef" / "more.ttl").write_text(f"{HEAD}{MORE}", encoding="utf-8")
    for name, text in {"first": FIRST, "second": SECOND}.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    texts = (folder / "first.txt", folder / "second.txt")
    with rostra.build(*texts, store=folder / "store", packs=[folder / "reef"]) as discourse:
        assert [outcome.problem for outcome in discourse.outcomes] == [None, None]
    return folder


@pytest.fixture
def desk(news: Path, tmp_path: Path) -> Path:
    """Give a copy of that folder."""
    return shutil.copytree(news, tmp_path / "desk")


@pytest.fixture
def change(desk: Path) -> Callable[..., Change]:
    """Give a function that changes the pack, and gives the change."""

    def made(do: Callable[..., Plan], *terms: object, **more: object) -> Change:
        packs, pack = with_(desk / "reef", ())
        plan = do(pack, packs, *terms, **more, when=WHEN)
        plan.save()
        return plan.change

    return made


def followed(desk: Path, change: Change) -> list[Followed]:
    packs, _ = with_(desk / "reef", ())
    decide = Sole(change.rest) if len(change.new) == 1 else Words(change, lexicon(packs))
    with Store.open(desk / "store") as store:
        return list(follow(store, change, packs, decide))


def totals(desk: Path) -> tuple[dict[str, int], dict[str, int]]:
    """Give the number of rows of each question that needs no parameter, and of nodes and edges of each kind."""
    with rostra.open(desk / "store", packs=[desk / "reef"]) as discourse:
        asked = questions(discourse.packs).values()
        rows = {one.name: len(discourse.ask(one.name)) for one in asked if not any(p.required for p in one.params)}
        net = discourse.network()
        kinds = [held["kind"] for _, held in (*net.nodes(data=True), *((0, e) for *_, e in net.edges(data=True)))]
        return rows, Counter(kinds)


def topics(desk: Path) -> dict[str, list[str]]:
    """Give the topics of each statement that has some of the pack's, by its words."""
    found: dict[str, list[str]] = {}
    with rostra.open(desk / "store", packs=[desk / "reef"]) as discourse:
        for row in discourse.ask(
            "SELECT ?words ?topic { ?s rostra:content ?words ; rostra:topic ?topic } ORDER BY ?topic"
        ):
            if row.topic.startswith(REEF):
                found.setdefault(row.words, []).append(row.topic.removeprefix(REEF))
    return found


@pytest.mark.parametrize("term", ["coral-reefs", "bleaching", "carla-dunmore", "skerry-light", "foghorn"])
def test_a_renaming_changes_no_total(desk: Path, change: Callable[..., Change], term: str) -> None:
    before = totals(desk)

    found = followed(desk, change(codebook.rename, term, "renamed"))

    assert [one.problem for one in found] == [None] * len(found)
    assert totals(desk) == before


def test_documents_say_the_new_term_and_nothing_says_the_old_one(desk: Path, change: Callable[..., Change]) -> None:
    made = change(codebook.rename, "carla-dunmore", "carla-brook")

    assert [one.problem for one in followed(desk, made)] == [None, None]
    with Store.open(desk / "store", read_only=True) as store:
        assert affected(store, made) == ()
        assert all(f"<{REEF}carla-dunmore>" not in graph.serialize(format="nt") for _, graph in store.graphs())


def test_a_document_tells_which_changes_it_has_followed(desk: Path, change: Callable[..., Change]) -> None:
    made = [change(codebook.rename, "coral-reefs", "reefs"), change(codebook.rename, "skerry-light", "light")]
    for one in made:
        followed(desk, one)

    with Store.open(desk / "store", read_only=True) as store:
        runs = [reader.read(graph)[1].changes for _, graph in store.graphs()]
        said = "SELECT ?when { GRAPH ?graph { ?change a <http://www.w3.org/ns/prov#Activity> ; "
        whens = list(
            store.select(
                f"{said}<http://www.w3.org/ns/prov#used> <{REEF}coral-reefs> ; "
                "<http://www.w3.org/ns/prov#endedAtTime> ?when } }"
            )
        )
    assert tuple(sorted(one.iri for one in made)) in runs
    assert [row["when"].value for row in whens] == ["2026-11-25T09:30:00Z"]


def test_what_was_cut_off_goes_on(desk: Path, change: Callable[..., Change]) -> None:
    made = change(codebook.rename, "carla-dunmore", "carla-brook")
    packs, _ = with_(desk / "reef", ())
    with Store.open(desk / "store") as store:
        next(follow(store, made, packs, Sole(made.rest)))
        assert len(affected(store, made)) == 1

    assert len(followed(desk, change(codebook.rename, "carla-dunmore", "carla-brook"))) == 1
    with Store.open(desk / "store", read_only=True) as store:
        assert affected(store, made) == ()


def test_what_two_merged_topics_were_said_of_counts_once(desk: Path, change: Callable[..., Change]) -> None:
    before = topics(desk)

    followed(desk, change(codebook.merge, "bleaching", into="sea"))

    assert before["that bleaching would go on"] == ["bleaching", "sea"]
    assert topics(desk) == before | {"that bleaching would go on": ["sea"]}


def test_merged_entities_are_one_node_with_all_that_was_said(desk: Path, change: Callable[..., Change]) -> None:
    before = totals(desk)[1]

    followed(desk, change(codebook.merge, "i-lund", into="ida-lund"))

    after = totals(desk)[1]
    assert (after["entity"], after["said"]) == (before["entity"] - 1, before["said"])


def test_a_split_goes_by_the_words_and_lists_the_rest(desk: Path, change: Callable[..., Change]) -> None:
    found = followed(desk, change(codebook.split, "sea", ["bleaching", "fishing"], rest="bleaching"))

    assert [words for one in found for words in one.undecided] == ["that the seabed was dead"]
    said = topics(desk)
    assert said["that bleaching would go on"] == ["bleaching"]
    assert said["that a trawler was to blame"] == said["that trawlers had to go"] == ["fishing"]
    assert said["that the seabed was dead"] == ["bleaching"]


def test_a_split_entity_goes_by_the_names_in_each_document(desk: Path, change: Callable[..., Change]) -> None:
    more = "".join(
        f'x:{name} a rostra:Person ; skos:prefLabel "{label}"@en .\n'
        for name, label in {"c-keeper": "Carla Dunmore", "c-diver": "Carl Dunmore"}.items()
    )
    (desk / "reef" / "two.ttl").write_text(f"{HEAD}{more}", encoding="utf-8")

    made = change(codebook.split, "carla-dunmore", ["c-keeper", "c-diver"], rest="c-diver")

    assert [one.undecided for one in followed(desk, made)] == [(), ()]
    with rostra.open(desk / "store", packs=[desk / "reef"]) as discourse:
        speakers = {row.who for row in discourse.ask("SELECT ?who { ?s rostra:speaker ?who }")}
    assert f"{REEF}c-keeper" in speakers
    assert not {f"{REEF}c-diver", f"{REEF}carla-dunmore"} & speakers


def test_a_document_that_would_break_a_shape_stays_as_it_is(desk: Path, change: Callable[..., Change]) -> None:
    made = change(codebook.rename, "coral-reefs", "reefs")
    shape = """x:Silence a sh:NodeShape ; sh:targetClass rostra:Statement ; sh:property [
      sh:path rostra:topic ; sh:not [ sh:in ( x:reefs ) ] ;
      sh:message "Reefs are not spoken of: leave this out."@en ] ."""
    (desk / "reef" / "shapes" / "more.ttl").write_text(f"{HEAD}{shape}", encoding="utf-8")

    found = followed(desk, made)

    assert ["Reefs are not spoken of" in str(one.problem) for one in found] == [True]
    with Store.open(desk / "store", read_only=True) as store:
        assert len(affected(store, made)) == 1


def test_a_graph_of_another_tool_stays_as_it_is(desk: Path, change: Callable[..., Change]) -> None:
    made = change(codebook.rename, "coral-reefs", "reefs")
    with Store.open(desk / "store") as store:
        store.put(graph("other", more=f"<s> rostra:topic <{REEF}coral-reefs> ."))

    assert [one.problem is not None for one in followed(desk, made)].count(True) == 1
