"""Short texts with their parses, kept in tests/cases/extract: no trained pipeline is loaded for them.

A line gives a token: form, lemma, tag, relation, head, features, name. `#` opens a block, `@` gives an attribution
("source | cue | content | addressee | number of the one that it is inside of", parts of a content between dots).
"""

import re
from datetime import date
from functools import cache
from pathlib import Path
from types import SimpleNamespace

import spacy
from spacy.tokens import Doc

from rostra.extract.attribution import Attribution
from rostra.extract.language import Paragraph, normalise
from rostra.extract.pipeline import Steps
from rostra.model import Block, BlockKind, Document, Span

from . import small

CASES = Path(__file__).parent.parent / "cases" / "extract"
NLP = spacy.blank("en")
DAY = date(2026, 1, 24)


def story(name, published=DAY):
    """Give the document of a case, its paragraphs, and its attributions."""
    lines = (CASES / f"{name}.tsv").read_text().splitlines()
    heads = [at for at, line in enumerate(lines) if line.startswith(("# ", "@ "))]
    blocks, paragraphs, texts, said, start = [], [], [], [], 0
    for number, at in enumerate(heads):
        if lines[at].startswith("@"):
            said.append([part.strip() for part in lines[at][2:].split("|")])
            continue
        _, kind, text = lines[at].split(" ", 2)
        rows = lines[at + 1 : heads[number + 1] if number + 1 < len(heads) else None]
        blocks.append(Block(Span(start, start + len(text)), BlockKind(kind)))
        paragraphs.append(Paragraph(_doc(normalise(text), rows), start, BlockKind(kind), len(paragraphs)))
        texts.append(text)
        start += len(text) + 1
    document = Document(name, "\n".join(texts), tuple(blocks), published=published)
    return document, tuple(paragraphs), _attributions(normalise(document.text), said)


def _doc(text, rows):
    table = [row.split("\t") for row in rows if row]
    words, lemmas, tags, deps, heads, morphs, names = zip(*table, strict=True)
    spaces, at = [], 0
    for word in words:
        at = text.index(word, at) + len(word)
        spaces.append(text[at : at + 1] == " ")
    return Doc(
        NLP.vocab,
        words=list(words),
        spaces=spaces,
        lemmas=list(lemmas),
        tags=list(tags),
        deps=list(deps),
        heads=[int(head) for head in heads],
        morphs=["" if morph == "_" else morph for morph in morphs],
        ents=list(names),
    )


def _attributions(text, said):
    """Find the words of each attribution in the text, each after the one before it."""
    found, after = [], 0
    for source, cue, content, *rest in said:
        contents = [part.strip() for part in content.split("...")]
        start = min(text.index(contents[0], after), _find(text, source or cue, after))
        parts, at = [], start
        for part in contents:
            at = text.index(part, at)
            parts.append(Span(at, at + len(part)))
            at += len(part)
        found.append(
            SimpleAttribution(
                source=(_span(text, source, start, parts),) if source else (),
                cue=(_span(text, cue, start, parts),),
                content=tuple(parts),
                lemma=cue,
                addressee=tuple(_span(text, word, start, ()) for word in rest[:1] if word),
                inside=int(rest[1]) - 1 if rest[1:] else None,
            )
        )
        after = start + 1
    return tuple(found)


def _span(text, words, start, taken):
    at = _find(text, words, start)
    while any(span.overlaps(Span(at, at + len(words))) for span in taken):
        at = _find(text, words, at + 1)
    return Span(at, at + len(words))


def _find(text, words, start):
    """Give where some words stand as whole words."""
    match = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)").search(text, start)
    assert match, f"{words} does not stand after {text[start : start + 40]}"
    return match.start()


LEMMAS = {
    "told": "tell",
    "said": "say",
    "wrote": "write",
    "agreed": "agree",
    "criticized": "criticize",
    "denied": "deny",
    "thanked": "thank",
    "believes": "believe",
    "rejected": "reject",
    "insisting": "insist",
    "arguing": "argue",
    "urged": "urge",
    "suggesting": "suggest",
    "know": "know",
    "praised": "praise",
    "suggests": "suggest",
    "believe": "believe",
    "replied": "reply",
    "insisted": "insist",
    "says": "say",
}


def SimpleAttribution(*, source, cue, content, lemma, addressee=(), inside=None):  # noqa: N802
    entry = next((one for one in small.CUES if one.lemma == LEMMAS.get(lemma, lemma)), None)
    return Attribution(source, cue, content, LEMMAS.get(lemma, lemma), entry, None, addressee, 0.9, inside)


@cache
def annotated(name, published=DAY):
    """Give what extraction makes of a case, with ways to ask for things by their labels and words."""
    document, paragraphs, attributions = story(name, published)
    return Told(Steps(small.LEXICON, NLP).annotate(document, paragraphs, attributions))


class Told(SimpleNamespace):
    def __init__(self, annotated):
        super().__init__(annotated=annotated, text=annotated.document.text)
        self.labels = {entity.id: entity.label for entity in annotated.entities}

    def mentions(self, label):
        """Give the words of the mentions of the one entity with this label."""
        (entity,) = [entity for entity in self.annotated.entities if entity.label == label]
        return [mention.span.of(self.text) for mention in entity.mentions]

    def entity(self, label):
        (entity,) = [entity for entity in self.annotated.entities if entity.label == label]
        return entity

    def statements(self, words):
        """Give the statements whose contents begin with these words."""
        return [one for one in self.annotated.statements if one.content[0].of(self.text).startswith(words)]

    def statement(self, words):
        """Give the only one of them."""
        (found,) = self.statements(words)
        return found

    def speaker(self, words):
        return self.labels.get(self.statement(words).speaker)

    def addressee(self, words):
        return self.labels.get(self.statement(words).addressee)

    def about(self, words):
        return [self.labels[id] for id in self.statement(words).about]  # noqa: A001

    def stances(self, words):
        return {self.labels[one.target]: one.position.value for one in self.statement(words).stances}

    def relations(self):
        return {
            (self.labels[one.subject], one.predicate.rpartition("/")[2], self.labels[one.object])
            for one in self.annotated.relations
        }
