"""Documents to a store: one document, one transaction, and a bad one never ends the run."""

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

from rostra import __version__
from rostra.errors import DocumentError, InvalidDocumentError, RostraError
from rostra.model import Annotated, Document, PackVersion, Run
from rostra.rdf import writer
from rostra.store.store import Change, Store
from rostra.store.validate import validate
from rostra.vocab.pack import Pack

_log = logging.getLogger(__name__)


class Annotator(Protocol):
    """What turns a document into an annotated one."""

    @property
    def name(self) -> str:
        """Give name and version of the pipeline, for the account of the run."""
        ...

    @property
    def language(self) -> str:
        """Give the language that is read, as a BCP 47 tag."""
        ...

    def annotate(self, document: Document) -> Annotated:
        """Find entities, statements, relations and responses."""
        ...


@dataclass(frozen=True, slots=True)
class Outcome:
    """Say what became of one document: what changed in the store, or the problem for which it was set aside."""

    id: str
    change: Change | None = None
    annotated: Annotated | None = None
    problem: RostraError | None = None


def build(
    documents: Iterable[Document | DocumentError], *, store: Store, annotator: Annotator, packs: tuple[Pack, ...]
) -> Iterator[Outcome]:
    """Annotate, validate and store each document; give an outcome for each, as soon as it is in.

    A document that cannot be read, is not in a language that we read, breaks a shape or trips over a fault of ours is
    set aside with its problem, and the others go on. What fails for the store itself (`StoreError`) is raised.
    """
    for pack in packs:
        store.put_pack(pack)
    for document in documents:
        if isinstance(document, DocumentError):
            yield Outcome(document.where, problem=document)
        else:
            yield _outcome(document, store, annotator, packs)


def _outcome(document: Document, store: Store, annotator: Annotator, packs: tuple[Pack, ...]) -> Outcome:
    started = datetime.now(UTC)
    annotated = annotated_or_problem(document, annotator)
    if isinstance(annotated, DocumentError):
        return Outcome(document.id, problem=annotated)
    try:
        graph = writer.write(annotated, _run(annotator, packs, started))
    except DocumentError as problem:
        return Outcome(document.id, problem=problem)
    report = validate(graph, packs)
    if not report.conforms:
        problem = InvalidDocumentError(str(report), where=document.id, remedy="the store is as it was")
        return Outcome(document.id, annotated=annotated, problem=problem)
    return Outcome(document.id, change=store.put(graph), annotated=annotated)


def annotated_or_problem(document: Document, annotator: Annotator) -> Annotated | DocumentError:
    """Annotate one document; give the problem where its language is not read or where a fault of ours is in the way."""
    try:
        _check_language(document, annotator.language)
        return annotator.annotate(document)
    except DocumentError as problem:
        return problem
    except Exception as fault:
        _log.exception("a fault of rostra's own in %s", document.id)
        return DocumentError(repr(fault), where=document.id, remedy="a fault of rostra's own: please report it")


def _run(annotator: Annotator, packs: tuple[Pack, ...], started: datetime) -> Run:
    versions = tuple(PackVersion(pack.name, pack.version) for pack in packs)
    return Run(__version__, annotator.name, versions, started, datetime.now(UTC))


def _check_language(document: Document, language: str) -> None:
    if document.language not in {None, language}:
        raise DocumentError(
            f"the text is in another language ({document.language})",
            where=document.id,
            remedy=f"rostra reads {language} here; leave this one out",
        )
