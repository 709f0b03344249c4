"""Lemmas by spaCy's English rules, the same for a word wherever it stands in a run."""

from spacy.lang.en.lemmatizer import EnglishLemmatizer
from spacy.language import Language
from spacy.tokens import Token


class RuleLemmatizer(EnglishLemmatizer):
    """Lemmatise by rules and tables; let a form be its own lemma by its features only where it is no verb.

    spaCy remembers a lemma by form and part of speech alone. One 'urging' that the tagger took for an infinitive would
    make every later 'urging' its own lemma, and the outcome of a text would depend on those before it.
    """

    def rule_lemmatize(self, token: Token) -> list[str]:
        """Give the lemmas of a token, the best first."""
        if super().is_base_form(token) and token.pos_ != "VERB":
            return [token.lower_]
        return super().rule_lemmatize(token)

    def is_base_form(self, token: Token) -> bool:  # noqa: ARG002 - spaCy's protocol
        """Say no: `rule_lemmatize` has asked already, and what it was told must not be remembered."""
        return False


@Language.factory("rostra_lemmatizer", requires=["token.pos", "token.morph"], assigns=["token.lemma"])
def make(nlp: Language, name: str) -> RuleLemmatizer:
    """Make the component, its tables empty, for spaCy to fill from the pipeline's folder."""
    return RuleLemmatizer(nlp.vocab, model=None, name=name, mode="rule")
