"""What the examples of a pack expect: `tests/NAME.ttl` beside `tests/NAME.txt`, a sentence of Turtle an expectation.

Each sentence is a pattern: it holds if the graph of the document has something that fits it. What has no name in it
(`[]`, `_:x`) may be anything. A sentence is thus asked as a query, and can speak of all that the graph holds.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable

import pyoxigraph as ox

from rostra.errors import PackError
from rostra.packs import flaw
from rostra.packs.flaw import Flaw
from rostra.packs.sentences import Sentence, parts, sentences
from rostra.vocab import files, turtle
from rostra.vocab.pack import Pack

_FOLDER = "tests/"


@dataclass(frozen=True, slots=True)
class Example:
    """Hold the path of an article of a pack, its file, and what is expected to be found in it."""

    path: str
    article: Traversable
    expected: tuple[Sentence, ...]
    prefixes: Mapping[str, str]

    @property
    def file(self) -> str:
        """Give the path of the expectations."""
        return _beside(self.path)


def examples(pack: Pack) -> tuple[Example, ...]:
    """Give the examples of a pack by path; raise `PackError` where expectations are no Turtle."""
    found = dict(files.below(pack.root, ""))
    articles = [path for path in found if path.startswith(_FOLDER) and path.endswith((".txt", ".html"))]
    return tuple(_example(path, found, pack) for path in articles)


def wrong_expectations(pack: Pack, short: Mapping[str, str]) -> Iterator[Flaw]:
    """Give a flaw for expectations without an article, articles without expectations, and what cannot be asked."""
    held = {path for path, _ in files.below(pack.root, "")}
    for path in sorted(held):
        if path.startswith(_FOLDER) and path.endswith(".ttl") and not held & {f"{path[:-4]}.txt", f"{path[:-4]}.html"}:
            yield Flaw(path, 0, "", "there is no article for these expectations", f"write {path[:-4]}.txt")
    try:
        found = examples(pack)
    except PackError as error:
        yield flaw.of(error, _FOLDER)
        return
    for example in found:
        yield from _wrong(example, short)


def holds(sentence: str, prefixes: Mapping[str, str], store: ox.Store) -> bool:
    """Tell whether something in the store fits a sentence; raise `SyntaxError` where it cannot be asked."""
    return bool(store.query(f"ASK {{ {sentence} }}", prefixes=dict(prefixes), use_default_graph_as_union=True))


def missed(sentence: Sentence, prefixes: Mapping[str, str], store: ox.Store) -> str:
    """Say which property of a sentence that does not hold is the one in the way, and what stands there instead."""
    subject, properties = parts(sentence)
    for at, one in enumerate(properties):
        rest = " ; ".join((*properties[:at], *properties[at + 1 :]))
        if rest and holds(f"{subject} {rest}", prefixes, store):
            predicate = one.split(None, 1)[0]
            query = f"SELECT DISTINCT ?found {{ {subject} {rest} ; {predicate} ?found }} LIMIT 3"
            answer = store.query(query, prefixes=dict(prefixes), use_default_graph_as_union=True)
            there = [row["found"].value for row in answer] if isinstance(answer, ox.QuerySolutions) else []
            told = f"; there it is {', '.join(there)}" if there else "; there is none there"
            return f"all fits but {one}{told}"
    return "nothing fits more than a part of it"


def _example(path: str, found: Mapping[str, Traversable], pack: Pack) -> Example:
    beside = found.get(_beside(path))
    if beside is None:
        return Example(path, found[path], (), {})
    short = turtle.read(beside, _beside(path), base=pack.iri).prefixes
    return Example(path, found[path], tuple(sentences(beside.read_text(encoding="utf-8"))), short)


def _beside(path: str) -> str:
    return f"{path.rpartition('.')[0]}.ttl"


def _wrong(example: Example, short: Mapping[str, str]) -> Iterator[Flaw]:
    if not example.expected:
        problem = "nothing is expected of this article"
        yield Flaw(example.path, 0, "", problem, f'write {example.file}: [] a rostra:Statement ; rostra:cue "said" .')
    for sentence in example.expected:
        try:
            holds(sentence.text, {**short, **example.prefixes}, ox.Store())
        except SyntaxError as error:
            yield Flaw(example.file, sentence.line, "", f"this cannot be asked: {error}", "write plain triples")
