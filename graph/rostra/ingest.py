"""Documents to a store: one document, one transaction, and a bad one never ends the run."""

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

from rostra.errors import DocumentError, InvalidDocumentError, RostraError
from rostra.model import Annotated, Document, PackVersion, Run
from rostra.rdf import iri, reader, writer
from rostra.store import inferred
from rostra.store.change import Change, Kind
from rostra.store.gate import admit
from rostra.store.migrations import put_packs
from rostra.store.store import Store
from rostra.version import __version__
from rostra.vocab.pack import Pack, edition

_RENAME = "give each an id of its own, or build it alone to take the other's place"

_log = logging.getLogger(__name__)


class Annotator(Protocol):
    """What turns a document into an annotated one."""

    @property
    def name(self) -> str:
        """Give name and version of the language pipeline, for the account of the run."""
        ...

    @property
    def language(self) -> str:
        """Give the language that is read, as a BCP 47 tag."""
        ...

    def annotate(self, document: Document) -> Annotated:
        """Find entities, statements, relations and responses."""
        ...


Annotate = Callable[[Iterable[Document]], Iterator[Annotated | DocumentError]]
"""A way to annotate many documents, in any order; a problem stands in for a document that could not be annotated."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Say what became of one document: what changed in the store, or the problem for which it was set aside."""

    id: str
    change: Change | None = None
    annotated: Annotated | None = None
    problem: RostraError | None = None


def run(pipeline: str, packs: Iterable[Pack]) -> Run:
    """Give the account of a run that starts now."""
    versions = tuple(PackVersion(pack.name, edition(pack)) for pack in packs)
    return Run(__version__, pipeline, versions, datetime.now(UTC))


def build(
    documents: Iterable[Document | DocumentError],
    *,
    store: Store,
    annotate: Annotate,
    run: Run,
    packs: tuple[Pack, ...],
) -> Iterator[Outcome]:
    """Annotate, validate and store each document; give an outcome for each, as soon as it is in.

    What an older version of a pack has written is migrated first. One that this tool, these packs and this text
    have made before is left as it is. A document that cannot be read or
    breaks a shape is set aside with its problem, and the others go on. What fails for the store itself is raised
    (`StoreError`). Where rules have inferred from the store before, they do so again once all are in.
    """
    inferring = store.holds(inferred.GRAPH)
    put_packs(store, packs)
    settled: list[Outcome] = []
    for found in annotate(_fresh(documents, settled, store, run)):
        yield from _taken(settled)
        yield _stored(found, store, run, packs)
    yield from _taken(settled)
    if inferring and not store.has_inferred():
        store.infer(packs)


def one_by_one(annotator: Annotator) -> Annotate:
    """Annotate documents one after the other, in order."""
    return lambda documents: (annotated_or_problem(document, annotator) for document in documents)


def annotated_or_problem(document: Document, annotator: Annotator) -> Annotated | DocumentError:
    """Annotate one document; give the problem where its language is not read or where a fault of ours is in the way."""
    try:
        _check_language(document, annotator.language)
        return annotator.annotate(document)
    except DocumentError as problem:
        return DocumentError(problem.problem, where=problem.where or document.id, remedy=problem.remedy)
    except Exception as fault:
        return _ours(fault, document.id)


def _ours(fault: Exception, name: str) -> DocumentError:
    _log.debug("a fault of rostra's own in %s", name, exc_info=True)
    return DocumentError(repr(fault), where=name, remedy="a fault of rostra's own: please report it")


def _fresh(
    documents: Iterable[Document | DocumentError], settled: list[Outcome], store: Store, run: Run
) -> Iterator[Document]:
    """Pass on the documents that are to be annotated; lay the outcomes of the others into `settled`."""
    seen: dict[str, str] = {}
    for document in documents:
        outcome = _namesake(document, seen) or _known(document, store, run)
        if outcome is None:
            yield document  # type: ignore[misc]
        else:
            settled.append(outcome)


def _namesake(document: Document | DocumentError, seen: dict[str, str]) -> Outcome | None:
    """Set a document aside that is called as another one of the same call: it would take that one's place."""
    if isinstance(document, DocumentError) or seen.setdefault(document.id, document.digest) == document.digest:
        return None
    problem = DocumentError("another document of this call has the same id", where=document.id, remedy=_RENAME)
    return Outcome(document.id, problem=problem)


def _known(document: Document | DocumentError, store: Store, run: Run) -> Outcome | None:
    if isinstance(document, DocumentError):
        return Outcome(document.where, problem=document)
    name = iri.graph(document, run)
    if not store.holds(name):
        return None
    before, _ = reader.read(store.graph(iri.document(document.id)))
    if before.document != document:
        return None
    return Outcome(document.id, Change(Kind.UNCHANGED, iri.document(document.id), name), before)


def _stored(found: Annotated | DocumentError, store: Store, run: Run, packs: tuple[Pack, ...]) -> Outcome:
    if isinstance(found, DocumentError):
        return Outcome(found.where, problem=found)
    name = found.document.id
    try:
        graph = writer.write(found, _ended(run))
    except DocumentError as problem:
        return Outcome(name, problem=problem)
    except ValueError as fault:
        return Outcome(name, problem=_ours(fault, name))
    try:
        return Outcome(name, admit(store, graph, packs, name=name), found)
    except InvalidDocumentError as problem:
        return Outcome(name, annotated=found, problem=problem)


def _ended(run: Run) -> Run:
    return Run(run.version, run.pipeline, run.packs, run.started, datetime.now(UTC))


def _taken(settled: list[Outcome]) -> Iterator[Outcome]:
    while settled:
        yield settled.pop(0)


def _check_language(document: Document, language: str) -> None:
    if document.language not in {None, language}:
        raise DocumentError(
            f"the text is in another language ({document.language})",
            where=document.id,
            remedy=f"rostra reads {language} here; leave this one out",
        )
