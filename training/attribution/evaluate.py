"""Score the attribution model on PolNeAR dev and on the real article.

usage: python -m training.attribution.evaluate PIPELINE [--model FOLDER] [--shared FOLDER] [--boot N]

Prints the measures of score_attribution.py with intervals, the same for reported speech, and how far the confidence
is what it says. Attributions inside others are left out: PolNeAR nests nothing.
"""

import argparse
import importlib
import json
import os
import tempfile
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np
from training.attribution.corpus import ROLES, documents
from training.attribution.scorer import scorer_of

from rostra.extract import language
from rostra.extract.attribution import Attributor
from rostra.vocab import lexicons, pack

ROOT = Path(__file__).resolve().parents[2]


def line(row, attributions):
    """Give a line as the scorer takes it."""
    spans = [{role: [[s.start, s.end] for s in getattr(one, role)] for role in ROLES} for one in attributions]
    return {"id": row["id"], "attributions": spans}


def table(scorer, gold, lines, boot):
    """Print P, R, F1 and interval of each measure."""
    for punct in (False, True):
        scorer.Article.token = r"\w+|[^\w\s]" if punct else r"\w+"
        report = scorer.score(gold, lines, boot=boot)
        if not punct:
            for measure in ("detect", "who-said-what", "source-acc"):
                _print(measure, report["all"][measure])
            for kind in scorer.TYPES:
                _print(f"who-said-what {kind}", report[kind]["who-said-what"])
        for role in ROLES:
            _print(f"span-{role}{' --punct' * punct}", report["all"][f"span-{role}"])
    scorer.Article.token = r"\w+"


def _print(name, part):
    p, r, f, low, high = (100 * part[key] for key in ("p", "r", "f1", "low", "high"))
    print(f"{name:24s} P {p:5.1f} R {r:5.1f} F1 {f:5.1f} [{low:.1f}, {high:.1f}]")


def speech(scorer, gold, lines, boot):
    """Print who-said-what of reported speech alone."""
    subset = importlib.import_module("speech_subset")
    with tempfile.TemporaryDirectory() as folder:
        paths = [str(Path(folder, name)) for name in ("gold", "pred", "some_gold", "some_pred")]
        for path, rows in zip(paths, (gold, lines), strict=False):
            Path(path).write_text("\n".join(map(json.dumps, rows)), "utf-8")
        subset.main(*paths)
        some = [[json.loads(row) for row in Path(path).read_text("utf-8").splitlines()] for path in paths[2:]]
    report = scorer.score(*some, boot=boot)
    for measure in ("detect", "who-said-what"):
        _print(f"speech: {measure}", report["all"][measure])


def reliability(scorer, gold, lines, confidences):
    """Print what the confidence said and what was right, tenth by tenth."""
    said, right = np.concatenate(confidences), []
    for row, own in zip(gold, lines, strict=True):
        article = scorer.Article(row["text"])
        sides = [[scorer.Attribution(article, raw) for raw in one["attributions"]] for one in (row, own)]
        hits = np.zeros(len(sides[1]))
        for i, j in scorer.match(*sides):
            pairs = ((getattr(sides[0][i], role), getattr(sides[1][j], role)) for role in ("content", "source"))
            hits[j] = all(scorer.token_f1(*pair) >= 0.5 for pair in pairs)
        right.append(hits)
    right, tenth = np.concatenate(right), np.minimum((said * 10).astype(int), 9)
    errors = []
    for number in sorted(set(tenth.tolist())):
        own = tenth == number
        means = said[own].mean(), right[own].mean()
        errors.append(own.mean() * abs(means[0] - means[1]))
        print(f"confidence {number / 10:.1f}-: {own.sum():5d}  said {means[0]:.2f}  right {means[1]:.2f}")
    print(f"expected calibration error {sum(errors):.3f}")


def main():
    asked = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    asked.add_argument("pipeline", type=Path)
    asked.add_argument("--model", type=Path)
    asked.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    asked.add_argument("--boot", type=int, default=1000)
    given = asked.parse_args()
    scorer, nlp = scorer_of(given.shared), language.load(given.pipeline)
    attributor = Attributor(lexicons.lexicon(pack.load()), given.model)
    gold, texts = zip(*documents(given.shared / "data/attribution/polnear_dev.jsonl"), strict=True)
    every = [attributor.attribute(language.parse(nlp, text)) for text in texts]
    outer = [[one for one in own if one.inside is None] for own in every]
    for name, chosen in (("outer ones", outer), ("all, those inside others too", every)):
        print(f"PolNeAR dev, {name}")
        lines = [line(row, own) for row, own in zip(gold, chosen, strict=True)]
        table(scorer, list(gold), lines, given.boot)
        speech(scorer, gold, lines, given.boot)
    lines = [line(row, own) for row, own in zip(gold, outer, strict=True)]
    reliability(scorer, gold, lines, [np.array([one.confidence for one in own]) for own in outer])


if __name__ == "__main__":
    main()
