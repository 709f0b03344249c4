from pathlib import Path

import pytest

from rostra.errors import PackError
from rostra.model import (
    BlockCue,
    BlockKind,
    Cue,
    CuePart,
    Lexicon,
    Place,
    Position,
    Reach,
    RelationPattern,
    RoleNoun,
    Topic,
)
from rostra.vocab import pack, terms
from rostra.vocab.lexicons import lexicon
from tests.vocab.conftest import Make

MY = "https://example.org/my/"


def _lexicon(make: Make, text: str, language: str = "en") -> Lexicon:
    return lexicon([make(all=text)], language)


def test_a_cue_says_all_that_it_can(make: Make) -> None:
    (cue,) = _lexicon(
        make,
        """my:c a rostra:Cue ; rostra:lemma "Push Back"@en ; rostra:part "verb" ; rostra:act act:rebut ;
        rostra:polarity stance:oppose ; rostra:target "object" ; rostra:factuality factuality:denied ;
        rostra:addresseeAt "object", "to" ; rostra:contentAt "quotation" .""",
    ).cues
    assert cue == Cue(
        "push back",
        CuePart.VERB,
        terms.ACT + "rebut",
        Position.OPPOSE,
        "object",
        terms.FACTUALITY + "denied",
        ("object", "to"),
        ("quotation",),
        added=True,
    )


def test_a_cue_of_two_lines_has_the_defaults(make: Make) -> None:
    (cue,) = _lexicon(make, 'my:c a rostra:Cue ; rostra:lemma "blast"@en ; rostra:act act:criticise .').cues
    assert cue == Cue("blast", CuePart.VERB, terms.ACT + "criticise", added=True)


def test_only_cues_beside_the_core_are_added() -> None:
    assert not any(cue.added for cue in lexicon(pack.load()).cues)


def test_a_cue_of_another_language_is_left_out(make: Make) -> None:
    text = 'my:c a rostra:Cue ; rostra:lemma "sagen"@de ; rostra:act act:state .'
    assert _lexicon(make, text).cues == ()
    assert [cue.lemma for cue in _lexicon(make, text, "de").cues] == ["sagen"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('my:c a rostra:Cue ; rostra:lemma "blast"@en .', "has no act"),
        ('my:c a rostra:Cue ; rostra:lemma "blast"@en ; rostra:act act:state ; rostra:part "adverb" .', "adverb"),
        ('my:c a rostra:Cue ; rostra:lemma "blast"@en ; rostra:act act:state ; rostra:polarity my:bad .', "my/bad"),
    ],
)
def test_a_cue_that_lacks_what_it_needs_is_told_with_file_and_line(make: Make, text: str, problem: str) -> None:
    with pytest.raises(PackError, match=problem) as caught:
        _lexicon(make, text)
    assert caught.value.where.startswith("all.ttl, line ")
    assert "rostra:Cue" in caught.value.remedy


def test_two_packs_that_give_one_cue_two_acts_are_told(make: Make) -> None:
    first = make("one", a='my:c a rostra:Cue ; rostra:lemma "blast"@en ; rostra:act act:criticise .')
    second = make("two", a='my:d a rostra:Cue ; rostra:lemma "blast"@en ; rostra:act act:praise .')
    with pytest.raises(PackError, match="'blast'"):
        lexicon([first, second])


def test_the_same_cue_in_two_packs_is_one(make: Make) -> None:
    text = 'my:c a rostra:Cue ; rostra:lemma "blast"@en ; rostra:act act:criticise .'
    assert len(lexicon([make("one", a=text), make("two", a=text)]).cues) == 1


def test_a_topic_has_its_words_and_all_that_is_broader(make: Make) -> None:
    topics = _lexicon(
        make,
        """topic:a a skos:Concept ; skos:prefLabel "a"@en ; rostra:word "Border Wall"@en ; skos:broader topic:b .
        topic:b a skos:Concept ; skos:broader topic:c ; skos:inScheme <https://w3id.org/rostra/concept/topic> .
        topic:c a skos:Concept ; rostra:word "c"@en .
        act:d a skos:Concept ; skos:prefLabel "d"@en .""",
    ).topics
    assert topics[0] == Topic(terms.TOPIC + "a", "a", ("border wall",), (terms.TOPIC + "b", terms.TOPIC + "c"))
    assert [topic.label for topic in topics] == ["a", "b", "c"]


def test_a_pattern_takes_its_ends_from_domain_and_range(make: Make) -> None:
    (pattern,) = _lexicon(
        make,
        """my:hosted rdfs:domain my:Country ; rdfs:range [ owl:unionOf ( my:Meeting my:Games ) ] .
        my:p a rostra:RelationPattern ; rostra:relation my:hosted ;
          rostra:pattern "{subject} ... host {object}"@en .""",
    ).patterns
    words = ("{subject}", "...", "host", "{object}")
    assert pattern == RelationPattern(f"{MY}hosted", words, (f"{MY}Country",), (f"{MY}Meeting", f"{MY}Games"))


def test_a_pattern_may_name_its_ends_itself(make: Make) -> None:
    (pattern,) = _lexicon(
        make,
        """my:p a rostra:RelationPattern ; rostra:relation my:met ; rostra:subjectType my:A ; rostra:objectType my:B ;
        rostra:pattern "{subject} meet {object}"@en .""",
    ).patterns
    assert (pattern.subject, pattern.object) == ((f"{MY}A",), (f"{MY}B",))


@pytest.mark.parametrize(
    "text",
    [
        'my:p a rostra:RelationPattern ; rostra:pattern "{subject} meet {object}"@en .',
        'my:p a rostra:RelationPattern ; rostra:relation my:met ; rostra:pattern "{subject} meets"@en .',
    ],
)
def test_a_pattern_without_relation_or_ends_is_told(make: Make, text: str) -> None:
    with pytest.raises(PackError, match="one relation"):
        _lexicon(make, text)


def test_role_nouns_say_whether_they_are_many_and_for_whom_they_speak(make: Make) -> None:
    nouns = _lexicon(
        make,
        """my:a a rostra:RoleNoun ; rostra:lemma "Officials"@en ; rostra:collective true .
        my:b a rostra:RoleNoun ; rostra:lemma "envoy"@en ; rostra:speaksFor "1"^^xsd:boolean .""",
    ).role_nouns
    assert nouns == (RoleNoun("officials", collective=True), RoleNoun("envoy", speaks_for=True))


def test_word_lists_of_one_concept_are_joined(make: Make) -> None:
    known = _lexicon(
        make,
        """my:a a rostra:WordList ; rostra:wordsFor factuality:denied ; rostra:word "not"@en, "Never"@en .
        my:b a rostra:WordList ; rostra:wordsFor factuality:denied ; rostra:word "never"@en, "no"@en .
        my:c a rostra:WordList ; rostra:wordsFor stance:support ; rostra:word "great"@en .
        my:d a rostra:WordList ; rostra:wordsFor stance:oppose ; rostra:word "useless"@en .
        my:e a rostra:WordList ; rostra:wordsFor factuality:possible ; rostra:word "might"@en .""",
    )
    assert known.negations == ("not", "never", "no")
    assert (known.positive_words, known.negative_words, known.hedges) == (("great",), ("useless",), ("might",))


def test_block_cues_have_weight_reach_and_place(make: Make) -> None:
    cues = _lexicon(
        make,
        """my:a a rostra:BlockCue ; rostra:kind block:newsletter ; rostra:pattern "sign up" .
        my:b a rostra:BlockCue ; rostra:kind block:advertisement ; rostra:pattern "advert", "promo" ;
          rostra:weight 0.5 ; rostra:reach "rest" ; rostra:place "markup" .""",
    ).block_cues
    assert cues[0] == BlockCue("sign up", BlockKind.NEWSLETTER)
    assert cues[1] == BlockCue("advert", BlockKind.ADVERTISEMENT, 0.5, Reach.REST, Place.MARKUP)
    assert len(cues) == 3


@pytest.mark.parametrize(
    "text",
    [
        'my:a a rostra:BlockCue ; rostra:kind block:newsletter ; rostra:pattern "(" .',
        'my:a a rostra:BlockCue ; rostra:kind block:poem ; rostra:pattern "roses" .',
        'my:a a rostra:BlockCue ; rostra:kind block:comments ; rostra:pattern "a" ; rostra:weight "much" .',
    ],
)
def test_a_block_cue_that_does_not_fit_is_told(make: Make, text: str) -> None:
    with pytest.raises(PackError, match="does not fit"):
        _lexicon(make, text)


def test_no_packs_know_nothing() -> None:
    assert lexicon([]) == Lexicon("en")


def test_an_error_names_the_file_of_the_pack_and_not_a_word_that_is_written_alike(tmp_path: Path) -> None:
    (tmp_path / "court.ttl").write_text(
        f"@prefix rostra: <{terms.ROSTRA}> .\n"
        '<https://w3id.org/rostra/pack/court/prosecutor> a rostra:Office ; rostra:title "chief prosecutor"@en .\n'
    )

    with pytest.raises(PackError) as caught:
        lexicon(pack.load([tmp_path / "court.ttl"]))

    assert caught.value.where == "court.ttl, line 2"
