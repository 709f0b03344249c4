"""What the core knows: facts about the files in ontology/, not about code."""

from collections import defaultdict
from itertools import chain

import pytest

from rostra.model import BlockKind, CuePart, Form, KnownEntity, Lexicon, Mode, Position
from rostra.vocab import pack, terms
from rostra.vocab.facts import Facts, facts
from rostra.vocab.lexicons import lexicon


@pytest.fixture(scope="module")
def core() -> Lexicon:
    return lexicon([pack.core()])


@pytest.fixture(scope="module")
def said() -> Facts:
    return facts(pack.triples(pack.core()), "en")


def _concepts(said: Facts, scheme: str) -> set[str]:
    top = scheme.rstrip("/")
    found = (iri for iri, stated in said.a(terms.CONCEPT_CLASS) if top in stated.get(terms.SKOS + "inScheme", ()))
    return {iri.removeprefix(scheme) for iri in found}


def _known(core: Lexicon, local: str) -> KnownEntity:
    return next(one for one in core.register if one.iri == terms.ENTITY + local)


def test_schemes_hold_the_values_of_the_model(said: Facts) -> None:
    assert _concepts(said, terms.MODE) == set(Mode)
    assert _concepts(said, terms.STANCE) == set(Position)
    assert _concepts(said, terms.FORM) == set(Form)
    assert _concepts(said, terms.BLOCK) - {"article", "surround"} == set(BlockKind)


def test_blocks_that_are_read_stand_under_article(said: Facts) -> None:
    under = {kind for kind in BlockKind if terms.BLOCK + "article" in said.of(terms.BLOCK + kind, terms.BROADER)}
    assert under == {kind for kind in BlockKind if kind.is_article}


def test_acts_and_factualities_of_cues_are_concepts(core: Lexicon, said: Facts) -> None:
    assert {cue.act.removeprefix(terms.ACT) for cue in core.cues} <= _concepts(said, terms.ACT)
    stated = {cue.factuality.removeprefix(terms.FACTUALITY) for cue in core.cues if cue.factuality}
    assert stated <= _concepts(said, terms.FACTUALITY)


def test_each_concept_has_one_label_and_a_definition(said: Facts) -> None:
    for iri, stated in said.a(terms.CONCEPT_CLASS):
        assert len(stated.get(terms.PREF_LABEL, ())) == 1, iri
        assert stated.get(terms.SKOS + "definition"), iri


def test_concepts_go_up_to_a_top_of_their_own_scheme(said: Facts) -> None:
    for iri, stated in said.a(terms.CONCEPT_CLASS):
        above = said.above(iri, terms.BROADER)
        tops = [each for each in (iri, *above) if said.of(each, terms.SKOS + "topConceptOf")]
        assert len(tops) == 1, iri
        assert said.of(tops[0], terms.SKOS + "inScheme") == stated.get(terms.SKOS + "inScheme"), iri


def test_cues_are_many_and_of_all_parts(core: Lexicon) -> None:
    assert len(core.cues) >= 350
    assert {cue.part for cue in core.cues} == set(CuePart)


@pytest.mark.parametrize(
    ("lemma", "act"),
    [
        ("say", "state"),
        ("insist", "insist"),
        ("push back", "rebut"),
        ("according to", "state"),
        ("criticize", "criticise"),
        ("criticise", "criticise"),
        ("describe", "describe"),
        ("deny", "deny"),
        ("vow", "promise"),
        ("call for", "demand"),
    ],
)
def test_a_common_cue_has_its_act(core: Lexicon, lemma: str, act: str) -> None:
    assert {cue.act for cue in core.cues if cue.lemma == lemma} == {terms.ACT + act}


def test_places_of_content_and_addressee_are_those_of_the_model(core: Lexicon) -> None:
    assert {at for cue in core.cues for at in cue.content} == {
        "clause",
        "quotation",
        "infinitive",
        "object",
        "as",
        "about",
        "turn",
        "none",
    }
    assert {cue.target for cue in core.cues} == {"content", "object", "addressee"}


def test_words_speak_either_well_or_ill(core: Lexicon) -> None:
    assert not set(core.positive_words) & set(core.negative_words)
    assert len(core.positive_words) + len(core.negative_words) >= 300


def test_each_word_list_is_there(core: Lexicon) -> None:
    assert "not" in core.negations
    assert "allegedly" in core.hedges
    assert {noun.lemma for noun in core.role_nouns if noun.speaks_for} >= {"spokesman", "spokeswoman", "spokesperson"}


def test_topics_are_many_and_border_security_is_security(core: Lexicon) -> None:
    topics = {topic.iri: topic for topic in core.topics}
    assert len(topics) >= 60
    assert terms.TOPIC + "security" in topics[terms.TOPIC + "border-security"].broader
    assert all(topic.words for topic in core.topics)


def test_patterns_state_relations_of_the_ontology_between_its_classes(core: Lexicon, said: Facts) -> None:
    properties = {iri for iri, _ in said.a(terms.OWL + "ObjectProperty")}
    classes = {one.iri for one in core.types}
    assert {pattern.predicate for pattern in core.patterns} <= properties
    assert {kind for pattern in core.patterns for kind in (*pattern.subject, *pattern.object)} <= classes


def test_every_state_has_a_capital_demonyms_and_an_identifier(core: Lexicon, said: Facts) -> None:
    states = [one for one in core.register if one.type == terms.ROSTRA + "Country"]
    assert len(states) == 193 + 4
    assert all(state.wikidata for state in states)
    capitals = [state for state in states if said.of(state.iri, terms.ROSTRA + "capital")]
    assert len(states) - len(capitals) == 4, "the Holy See, Monaco, San Marino and Singapore are their own capitals"
    assert sum(not state.demonyms for state in states) <= 3


def test_identifiers_of_wikidata_are_well_formed_and_used_once(core: Lexicon) -> None:
    found = [one.wikidata for one in core.register if one.wikidata]
    assert all(each[0] == "Q" and each[1:].isdigit() for each in found)
    assert len(found) == len(set(found))


@pytest.mark.parametrize(
    ("local", "identifier"),
    [
        ("donald-trump", "Q22686"),
        ("mark-rutte", "Q57792"),
        ("nato", "Q7184"),
        ("denmark", "Q35"),
        ("greenland", "Q223"),
        ("europe", "Q46"),
        ("september-11-attacks", "Q10806"),
        ("war-in-afghanistan", "Q182865"),
        ("davos", "Q68097"),
    ],
)
def test_who_is_often_in_the_news_has_an_identifier(core: Lexicon, local: str, identifier: str) -> None:
    assert _known(core, local).wikidata == identifier


def test_a_name_that_several_share_is_decided_by_one_preference(core: Lexicon) -> None:
    shared: dict[str, set[str]] = defaultdict(set)
    preferring: dict[str, set[str]] = defaultdict(set)
    for one in core.register:
        for name in (*one.names, *one.short_names, *one.demonyms):
            shared[name].add(one.iri)
        for name in one.preferred:
            preferring[name].add(one.iri)
    undecided = {name: iris for name, iris in shared.items() if len(iris) > 1 and len(preferring[name] & iris) != 1}
    assert not undecided
    assert {name for name, iris in preferring.items() if not iris & shared[name]} == set()


@pytest.mark.parametrize(
    ("name", "local"),
    [
        ("Georgia", "georgia"),
        ("Washington", "washington"),
        ("Congo", "democratic-republic-of-the-congo"),
        ("New York", "new-york"),
        ("Clinton", "hillary-clinton"),
    ],
)
def test_a_shared_name_prefers_the_usual_one(core: Lexicon, name: str, local: str) -> None:
    assert name in _known(core, local).preferred


def test_korea_means_the_south(core: Lexicon) -> None:
    assert [one.iri for one in core.register if "Korea" in (*one.names, *one.short_names)] == [
        terms.ENTITY + "south-korea"
    ]


def test_names_have_no_article_and_no_blank_at_the_edge(core: Lexicon) -> None:
    for one in core.register:
        for name in (*one.names, *one.short_names, *one.demonyms, *one.nominals):
            assert name == name.strip(), one.iri
            assert not name.startswith("the "), one.iri


def test_tenures_are_of_people_and_begin_before_they_end(core: Lexicon) -> None:
    people = {one.iri for one in core.register if one.type == terms.ROSTRA + "Person"}
    tenures = list(chain.from_iterable(office.tenures for office in core.offices))
    assert {tenure.holder for tenure in tenures} <= people
    assert all(tenure.since and (tenure.until is None or tenure.since < tenure.until) for tenure in tenures)


def test_one_person_at_a_time_holds_an_office_that_is_not_shared(core: Lexicon) -> None:
    shared = {terms.ENTITY + "us-senator", terms.ENTITY + "us-representative"}
    for office in core.offices:
        for one, after in zip(office.tenures, office.tenures[1:], strict=False):
            assert office.iri in shared or (one.until and after.since and one.until <= after.since), office.iri


def test_rutte_is_secretary_general_since_october_2024(core: Lexicon) -> None:
    office = next(each for each in core.offices if each.iri == terms.ENTITY + "secretary-general-of-nato")
    assert office.of == terms.ENTITY + "nato"
    assert office.tenures[-1].holder == terms.ENTITY + "mark-rutte"
    assert str(office.tenures[-1].since) == "2024-10-01"


def test_all_that_is_pointed_to_is_there() -> None:
    triples = list(pack.triples(pack.core()))
    subjects = {subject.value for subject, _, _ in triples}
    ours = (terms.ENTITY, terms.CONCEPT, terms.ROSTRA)
    meant = {term.value for triple in triples for term in triple[1:] if term.value.startswith(ours)}
    versions = {each for each in meant if each.startswith(terms.ROSTRA + "0.")}
    assert meant - subjects - versions == set()


def test_a_state_goes_by_its_capital_which_alone_is_the_city(core: Lexicon) -> None:
    known = {one.iri.rpartition("/")[2]: one for one in core.register}
    assert "Copenhagen" in known["denmark"].short_names
    assert "Copenhagen" in known["copenhagen"].preferred
    assert "Singapore" not in known["singapore"].short_names


def test_parliament_alone_is_nobodys_name(core: Lexicon) -> None:
    names = {name.lower() for one in core.register for name in (*one.names, *one.short_names)}
    assert "parliament" not in names


def test_a_courtesy_title_tells_the_pronoun(core: Lexicon) -> None:
    roles = {role.lemma: role.pronouns for role in core.role_nouns}
    assert [roles[word] for word in ("mr.", "ms.", "mrs.")] == [("he",), ("she",), ("she",)]
