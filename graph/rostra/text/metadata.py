"""What a page tells about its own publication: JSON-LD, `meta` and `link` elements."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from lxml import html

from rostra.text.clean import normalise
from rostra.text.dates import day
from rostra.text.language import language_code

_ARTICLE = ("Article", "Posting", "Report")
"""How the names of schema.org's types of articles end: NewsArticle, BlogPosting, LiveBlogPosting, Report."""

_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Metadata:
    """Hold what is known about the publication of a page."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: date | None = None
    language: str | None = None
    url: str | None = None


def first_of(*known: Metadata) -> Metadata:
    """Give one value of several: for each field the first that says something."""
    chosen = Metadata()
    for name in (field.name for field in fields(Metadata)):
        value = next((value for one in known if (value := getattr(one, name))), getattr(chosen, name))
        chosen = replace(chosen, **{name: value})
    return chosen


def from_json_ld(scripts: tuple[str, ...]) -> Metadata:
    """Read the schema.org article that the scripts of a page describe; what cannot be read says nothing."""
    article = next((thing for script in scripts for thing in _things(_loaded(script)) if _is_article(thing)), {})
    return Metadata(
        _line(article.get("headline") or article.get("name")),
        tuple(name for one in _listed(article.get("author")) if (name := _name(one))),
        next((name for one in _listed(article.get("publisher")) if (name := _name(one))), None),
        day(str(article.get("datePublished") or "")),
        language_code(str(article.get("inLanguage") or "")),
        _address(article.get("url")) or _address(article.get("mainEntityOfPage")),
    )


def from_elements(root: html.HtmlElement) -> Metadata:
    """Read `meta`, `link rel=canonical`, `time` and the `lang` of the page."""
    said: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        said.setdefault(name.lower(), meta.get("content", ""))
    canonical = (link.get("href") for link in root.iter("link") if link.get("rel", "").lower() == "canonical")
    times = (time.get("datetime", "") for time in root.iter("time"))
    days = (said.get("article:published_time", ""), said.get("datepublished", ""), said.get("date", ""), *times)
    author = _line(said.get("author")) or _line(said.get("article:author"))
    return Metadata(
        _line(said.get("og:title")),
        (author,) if author and "://" not in author else (),
        _line(said.get("og:site_name")),
        next((found for written in days if (found := day(written))), None),
        language_code(root.get("lang") or said.get("og:locale", "")),
        _address(next(canonical, None)) or _address(said.get("og:url")),
    )


def _loaded(script: str) -> Any:
    try:
        return json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return None


def _things(loaded: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if isinstance(loaded, list) and depth < _DEEPEST:
        for one in loaded:
            yield from _things(one, depth + 1)
    elif isinstance(loaded, dict):
        yield loaded
        yield from _things(_listed(loaded.get("@graph")), depth + 1)


def _is_article(thing: dict[str, Any]) -> bool:
    return any(str(kind).endswith(_ARTICLE) for kind in _listed(thing.get("@type")))


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _name(value: Any) -> str | None:
    return _line(value.get("name") if isinstance(value, dict) else value)


def _line(value: Any) -> str | None:
    return " ".join(normalise(unescape(value)).split()) or None if isinstance(value, str) else None


def _address(value: Any) -> str | None:
    """Give an absolute address that names a page, not a whole site."""
    written = value.get("@id") if isinstance(value, dict) else value
    if not isinstance(written, str):
        return None
    try:
        parts = urlsplit(written.strip())
    except ValueError:
        return None
    names_page = parts.scheme in {"http", "https"} and parts.netloc and (parts.path.strip("/") or parts.query)
    return parts._replace(fragment="").geturl() if names_page and not set(written) & set(' <>"{}|\\^`') else None
