"""Score a pipeline: python -m training.evaluate FOLDER [--shared ../shared/data] [--json scores.json].

Everything starts from raw text, as in use: our own tokeniser, quotes made curly, sentences found by the parser.
UNER test, CrossNER dev, EWT test and GUM test are gold; the `pol` rows measure agreement with CoreNLP, not correctness.
"""

from __future__ import annotations

import argparse
import json
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("OMP_NUM_THREADS", "1")

from spacy.scorer import Scorer
from spacy.training import Example

from rostra.extract.language import load
from training import augment, layers
from training.convert import PLAN, column_docs, with_peoples
from training.peoples import forms
from training.roots import turned

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc

    Name = tuple[int, int, str]

ASKED = frozenset({"PERSON", "ORG", "LOC"})
TREES = ("test_ewt", "test_gum", "dev_pol")
NAMES = ("uner_test", "crossner_dev", "dev_pol", "test_ww")


def gold(name: str, shared: Path, nlp: Language) -> list[Doc]:
    """Read one test set, its double quotes curly as `extract` makes them."""
    return [layers.rebuild(doc, words=augment.curled([t.text for t in doc])) for doc in read(name, shared, nlp)]


def read(name: str, shared: Path, nlp: Language) -> list[Doc]:
    """Read one test set as it is."""
    if name == "crossner_dev":
        plan = PLAN["columns"]["crossner_politics"] | {"file": "language/ner/crossner_politics/dev.txt"}
        return list(column_docs(nlp, shared, plan, forms()))
    docs = layers.read(shared / f"language/{name}.spacy", nlp.vocab)
    return [with_peoples(doc, forms()) for doc in docs] if name.startswith("uner") else docs


def parsed(docs: Sequence[Doc], nlp: Language) -> list[Doc]:
    """Run the pipeline on the bare text of each doc."""
    return list(nlp.pipe(doc.text for doc in docs))


def f1(golds: Iterable[set[Name]], found: Iterable[set[Name]]) -> dict[str, float]:
    """Give precision, recall and F1 of exact spans with their types, in percent."""
    pairs = list(zip(golds, found, strict=True))
    hits = sum(len(g & f) for g, f in pairs)
    precision = hits / max(sum(len(f) for _, f in pairs), 1)
    recall = hits / max(sum(len(g) for g, _ in pairs), 1)
    values = {"p": precision, "r": recall, "f": 2 * precision * recall / max(precision + recall, 1e-9)}
    return {key: round(100 * value, 1) for key, value in values.items()}


def spans(doc: Doc, types: frozenset[str]) -> set[Name]:
    """Give the names of these types as characters."""
    return {(e.start_char, e.end_char, e.label_) for e in doc.ents if e.label_ in types}


def tree_scores(docs: Sequence[Doc], found: Sequence[Doc]) -> dict[str, float]:
    """Score tags, lemmas, trees and sentences against docs that are fully annotated."""
    full = [
        (f, turned(g, PLAN["speech_verbs"])[0]) for f, g in zip(found, docs, strict=True) if g.has_annotation("DEP")
    ]
    examples = [Example(f, g) for f, g in full]
    scores = Scorer().score(examples) | Scorer.score_token_attr(examples, "lemma")
    asked = ("tag_acc", "pos_acc", "lemma_acc", "dep_uas", "dep_las", "sents_f")
    return {key: round(100 * scores[key], 1) for key in asked if scores.get(key)}


def name_scores(docs: Sequence[Doc], found: Sequence[Doc]) -> dict[str, dict[str, float]]:
    """Score persons, organisations and places together, each alone, and all five types."""
    every = frozenset(PLAN["types"])
    groups = {"asked": ASKED, "all": every} | {name: frozenset({name}) for name in PLAN["types"]}
    return {key: f1([spans(d, g) for d in docs], [spans(d, g) for d in found]) for key, g in groups.items()}


def speed(nlp: Language, docs: Sequence[Doc]) -> int:
    """Count the words that one core parses in a second of processor time."""
    texts = [doc.text for doc in docs]
    list(nlp.pipe(texts[:50]))
    started = time.process_time()
    words = sum(len(doc) for doc in nlp.pipe(texts))
    return round(words / (time.process_time() - started))


def main() -> None:
    """Print all scores as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pipeline", type=Path)
    parser.add_argument("--shared", type=Path, default=Path("../shared/data"))
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    nlp = load(asked.pipeline)
    report: dict[str, object] = {}
    for name in dict.fromkeys(TREES + NAMES):
        docs = gold(name, asked.shared, nlp)
        found = parsed(docs, nlp)
        trees = {"trees": tree_scores(docs, found)} if name in TREES else {}
        report[name] = trees | ({"names": name_scores(docs, found)} if name in NAMES else {})
        print(name, json.dumps(report[name]), flush=True)
    report["words_per_second"] = speed(nlp, gold("dev_pol", asked.shared, nlp))
    print(report["words_per_second"], "words/s")
    if asked.json:
        asked.json.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
