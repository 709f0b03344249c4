"""Style sheets and scripts as files of the package, and a style sheet of how the packs want things to look."""

from __future__ import annotations

from functools import cache, lru_cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from starlette.responses import RedirectResponse, Response

from rostra.server.problems import Problem
from rostra.views.style import style

if TYPE_CHECKING:
    from starlette.requests import Request

    from rostra.server.site import Site
    from rostra.vocab.pack import Pack

_TYPES = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
_LOOKS = "looks.css"


async def file(site: Site, request: Request) -> Response:
    """Give a file; one that the client has already is not sent again."""
    name = str(request.path_params["name"])
    content = looks(site.packs) if name == _LOOKS else _read(name)
    tag = f'"{sha256(content).hexdigest()[:16]}"'
    headers = {"ETag": tag, "Cache-Control": "no-cache"}
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    return Response(content, media_type=_TYPES[name.rpartition(".")[2]], headers=headers)


async def icon(_: Request) -> Response:
    """Send who asks for an icon without having read the page to where it is."""
    return RedirectResponse("/static/icon.svg", 308)


@lru_cache(maxsize=1)
def looks(packs: tuple[Pack, ...]) -> bytes:
    """Give a style sheet with the colour of each class and concept; a class has that of the nearest above it."""
    known = style(packs)
    colours = {iri: known.look(iri).colour for iri in sorted({*known.looks, *known.parents})}
    rules = (f'[data-look="{_quoted(iri)}"] {{ --chip: {colour}; }}' for iri, colour in colours.items() if _is(colour))
    return "".join(f"{rule}\n" for rule in rules).encode()


def _is(colour: str) -> bool:
    return len(colour) == 7 and colour[0] == "#" and all(sign in "0123456789abcdefABCDEF" for sign in colour[1:])


def _quoted(text: str) -> str:
    """Give a text as CSS has it between quotation marks."""
    return "".join(sign if sign.isalnum() or sign in ":/.-_" else f"\\{ord(sign):x} " for sign in text)


@cache
def _read(name: str) -> bytes:
    folder = files("rostra.server.pages").joinpath("static")
    if name not in {entry.name for entry in folder.iterdir()}:
        raise Problem(404, "there is no such file here", where=name)
    return folder.joinpath(name).read_bytes()
