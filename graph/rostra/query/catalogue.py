"""The questions that packs bring: SPARQL files whose header says what they answer and what they want to know."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from rostra.errors import PackError, QueryError
from rostra.query.nearest import hint
from rostra.vocab import files
from rostra.vocab.pack import Pack

_HEADER = re.compile(r"^#\s*(title|description|param|example):\s*(.*?)\s*$", re.MULTILINE)
_PARAM = re.compile(
    r"(?P<name>[a-z]\w*) \((?P<kind>\w+)\) - (?P<description>.+); (?P<need>optional|required)", re.ASCII
)
WRITTEN = "query"
"""What a question is called that has no file."""

_FORM = "# param: about (entity) - whom or what; optional"


class ParameterKind(StrEnum):
    """Say what the value of a parameter names."""

    ENTITY = "entity"
    TOPIC = "topic"
    DOCUMENT = "document"
    TEXT = "text"
    DATE = "date"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Parameter:
    """Hold the name of a parameter, the kind of its value, and what it asks for."""

    name: str
    kind: ParameterKind
    description: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """Hold a query with what a person needs to know to ask it."""

    name: str
    title: str
    text: str
    description: str = ""
    params: tuple[Parameter, ...] = ()
    example: str = ""


def questions(packs: Iterable[Pack]) -> dict[str, Question]:
    """Give the questions of `packs` by name, in order of the names within each pack.

    Raises `PackError` where a header is wrong or two packs bring a question of one name.
    """
    known: dict[str, Question] = {}
    for pack in packs:
        for path, text in _texts(pack):
            name = path.rpartition("/")[2].removesuffix(".rq")
            if name in known:
                problem = f"another pack has a question {name}"
                raise PackError(problem, where=f"{pack.name}: {path}", remedy="give the file another name")
            known[name] = _read(name, text, where=f"{pack.name}: {path}")
    return known


def named(name: str, packs: Iterable[Pack]) -> Question:
    """Give the question of this name; raise `QueryError` that names the nearest where there is none."""
    known = questions(packs)
    if name not in known:
        remedy = hint(name, known, otherwise="`rostra query` lists them")
        raise QueryError(f"there is no question {name}", remedy=remedy)
    return known[name]


@lru_cache(maxsize=128)
def written(text: str, *, name: str = WRITTEN) -> Question:
    """Give SPARQL that a person wrote as a question; a header is taken as in a file, and none is needed.

    Raises `QueryError` where a line of the header is wrong.
    """
    try:
        return _read(name, text, where=name)
    except PackError as error:
        raise QueryError(error.problem, where=error.where, remedy=error.remedy) from error


def _texts(pack: Pack) -> Iterator[tuple[str, str]]:
    folder = pack.root / "queries" if pack.root.is_dir() else None
    if folder is not None and folder.is_dir():
        for path, file in files.below(folder, ".rq"):
            yield f"queries/{path}", files.text(folder, path, file)


def _read(name: str, text: str, *, where: str) -> Question:
    said: dict[str, list[str]] = {}
    for key, value in _HEADER.findall(text):
        said.setdefault(key, []).append(value)
    return Question(
        name=name,
        title=" ".join(said.get("title", [name])),
        text=text,
        description=" ".join(said.get("description", [])),
        params=tuple(_parameter(line, where) for line in said.get("param", [])),
        example=" ".join(said.get("example", [])),
    )


def _parameter(line: str, where: str) -> Parameter:
    found = _PARAM.fullmatch(line)
    if found is None or found["kind"] not in set(ParameterKind):
        problem = f'"{line}" does not describe a parameter'
        remedy = f'write "{_FORM}" or "required"; kinds are {", ".join(ParameterKind)}'
        raise PackError(problem, where=where, remedy=remedy)
    return Parameter(found["name"], ParameterKind(found["kind"]), found["description"], found["need"] == "required")
