"""Names: a linear-chain CRF over words, shapes, tags, lists of known names and classes of words sets `doc.ents`.

The component `rostra_names` is part of the shipped pipeline and lies in its folder as three files: `model.crfsuite.gz`,
`lists.txt` (which lists a form is on, a letter each) and `classes.txt` (which words keep the same company as a form,
coarse and fine, and how often it has a capital, in fifths). It needs the tags of the tagger. Its recipe, data and
scores: `training/`.
"""

import gzip
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import pycrfsuite
from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as TokenSpan

MODEL, LISTS, CLASSES = "model.crfsuite.gz", "lists.txt", "classes.txt"
CACHED = 50_000
"""Words whose features are kept; when there are more, all are forgotten."""

UNCLASSED = ("", "", "")

_REPEATED = re.compile(r"(.)\1{2,}")


class Word(NamedTuple):
    """Hold the features of a word form: for itself, and for its neighbours as their word at a distance."""

    own: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    farther_before: tuple[str, ...]
    farther_after: tuple[str, ...]
    lower: str
    shape: str


def shape(form: str) -> str:
    """Give the outline of a form: upper, lower, digit, other, with rows cut to two.

    >>> shape("O’Neill-2016")
    'X-Xxx-dd'
    """
    classes = ("X" if c.isupper() else "x" if c.isalpha() else "d" if c.isdigit() else "-" for c in form)
    return _REPEATED.sub(r"\1\1", "".join(classes))


def word(form: str, lists: Mapping[str, str], classes: Mapping[str, Sequence[str]]) -> Word:
    """Make the features of one form.

    `lists` gives for a lower-case form the letters of the lists that it is on, `classes` a coarse class, a fine one and
    how often it has a capital.
    """
    lower, outline = form.lower().replace("’", "'"), shape(form)
    on = lists.get(lower, "") if form[0].isupper() else ""
    coarse, fine, capital = classes.get(lower, UNCLASSED)
    kind = (f"c={coarse}", f"f={fine}", f"r={capital}")
    affixes = (f"p3={lower[:3]}", f"p4={lower[:4]}", f"x2={lower[-2:]}", f"x3={lower[-3:]}", f"x4={lower[-4:]}")
    own = (
        f"w={lower}",
        f"s={outline}",
        *affixes,
        *kind[:2],
        f"r={capital}{form[0].isupper():d}",
        *([f"g={on}"] if on else []),
    )
    near = {
        at: (f"{at}w={lower}", f"{at}s={outline}", *(f"{at}{one}" for one in kind), *([f"{at}g={on}"] if on else []))
        for at in (-1, 1)
    }
    far = {at: (f"{at}w={lower}", f"{at}s={outline}") for at in (-2, 2)}
    return Word(own, near[-1], near[1], far[-2], far[2], lower, outline)


def features(words: Sequence[Word], tags: Sequence[str]) -> list[list[str]]:
    """Give the features of each token in its place."""
    last = len(words) - 1
    return [
        [*here.own, f"t={tags[at]}", *_left(words, tags, at), *(_right(words, tags, at) if at < last else ("EOS",))]
        for at, here in enumerate(words)
    ]


def _left(words: Sequence[Word], tags: Sequence[str], at: int) -> tuple[str, ...]:
    if not at:
        return ("BOS",)
    pair = f"b={words[at - 1].shape}|{words[at].shape}"
    farther = words[at - 2].farther_before if at > 1 else ()
    return (*words[at - 1].before, pair, f"-1t={tags[at - 1]}", *farther)


def _right(words: Sequence[Word], tags: Sequence[str], at: int) -> tuple[str, ...]:
    pair = f"a={words[at].shape}|{words[at + 1].lower}"
    farther = words[at + 2].farther_after if at + 2 < len(words) else ()
    return (*words[at + 1].after, pair, f"1t={tags[at + 1]}", *farther)


def spans(labels: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """Read BIO labels as (first token, token after the last, type)."""
    start, kind = 0, ""
    for at, label in enumerate([*labels, "O"]):
        if kind and label != f"I-{kind}":
            yield start, at, kind
            kind = ""
        if label.startswith("B-"):
            start, kind = at, label[2:]


def read_table(path: Path) -> dict[str, Sequence[str]]:
    """Read lines of a form and what is known of it, parted by tabs."""
    lines = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return {form: known for form, *known in lines}


def write_table(path: Path, known: Mapping[str, Sequence[str]]) -> None:
    """Write what `read_table` reads, sorted."""
    lines = ("\t".join((form, *about)) + "\n" for form, about in sorted(known.items()))
    path.write_text("".join(lines), encoding="utf-8")


class NameTagger:
    """Set the names of a tagged Doc; read and write its model in a folder of the pipeline."""

    def __init__(self) -> None:
        self._tagger = pycrfsuite.Tagger()
        self._model = b""
        self._lists: dict[str, str] = {}
        self._classes: dict[str, Sequence[str]] = {}
        self._words: dict[str, Word] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set `doc.ents`; types are PERSON, ORG, LOC, NORP and MISC."""
        labels = self._tagger.tag(self.features(doc)) if len(doc) else ()
        doc.set_ents([TokenSpan(doc, start, end, kind) for start, end, kind in spans(labels)], default="outside")
        return doc

    def features(self, doc: Doc) -> list[list[str]]:
        """Give the features of each token of a tagged Doc."""
        if len(self._words) > CACHED:
            self._words.clear()
        return features([self._word(token.text) for token in doc], [token.tag_ for token in doc])

    def _word(self, form: str) -> Word:
        known = self._words.get(form)
        if known is None:
            known = self._words[form] = word(form, self._lists, self._classes)
        return known

    def learned(self, model: bytes, lists: Mapping[str, str], classes: Mapping[str, Sequence[str]]) -> "NameTagger":
        """Take a trained model with its lists and classes; give the tagger itself."""
        self._model, self._lists, self._classes, self._words = model, dict(lists), dict(classes), {}
        if model:
            self._tagger.open_inmemory(model)
        return self

    def to_disk(self, path: Path, *, exclude: Sequence[str] = ()) -> None:  # noqa: ARG002 - spaCy's protocol
        """Write the model, the lists and the classes into a folder."""
        path.mkdir(parents=True, exist_ok=True)
        (path / MODEL).write_bytes(gzip.compress(self._model, mtime=0))
        write_table(path / LISTS, {form: (on,) for form, on in self._lists.items()})
        write_table(path / CLASSES, self._classes)

    def from_disk(self, path: Path, *, exclude: Sequence[str] = ()) -> "NameTagger":  # noqa: ARG002
        """Read what `to_disk` wrote."""
        model = gzip.decompress((path / MODEL).read_bytes())
        lists = {form: on for form, (on,) in read_table(path / LISTS).items()}
        return self.learned(model, lists, read_table(path / CLASSES))


@Language.factory("rostra_names", requires=["token.tag"], assigns=["doc.ents", "token.ent_iob", "token.ent_type"])
def make(nlp: Language, name: str) -> NameTagger:  # noqa: ARG001 - spaCy's protocol
    """Make the component, untrained, for spaCy to fill from the pipeline's folder."""
    return NameTagger()
