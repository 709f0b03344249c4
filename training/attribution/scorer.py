"""The scorer of attributions, which lies with the corpora."""

import importlib
import sys


def scorer_of(shared):
    """Import the scorer from the folder of corpora."""
    sys.path.insert(0, str(shared / "eval"))
    return importlib.import_module("score_attribution")
