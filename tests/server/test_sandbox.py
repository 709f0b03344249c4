"""What a confined process cannot do; each test confines a process of its own."""

import platform
import struct
import subprocess
import sys

import pytest

CONFINED = "from rostra.server.sandbox import confine, has_no_sockets; missing = confine(1024 * 1024 * 1024); "
HAS_FILTER = sys.platform == "linux" and platform.machine() in {"x86_64", "aarch64"}

pytestmark = pytest.mark.skipif(not HAS_FILTER, reason="system calls are filtered on Linux, on x86-64 and 64-bit ARM")


def confined(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", CONFINED + code], capture_output=True, text=True, check=False)


def test_all_is_bound_here() -> None:
    assert confined("print(missing, has_no_sockets())").stdout == "() True\n"


def test_a_free_process_has_sockets() -> None:
    from rostra.server.sandbox import has_no_sockets

    assert not has_no_sockets()


@pytest.mark.parametrize(
    "code",
    [
        "import socket; socket.socket()",
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import subprocess; subprocess.run(['/bin/true'])",
        "import os; os.execv('/bin/true', ['true'])",
    ],
)
def test_sockets_and_other_programs_are_refused(code: str) -> None:
    assert "PermissionError" in confined(code).stderr


def test_memory_has_a_bound() -> None:
    assert "MemoryError" in confined("bytearray(2 * 1024 * 1024 * 1024)").stderr


def test_oxigraph_reaches_nobody() -> None:
    query = "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"
    done = confined(f"import pyoxigraph; list(pyoxigraph.Store().query({query!r}))")

    assert "not permitted" in done.stderr.lower() or "not allowed" in done.stderr.lower(), done.stderr


@pytest.mark.parametrize("machine", ["riscv64", "x86_64"])
def test_what_cannot_be_bound_is_said(monkeypatch: pytest.MonkeyPatch, machine: str) -> None:
    code = (
        f"import platform, sys; platform.machine = lambda: {machine!r}; sys.platform = 'darwin'; "
        "from rostra.server.sandbox import confine; print(confine(1024 * 1024 * 1024))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert done.stdout == "('sockets',)\n"


def test_the_most_memory_that_was_used_is_known() -> None:
    from rostra.server.sandbox import most_used

    assert 10_000_000 < most_used() < 100_000_000_000


@pytest.mark.parametrize(
    ("architecture", "number", "allowed"),
    [
        (0xC000003E, 0, True),  # read
        (0xC000003E, 56, True),  # clone: threads
        (0xC000003E, 41, False),  # socket
        (0xC000003E, 425, False),  # io_uring_setup
        (0xC000003E, 0x40000000 + 41, False),  # socket of the second table
        (0xC000003E, 0x40000000, False),
        (0x40000003, 3, False),  # a call of 32-bit x86
    ],
)
def test_the_filter_lets_through_what_it_should(architecture: int, number: int, allowed: bool) -> None:
    from rostra.server import sandbox

    steps = [struct.unpack("HBBI", step) for step in sandbox._filter(*sandbox._CALLS["x86_64"])]
    seen = {sandbox._AT_ARCHITECTURE: architecture, sandbox._AT_NUMBER: number}
    at = held = 0
    while steps[at][0] != sandbox._RETURN:
        code, yes, no, value = steps[at]
        if code == sandbox._LOAD:
            held, at = seen[value], at + 1
        else:
            at += 1 + (yes if (held == value if code == sandbox._EQUAL else held >= value) else no)

    assert (steps[at][3] == sandbox._ALLOW) is allowed
