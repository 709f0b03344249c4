"""Parse a web page without being led astray by it: whatever its nesting, its size or its entities."""

from dataclasses import dataclass

from lxml import etree, html

from rostra.errors import DocumentError
from rostra.text.clean import MOST_CHARACTERS

_DEEPEST = 600
"""Pages nest 10 to 60 tags deep; browsers stop at 512."""

_MOST_BYTES = 32_000_000
_MOST_TEXT = 2 * MOST_CHARACTERS
_LONGEST_NAME = 2000
_NO_TEXT = (
    "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "button", "select", "option",
    "textarea", "canvas", "audio", "video", "dialog",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Page:
    """Hold the tree of a page without scripts and what is hidden, and the scripts that are JSON-LD."""

    root: html.HtmlElement
    body: html.HtmlElement
    json_ld: tuple[str, ...]


def parse(source: str) -> Page:
    """Parse `source` as HTML, as browsers do; document types and their entities are not read.

    Raises `DocumentError` for a page that is too big, nested too deep, or holds no element.
    """
    content = source.encode("utf-8", "replace")
    if len(content) > _MOST_BYTES:
        raise DocumentError(f"a page of {len(content):,} bytes", remedy=f"give one of at most {_MOST_BYTES:,}")
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(content, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise DocumentError(f"it is no web page: {error}", remedy="save the page again, or save its text") from error
    _require_shallow(root)
    json_ld = tuple(script.text or "" for script in root.iter("script") if "ld+json" in script.get("type", ""))
    etree.strip_elements(root, "script", *_NO_TEXT, with_tail=False)
    for element in [element for element in root.iter() if _is_hidden(element)]:
        _remove(element)
    _require_article_length(root)
    body = root.find("body")
    if body is None:
        raise DocumentError("there is no text in it", remedy="save the page again, or save its text")
    return Page(root, body, json_ld)


def _require_article_length(root: html.HtmlElement) -> None:
    length = 0
    for element in root.iter():
        length += len(element.text or "") + len(element.tail or "")
        for name in ("class", "id", "style"):
            if len(element.get(name, "")) > _LONGEST_NAME:
                del element.attrib[name]
    if length > _MOST_TEXT:
        problem = f"a page with {length:,} characters of text, of which at most {_MOST_TEXT:,} can be read"
        raise DocumentError(problem, remedy="save the article's text instead")


def _require_shallow(root: html.HtmlElement) -> None:
    depth = deepest = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    if deepest > _DEEPEST:
        problem = f"tags are nested more than {_DEEPEST} deep, as in no article"
        raise DocumentError(problem, remedy="save the page's text instead")


def _is_hidden(element: html.HtmlElement) -> bool:
    style = "".join(element.get("style", "").split())
    return "hidden" in element.attrib or element.get("aria-hidden") == "true" or "display:none" in style


def _remove(element: html.HtmlElement) -> None:
    """Take an element out of its tree, but not the text that follows it."""
    if element.getparent() is not None:
        element.drop_tree()
