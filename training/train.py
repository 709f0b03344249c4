"""Train the pipeline: python -m training.train [--corpus FOLDER] [--steps 4000] [--out build/pipeline].

Runs spaCy's own trainer on config.cfg, seeded, on one core. `--corpus` may be a folder of folders.
"""

from __future__ import annotations

import argparse
import os
import time
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

from spacy.cli.train import train

CONFIG = Path(__file__).with_name("config.cfg")


def main() -> None:
    """Train, and say how long it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=Path("build/corpus/trees/clear"))
    parser.add_argument("--dev", type=Path, default=Path("build/corpus/dev.spacy"))
    parser.add_argument("--steps", type=int, default=4000)
    parser.add_argument("--out", type=Path, default=Path("build/pipeline"))
    asked = parser.parse_args()
    started = time.monotonic()
    overrides = {"paths.train": str(asked.corpus), "paths.dev": str(asked.dev), "training.max_steps": asked.steps}
    train(CONFIG, asked.out, overrides=overrides)
    print(f"{asked.steps} steps in {(time.monotonic() - started) / 60:.1f} min")


if __name__ == "__main__":
    main()
