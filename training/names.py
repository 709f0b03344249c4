"""Train the name tagger: python -m training.names build/pipeline/model-last [--corpus FOLDER ...] [--out build/names].

A linear-chain CRF (python-crfsuite) with the features of `rostra.extract.names`, on the tags that the trained pipeline
gives, so that it learns from the errors it will meet. A corpus that is given twice counts twice. L-BFGS from zero: the
same corpora give the same model.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pycrfsuite
import spacy

from rostra.extract.names import NameTagger, read_table
from training import layers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language
    from spacy.tokens import Doc

SETTINGS = {"c1": 0.1, "c2": 0.05, "max_iterations": 80, "feature.minfreq": 2}
UNUSED = ("parser", "ner", "morphologizer")


def named(corpora: Iterable[Path], nlp: Language) -> Iterator[Doc]:
    """Read every doc that has names, of files and of folders in the order of their file names."""
    for corpus in corpora:
        for path in sorted(corpus.rglob("*.spacy")) if corpus.is_dir() else (corpus,):
            yield from (doc for doc in layers.read(path, nlp.vocab) if layers.named(doc))


def labels(doc: Doc) -> list[str]:
    """Give the BIO label of each token."""
    return [f"{t.ent_iob_}-{t.ent_type_}" if t.ent_type_ else "O" for t in doc]


def tagged(docs: Iterable[Doc], nlp: Language) -> Iterator[Doc]:
    """Tag the tokens of each doc with the pipeline."""
    return nlp.pipe(layers.bare(doc) for doc in docs)


def train(docs: list[Doc], nlp: Language, untrained: NameTagger) -> bytes:
    """Train a model on the features of an untrained tagger, and give its bytes."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for doc, seen in zip(docs, tagged(docs, nlp), strict=True):
        trainer.append(untrained.features(seen), labels(doc))
    trainer.set_params(SETTINGS)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "model"
        trainer.train(str(path))
        return path.read_bytes()


def main() -> None:
    """Train on all docs with names, and write the component's folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pipeline", type=Path)
    parser.add_argument("--corpus", type=Path, nargs="+", default=[Path("build/corpus/names/clear")])
    parser.add_argument("--lists", type=Path, default=Path("build/lists.txt"))
    parser.add_argument("--classes", type=Path, default=Path("build/classes.txt"))
    parser.add_argument("--out", type=Path, default=Path("build/names"))
    asked = parser.parse_args()
    started, classes = time.monotonic(), read_table(asked.classes)
    lists = {form: on for form, (on,) in read_table(asked.lists).items()}
    nlp = spacy.load(asked.pipeline, exclude=UNUSED)
    docs = list(named(asked.corpus, nlp))
    model = train(docs, nlp, NameTagger().learned(b"", lists, classes))
    NameTagger().learned(model, lists, classes).to_disk(asked.out)
    words, minutes = sum(map(len, docs)), (time.monotonic() - started) / 60
    print(f"{asked.out}: {words} words, {len(model) / 1e6:.1f} MB, {minutes:.1f} min")


if __name__ == "__main__":
    main()
