"""Train the pipeline: python -m training.train [--corpus FOLDER] [--steps N] [--start PIPELINE] [--out FOLDER].

Runs spaCy's own trainer on config.cfg, seeded, on one core. `--corpus` may be a folder of folders. With `--start` a
trained pipeline goes on learning, on other corpora, with the labels that it has; `--rate` is then lower.
"""

from __future__ import annotations

import argparse
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("OMP_NUM_THREADS", "1")

from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config

if TYPE_CHECKING:
    from thinc.api import Config

CONFIG = Path(__file__).with_name("config.cfg")


def configured(asked: argparse.Namespace) -> Config:
    """Read the configuration, with what was asked for in it."""
    overrides = {
        "paths.train": str(asked.corpus),
        "paths.dev": str(asked.dev),
        "training.max_steps": asked.steps,
        "hyper.lr": asked.rate,
    }
    config = load_config(CONFIG, overrides=overrides, interpolate=False)
    if asked.start:
        config["components"] = {name: {"source": str(asked.start)} for name in config["nlp"]["pipeline"]}
    return config


def main() -> None:
    """Train, and say how long it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=Path("build/corpus/trees/clear"))
    parser.add_argument("--dev", type=Path, default=Path("build/corpus/dev.spacy"))
    parser.add_argument("--steps", type=int, default=4000)
    parser.add_argument("--rate", type=float, default=0.0015)
    parser.add_argument("--start", type=Path)
    parser.add_argument("--out", type=Path, default=Path("build/pipeline"))
    asked = parser.parse_args()
    started = time.monotonic()
    asked.out.mkdir(parents=True, exist_ok=True)
    train(init_nlp(configured(asked)), asked.out)
    print(f"{asked.steps} steps in {(time.monotonic() - started) / 60:.1f} min")


if __name__ == "__main__":
    main()
