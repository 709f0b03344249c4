"""What the tests of the pages are given: sites, clients, and a browser."""

import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pyoxigraph as ox
import pytest
from starlette.testclient import TestClient

import rostra
from rostra.model import Annotated, Run
from rostra.rdf.writer import write
from rostra.server.app import application
from rostra.server.run import site
from rostra.server.served import Served
from rostra.server.settings import Settings
from rostra.store.store import Store
from rostra.store.truth import Memory
from rostra.store.volume import Volume
from rostra.vocab import pack
from rostra.vocab.prefixes import prefixes
from tests.rdf import example
from tests.server.conftest import running
from tests.server.pages import hostile

HTML = {"accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
"""What browsers send."""


def stored(folder: Path, documents: list[tuple[Annotated, Run]]) -> Path:
    """Make a store of annotated documents and the core pack."""
    with Store.open(folder) as store:
        store.put_pack(pack.core())
        for annotated, run in documents:
            store.put(write(annotated, run))
    return folder


def client(folder: Path) -> Iterator[TestClient]:
    """Give a client of the application over the store in a folder, which asks as a browser does."""
    with (
        site(folder, pack.load(), Settings(workers=1)) as served,
        TestClient(application(served), base_url="http://localhost", headers=HTML) as made,
    ):
        yield made


@pytest.fixture(scope="session")
def article(root, tmp_path_factory) -> Path:
    """Give the store of the example's article."""
    folder = tmp_path_factory.mktemp("pages") / "store"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        rostra.build(root / "examples" / "nato-article-5" / "article.html", store=folder).close()
    return folder


@pytest.fixture(scope="session")
def pages(tmp_path_factory) -> Iterator[TestClient]:
    """Give a client of a small store that was annotated by hand."""
    folder = stored(tmp_path_factory.mktemp("pages") / "store", [(example.annotated(), example.RUN)])
    yield from client(folder)


@pytest.fixture(scope="session")
def worker() -> Served:
    """Give what a worker has open: the document of the example, and a newer one of somebody else."""
    index = ox.Store()
    store = Store(Volume(Memory(), index))
    packs = (pack.core(),)
    store.put_pack(packs[0])
    store.put(write(example.annotated(), example.RUN))
    other = hostile.annotated("Somebody Else", 1)
    newer = replace(other, document=replace(other.document, published=date(2026, 9, 9)))
    store.put(write(newer, example.RUN))
    return Served(index, store, packs, prefixes(packs))


@pytest.fixture(scope="session")
def hostile_store(tmp_path_factory) -> Path:
    """Give a store whose every text is made to do harm."""
    documents = [(hostile.annotated(text, number), hostile.RUN) for number, text in enumerate(hostile.TEXTS)]
    return stored(tmp_path_factory.mktemp("hostile") / "store", documents)


@dataclass
class Opened:
    """A page that is open, with all that it asked of the network and all that it complained of."""

    page: object
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


@pytest.fixture
def opening(chromium) -> Iterator[Callable[..., Opened]]:
    """Give a function that opens a page of a server and waits until it has all that it asks for."""
    contexts = []

    def open_(address: str, **options: object) -> Opened:
        context = chromium.new_context(**options)
        contexts.append(context)
        held = Opened(context.new_page())
        context.on("request", lambda request: held.requests.append(request.url))
        held.page.on("console", lambda message: held.complaints.append(message.text))
        held.page.on("pageerror", lambda error: held.complaints.append(str(error)))
        held.page.goto(address)
        held.page.wait_for_load_state("networkidle")
        return held

    yield open_
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def served(article) -> Iterator[str]:
    """Give the address of a server of the example's article."""
    with site(article, pack.load(), Settings(workers=2)) as made, running(made) as asked:
        yield f"http://127.0.0.1:{asked.port}"


@pytest.fixture(scope="session")
def hostile_served(hostile_store) -> Iterator[str]:
    """Give the address of a server of the hostile store."""
    with site(hostile_store, pack.load(), Settings(workers=2)) as made, running(made) as asked:
        yield f"http://127.0.0.1:{asked.port}"
