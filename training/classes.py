"""Class words by the company they keep: python -m training.classes, with the packages scipy and scikit-learn.

Each word that is frequent enough in the corpora and in the Wikinews pool becomes a vector: its neighbours at one and
two words, to the left and to the right apart, weighed by positive pointwise mutual information (Levy, Goldberg and
Dagan 2015, with their context smoothing of 0.75) and cut to 100 dimensions by singular values. k-means, seeded, sorts
the vectors into coarse and fine classes. Beside them stands how often the word has a capital inside a sentence, in
fifths.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import spacy

from rostra.extract.language import normalise
from rostra.extract.names import write_table
from training import layers
from training.convert import SEED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc

RAREST, CONTEXTS, DIMENSIONS, SMOOTHING = 10, 8_000, 100, 0.75
SIZES = (100, 400)
PLACES = (-2, -1, 1, 2)
FIFTHS = 5
CORPORA = (Path("build/corpus/trees"), Path("build/corpus/names/clear"))


def texts(corpora: Sequence[Path], pool: Path) -> Iterator[list[str]]:
    """Give the words of each text once, whatever its spellings."""
    seen: set[str] = set()
    for doc in docs(corpora, pool):
        key = "".join(filter(str.isalnum, doc.text.lower()))
        if key not in seen:
            seen.add(key)
            yield [token.text for token in doc]


def docs(corpora: Sequence[Path], pool: Path) -> Iterator[Doc]:
    """Read all corpora, whatever they are annotated with, and the paragraphs of the pool."""
    nlp = spacy.blank("en")
    for path in (path for folder in corpora for path in sorted(folder.rglob("*.spacy"))):
        yield from layers.read(path, nlp.vocab)
    with pool.open(encoding="utf-8") as articles:
        for article in articles:
            paragraphs = json.loads(article)["text"].splitlines()
            yield from (nlp.make_doc(normalise(paragraph.strip())) for paragraph in paragraphs if paragraph.strip())


def forms(read: Sequence[Sequence[str]]) -> tuple[list[str], dict[str, str]]:
    """Give the forms that are frequent enough, by frequency, and how often each has a capital inside a sentence."""
    all_, capital = Counter[str](), Counter[str]()
    for words in read:
        for at, word in enumerate(words):
            all_[word.lower()] += 1
            capital[word.lower()] += at > 0 and word[0].isupper()
    kept = sorted((form for form, count in all_.items() if count >= RAREST), key=lambda form: (-all_[form], form))
    return kept, {form: str(min(FIFTHS - 1, FIFTHS * capital[form] // all_[form])) for form in kept}


def together(read: Sequence[Sequence[str]], kept: Sequence[str]) -> Any:
    """Count how often each form stands beside each of the commonest, a column for each of them at each place."""
    from scipy.sparse import csr_matrix  # noqa: PLC0415 - asked for by this recipe alone

    number, counts = {form: at for at, form in enumerate(kept)}, Counter[tuple[int, int]]()
    for words in read:
        known = [number.get(word.lower(), -1) for word in words]
        for side, place in enumerate(PLACES):
            for at, form in enumerate(known):
                beside = at + place
                if form >= 0 and 0 <= beside < len(known) and 0 <= known[beside] < CONTEXTS:
                    counts[form, side * CONTEXTS + known[beside]] += 1
    rows, columns = zip(*counts, strict=True)
    shape = (len(kept), len(PLACES) * CONTEXTS)
    return csr_matrix((np.fromiter(counts.values(), float, len(counts)), (rows, columns)), shape=shape)


def vectors(counts: Any) -> np.ndarray[Any, Any]:
    """Give each form a vector of length one."""
    from scipy.sparse import csr_matrix  # noqa: PLC0415
    from scipy.sparse.linalg import svds  # noqa: PLC0415

    total, of_form = counts.sum(), np.asarray(counts.sum(1)).ravel()
    of_context = np.asarray(counts.sum(0)).ravel() ** SMOOTHING
    of_context *= total / of_context.sum()
    cells = counts.tocoo()
    weights = np.log(cells.data * total / (of_form[cells.row] * of_context[cells.col])).clip(0)
    left, values, _ = svds(csr_matrix((weights, (cells.row, cells.col)), counts.shape), DIMENSIONS, random_state=SEED)
    made = left * np.sqrt(values)
    return made / (np.linalg.norm(made, axis=1, keepdims=True) + 1e-9)


def sorted_into(made: np.ndarray[Any, Any], size: int) -> list[str]:
    """Give the class of each vector, of so many classes."""
    from sklearn.cluster import MiniBatchKMeans  # noqa: PLC0415

    return [
        str(label) for label in MiniBatchKMeans(size, random_state=SEED, n_init=3, batch_size=4096).fit(made).labels_
    ]


def main() -> None:
    """Write form, coarse class, fine class and capitals."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, nargs="+", default=CORPORA)
    parser.add_argument("--shared", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, default=Path("build/classes.txt"))
    asked = parser.parse_args()
    read = list(texts(asked.corpora, asked.shared / "wikinews/wikinews_pool.jsonl"))
    kept, capitals = forms(read)
    made = vectors(together(read, kept))
    classes = zip(kept, *(sorted_into(made, size) for size in SIZES), strict=True)
    write_table(asked.out, {form: (coarse, fine, capitals[form]) for form, coarse, fine in classes})
    print(f"{asked.out}: {len(kept)} forms of {sum(map(len, read))} words")


if __name__ == "__main__":
    main()
