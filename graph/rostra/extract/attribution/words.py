"""What the lexicon knows of single words, as numbers of `Tokens`: the acts of cues, and the nouns of who can speak."""

from dataclasses import dataclass

import numpy as np

from rostra.extract.attribution.tokens import Flags, Ids, Tokens, among, key
from rostra.model import Cue, Lexicon

SLOT = "{source}"
"""Where the source stands within a cue."""
_NAMES = ("PERSON", "ORG", "LOC", "NORP")


@dataclass(frozen=True)
class Words:
    """Hold the first words of cues in order of their numbers, the act of each, and the nouns for those who speak.

    A cue that has its source or its place within it ("in {source} view") is no word of which a model learns.
    """

    cues: Ids
    acts: Ids
    speakers: Ids

    def acts_of(self, tokens: Tokens) -> Ids:
        """Give the act that each token may be the cue of, by its lemma or else its form; 0 is none."""
        by_lemma = self._acts(tokens.lemma)
        return np.where(by_lemma > 0, by_lemma, self._acts(tokens.lower))

    def _acts(self, words: Ids) -> Ids:
        if not len(self.cues):
            return np.zeros(len(words), np.uint64)
        place = np.minimum(np.searchsorted(self.cues, words), len(self.cues) - 1)
        return np.where(self.cues[place] == words, self.acts[place], np.uint64(0))

    def speaks(self, tokens: Tokens) -> Flags:
        """Tell which tokens are nouns for someone who can speak."""
        return _in_order(tokens.lemma, self.speakers) | _in_order(tokens.lower, self.speakers)

    def may_speak(self, tokens: Tokens) -> Flags:
        """Tell which tokens may stand for someone who can speak: such nouns, names, pronouns of people."""
        pronoun = among(tokens.tag, ("PRP", "PRP$")) & ~among(tokens.lower, ("it", "its"))
        return self.speaks(tokens) | among(tokens.entity, _NAMES) | pronoun


def _in_order(column: Ids, words: Ids) -> Flags:
    """Tell which of a column are among words that stand in order of their numbers."""
    if not len(words):
        return np.zeros(len(column), np.bool_)
    found: Flags = words[np.minimum(np.searchsorted(words, column), len(words) - 1)] == column
    return found


def words_of(lexicon: Lexicon) -> Words:
    """Take the words from a lexicon; of the cues with one first word the shortest gives the act."""
    acts: dict[int, int] = {}
    for cue in sorted(filter(_is_word, lexicon.cues), key=lambda cue: (-len(cue.lemma.split()), cue.lemma, cue.act)):
        acts[key(cue.lemma.split()[0])] = key(cue.act)
    nouns = [noun for kind in lexicon.types if kind.speaks for noun in kind.nouns]
    roles = [role.lemma.split()[-1] for role in lexicon.role_nouns]
    speakers = sorted({key(noun.split()[-1]) for noun in (*nouns, *roles)})
    ordered = sorted(acts)
    return Words(
        np.array(ordered, np.uint64), np.array([acts[one] for one in ordered], np.uint64), np.array(speakers, np.uint64)
    )


def _is_word(cue: Cue) -> bool:
    return SLOT not in cue.lemma and not cue.is_label
