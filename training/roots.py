"""One root for '“X,” he said': the verb of speech, with X as its clausal complement.

English-EWT and GUM make X the root and *said* its parataxis; CoreNLP, like every clause of the form 'he said X', makes
*said* the root. Half of each teaches a parser neither, so gold trees are turned to the second way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from training.layers import rebuild

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc, Token


def turns(token: Token, verbs: frozenset[str]) -> bool:
    """Say whether a token is the verb of speech after the whole clause that it is parataxis to."""
    head = token.head
    return (
        token.dep_ == "parataxis"
        and token.lemma_.lower() in verbs
        and head.i < token.left_edge.i
        and any(child.dep_.startswith("nsubj") for child in token.children)
        and all(c.right_edge.i < token.left_edge.i or c == token or c.dep_ == "punct" for c in head.children)
    )


def turned(doc: Doc, verbs: Iterable[str]) -> tuple[Doc, int]:
    """Make each such verb the head of its clause; say how many there were."""
    heads, deps = [t.head.i for t in doc], [t.dep_ for t in doc]
    found = [token for token in doc if turns(token, frozenset(verbs))]
    for verb in found:
        clause = verb.head
        heads[verb.i] = verb.i if clause.head == clause else clause.head.i
        deps[verb.i], deps[clause.i], heads[clause.i] = clause.dep_, "ccomp", verb.i
        for child in clause.children:
            if child.i > verb.i and child.dep_ == "punct":
                heads[child.i] = verb.i
    return (rebuild(doc, heads=heads, deps=deps), len(found)) if found else (doc, 0)
