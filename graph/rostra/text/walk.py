"""Walk a page in reading order and give its blocks of text, each with what markup says about it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lxml import etree, html
from lxml.html import defs

from rostra.model import BlockKind
from rostra.text.clean import normalise

_BREAKING = (defs.block_tags - {"del", "ins"}) | frozenset(
    {"article", "aside", "caption", "details", "figcaption", "figure", "footer", "header", "hgroup", "legend", "li"}
    | {"body", "dd", "dt", "main", "nav", "section", "summary", "tbody", "td", "tfoot", "th", "thead", "tr"}
)
_KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), BlockKind.HEADING),
    **dict.fromkeys(("li", "dd", "dt"), BlockKind.ITEM),
    **dict.fromkeys(("figure", "figcaption"), BlockKind.CAPTION),
    "blockquote": BlockKind.QUOTATION,
}
_TAG_MARKS = dict.fromkeys(("nav", "footer", "aside", "form", "menu"), BlockKind.NAVIGATION)
_NAMING = ("class", "id", "role", "aria-label", "itemtype", "itemprop", "data-component", "data-testid", "data-type")
_WHOLE = frozenset({"html", "body"})
_NAMES_MOST = 400


@dataclass(frozen=True, slots=True)
class Mark:
    """Say that an element (its number in the page) tells by its tag or names of which kind its text is."""

    element: int
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Walked:
    """Hold the text of a block of a page.

    `kind` is what the tags say, `marks` what the names of the elements around it say, outermost first; `articles`
    are the numbers of the article elements around it; `linked` and `sponsored` are shares of its text in links.
    """

    text: str
    kind: BlockKind
    tag: str
    marks: tuple[Mark, ...] = ()
    articles: tuple[int, ...] = ()
    linked: float = 0.0
    sponsored: float = 0.0


@dataclass(frozen=True, slots=True)
class _Around:
    """Hold what the elements around a run of text say."""

    kind: BlockKind = BlockKind.PARAGRAPH
    tag: str = "body"
    marks: tuple[Mark, ...] = ()
    articles: tuple[int, ...] = ()
    is_linked: bool = False
    is_sponsored: bool = False


@dataclass(slots=True)
class _Run:
    """Gather the text between two breaks."""

    pieces: list[tuple[str, _Around]] = field(default_factory=list)
    broken: bool = False

    def taken(self) -> Iterator[Walked]:
        """Give what was gathered as a block, if it is any, and begin anew."""
        pieces, self.pieces, self.broken = self.pieces, [], False
        text = " ".join(normalise("".join(text for text, _ in pieces)).split())
        if text:
            yield _block(text, [(len(piece), around) for piece, around in pieces if piece.strip()])


def walk(body: html.HtmlElement, kind_of: Callable[[str], BlockKind | None]) -> Iterator[Walked]:
    """Give the blocks of a page's body in order; `kind_of` tells the kind that the names of an element speak for."""
    around, run, known = [_Around()], _Run(), dict[str, BlockKind | None]()
    for number, (event, element) in enumerate(etree.iterwalk(body, events=("start", "end"))):
        breaks = element.tag in _BREAKING or "-" in element.tag
        if breaks or (element.tag == "br" and event == "start" and run.broken):
            yield from run.taken()
        if event == "start":
            around.append(_entered(around[-1], element, number, lambda names: _looked_up(known, names, kind_of)))
        else:
            around.pop()
        text = element.text if event == "start" else element.tail
        if event == "end" and element.tag == "br":
            run.pieces.append((" ", around[-1]))
            run.broken = not (text or "").strip()
        if text:
            run.pieces.append((text, around[-1]))
            run.broken = run.broken and not text.strip()
    yield from run.taken()


def _looked_up(
    known: dict[str, BlockKind | None], names: str, kind_of: Callable[[str], BlockKind | None]
) -> BlockKind | None:
    if names not in known:
        known[names] = kind_of(names)
    return known[names]


def _entered(
    outer: _Around, element: html.HtmlElement, number: int, kind_of: Callable[[str], BlockKind | None]
) -> _Around:
    tag = element.tag
    is_article = tag == "article" or "articlebody" in element.get("itemprop", "").lower()
    kind = None if tag in _WHOLE or is_article else _TAG_MARKS.get(tag) or kind_of(_names(element))
    links = tag == "a"
    return _Around(
        _KINDS.get(tag, outer.kind),
        tag if tag in _BREAKING else outer.tag,
        (*outer.marks, Mark(number, kind)) if kind else outer.marks,
        (*outer.articles, number) if is_article else outer.articles,
        outer.is_linked or links,
        outer.is_sponsored or (links and "sponsored" in element.get("rel", "").lower()),
    )


def _names(element: html.HtmlElement) -> str:
    """Give what an element is called, in one line: `ad-slot top WPAdBlock`; class names and the last part of types."""
    names = [element.tag] if "-" in element.tag else []
    names += [element.get(attribute, "").rpartition("/")[2] for attribute in _NAMING]
    return " ".join(filter(None, names))[:_NAMES_MOST]


def _block(text: str, pieces: list[tuple[int, _Around]]) -> Walked:
    """Make a block of the runs of its text: what is said of all of them is said of it."""
    first = pieces[0][1]
    shared = [mark for mark in first.marks if all(mark in around.marks for _, around in pieces)]
    total = sum(length for length, _ in pieces)
    linked = sum(length for length, around in pieces if around.is_linked)
    sponsored = sum(length for length, around in pieces if around.is_sponsored)
    return Walked(text, first.kind, first.tag, tuple(shared), first.articles, linked / total, sponsored / total)
