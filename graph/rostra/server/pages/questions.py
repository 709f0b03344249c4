"""The saved questions: a list of them, and a form with its answer for each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from starlette.responses import Response

from rostra.errors import QueryError
from rostra.query.catalogue import named, questions
from rostra.query.formats import FORMATS, Format
from rostra.server.pages import answers, fields, lookup
from rostra.server.pages.network import WITH
from rostra.server.pages.results import result
from rostra.server.pages.templates import VARY, render

if TYPE_CHECKING:
    from starlette.requests import Request

    from rostra.query.catalogue import Question
    from rostra.query.rows import Rows
    from rostra.server.site import Site

_FILES = tuple(form for form in FORMATS if form.of_rows and form.endings)
"""The formats in which an answer can be saved."""


async def listing(site: Site, request: Request) -> Response:
    """Give the list of the questions."""
    return render(request, "questions", packs=[(pack.name, questions([pack])) for pack in site.packs])


async def page(site: Site, request: Request) -> Response:
    """Give the form of a question with its answer, or the answer as a file where the address ends like one."""
    name, form = _parted(str(request.path_params["name"]))
    question = named(name, site.packs)
    given = fields.given(question, request.query_params)
    if form is not None:
        return await _file(site, question, given, form)
    is_ready = all(parameter.name in given for parameter in question.params if parameter.required)
    rows, problem = await _asked(site, question, given) if is_ready else (None, None)
    choices: dict[str, list[str]] = {}
    for row in await lookup.found(site, "choices") if question.params else ():
        choices.setdefault(str(row["kind"]), []).append(str(row["name"]))
    return render(
        request,
        "question",
        status=200 if problem is None else 400,
        question=question,
        fields=fields.fields(question, request.query_params),
        choices=choices,
        result=None if rows is None else result(rows),
        problem=problem,
        address=urlencode(given, doseq=True),
        network=urlencode({"question": name} | {WITH + key: value for key, value in given.items()}, doseq=True),
        files=_FILES,
    )


async def _asked(
    site: Site, question: Question, given: dict[str, str | list[str]]
) -> tuple[Rows | None, QueryError | None]:
    """Give the answer, or what is wrong with what was given for the parameters."""
    try:
        return await site.ask(question.name, **given), None
    except QueryError as error:
        return None, error


async def _file(site: Site, question: Question, given: dict[str, str | list[str]], form: Format) -> Response:
    most = site.settings.limits.rows
    task = partial(answers.written, question=question.name, given=given, form=form, rows=most, languages=site.languages)
    content = b"".join([piece async for piece in site.pool.stream(task)])
    headers = {"Content-Disposition": _attached(f"{question.name}{form.endings[0]}")} | VARY
    return Response(content, media_type=form.media_type, headers=headers)


def _attached(name: str) -> str:
    """Give the header that says what to save an answer as (RFC 6266): a header holds no letters beyond Latin ones."""
    escaped = quote(name, safe="")
    return f'attachment; filename="{name}"' if escaped == name else f"attachment; filename*=UTF-8''{escaped}"


def _parted(name: str) -> tuple[str, Format | None]:
    for form in _FILES:
        for ending in form.endings:
            if name.endswith(ending):
                return name.removesuffix(ending), form
    return name, None
