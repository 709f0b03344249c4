"""Who said what, about whom, as a graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rostra.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from typing import Any

    from rostra.discourse import Discourse, Page

__all__ = ["__version__", "build", "open", "view"]


def build(*paths: Path | str, store: Path | str | None = None, packs: Iterable[Path] = ()) -> Discourse:
    """Turn files and folders of articles into a discourse knowledge graph and give it, open.

    `store` is a folder; without one the graph is in memory. `outcomes` of what it gives says what became of each
    document: a bad one is set aside with a warning and the others go in. Raises `StoreError` and `PackError`.

    >>> discourse = rostra.build("examples/nato-article-5/article.html")
    >>> discourse.ask("who-said-what", about="NATO").to_csv()
    """
    from rostra.discourse import build_discourse

    return build_discourse(*paths, store=store, packs=packs)


def open(  # noqa: A001
    store: Path | str = "discourse", *, packs: Iterable[Path] = (), languages: Iterable[str] = ()
) -> Discourse:
    """Open a store that `rostra build` has made; raise `StoreError` where there is none.

    Labels in the first of `languages` that there is one in go before English ones.

    >>> with rostra.open("discourse") as discourse:
    ...     discourse.view().save("network.html")
    """
    from rostra.discourse import open_discourse

    return open_discourse(store, packs=packs, languages=languages)


def view(
    store: Path | str = "discourse", *, packs: Iterable[Path] = (), languages: Iterable[str] = (), **wish: Any
) -> Page:
    """Draw a store, or what is asked for of it, as one page: the last line of a notebook's cell shows it inline.

    `wish` is what `Discourse.view` takes: `title`, `most`, and of its focus `about`, `hops`, `document`, `query`,
    `since` and `until`. Raises `StoreError` where there is no store, and `QueryError` for a name that is not there.

    >>> rostra.view("discourse", about="NATO", hops=2)
    """
    with open(store, packs=packs, languages=languages) as discourse:
        return discourse.view(**wish)
