import asyncio
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from rostra.errors import QueryError, StoreError
from rostra.server.run import site
from tests.server.stores import COUNT, READING, filled
from tests.store.material import DATA


def test_a_site_asks_its_workers(tmp_path: Path) -> None:
    document = {"d": NamedNode(f"{DATA}document/a")}

    async def asking() -> None:
        with site(filled(tmp_path / "store", "a", "b"), (), READING) as made:
            async with made.pool:
                assert (await made.ask(COUNT))[0].n == 2
                assert (await made.ask("ASK {}"))[0].answer is True
                assert (await made.triples("CONSTRUCT { ?d a ?c } WHERE { ?d a ?c }", document)).count(b"\n") == 1
                with pytest.raises(QueryError, match="no question"):
                    await made.ask("no-question-of-this-name")
            made.refresh()

    asyncio.run(asking())


def test_there_is_no_site_without_a_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError), site(tmp_path / "none", (), READING):
        pass
