"""Convert the corpora to training files: python -m training.convert [--shared ../shared/data] [--out build/corpus].

Writes one DocBin a corpus into `trees/` and `names/`, each with `clear/`, what has a licence, and `unlicensed/`, what
states none; `dev.spacy` watches the training. What a pipeline learns from is the choice of the folders given to
`training.train` and `training.names`.
"""

from __future__ import annotations

import argparse
import itertools
import json
import random
from pathlib import Path
from typing import TYPE_CHECKING, Any

import spacy

from training import articles, augment, columns, gum, layers, peoples, roots

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language
    from spacy.tokens import Doc

PLAN: dict[str, Any] = json.loads(Path(__file__).with_name("corpora.json").read_text(encoding="utf-8"))
SEED = 7
DEV_DOCS = 60
GOLD = 2
"""Times that gold trees are written, so that automatic ones do not drown them."""


def with_peoples(doc: Doc, forms: frozenset[str]) -> Doc:
    """Mark the peoples of a doc whose corpus has no such type."""
    return layers.rebuild(doc, names=peoples.marked(*layers.words_and_names(doc), forms))


def runs(rng: random.Random, longest: int) -> Iterator[int]:
    """Draw, without end, how many sentences make the next paragraph."""
    return (rng.randint(1, longest) for _ in itertools.count())


def column_docs(nlp: Language, source: Path, plan: dict[str, Any], forms: frozenset[str]) -> Iterator[Doc]:
    """Read a name corpus in columns, one doc a sentence."""
    crop = {key: frozenset(words) for key, words in plan.get("crop", {}).items()}
    with (source / plan["file"]).open(encoding="utf-8") as lines:
        for sentence in columns.sentences(lines):
            words = [word for word, _ in sentence]
            found = columns.mapped(columns.names([label for _, label in sentence]), plan["labels"])
            kept = columns.proper(words, found, **crop) if crop else found
            yield columns.doc(nlp, words, peoples.marked(words, kept, forms))


def trees(source: Path, nlp: Language) -> dict[str, list[Doc]]:
    """Read the gold trees that have a clear licence, with one root for '“X,” he said'."""
    restored = gum.unshuffled(layers.read(source / PLAN["gum"]["file"], nlp.vocab), PLAN["gum"]["shuffle_seed"])
    gold = {
        "ewt": layers.read(source / "language/train_ewt.spacy", nlp.vocab),
        "gum": gum.of_genres(restored, PLAN["gum"]["genres"], PLAN["gum"]["clear"]),
    }
    return {name: [roots.turned(doc, PLAN["speech_verbs"])[0] for doc in docs] for name, docs in gold.items()}


def teachable(docs: list[Doc], gold: Iterable[list[Doc]]) -> list[Doc]:
    """Choose automatic annotation: all docs with a tree, every other one with tags alone; drop tags that gold lacks."""
    tags = {token.tag_ for corpus in gold for doc in corpus for token in doc}
    kept = [doc for at, doc in enumerate(docs) if len(doc) > 3 and (at % 2 or doc.has_annotation("DEP"))]
    return [layers.rebuild(doc, tags=[t.tag_ if t.tag_ in tags else "" for t in doc]) for doc in kept]


def names(source: Path, nlp: Language, rng: random.Random) -> dict[str, list[Doc]]:
    """Read the gold names that have a clear licence, a few sentences at a time."""
    forms = peoples.forms()
    read = {name: list(column_docs(nlp, source, plan, forms)) for name, plan in PLAN["columns"].items()}
    read["uner"] = [with_peoples(doc, forms) for doc in layers.read(source / "language/uner_dev.spacy", nlp.vocab)]
    read["re3d"] = voted(read["re3d"], [doc for name, docs in read.items() if name != "re3d" for doc in docs])
    return {name: list(layers.merged(docs, runs(rng, 4))) for name, docs in read.items()}


def voted(docs: list[Doc], others: list[Doc]) -> list[Doc]:
    """Give each name its usual type in other corpora, else in its own: re3d calls a state that acts ORG."""
    types = articles.votes(map(layers.words_and_names, docs)) | articles.votes(map(layers.words_and_names, others))
    pairs = ((doc, layers.words_and_names(doc)) for doc in docs)
    return [
        layers.rebuild(doc, names=[(start, end, types[tuple(words[start:end])]) for start, end, _ in found])
        for doc, (words, found) in pairs
    ]


def dev(source: Path, nlp: Language) -> list[Doc]:
    """Read a small development set of gold trees."""
    return [
        roots.turned(doc, PLAN["speech_verbs"])[0]
        for name in ("gum", "ewt")
        for doc in layers.read(source / f"language/dev_{name}.spacy", nlp.vocab)[:DEV_DOCS]
    ]


def save(folder: Path, corpora: dict[str, list[Doc]], rng: random.Random, *, times: int = 1) -> None:
    """Write each corpus so many times, in spellings drawn anew."""
    for name, docs in corpora.items():
        spelled = [doc for _ in range(times) for doc in augment.spellings(docs, rng)]
        rng.shuffle(spelled)
        layers.write(folder / f"{name}.spacy", spelled)
        print(f"{folder.name}/{name}: {len(spelled)} docs, {sum(map(len, spelled))} tokens")


def plain(docs: Iterable[Doc], rng: random.Random) -> list[Doc]:
    """Curl the quotes and leave the case as it is."""
    return [augment.spelled(doc, rng) for doc in docs]


def main() -> None:
    """Convert everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, default=Path("build/corpus"))
    asked = parser.parse_args()
    nlp, rng = spacy.blank("en"), random.Random(SEED)
    source, out = asked.shared, asked.out
    world, politics = (layers.read(source / f"language/train_{name}.spacy", nlp.vocab) for name in ("ww", "pol"))
    gold = trees(source, nlp)
    save(out / "trees/clear", gold, rng, times=GOLD)
    save(out / "trees/unlicensed", {"pol": teachable(politics, gold.values())}, rng)
    save(out / "names/clear", names(source, nlp, rng), rng)
    save(out / "names/unlicensed", {"ww": world, "pol": politics}, rng)
    layers.write(out / "dev.spacy", plain(dev(source, nlp), rng))


if __name__ == "__main__":
    main()
