"""What a worker process may do: no sockets, no other programs, so much memory, and not to outlive its server.

Oxigraph cannot be told to refuse SERVICE, and Python's audit hooks do not see its sockets; a filter of system calls
does (Linux, seccomp(2); x86-64 and 64-bit ARM). Elsewhere the check of a query's words is the only guard.
"""

import ctypes
import errno
import platform
import signal
import socket
import struct
import sys
from collections.abc import Iterable
from contextlib import suppress

_PDEATHSIG, _NO_NEW_PRIVS, _SECCOMP, _FILTER = 1, 38, 22, 2
_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_ALLOW, _ERRNO = 0x7FFF0000, 0x00050000
_AT_NUMBER, _AT_ARCHITECTURE = 0, 4
_X32 = 0x40000000
"""From here on, numbers are those of a second table of the same calls on x86-64."""

_CALLS = {
    # socket, connect, bind, listen, accept, accept4, execve, execveat, ptrace, io_uring_setup
    "x86_64": (0xC000003E, (41, 42, 49, 50, 43, 288, 59, 322, 101, 425)),
    "aarch64": (0xC00000B7, (198, 203, 200, 201, 202, 242, 221, 281, 117, 425)),
}


class _Program(ctypes.Structure):
    """`struct sock_fprog`: a filter and its length."""

    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_void_p))


def confine(memory: int) -> tuple[str, ...]:
    """Bind this process for good: `memory` bytes of address space, no sockets. Give what could not be bound."""
    missing = []
    if not _bound_memory(memory):
        missing.append("memory")
    if not _bound_calls():
        missing.append("sockets")
    return tuple(missing)


def has_no_sockets() -> bool:
    """Tell whether this process cannot make a socket."""
    try:
        socket.socket().close()
    except PermissionError:
        return True
    return False


def most_used() -> int:
    """Give the most bytes of memory that this process has used at once; 0 where the system does not say."""
    try:
        import resource  # noqa: PLC0415 - there is none on Windows
    except ImportError:
        return 0
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used if sys.platform == "darwin" else used * 1024


def _bound_memory(most: int) -> bool:
    try:
        import resource  # noqa: PLC0415 - there is none on Windows

        resource.setrlimit(resource.RLIMIT_AS, (most, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, ValueError, OSError):
        return False
    return True


def _bound_calls() -> bool:
    known = _CALLS.get(platform.machine()) if sys.platform == "linux" else None
    if known is None:
        return False
    program = b"".join(_filter(*known))
    held = ctypes.create_string_buffer(program)
    said = _Program(len(program) // 8, ctypes.addressof(held))
    control = ctypes.CDLL(None, use_errno=True).prctl
    with suppress(OSError):
        _done(control(_PDEATHSIG, signal.SIGKILL, 0, 0, 0))
    try:
        _done(control(_NO_NEW_PRIVS, 1, 0, 0, 0))
        _done(control(_SECCOMP, _FILTER, ctypes.byref(said), 0, 0))
    except OSError:
        return False
    return True


def _done(answer: int) -> None:
    if answer != 0:
        raise OSError(ctypes.get_errno(), "prctl")


def _filter(architecture: int, calls: Iterable[int]) -> Iterable[bytes]:
    """Give the steps of a filter (classic BPF): calls of another architecture and those named fail with EPERM."""
    calls = tuple(calls)
    deny = len(calls) + 1  # steps from the first comparison of a number to the last step, which denies
    yield _step(_LOAD, _AT_ARCHITECTURE)
    yield _step(_EQUAL, architecture, no=deny + 2)
    yield _step(_LOAD, _AT_NUMBER)
    yield _step(_AT_LEAST, _X32, yes=deny)
    for place, number in enumerate(calls):
        yield _step(_EQUAL, number, yes=deny - place - 1)
    yield _step(_RETURN, _ALLOW)
    yield _step(_RETURN, _ERRNO | errno.EPERM)


def _step(code: int, value: int, *, yes: int = 0, no: int = 0) -> bytes:
    return struct.pack("HBBI", code, yes, no, value)
