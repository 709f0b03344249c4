"""Train the attribution model on PolNeAR train with the parses of a pipeline.

usage: python -m training.attribution.train PIPELINE [--out FOLDER] [--corpus FOLDER] [--cache FOLDER]
"""

import argparse
import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np

from rostra.extract.attribution import finding, model
from rostra.extract.attribution.context import context
from rostra.extract.attribution.cue_features import cue_templates
from rostra.extract.attribution.frames import LABELS, frames
from rostra.extract.attribution.hashing import hashed
from rostra.extract.attribution.role_features import role_templates
from rostra.vocab import lexicons, pack
from training.attribution import corpus, learn

HERE = Path(__file__).resolve().parents[2]
CUE_BITS, ROLE_BITS, FOLDS, HELD = 18, 18, 3, 6
BIAS, CANDIDATE, THRESHOLD, INSIDE = 2.0, 0.2, 0.4, 0.8
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


def learned(articles, roles_epochs=4) -> model.Model:
    """Learn cues and roles; the evidence is not weighed yet."""
    rows, targets, counted, owners = cue_rows(articles)
    scores = np.zeros(len(rows), np.float32)
    for fold in range(FOLDS):
        own = owners % FOLDS == fold
        weights, bias = learn.logistic(rows[~own & counted], targets[~own & counted], CUE_BITS)
        scores[own] = probabilities(rows[own], weights, bias)
    cue, bias = learn.logistic(rows[counted], targets[counted], CUE_BITS)
    del rows
    say("cues learned from", len(articles), "articles")
    rows, labels, lengths = role_rows(articles, scores)
    role, moves = learn.crf(rows, labels, lengths, len(LABELS), ROLE_BITS, epochs=roles_epochs, report=say)
    biased = np.zeros(len(LABELS), np.float32)
    biased[[LABELS.index("source"), LABELS.index("content")]] = BIAS
    return model.Model(cue, float(bias[0, 0]), role, biased, moves, np.zeros(1, np.float32), CANDIDATE, THRESHOLD, INSIDE)


def weighed(articles, scorer, known, of):
    """Give evidence and rightness (who said what) of what a model finds in articles that it was not trained on."""
    evidence, right = [], []
    for article in articles:
        found, _, rows = finding.candidates(of, article.tokens, known)
        if found:
            evidence.append(rows)
            right.append(correct(article, found, scorer))
    return np.concatenate(evidence), np.concatenate(right)


def correct(article, found, scorer):
    text = scorer.Article(article.text)
    columns = article.tokens
    own = [
        scorer.Attribution(text, {role: spans(columns, getattr(one, role)) for role in corpus.ROLES}) for one in found
    ]
    gold = [scorer.Attribution(text, raw) for raw in article.raw]
    right = np.zeros(len(found), np.float32)
    for i, j in scorer.match(gold, own):
        both = (scorer.token_f1(getattr(gold[i], role), getattr(own[j], role)) for role in ("content", "source"))
        right[j] = all(value >= 0.5 for value in both)
    return right


def spans(columns, rows):
    return [[int(columns.start[row]), int(columns.end[row])] for row in rows]


def judge(evidence, right, rounds=4000):
    """Fit a logistic regression on standardised evidence; give weights for the evidence as it is, the bias last."""
    mean, spread = evidence.mean(0), evidence.std(0) + 1e-6
    rows = (evidence - mean) / spread
    weights, bias = np.zeros(rows.shape[1]), 0.0
    for _ in range(rounds):
        error = 1 / (1 + np.exp(-(rows @ weights + bias))) - right
        weights -= 0.5 * (rows.T @ error / len(rows) + 1e-3 * weights)
        bias -= 0.5 * error.mean()
    return np.append(weights / spread, bias - (weights * mean / spread).sum()).astype(np.float32)


def train(articles, scorer, known) -> model.Model:
    held = [article for number, article in enumerate(articles) if number % HELD == 0]
    rest = [article for number, article in enumerate(articles) if number % HELD]
    evidence, right = weighed(held, scorer, known, learned(rest))
    say("evidence", evidence.shape, "right", round(float(right.mean()), 3))
    return replace(learned(articles), evidence=judge(evidence, right))


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    asked.add_argument("pipeline", type=Path)
    asked.add_argument("--out", type=Path, default=HERE / "graph/rostra/extract/en_attribution")
    asked.add_argument("--corpus", type=Path, default=HERE.parent / "shared/data/attribution")
    asked.add_argument("--cache", type=Path, default=HERE / "build/attribution")
    given = asked.parse_args()
    articles = corpus.articles(given.corpus / "polnear_train.jsonl", given.pipeline, given.cache)
    say(len(articles), "articles parsed")
    sys.path.insert(0, str(given.corpus.parents[1] / "eval"))
    import score_attribution as scorer

    known = finding.known_words(lexicons.lexicon(pack.load()))
    model.save(train(articles, scorer, known), given.out)
    say("written to", given.out)


if __name__ == "__main__":
    main()
