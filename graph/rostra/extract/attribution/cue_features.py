"""What tells that a token is the head of a cue."""

from collections.abc import Iterator

import numpy as np

from rostra.extract.attribution.context import Context, neighbour
from rostra.extract.attribution.hashing import at, mix, stepped, whole
from rostra.extract.attribution.tokens import Ids, Ints, Tokens


def cue_templates(tokens: Tokens, around: Context, acts: Ids) -> Iterator[Ids]:
    """Give the features of every token of a document, one column a template; `acts` are those of the lexicon."""
    yield from _words(tokens)
    yield from _tree(tokens, around)
    yield from _frame(tokens, around)
    yield from _quotations(tokens, around)
    yield from _lexicon(tokens, around, acts)


def _words(tokens: Tokens) -> Iterator[Ids]:
    here = np.arange(len(tokens))
    lemma, lower, tag = tokens.lemma, tokens.lower, tokens.tag
    yield from (lemma, lower, tag, tokens.shape)
    beside = {step: neighbour(tokens, here, step) for step in (-2, -1, 1, 2)}
    for other in beside.values():
        yield at(lower, other)
        yield at(tag, other)
        yield mix(lemma, at(lower, other))
    yield mix(tag, at(tag, beside[-1]))
    yield mix(tag, at(tag, beside[1]))
    yield mix(at(tag, beside[-1]), tag, at(tag, beside[1]))
    yield mix(lemma, at(lemma, beside[1]), at(lemma, beside[2]))
    yield mix(at(lower, beside[-1]), lower, at(tag, beside[1]), at(tokens.entity, beside[1]))
    bounds = np.asarray(tokens.bounds, np.int64).reshape(-1, 2)[tokens.paragraph]
    first, length = whole(np.minimum(here - bounds[:, 0], 4)), stepped(bounds[:, 1] - bounds[:, 0])
    yield first
    yield mix(first, tag)
    yield mix(first, lower)
    yield mix(length, tag)
    yield mix(length, first, lower)


def _tree(tokens: Tokens, around: Context) -> Iterator[Ids]:
    lemma, tag, dep, head = tokens.lemma, tokens.tag, tokens.dep, tokens.head
    mask, reach = whole(around.dependents), stepped(tokens.right - np.arange(len(tokens)))
    yield mix(lemma, tag)
    yield mix(lemma, dep)
    yield mix(tag, dep)
    yield mix(lemma[head], dep)
    yield mix(lemma, lemma[head])
    yield mix(tag[head], dep, tag)
    yield mix(dep, dep[head], dep[head[head]])
    yield mix(lemma[head[head]], dep[head], dep)
    yield mask
    yield mix(mask, lemma)
    yield mix(mask, dep)
    yield mix(mask, tag)
    yield stepped(tokens.depth)
    yield mix(reach, tag)
    yield mix(reach, lemma)


def _frame(tokens: Tokens, around: Context) -> Iterator[Ids]:
    lemma, tag, dep, entity, subject = tokens.lemma, tokens.tag, tokens.dep, tokens.entity, around.subject
    for kind in (subject, around.object, around.clause, around.open_clause, around.oblique, around.auxiliary):
        yield at(lemma, kind)
        yield mix(lemma, at(lemma, kind))
        yield mix(lemma, at(tag, kind), at(entity, kind))
        yield mix(tag, dep, at(tag, kind), at(entity, kind))
    yield mix(lemma, at(lemma, around.particle))
    for kind in (around.oblique, around.clause, around.open_clause):
        yield mix(lemma, at(lemma, _marker(around, kind)))
    yield mix(lemma, stepped(np.where(subject >= 0, subject - np.arange(len(tokens)), 99)))
    yield mix(at(lemma, subject), at(lemma, around.auxiliary), tag)
    yield mix(at(tag, around.doer), at(entity, around.doer), lemma)
    yield mix(at(lemma, around.doer), whole(np.minimum(around.climbed, 2)), tag)
    yield mix(at(tag, around.owner), at(entity, around.owner), lemma)


def _marker(around: Context, kind: Ints) -> Ints:
    return np.where(kind >= 0, around.marker[kind], -1)


def _quotations(tokens: Tokens, around: Context) -> Iterator[Ids]:
    lemma, tag, dep = tokens.lemma, tokens.tag, tokens.dep
    bounds = np.asarray(tokens.bounds, np.int64).reshape(-1, 2)[tokens.paragraph]
    quoted, near = whole(tokens.quoted > 0), _near(around, np.arange(len(tokens)), bounds)
    count = whole(np.minimum(around.quotes[bounds[:, 1] - 1] - around.quotes[bounds[:, 0]], 3))
    yield mix(quoted, lemma)
    yield mix(quoted, tag, dep)
    yield mix(count, quoted)
    yield mix(count, quoted, lemma)
    yield mix(near, quoted)
    yield mix(near, lemma)
    yield mix(near, tag, dep)


def _near(around: Context, here: Ints, bounds: Ints) -> Ids:
    """Tell whether a quotation mark stands within three tokens before, or four after, in the paragraph."""
    before = around.quotes - around.quotes[np.maximum(here - 4, bounds[:, 0])]
    after = around.quotes[np.minimum(here + 4, bounds[:, 1] - 1)] - around.quotes
    return whole((before > 0) + 2 * (after > 0))


def _lexicon(tokens: Tokens, around: Context, acts: Ids) -> Iterator[Ids]:
    mask = whole(around.dependents)
    yield mix(acts, tokens.pos)
    yield mix(acts, tokens.tag, tokens.dep)
    yield mix(acts, tokens.tag, mask)
    yield mix(acts, at(tokens.tag, around.doer), at(tokens.entity, around.doer), tokens.tag)
    yield mix(acts, whole(tokens.quoted > 0), tokens.tag)
