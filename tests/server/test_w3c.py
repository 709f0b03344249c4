"""The W3C's tests of SPARQL 1.1 through our own endpoint; w3c-known.txt lists what does not pass, with the reason."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.server import plain, w3c, w3c_protocol
from tests.server.client import Client
from tests.server.conftest import running

KNOWN = Path(__file__).with_name("w3c-known.txt")
ALLOWED = {"authorization": f"Bearer {plain.TOKEN}"}
TESTS = 485
AT_LEAST = 475

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    with running(plain.site(tmp_path_factory.mktemp("plain"))) as made:
        yield made


@pytest.fixture(scope="module")
def suite(shared: Path) -> Path:
    return shared / "data/w3c/sparql/sparql11"


def known() -> set[str]:
    lines = KNOWN.read_text(encoding="utf-8").splitlines()
    return {line.split()[0] for line in lines if line and not line.startswith("#")}


def test_every_known_failure_has_a_reason() -> None:
    lines = KNOWN.read_text(encoding="utf-8").splitlines()

    assert [line for line in lines if not line.startswith("#") and len(line.split(maxsplit=1)) < 2] == []
    assert len(known()) <= TESTS - AT_LEAST


@pytest.mark.slow
def test_queries_updates_and_syntax_are_as_the_w3c_tests_say(suite: Path, client: Client) -> None:
    manifests = (suite / f"manifest-sparql11-{part}.ttl" for part in ("query", "update"))
    cases = [case for manifest in manifests for case in w3c.cases(manifest)]

    failed = {case.name for case in cases if not w3c.passes(case, client, **ALLOWED)}

    assert len(cases) == TESTS
    assert failed == known()


def test_the_protocol_is_as_the_w3c_tests_say(suite: Path, client: Client) -> None:
    tests = list(w3c_protocol.exchanges(suite / "protocol/manifest.ttl"))

    assert len(tests) == 34
    assert {test.name: list(test.faults(client, **ALLOWED)) for test in tests} == {test.name: [] for test in tests}
