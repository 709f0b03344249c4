"""Run the examples of a pack: read each article with the packs, and compare what is found with what is expected."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import as_file

import pyoxigraph as ox

from rostra import ingest
from rostra.extract.pipeline import Extractor
from rostra.model import Document
from rostra.packs.expectations import Example, examples, holds, missed
from rostra.rdf import convert, writer
from rostra.store.report import Report
from rostra.store.validate import validate
from rostra.text.read import read
from rostra.vocab.lexicons import lexicon
from rostra.vocab.pack import Pack, quads

_RESULT = "http://www.w3.org/ns/shacl#"
_TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")


@dataclass(frozen=True, slots=True)
class Trial:
    """Say whether one expectation of an example holds; `missing` says what is in the way where it does not."""

    file: str
    line: int
    expected: str
    missing: str = ""

    @property
    def holds(self) -> bool:
        """Tell whether the expectation holds."""
        return not self.missing


def trials(pack: Pack, packs: Sequence[Pack]) -> Iterator[Trial]:
    """Try each expectation of `pack`, its articles read with all `packs`, of which it is one.

    A violation of a shape stands in the graph as a sh:ValidationResult with sh:sourceShape, sh:focusNode, sh:resultPath
    and sh:resultMessage, so that it can be expected. Raises `PackError` and `DocumentError` for what cannot be read.
    """
    found = examples(pack)
    if not found:
        return
    words = lexicon(tuple(packs))
    extractor = Extractor(words)
    for example in found:
        with as_file(example.article) as path:
            document = read(path, id=example.path, block_cues=words.block_cues)
        yield from _tried(example, _graph(document, extractor, packs))


def _tried(example: Example, store: ox.Store) -> Iterator[Trial]:
    for sentence in example.expected:
        is_there = holds(sentence.text, example.prefixes, store)
        missing = "" if is_there else missed(sentence, example.prefixes, store)
        yield Trial(example.file, sentence.line, " ".join(sentence.text.split()), missing)


def _graph(document: Document, extractor: Extractor, packs: Sequence[Pack]) -> ox.Store:
    run = ingest.run(extractor.name, packs)
    graph = writer.write(extractor.annotate(document), run)
    store = ox.Store()
    store.extend(convert.to_quads(graph))
    store.extend(_results(validate(graph, packs)))
    for pack in packs:
        store.load(quads(pack), format=ox.RdfFormat.N_QUADS)
    return store


def _results(report: Report) -> Iterator[ox.Quad]:
    def term(local: str) -> ox.NamedNode:
        return ox.NamedNode(_RESULT + local)

    for violation in (*report.violations, *report.warnings):
        node = ox.BlankNode()
        yield ox.Quad(node, _TYPE, term("ValidationResult"))
        yield ox.Quad(node, term("focusNode"), ox.NamedNode(violation.focus))
        yield ox.Quad(node, term("sourceShape"), ox.NamedNode(violation.shape))
        yield ox.Quad(node, term("resultMessage"), ox.Literal(violation.message))
        if violation.path and not violation.path.startswith("^"):
            yield ox.Quad(node, term("resultPath"), ox.NamedNode(violation.path))
