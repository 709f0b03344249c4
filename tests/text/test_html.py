from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from rostra.errors import DocumentError
from rostra.model import BlockCue, BlockKind, Document
from rostra.text.html import read_html

Kinds = Callable[[Document], list[tuple[BlockKind, str]]]
Texts = Callable[[Document, BlockKind], list[str]]
PARAGRAPH = "<p>The talks went on for hours on day {}, and nobody in the room would say what they had been about.</p>"
BODY = "".join(PARAGRAPH.format(at) for at in range(6))


@pytest.fixture
def saved(root: Path, cues: tuple[BlockCue, ...]) -> Document:
    source = (root / "examples" / "nato-article-5" / "article.html").read_text("utf-8")
    return read_html(source, "article.html", cues)


def test_a_saved_page_tells_its_publication_and_its_address_is_its_id(saved: Document) -> None:
    assert saved.id == saved.url == "https://www.harborledger.example/2026/01/23/trump-nato-rio-grande"
    assert (saved.authors, saved.publisher) == (("Marta Ellingsen",), "The Harbor Ledger")
    assert (saved.published, saved.language) == (date(2026, 1, 23), "en")


def test_a_saved_page_has_the_article_of_the_plain_text(
    saved: Document, root: Path, cues: tuple[BlockCue, ...]
) -> None:
    from rostra.text.read import read

    plain = read(root / "examples" / "nato-article-5" / "article.txt", block_cues=cues)
    told = [b.span.of(plain.text).removeprefix("- ") for b in plain.article]
    assert [b.span.of(saved.text) for b in saved.article if b.kind is not BlockKind.CAPTION] == told


def test_boxes_of_a_saved_page_keep_their_kind(saved: Document, texts: Texts) -> None:
    assert texts(saved, BlockKind.ADVERTISEMENT) == [
        "Advertisement",
        "FernFone: unlimited calls for $15 a month. Switch today!",
        "Lakeshore Coffee Roasters – Wake Up to Something Better",
        "Order Your Winter Survival Box Today and Get 20% Off – Pinewood Provisions",
        "Sponsored by Castle Creek Motors",
        "The new Meadowlark: room for seven, from $24,900. Book a test drive.",
        "Lowest mortgage rates in your state. Apply now.",
    ]
    assert len(texts(saved, BlockKind.AFFILIATE)) == 2
    assert len(texts(saved, BlockKind.NEWSLETTER)) == 3
    assert len(texts(saved, BlockKind.COMMENTS)) == 6
    assert "Five Things to Watch in Davos" in texts(saved, BlockKind.NAVIGATION)


def test_menus_and_footers_are_not_kept(saved: Document) -> None:
    for word in ("Opinion", "Privacy policy", "Most read", "Skip to main content", "window.ledger"):
        assert word not in saved.text


def test_the_heading_that_is_the_title_becomes_it(kinds: Kinds) -> None:
    source = (
        f"<html><head><meta property='og:title' content='Talks Go On'></head><body><article><h1>Talks go on</h1>{BODY}"
    )
    document = read_html(source, "a.html")
    assert kinds(document)[0] == ("title", "Talks go on")
    assert document.title == "Talks Go On"


def test_a_title_that_stands_nowhere_is_put_first(kinds: Kinds) -> None:
    source = f"<html><head><meta property='og:title' content='Talks Go On'></head><body><article>{BODY}"
    assert kinds(read_html(source, "a.html"))[0] == ("title", "Talks Go On")


def test_a_page_without_an_address_is_named_by_its_file() -> None:
    assert read_html(f"<html><body><article><h1>Talks</h1>{BODY}", "a.html").id == "a.html"


def test_the_language_of_the_text_counts_before_that_of_the_tag() -> None:
    assert read_html(f"<html lang='de'><body><article>{BODY}", "a.html").language == "en"
    assert read_html("<html lang='de'><body><article><p>Guten Tag.</p>", "a.html").language == "de"


@pytest.mark.parametrize(
    "body", ["<nav><a href='/'>Menu</a></nav>", "<div class='newsletter'>Sign up</div>", "", "<p>12</p>"]
)
def test_a_page_without_an_article_is_refused(body: str, cues: tuple[BlockCue, ...]) -> None:
    with pytest.raises(DocumentError):
        read_html(f"<html><body>{body}</body></html>", "a.html", cues)


TOLD = [
    "The harbour authority said on Monday that the storm had closed three ports, and that no ferry would sail.",
    "“We have never seen anything like it,” said Ann Lee, the harbour master, who has worked there for thirty years.",
    "Opposition leader Jonas Brekke criticised the slow response and demanded an inquiry into the coast guard.",
]
WEBLOG = """<body class="single comments-open sidebar-enabled"><article class="post category-news has-sponsor">
 <h1>Storm Closes Ports</h1>
 <div class="entry-meta"><span>March 3, 2026</span> <span>by <a>Clara Voss</a></span></div>
 <div class="entry-content"><p>{}</p>
 <div class="code-block"><p>Blue Mesa Survival Food – 25 Years on Your Shelf</p></div>
 <p>{}</p><aside class="pullquote">“We have never seen anything like it”</aside><p>{}</p></div>
 </article><div class="comments-area"><h2>One thought on “Storm Closes Ports”</h2>
 <p>It was worse than the paper says.</p></div></body>"""
TABLES = """<BODY><TABLE><TR><TD><A HREF=a>World</A><BR><A HREF=b>Sport</A><TD><B>Storm Closes Ports</B><BR><BR>
 By Clara Voss<BR><BR>{}<BR><BR>{}<BR><BR>{}<BR><BR><A HREF=c>Next story</A></TABLE></BODY>"""
DIVISIONS = """<body><div class="topnav"><a href=x>Politics</a></div>
 <div class="story"><div>By Clara Voss</div><div>{}</div>
 <div class="ad__wrapper">Advertisement</div><div>{}</div><div>{}</div></div>
 <div class="recirc"><a href=z>Bank governor warns of slow spring as rates stay high for longer</a></div></body>"""


@pytest.mark.parametrize("page", [WEBLOG, TABLES, DIVISIONS], ids=["weblog", "tables", "divisions"])
def test_pages_of_any_make_keep_their_paragraphs_and_author(
    page: str, cues: tuple[BlockCue, ...], texts: Texts
) -> None:
    source = f"<html><head><title>Storm Closes Ports</title></head>{page.format(*TOLD)}</html>"
    document = read_html(source, "a.html", cues)
    assert texts(document, BlockKind.PARAGRAPH) == TOLD
    assert document.title == "Storm Closes Ports"
    assert document.authors == ("Clara Voss",)


def test_advertisements_without_a_name_and_thoughts_of_readers_are_told_by_their_text(
    cues: tuple[BlockCue, ...], texts: Texts
) -> None:
    document = read_html(f"<html>{WEBLOG.format(*TOLD)}</html>", "a.html", cues)
    assert texts(document, BlockKind.ADVERTISEMENT) == ["Blue Mesa Survival Food – 25 Years on Your Shelf"]
    assert len(texts(document, BlockKind.COMMENTS)) == 2
    assert texts(document, BlockKind.NAVIGATION) == ["“We have never seen anything like it”"]
    assert document.published == date(2026, 3, 3)
