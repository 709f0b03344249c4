"""Train the attribution model on PolNeAR train with the parses of a pipeline.

usage: python -m training.attribution.train PIPELINE [--out FOLDER] [--corpus FOLDER] [--cache FOLDER]
"""

import argparse
import time
from pathlib import Path

import numpy as np

from rostra.extract.attribution import model
from rostra.extract.attribution.context import context
from rostra.extract.attribution.cue_features import cue_templates
from rostra.extract.attribution.frames import LABELS, frames
from rostra.extract.attribution.hashing import hashed
from rostra.extract.attribution.role_features import role_templates
from training.attribution import corpus, learn

HERE = Path(__file__).resolve().parents[2]
CUE_BITS, ROLE_BITS, FOLDS = 18, 18, 3
STARTED = time.monotonic()


def say(*words: object) -> None:
    print(f"{time.monotonic() - STARTED:7.1f} s", *words, flush=True)


def cue_rows(articles):
    """Give features, targets, and what counts: what lies in a content is unknown, for PolNeAR nests nothing."""
    rows, targets, counted, owners = [], [], [], []
    for number, article in enumerate(articles):
        columns = article.tokens
        rows.append(hashed(cue_templates(columns, context(columns)), CUE_BITS))
        target = np.zeros(len(columns), np.float32)
        target[[gold.anchor for gold in article.gold]] = 1
        inside = np.zeros(len(columns), bool)
        inside[[row for gold in article.gold for row in gold.content]] = True
        targets.append(target)
        counted.append(~(article.discarded | (inside & (target == 0))))
        owners.append(np.full(len(columns), number))
    return [np.concatenate(column) for column in (rows, targets, counted, owners)]


def probabilities(rows, weights, bias):
    parts = np.array_split(rows, max(1, len(rows) // 50_000))
    return np.concatenate([1 / (1 + np.exp(-(weights[part, 0].sum(1) + bias[0, 0]))) for part in parts])


def role_rows(articles, scores):
    """Give features, labels and lengths of the frames of the gold cues."""
    rows, labels, lengths, first = [], [], [], 0
    for article in articles:
        columns = article.tokens
        own = scores[first : first + len(columns)].astype(np.float32)
        first += len(columns)
        if not article.gold:
            continue
        about = frames(columns, np.array([gold.anchor for gold in article.gold]))
        around = context(columns)
        rows.append(hashed(role_templates(columns, around, own, about.rows, about.anchors), ROLE_BITS))
        labels.append(gold_labels(article, about))
        lengths.append(about.lengths)
    return [np.concatenate(column) for column in (rows, labels, lengths)]


def gold_labels(article, about):
    labels = np.zeros(len(about.rows), np.int64)
    first = 0
    for gold, length in zip(article.gold, about.lengths, strict=True):
        last = 0
        for place in range(first, first + length):
            row = int(about.rows[place])
            role = 5 if row in gold.content else 1 if row in gold.source else 3 if row in gold.cue else 0
            labels[place] = last = role + 1 if role and last in (role, role + 1) else role
        first += length
    return labels


def train(articles) -> model.Model:
    rows, targets, counted, owners = cue_rows(articles)
    say("cue features", rows.shape)
    scores = np.zeros(len(rows), np.float32)
    for fold in range(FOLDS):
        own = owners % FOLDS == fold
        weights, bias = learn.logistic(rows[~own & counted], targets[~own & counted], CUE_BITS)
        scores[own] = probabilities(rows[own], weights, bias)
    cue, bias = learn.logistic(rows[counted], targets[counted], CUE_BITS)
    del rows
    say("cues learned")
    rows, labels, lengths = role_rows(articles, scores)
    role, moves = learn.crf(rows, labels, lengths, len(LABELS), ROLE_BITS, epochs=4, report=say)
    return model.Model(cue, float(bias[0, 0]), role, moves, threshold=0.42)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    asked.add_argument("pipeline", type=Path)
    asked.add_argument("--out", type=Path, default=HERE / "graph/rostra/extract/en_attribution")
    asked.add_argument("--corpus", type=Path, default=HERE.parent / "shared/data/attribution")
    asked.add_argument("--cache", type=Path, default=HERE / "build/attribution")
    given = asked.parse_args()
    articles = corpus.articles(given.corpus / "polnear_train.jsonl", given.pipeline, given.cache)
    say(len(articles), "articles parsed")
    model.save(train(articles), given.out)
    say("written to", given.out)


if __name__ == "__main__":
    main()
