"""Train the attribution model on PolNeAR train with the parses of a pipeline, in about five minutes of one core.

usage: python -m training.attribution.train PIPELINE [--out FOLDER] [--shared FOLDER] [--cache FOLDER]

For each fold of the articles a model is learned from the others; what it finds in the fold tells how far attributions
can be trusted, and its cue scores there are what the roles are learned with. The model that ships is the mean of these
models: their scores are sums of weights, so the mean of weights is the ensemble, at the price of one.
"""

import argparse
import os
import time
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np
from training.attribution import corpus, learn
from training.attribution.scorer import scorer_of

from rostra.extract.attribution import finding, model
from rostra.extract.attribution.context import context
from rostra.extract.attribution.cue_features import cue_templates
from rostra.extract.attribution.frames import LABELS, frames
from rostra.extract.attribution.hashing import hashed
from rostra.extract.attribution.role_features import role_templates
from rostra.extract.attribution.words import words_of
from rostra.vocab import lexicons, pack

ROOT = Path(__file__).resolve().parents[2]
CUE_BITS, ROLE_BITS = 18, 18
FOLDS = 4
BIAS = 2.0
"""Added to the scores of the labels that begin a source or a content: chosen on dev."""
CANDIDATE, THRESHOLD, INSIDE = 0.2, 0.4, 0.7
"""Chosen on dev for the best who-said-what, those inside others counted."""
STARTED = time.monotonic()


def say(*words):
    print(f"{time.monotonic() - STARTED:7.1f} s", *words, flush=True)


def cue_rows(articles, words):
    """Give features, targets, what counts, and the number of the article of each token.

    What lies in a content is unknown, for PolNeAR nests nothing.
    """
    columns = [_cues_of(article, words) for article in articles]
    owners = [np.full(len(part[0]), number) for number, part in enumerate(columns)]
    return [*map(np.concatenate, zip(*columns, strict=True)), np.concatenate(owners)]


def _cues_of(article, words):
    tokens = article.tokens
    target = np.zeros(len(tokens), np.float32)
    target[[gold.anchor for gold in article.gold]] = 1
    inside = np.zeros(len(tokens), bool)
    inside[[row for gold in article.gold for row in gold.content]] = True
    rows = hashed(cue_templates(tokens, context(tokens), words.acts_of(tokens)), CUE_BITS)
    return rows, target, ~(article.discarded | (inside & (target == 0)))


def role_rows(articles, scores):
    """Give features, labels and lengths of the frames of the gold cues, and the number of the article of each frame."""
    firsts = np.cumsum([0, *(len(article.tokens) for article in articles)])
    cues = [scores[a:b].astype(np.float32) for a, b in pairwise(firsts)]
    owners = [number for number, article in enumerate(articles) if article.gold]
    parts = [_roles_of(articles[number], cues[number]) for number in owners]
    columns = [np.concatenate(column) for column in zip(*parts, strict=True)]
    return [*columns, np.repeat(owners, [len(part[2]) for part in parts])]


def _roles_of(article, cues):
    tokens = article.tokens
    about = frames(tokens, np.array([gold.anchor for gold in article.gold]))
    templates = role_templates(tokens, context(tokens), cues, about.rows, about.anchors)
    return hashed(templates, ROLE_BITS), gold_labels(article, about), about.lengths


def gold_labels(article, about):
    """Give the label of each pair: a role's first token in a row of them begins it."""
    labels, first = np.zeros(len(about.rows), np.int64), 0
    for gold, length in zip(article.gold, about.lengths, strict=True):
        last = 0
        for place in range(first, first + length):
            role = _role(gold, int(about.rows[place]))
            labels[place] = last = role + 1 if role and last in (role, role + 1) else role
        first += length
    return labels


def _role(gold, row):
    named = ((gold.content, "content"), (gold.source, "source"), (gold.cue, "cue"))
    return next((LABELS.index(name) for rows, name in named if row in rows), 0)


def learned(articles, words):
    """Learn a model for each fold, from the articles of the others; the evidence is not weighed yet."""
    rows, targets, counted, owners = cue_rows(articles, words)
    scores, cues = np.zeros(len(rows), np.float32), []
    for fold in range(FOLDS):
        own = owners % FOLDS == fold
        others = ~own & counted
        cues.append(learn.logistic(rows[others], targets[others], CUE_BITS))
        scores[own] = learn.probabilities(rows[own], *cues[fold])
    del rows
    say("cues learned")
    rows, labels, lengths, owners = role_rows(articles, scores)
    models = []
    for fold, (cue, bias) in enumerate(cues):
        frames_ = owners % FOLDS != fold
        pairs = np.repeat(frames_, lengths)
        role, moves = learn.crf(rows[pairs], labels[pairs], lengths[frames_], (ROLE_BITS, len(LABELS)))
        models.append(_unjudged(cue, bias, role, moves))
        say("roles learned, fold", fold + 1)
    return models


def _unjudged(cue, bias, role, moves):
    begun = np.zeros(len(LABELS), np.float32)
    begun[[LABELS.index("source"), LABELS.index("content")]] = BIAS
    return model.Model(cue, bias, role, begun, moves, np.zeros(1, np.float32), CANDIDATE, THRESHOLD, INSIDE)


def averaged(models):
    """Give the model whose scores are the means of the scores of several."""
    means = {
        name: np.mean([getattr(one, name) for one in models], axis=0) for name in ("cue", "cue_bias", "role", "moves")
    }
    return replace(models[0], **means)


def weighed(articles, scorer, words, of):
    """Give evidence and rightness (who said what) of what a model finds in articles that it was not trained on."""
    evidence, right = [], []
    for article in articles:
        found, _, rows = finding.candidates(of, article.tokens, context(article.tokens), words)
        if found:
            evidence.append(rows)
            right.append(correct(article, found, scorer))
    return np.concatenate(evidence), np.concatenate(right)


def correct(article, found, scorer):
    """Give 1 for each found attribution whose source and content are those of its match in the gold, else 0."""
    text = scorer.Article(article.text)
    own = [
        scorer.Attribution(text, {role: _spans(article.tokens, getattr(one, role)) for role in corpus.ROLES})
        for one in found
    ]
    gold = [scorer.Attribution(text, raw) for raw in article.raw]
    right = np.zeros(len(found), np.float32)
    for i, j in scorer.match(gold, own):
        both = (scorer.token_f1(getattr(gold[i], role), getattr(own[j], role)) for role in ("content", "source"))
        right[j] = all(value >= 0.5 for value in both)
    return right


def _spans(tokens, rows):
    return [[int(tokens.start[row]), int(tokens.end[row])] for row in rows]


def train(articles, scorer, words):
    models = learned(articles, words)
    judged = [weighed(articles[fold::FOLDS], scorer, words, one) for fold, one in enumerate(models)]
    evidence, right = (np.concatenate(column) for column in zip(*judged, strict=True))
    say("evidence", evidence.shape, "right", round(float(right.mean()), 3))
    return replace(averaged(models), evidence=learn.judge(evidence, right))


def main():
    asked = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    asked.add_argument("pipeline", type=Path)
    asked.add_argument("--out", type=Path, default=ROOT / "graph/rostra/extract/en_attribution")
    asked.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    asked.add_argument("--cache", type=Path, default=ROOT / "build/attribution")
    given = asked.parse_args()
    articles = corpus.articles(given.shared / "data/attribution/polnear_train.jsonl", given.pipeline, given.cache)
    say(len(articles), "articles parsed")
    words = words_of(lexicons.lexicon(pack.load()))
    model.save(train(articles, scorer_of(given.shared), words), given.out)
    say("written to", given.out)


if __name__ == "__main__":
    main()
