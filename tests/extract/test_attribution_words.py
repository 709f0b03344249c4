from rostra.extract.attribution.tokens import key, tokens
from rostra.extract.attribution.words import words_of
from rostra.model import Cue, CuePart, EntityType, Lexicon, RoleNoun

from .parses import SAID, WANTS, paragraph


def cue(lemma, act):
    return Cue(lemma, CuePart.VERB, act)


def test_a_token_has_the_act_of_its_lemma():
    words = words_of(Lexicon("en", cues=(cue("say", "act:state"), cue("urge", "act:urge"))))
    acts = words.acts_of(tokens([paragraph(SAID)]))
    assert acts.tolist() == [0, key("act:state"), 0, 0, 0, 0]


def test_a_token_has_the_act_of_its_form_where_the_lemma_has_none():
    words = words_of(Lexicon("en", cues=(cue("urged", "act:urge"),)))
    assert words.acts_of(tokens([paragraph(WANTS)]))[1] == key("act:urge")


def test_the_shortest_entry_gives_the_act():
    cues = (cue("say no to", "act:reject"), cue("say", "act:state"), cue("say so", "act:agree"))
    words = words_of(Lexicon("en", cues=cues))
    assert words.acts_of(tokens([paragraph(SAID)]))[1] == key("act:state")


def test_those_who_speak_are_nouns_of_roles_and_of_classes_that_speak():
    speaking = EntityType("x:Party", "party", nouns=("party",), speaks=True)
    silent = EntityType("x:River", "river", nouns=("river",))
    words = words_of(Lexicon("en", types=(speaking, silent), role_nouns=(RoleNoun("press official"),)))
    assert {key("party"), key("official")} == set(words.speakers.tolist())


def test_a_cue_around_its_source_and_a_label_of_turns_are_no_words():
    around = Cue("in {source} view", CuePart.ADPOSITION, "act:believe")
    label = Cue("a", CuePart.NOUN, "act:reply", content=("turn",))
    assert words_of(Lexicon("en", cues=(around, label))).cues.tolist() == []


def test_pronouns_of_people_may_speak():
    columns = tokens([paragraph(WANTS)])
    assert words_of(Lexicon("en")).may_speak(columns).tolist() == [True] + [False] * 9


def test_an_empty_lexicon_knows_nothing():
    columns = tokens([paragraph(SAID)])
    words = words_of(Lexicon("en"))
    assert not words.acts_of(columns).any()
    assert not words.speaks(columns).any()
