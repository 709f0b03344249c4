"""A codebook changes in mid-project: a pack's files stay what a person made of them, and tell what became of a term."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from rostra.errors import PackError
from rostra.packs import codebook
from rostra.packs.check import check
from rostra.packs.codebook import Plan
from rostra.packs.found import with_
from rostra.vocab import terms
from rostra.vocab.facts import facts
from rostra.vocab.lexicons import lexicon
from rostra.vocab.pack import triples
from tests.packs.conftest import Check, Write

WHEN = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
REEF = "https://w3id.org/rostra/pack/reef/"
TOPIC = 'a skos:Concept ; skos:inScheme <https://w3id.org/rostra/concept/topic> ; skos:prefLabel "{0}"@en ; rostra:word'
TWO = f'x:atolls {TOPIC.format("atolls")} "atoll"@en .\nx:lagoons {TOPIC.format("lagoons")} "lagoon"@en .\n'


def rename(reef: Path, old: str, new: str) -> Plan:
    packs, pack = with_(reef, ())
    return codebook.rename(pack, packs, old, new, when=WHEN)


def merge(reef: Path, old: str, into: str) -> Plan:
    packs, pack = with_(reef, ())
    return codebook.merge(pack, packs, old, into, when=WHEN)


def split(reef: Path, old: str, *into: str, rest: str) -> Plan:
    packs, pack = with_(reef, ())
    return codebook.split(pack, packs, old, into, rest=rest, when=WHEN)


def words(reef: Path) -> dict[str, tuple[str, ...]]:
    packs, _ = with_(reef, ())
    return {one.iri.removeprefix(REEF): one.words for one in lexicon(packs).topics if one.iri.startswith(REEF)}


def test_a_renamed_term_has_its_new_name_in_all_files_and_the_old_one_is_deprecated(reef: Path) -> None:
    rename(reef, "coral-reefs", "reefs").save()

    said = facts(triples(with_(reef, ())[1]), "en")
    assert said.given_up() == {f"{REEF}coral-reefs": (f"{REEF}reefs",)}
    assert words(reef) == {"reefs": ("coral reef", "coral reefs", "coral bleaching")}
    assert "reef:reefs" in (reef / "tests" / "example.ttl").read_text(encoding="utf-8")
    assert "coral-reefs" not in (reef / "queries" / "reef-reefs.rq").read_text(encoding="utf-8")


def test_a_pack_is_as_good_after_a_change_as_before(reef: Path, flaws: Check) -> None:
    rename(reef, "coral-reefs", "reefs").save()
    rename(reef, "reef:carla-dunmore", "carla-brook").save()

    assert flaws() == ()


def test_comments_order_and_line_ends_of_a_file_stay(reef: Path, write: Write) -> None:
    write("more.ttl", f"# mine\r\n{TWO}# the last word, atolls\r\n")
    before = (reef / "more.ttl").read_bytes().decode()

    rename(reef, "atolls", "rings").save()

    after = (reef / "more.ttl").read_bytes().decode()
    assert after.startswith(before.replace("x:atolls", "x:rings").rstrip())
    assert "\r\n# 2026-11-25: reef:atolls was renamed to reef:rings.\r\n" in after


def test_the_account_of_a_change_is_an_activity_with_from_to_and_when(reef: Path) -> None:
    plan = rename(reef, "coral-reefs", "reefs")
    plan.save()

    said = facts(triples(with_(reef, ())[1]), "en").subjects[plan.change.iri]
    assert said[terms.TYPE] == [terms.PROV + "Activity"]
    assert said[terms.PROV + "used"] == [f"{REEF}coral-reefs"]
    assert said[terms.PROV + "generated"] == [f"{REEF}reefs"]
    assert said[terms.PROV + "endedAtTime"] == ["2026-11-25T09:30:00+00:00"]


def test_nothing_is_written_before_a_plan_is_saved(reef: Path) -> None:
    before = {path: path.read_bytes() for path in reef.rglob("*") if path.is_file()}

    plan = rename(reef, "coral-reefs", "reefs")

    assert "+# 2026-11-25: reef:coral-reefs was renamed to reef:reefs." in str(plan.edits[-1])
    assert {path: path.read_bytes() for path in reef.rglob("*") if path.is_file()} == before


def test_a_change_that_is_made_already_takes_no_edit_and_keeps_its_account(reef: Path) -> None:
    plan = rename(reef, "coral-reefs", "reefs")
    plan.save()

    packs, pack = with_(reef, ())
    again = codebook.rename(pack, packs, "coral-reefs", "reefs", when=datetime(2027, 1, 1, tzinfo=UTC))

    assert (again.edits, again.change) == ((), plan.change)


def test_a_change_that_was_cut_off_goes_on(reef: Path) -> None:
    plan = rename(reef, "coral-reefs", "reefs")
    plan.edits[0].save()

    rename(reef, "coral-reefs", "reefs").save()

    assert check(*reversed(with_(reef, ()))) == ()
    assert {edit.path for edit in plan.edits} > {edit.path for edit in rename(reef, "coral-reefs", "reefs").edits}


def test_a_second_renaming_leads_from_both_old_names_to_the_new_one(reef: Path) -> None:
    first = rename(reef, "coral-reefs", "reefs")
    first.save()
    rename(reef, "reefs", "corals").save()

    said = facts(triples(with_(reef, ())[1]), "en")
    assert said.given_up() == {f"{REEF}{old}": (f"{REEF}corals",) for old in ("coral-reefs", "reefs")}
    assert said.of(first.change.iri, terms.PROV + "generated") == [f"{REEF}reefs"]


def test_a_merged_topic_gives_its_words_and_stays_as_it_was_written(reef: Path, write: Write) -> None:
    write("more.ttl", TWO)

    merge(reef, "atolls", "lagoons").save()

    assert words(reef)["lagoons"] == ("lagoon", "atoll")
    assert "atolls" not in words(reef)
    assert TWO in (reef / "more.ttl").read_text(encoding="utf-8")


def test_what_points_to_a_merged_term_points_to_the_other(reef: Path, write: Write) -> None:
    write("more.ttl", TWO)
    write("below.ttl", f'x:motus {TOPIC.format("motus")} "motu"@en ; skos:broader x:atolls .\n')

    merge(reef, "atolls", "lagoons").save()

    assert "skos:broader x:lagoons" in (reef / "below.ttl").read_text(encoding="utf-8")


def test_a_topic_of_a_pack_may_join_one_of_the_core(reef: Path, flaws: Check) -> None:
    merge(reef, "coral-reefs", "topic:climate").save()

    packs, _ = with_(reef, ())
    climate = next(one for one in lexicon(packs).topics if one.iri == terms.TOPIC + "climate")
    assert "coral bleaching" in climate.words


def test_a_merged_entity_gives_its_names(reef: Path, write: Write) -> None:
    write("more.ttl", 'x:c-dunmore a rostra:Person ; skos:prefLabel "C. Dunmore"@en ; rostra:shortName "Dunmore"@en .')

    merge(reef, "c-dunmore", "carla-dunmore").save()

    known = {one.iri: one for one in lexicon(with_(reef, ())[0]).register}
    assert "C. Dunmore" in known[f"{REEF}carla-dunmore"].names
    assert f"{REEF}c-dunmore" not in known


def test_a_merged_cue_gives_its_lemma(reef: Path, write: Write) -> None:
    write("more.ttl", 'x:squall a rostra:Cue ; rostra:lemma "squall"@en ; rostra:act act:warn .')

    merge(reef, "squall", "foghorn").save()

    assert {one.act for one in lexicon(with_(reef, ())[0]).cues if one.lemma == "squall"} == {terms.ACT + "complain"}


def test_a_split_topic_is_replaced_by_both(reef: Path, write: Write) -> None:
    write("more.ttl", TWO)

    split(reef, "coral-reefs", "atolls", "lagoons", rest="lagoons").save()

    said = facts(triples(with_(reef, ())[1]), "en")
    assert said.given_up() == {f"{REEF}coral-reefs": (f"{REEF}atolls", f"{REEF}lagoons")}
    assert "coral-reefs" not in words(reef)


@pytest.mark.parametrize(
    ("change", "problem", "remedy"),
    [
        (lambda reef: rename(reef, "topic:climate", "weather"), "never edits", "below it"),
        (lambda reef: rename(reef, "coral-reef", "reefs"), "no such topic", "reef:coral-reefs"),
        (lambda reef: rename(reef, "Lighthouse", "Beacon"), "no such topic|never", "rostra packs show|own pack"),
        (lambda reef: rename(reef, "coral-reefs", "atolls"), "such a term already", "merge"),
        (lambda reef: rename(reef, "coral-reefs", "topic:reefs"), "namespace of the core", REEF),
        (lambda reef: rename(reef, "coral-reefs", ""), "no name for a term", "letters"),
        (lambda reef: rename(reef, "coral-reefs", ".."), "no name for a term", "letters"),
        (lambda reef: rename(reef, "coral-reefs", "my reefs"), "no name for a term", "hyphens"),
        (lambda reef: merge(reef, "coral-reefs", "carla-dunmore"), "do not go together", "another topic"),
        (lambda reef: merge(reef, "coral-reefs", "coral-reefs"), "its own place", "another topic"),
        (lambda reef: merge(reef, "coral-reefs", "motus"), "stands below", "skos:broader"),
        (lambda reef: split(reef, "coral-reefs", "atolls", "atolls", rest="atolls"), "two or more", "--rest"),
        (lambda reef: split(reef, "coral-reefs", "atolls", "lagoons", rest="motus"), "two or more", "--rest"),
        (lambda reef: split(reef, "coral-reefs", "atolls", "nowhere", rest="atolls"), "no such topic", ""),
    ],
)
def test_a_change_that_cannot_be_is_refused_with_what_to_do(
    reef: Path, write: Write, change: object, problem: str, remedy: str
) -> None:
    write("more.ttl", f'{TWO}x:motus {TOPIC.format("motus")} "motu"@en ; skos:broader x:coral-reefs .\n')

    with pytest.raises(PackError) as refused:
        change(reef)

    assert any(one in refused.value.problem for one in problem.split("|"))
    assert any(one in refused.value.remedy for one in remedy.split("|"))


def test_a_deprecated_term_is_not_changed_again(reef: Path, write: Write) -> None:
    write("more.ttl", TWO)
    merge(reef, "atolls", "lagoons").save()

    with pytest.raises(PackError, match="deprecated") as refused:
        rename(reef, "atolls", "rings")

    assert "reef:lagoons" in refused.value.remedy
