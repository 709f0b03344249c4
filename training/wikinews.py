"""Annotate Wikinews ourselves: python -m training.wikinews PIPELINE [--out build/corpus/names/clear/wikinews.spacy].

365 articles (CC BY 2.5; before 2005-09-25 in the public domain) are tagged, parsed and named by our own pipeline, and
the names of each article are made to agree; the next round of training learns from that.
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path
from typing import TYPE_CHECKING

from rostra.extract.language import load, normalise
from training import articles, augment, layers
from training.convert import SEED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language
    from spacy.tokens import Doc

SHORTEST = 40
"""Characters of a paragraph that is worth learning from."""


def paragraphs(text: str) -> list[str]:
    """Split an article at line ends."""
    return [normalise(line.strip()) for line in text.split("\n") if len(line.strip()) >= SHORTEST]


def named(docs: list[Doc]) -> Iterator[Doc]:
    """Make the names of one article agree; trees are left out, for a parser learns little from its own."""
    read = [layers.words_and_names(doc) for doc in docs]
    types = articles.votes(read)
    for doc, (words, names) in zip(docs, read, strict=True):
        bare = layers.bare(doc)
        yield layers.rebuild(bare, names=articles.agreed(words, names, types))


def annotated(pool: Path, nlp: Language) -> Iterator[Doc]:
    """Annotate each article of the pool."""
    with pool.open(encoding="utf-8") as lines:
        for line in lines:
            yield from named(list(nlp.pipe(paragraphs(json.loads(line)["text"]))))


def main() -> None:
    """Write the annotated paragraphs in their spellings."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pipeline", type=Path)
    parser.add_argument("--shared", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, default=Path("build/corpus/names/clear/wikinews.spacy"))
    asked = parser.parse_args()
    docs = annotated(asked.shared / "wikinews/wikinews_pool.jsonl", load(asked.pipeline))
    spelled = list(augment.spellings(docs, random.Random(SEED)))
    layers.write(asked.out, spelled)
    print(f"{asked.out}: {len(spelled)} paragraphs, {sum(map(len, spelled))} tokens")


if __name__ == "__main__":
    main()
