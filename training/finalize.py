"""Make the shipped folder: python -m training.finalize build/pipeline/model-last [--out FOLDER].

Adds the lemmatizer, puts the CRF in the place of spaCy's name tagger, writes what the pipeline is, and prunes the
string table to labels: a trained spaCy vocabulary otherwise holds every word of the corpora, though no component reads
it.
"""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import spacy

import rostra.extract.lemmas
import rostra.extract.names  # noqa: F401
from training import layers, lemmas
from training.convert import PLAN

if TYPE_CHECKING:
    from spacy.language import Language

CUES = Path("ontology/lexicons/en/cues.ttl")
DESCRIPTION = "Tags, trees, lemmas and names of English political news; small, for one core"
LICENSE = "CC BY-SA 4.0"


def labels(nlp: Language) -> list[str]:
    """List the strings that the components set: tags, parts of speech, features, dependencies, name types."""
    found = {label for name in nlp.pipe_names for label in getattr(nlp.get_pipe(name), "labels", ())}
    features = {part for label in found for part in label.split("|") if "=" in part}
    sides = {side for feature in features for side in feature.split("=")}
    return sorted(found | features | sides | {"ROOT", "dep", *PLAN["types"]})


def with_lemmatizer(nlp: Language, corpus: Path, cues: Path) -> Language:
    """Add the rule lemmatizer with tables from the gold trees and the verbs of our cue lexicon."""
    blank = spacy.blank("en")
    docs = [doc for name in ("ewt", "gum") for doc in layers.read(corpus / f"{name}.spacy", blank.vocab)]
    verbs = lemmas.verbs_of(cues) if cues.exists() else []
    lemmatizer = nlp.add_pipe("rostra_lemmatizer", "lemmatizer", after="morphologizer")
    lemmatizer.initialize(lookups=lemmas.tables(docs, verbs=verbs))
    return nlp


def with_names(nlp: Language, folder: Path) -> Language:
    """Put the trained CRF in the place of spaCy's own name tagger."""
    if nlp.has_pipe("ner"):
        nlp.remove_pipe("ner")
    nlp.add_pipe("rostra_names").from_disk(folder)
    return nlp


def prune(folder: Path, kept: list[str]) -> None:
    """Write a string table of these strings alone."""
    table = folder / "vocab" / "strings.json"
    table.write_text(json.dumps(kept, ensure_ascii=False, indent=0), encoding="utf-8")


def main() -> None:
    """Write the folder anew."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("trained", type=Path)
    parser.add_argument("--corpus", type=Path, default=Path("build/corpus/trees/clear"))
    parser.add_argument("--names", type=Path, default=Path("build/names"))
    parser.add_argument("--cues", type=Path, default=CUES)
    parser.add_argument("--version", default="0.1.0")
    parser.add_argument("--out", type=Path, default=Path("graph/rostra/extract/en_rostra"))
    asked = parser.parse_args()
    nlp = with_names(with_lemmatizer(spacy.load(asked.trained), asked.corpus, asked.cues), asked.names)
    nlp.meta.update(name="rostra", version=asked.version, description=DESCRIPTION, license=LICENSE, author="Rostra")
    nlp.meta.pop("performance", None)
    shutil.rmtree(asked.out, ignore_errors=True)
    nlp.to_disk(asked.out)
    prune(asked.out, labels(nlp))
    size = sum(file.stat().st_size for file in asked.out.rglob("*") if file.is_file())
    print(f"{asked.out}: {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
