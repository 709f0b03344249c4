"""Files of many bytes that a command reads or writes as it goes: standard input and output, and packed ones."""

import gzip
import sys
import zlib
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import IO, Literal, cast

from typer import BadParameter

from rostra.errors import RostraError
from rostra.store import durable

_PACKED = ".gz"


def form(file: str, wanted: str | None) -> str:
    """Give the format that is wanted, or that the ending of a file says; raise `BadParameter` where neither does."""
    from rostra.rdf import formats

    try:
        chosen = formats.named(wanted or file.removesuffix(_PACKED))
    except ValueError as error:
        raise BadParameter(f"{error} (--format nquads, trig or jsonld)") from error
    if not chosen.names_graphs:
        raise BadParameter(f"{chosen.name} does not name graphs (--format nquads, trig or jsonld)")
    return chosen.name


@contextmanager
def writing(file: str) -> Iterator[IO[bytes]]:
    """Open a file to write, or standard output; raise `RostraError` where it cannot be written."""
    if file == "-":
        yield sys.stdout.buffer
        return
    try:
        with durable.writing(Path(file)) as stream, _packed(stream, file, "wb") as packed:
            yield packed
    except OSError as error:
        remedy = "name a file that can be written"
        raise RostraError(error.strerror or str(error), where=file, remedy=remedy) from error


@contextmanager
def reading(file: str) -> Iterator[IO[bytes]]:
    """Open a file to read, or standard input; what is wrong with it is said with its name, in a `RostraError`."""
    try:
        if file == "-":
            yield sys.stdin.buffer
            return
        with Path(file).open("rb") as stream, _packed(stream, file, "rb") as unpacked:
            yield unpacked
    except (OSError, EOFError, zlib.error) as error:
        problem = getattr(error, "strerror", None) or str(error)
        raise RostraError(problem, where=file, remedy="name a whole file that can be read") from error
    except RostraError as error:
        if type(error) is not RostraError:  # one of the store that is loaded into
            raise
        raise RostraError(error.problem, where=_within(file, error.where), remedy=error.remedy) from error


def _packed(stream: IO[bytes], file: str, mode: Literal["rb", "wb"]) -> AbstractContextManager[IO[bytes]]:
    """Give a stream that packs or unpacks where the name of the file says so; without a time, for the same bytes."""
    if not file.endswith(_PACKED):
        return nullcontext(stream)
    return cast("AbstractContextManager[IO[bytes]]", gzip.GzipFile(filename="", fileobj=stream, mode=mode, mtime=0))


def _within(file: str, where: str) -> str:
    return f"{file}, {where}" if where else file
