"""Tables of spaCy's rule lemmatizer from gold forms: regular endings, irregular forms, known lemmas."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from spacy.lookups import Lookups

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from spacy.tokens import Doc

    Forms = Mapping[tuple[str, str], Counter[str]]
    Rules = dict[str, list[list[str]]]

OPEN = ("NOUN", "VERB", "ADJ", "ADV")
CLOSED = ("PRON", "DET", "AUX", "ADP", "SCONJ", "CCONJ", "PART")
DOUBLED = "bdgmnprt"
E_KEPT = (
    *("iz", "at", "c", "v", "u", "dg", "rg", "bl", "pl", "tl", "dl", "gl"),
    *("zl", "kl", "ys", "is", "ut", "uc", "clud", "guid", "vid", "cid", "rod", "ir", "rs", "ns", "ps"),
)


def _verb_rules(ending: str) -> list[list[str]]:
    doubled = [[letter * 2 + ending, letter] for letter in DOUBLED]
    e_kept = [[stem + ending, stem + "e"] for stem in E_KEPT]
    return [*doubled, *e_kept, [ending, ""], [ending, "e"]]


RULES: Rules = {
    "noun": [["ies", "y"], ["ches", "ch"], ["shes", "sh"], ["sses", "ss"], ["xes", "x"], ["s", ""], ["", ""]],
    "verb": [
        *[["ies", "y"], ["ied", "y"], ["ches", "ch"], ["shes", "sh"], ["sses", "ss"], ["xes", "x"], ["oes", "o"]],
        *[["s", ""], *_verb_rules("ed"), *_verb_rules("ing"), ["", ""]],
    ],
    "adj": [["", ""], ["ier", "y"], ["iest", "y"], ["er", ""], ["est", ""], ["er", "e"], ["est", "e"]],
}


def forms(docs: Iterable[Doc]) -> Forms:
    """Count the lemmas of each lower-cased form and part of speech."""
    counted: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for doc in docs:
        for token in doc:
            if token.pos_ in OPEN + CLOSED and token.is_lower | token.is_title and token.lemma_:
                counted[token.pos_, token.lower_.replace("’", "'")][token.lemma_.lower()] += 1
    return counted


def index(counted: Forms, *, least: int) -> dict[str, list[str]]:
    """List the lemmas that were seen at least so often, by part of speech."""
    seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for (part, _), lemmas in counted.items():
        if part in OPEN:
            seen[part.lower()].update({lemma: n for lemma, n in lemmas.items() if lemma.isalpha()})
    return {part: sorted(lemma for lemma, n in lemmas.items() if n >= least) for part, lemmas in seen.items()}


def by_rule(form: str, rules: Iterable[list[str]], known: frozenset[str]) -> str:
    """Give the lemma that spaCy's rules alone would give: the last known one, else the first of all."""
    made = [form[: len(form) - len(old)] + new for old, new in rules if form.endswith(old)]
    return next((lemma for lemma in reversed(made) if lemma in known), made[0] if made else form)


def uninflected(lemmas: Iterable[str], rules: Iterable[list[str]]) -> list[str]:
    """Leave out what is the inflected form of another lemma: 'urging' beside 'urge' would be its own lemma."""
    known, endings = frozenset(lemmas), [rule for rule in rules if rule[0]]
    return sorted(lemma for lemma in known if by_rule(lemma, endings, known - {lemma}) not in known - {lemma})


def exceptions(counted: Forms, known: Mapping[str, list[str]], *, least: int) -> dict[str, dict[str, list[str]]]:
    """List the forms seen at least so often whose usual lemma the rules do not give."""
    found: defaultdict[str, dict[str, list[str]]] = defaultdict(dict)
    lemmas_of = {part: frozenset(lemmas) for part, lemmas in known.items()}
    for (part, form), lemmas in sorted(counted.items()):
        lemma, key = lemmas.most_common(1)[0][0], part.lower()
        rare = lemmas.total() < (least if part in OPEN else 1)
        if not rare and by_rule(form, RULES.get(key, [["", ""]]), lemmas_of.get(key, frozenset())) != lemma:
            found[key][form] = [lemma]
            found[key][form.replace("'", "’")] = [lemma]
    return dict(found)


def verbs_of(cues: Path) -> list[str]:
    """Read the single verbs of our own cue lexicon."""
    return sorted(set(re.findall(r'rostra:lemma "([a-z]+)"@en ; rostra:part "verb"', cues.read_text(encoding="utf-8"))))


def tables(docs: Iterable[Doc], *, verbs: Iterable[str] = (), least: int = 2) -> Lookups:
    """Build the tables; `least` keeps what a corpus says only once out of them."""
    counted = forms(docs)
    known = index(counted, least=least)
    known["verb"] = uninflected({*known.get("verb", []), *verbs}, RULES["verb"])
    lookups = Lookups()
    closed = {part.lower(): [["", ""]] for part in CLOSED}
    lookups.add_table("lemma_rules", closed | RULES | {"adv": [["", ""]]})
    lookups.add_table("lemma_index", known)
    lookups.add_table("lemma_exc", exceptions(counted, known, least=least))
    return lookups
