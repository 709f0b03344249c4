"""Write the attributions of a corpus as JSONL, or score them on PolNeAR dev and on the real article.

usage: python -m training.attribution.evaluate PIPELINE [--model FOLDER] [--shared FOLDER] [--boot N]
"""

import argparse
import json
import sys
from pathlib import Path

from rostra.extract import language
from rostra.extract.attribution import Attributor
from rostra.vocab import lexicons, pack
from training.attribution.corpus import documents

HERE = Path(__file__).resolve().parents[2]


def line(row, attributions, *, nested):
    kept = [a for a in attributions if nested or a.inside is None]
    spans = [
        {role: [[s.start, s.end] for s in getattr(a, role)] for role in ("source", "cue", "content")} for a in kept
    ]
    return {"id": row["id"], "attributions": spans}


def extract(path, nlp, attributor, *, nested=False):
    rows, texts = zip(*documents(path), strict=True)
    parsed = language.parse_all(nlp, texts)
    return rows, [line(r, attributor.attribute(p), nested=nested) for r, p in zip(rows, parsed, strict=True)]


def table(scorer, gold, lines, boot):
    for punct in (False, True):
        scorer.Article.token = r"\w+|[^\w\s]" if punct else r"\w+"
        report = scorer.score(gold, lines, boot=boot)
        for measure in ("detect", "who-said-what", "source-acc", "span-source", "span-cue", "span-content"):
            if punct <= measure.startswith("span"):
                part = report["all"][measure]
                p, r, f, low, high = (100 * part[k] for k in ("p", "r", "f1", "low", "high"))
                name = measure + (" --punct" if punct else "")
                print(f"{name:22s} P {p:5.1f} R {r:5.1f} F1 {f:5.1f} [{low:.1f}, {high:.1f}]")
        if not punct:
            for kind in scorer.TYPES:
                part = report[kind]["who-said-what"]
                print(f"  {kind:20s} F1 {100 * part['f1']:5.1f} [{100 * part['low']:.1f}, {100 * part['high']:.1f}]")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    asked.add_argument("pipeline", type=Path)
    asked.add_argument("--model", type=Path)
    asked.add_argument("--shared", type=Path, default=HERE.parent / "shared")
    asked.add_argument("--boot", type=int, default=200)
    given = asked.parse_args()
    sys.path.insert(0, str(given.shared / "eval"))
    import score_attribution as scorer

    nlp = language.load(given.pipeline)
    attributor = Attributor(lexicons.lexicon(pack.load()), given.model)
    gold, lines = extract(given.shared / "data/attribution/polnear_dev.jsonl", nlp, attributor)
    print("PolNeAR dev")
    table(scorer, list(gold), lines, given.boot)
    truth = json.loads((given.shared / "gold/nato-article-5.json").read_text("utf-8"))
    text = (given.shared / "seed/nato-article-5.txt").read_text("utf-8")
    seed = given.model or Path("/tmp")
    article = seed / "seed.jsonl"
    article.write_text(json.dumps({"id": truth["id"], "text": text}), "utf-8")
    _, lines = extract(article, nlp, attributor, nested=True)
    print("the real article")
    table(scorer, [{**truth, "text": text}], lines, 0)
    for a in lines[0]["attributions"]:
        print({role: [text[s:e] for s, e in a[role]] for role in a})


if __name__ == "__main__":
    main()
