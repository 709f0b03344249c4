"""A store with its packs, and what a person does with them: what `rostra.open` and `rostra.build` give."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from functools import cached_property
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from rostra.config import is_address
from rostra.errors import StoreError
from rostra.query.run import ask
from rostra.store.store import Store
from rostra.vocab import pack

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from networkx import MultiDiGraph
    from rdflib import Dataset

    from rostra.errors import DocumentError
    from rostra.extract.pipeline import Attributing
    from rostra.ingest import Outcome
    from rostra.model import Document, Lexicon
    from rostra.query.rows import Rows
    from rostra.store.validate import Report
    from rostra.vocab.pack import Pack


@dataclass(frozen=True, slots=True)
class Page:
    """Hold a self-contained page of HTML and how many nodes it draws; a notebook shows it inline."""

    html: str
    nodes: int = 0

    def save(self, path: Path | str) -> Path:
        """Write the page to a file and give its path."""
        path = Path(path)
        path.write_text(self.html, encoding="utf-8", newline="\n")
        return path

    def _repr_html_(self) -> str:
        allowed = "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox"
        given = f'sandbox="{allowed}" width="100%" height="640" style="border:0"'
        return f'<iframe srcdoc="{escape(self.html)}" {given}></iframe>'


class Discourse:
    """Hold an open store and the packs that read it; labels in one of `languages` go before English ones.

    >>> with rostra.open("discourse") as discourse:
    ...     for row in discourse.ask("who-said-what", about="NATO"):
    ...         print(row.speaker, row.content)
    """

    def __init__(self, store: Store, packs: tuple[Pack, ...], *, languages: tuple[str, ...] = ()) -> None:
        self.store = store
        self.packs = packs
        self.languages = languages
        self.outcomes: tuple[Outcome, ...] = ()

    def __repr__(self) -> str:
        return f"<Discourse of {len(self.store.documents())} documents>"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the store; what was said to be saved is on disk."""
        self.store.close()

    @cached_property
    def lexicon(self) -> Lexicon:
        """Give what the packs know of the language and the world."""
        from rostra.vocab.lexicons import lexicon

        return lexicon(self.packs)

    def build(
        self,
        documents: Iterable[Document | DocumentError],
        *,
        pipeline: Path | None = None,
        attributor: Attributing | None = None,
        jobs: int = 1,
    ) -> Iterator[Outcome]:
        """Annotate, validate and store documents; give what became of each as soon as it is in.

        With `jobs` above one, as many processes annotate; an `attributor` of the caller's own works in this one alone.
        """
        from rostra import corpus, ingest
        from rostra.extract.pipeline import Extractor

        extractor = Extractor(self.lexicon, pipeline=pipeline, attributor=attributor)
        pooled = jobs > 1 and attributor is None
        many = corpus.pooled(self.packs, jobs=jobs, pipeline=pipeline) if pooled else ingest.one_by_one(extractor)
        run = ingest.run(extractor.name, self.packs)
        return ingest.build(documents, store=self.store, annotate=many, run=run, packs=self.packs)

    def ask(self, question: str, **parameters: object) -> Rows:
        """Ask a saved question by name, or SPARQL; parameters are bound, never spliced.

        Raises `QueryError` where the question, a parameter or the syntax is wrong.
        """
        return ask(self.store, question, packs=self.packs, languages=self.languages, **parameters)

    def check(self) -> Iterator[tuple[str, Report]]:
        """Validate each document of the store against the shapes; give its id with the report."""
        from rostra.store.validate import validate

        for name, graph in self.store.graphs():
            yield name, validate(graph, self.packs)

    def infer(self) -> dict[str, int]:
        """Infer by the rules of the packs, in the place of what was inferred; give the number of triples by rule.

        From then on building does so again by itself. Raises `StoreError` where the store is open to read only.
        """
        self.migrate()
        return self.store.infer(self.packs)

    def migrate(self) -> int:
        """Put the packs as they are now into the store; give the number of documents that change with their vocabulary.

        Raises `StoreError` where the store is open to read only.
        """
        from rostra.store.migrations import put_packs

        return put_packs(self.store, self.packs)

    def graph(self) -> Dataset:
        """Give the store as an rdflib `Dataset` whose default graph is the union of all graphs."""
        return self.store.dataset()

    def network(
        self,
        *,
        about: str | None = None,
        query: str | None = None,
        hops: int = 1,
        document: str | None = None,
        since: str = "",
        until: str = "9999",
    ) -> MultiDiGraph[str]:
        """Give entities, statements and topics as a networkx graph.

        `about` (a name or IRI) keeps what lies within `hops` of an entity, `query` (a question, as `ask` takes it) what
        lies as near to what it answers, `document` one document, `since` and `until` (ISO 8601) days of publication.
        Raises `QueryError` for a name that is not there, and as `ask` does.
        """
        from rostra.analysis.network import network

        answer = self.ask(query) if query else ()
        among = {cell for row in answer for cell in row if isinstance(cell, str)}
        days = {"since": since, "until": until}
        return network(
            self.store, about=about, hops=hops, among=among, document=document, languages=self.languages, **days
        )

    def view(self, *, title: str | None = None, most: int = 2000, **focus: Any) -> Page:
        """Draw the network as one page that needs nothing else; of more than `most` nodes, the weightiest part.

        `focus` is what `network` takes. Without a `title`, it is called after what it is drawn around, or its only
        document.
        """
        from rostra.views.html import page
        from rostra.views.style import style

        net = self.network(**focus)
        html = page(net, title=title or _title(net), style=style(self.packs, languages=self.languages), most=most)
        return Page(html, min(most, len(net)))


def _title(net: MultiDiGraph[str]) -> str:
    centres = [net.nodes[centre]["label"] for centre in net.graph.get("centres", ())]
    titles = {held["title"] for _, held in net.nodes(data=True) if held["kind"] == "statement"}
    only = f"Around {centres[0]}" if len(centres) == 1 else titles.pop() if len(titles) == 1 else ""
    return only or "Who said what"


def open_discourse(
    store: Path | str, *, packs: Iterable[Path] = (), languages: Iterable[str] = (), read_only: bool = True
) -> Discourse:
    """Open a store that is there, to read unless said otherwise; raise `StoreError` where there is none.

    Labels in the first of `languages` that there is one in go before English ones.
    """
    if not is_address(store) and not Path(store).is_dir():
        raise StoreError("there is no store here", where=str(store), remedy="make one with: rostra build PATH...")
    return Discourse(Store.open(store, read_only=read_only), pack.load(packs), languages=tuple(languages))


def build_discourse(*paths: Path | str, store: Path | str | None = None, packs: Iterable[Path] = ()) -> Discourse:
    """Build files and folders into a store (None: in memory) and give it; its `outcomes` say what became of each.

    A document that is set aside is warned of.
    """
    from rostra.text.read import documents

    discourse = Discourse(Store.open(store), pack.load(packs))
    given = documents(map(Path, paths), block_cues=discourse.lexicon.block_cues)
    discourse.outcomes = tuple(discourse.build(given))
    for outcome in discourse.outcomes:
        if outcome.problem is not None:
            warnings.warn(f"set aside: {outcome.problem}", stacklevel=3)
    return discourse
