"""Parses built by hand: a line a token, `word lemma TAG POS relation head`; head counts from 1, 0 is the root."""

import spacy
from spacy.tokens import Doc
from spacy.vocab import Vocab

from rostra.extract.language import Paragraph
from rostra.model import BlockKind

VOCAB = spacy.blank("en").vocab

SAID = """
Jane Jane NNP PROPN nsubj 2
said say VBD VERB ROOT 0
that that IN SCONJ mark 5
it it PRP PRON nsubj 5
rained rain VBD VERB ccomp 2
. . . PUNCT punct 2
"""

WANTS = """
She she PRP PRON nsubj 2
urged urge VBD VERB ROOT 0
Bob Bob NNP PROPN obj 2
to to TO PART mark 5
leave leave VB VERB xcomp 2
and and CC CCONJ cc 7
complained complain VBD VERB conj 2
to to IN ADP case 9
Ann Ann NNP PROPN obl 7
. . . PUNCT punct 2
"""

QUOTED = """
“ “ `` PUNCT punct 3
We we PRP PRON nsubj 3
won win VBD VERB ccomp 7
, , , PUNCT punct 3
” ” '' PUNCT punct 3
Bob Bob NNP PROPN nsubj 7
said say VBD VERB ROOT 0
. . . PUNCT punct 7
“ “ `` PUNCT punct 10
Again again RB ADV ROOT 0
. . . PUNCT punct 10
” ” '' PUNCT punct 10
"""


def doc(table: str, vocab: Vocab = VOCAB) -> Doc:
    rows = [line.split() for line in table.strip().splitlines()]
    words, lemmas, tags, pos, deps, heads = map(list, zip(*rows, strict=True))
    above = [int(head) - 1 if head != "0" else at for at, head in enumerate(heads)]
    return Doc(vocab, words, lemmas=lemmas, tags=tags, pos=pos, deps=deps, heads=above)


def paragraph(table: str, start: int = 0) -> Paragraph:
    return Paragraph(doc(table), start, BlockKind.PARAGRAPH)


def said(text, spans):
    """Give the words of spans, " ... " between them."""
    return " ... ".join(span.of(text) for span in spans)
