from rostra.model import BlockKind
from rostra.text.page import parse
from rostra.text.walk import Walked, walk


def kind_of(names: str) -> BlockKind | None:
    return {"ad": BlockKind.ADVERTISEMENT, "by": BlockKind.BYLINE}.get(names)


def walked(body: str) -> list[Walked]:
    return list(walk(parse(f"<html><body>{body}</body></html>").body, kind_of))


def marks(block: Walked) -> list[str]:
    return [mark.kind.value for mark in block.marks]


def test_blocks_are_parted_at_block_elements_and_inline_ones_are_joined() -> None:
    blocks = walked("<div>One <b>two</b> <a href='#'>three</a>.<p>Four.</p>five<section>Six</section></div>")
    assert [block.text for block in blocks] == ["One two three.", "Four.", "five", "Six"]


def test_tags_tell_kinds() -> None:
    body = "<h2>a</h2><ul><li>b<p>c</p></li></ul><blockquote><p>d</p></blockquote>"
    body += "<figure><figcaption>e</figcaption></figure>"
    kinds = [(block.text, block.kind.value) for block in walked(body)]
    assert kinds == [("a", "heading"), ("b", "item"), ("c", "item"), ("d", "quotation"), ("e", "caption")]


def test_one_break_is_a_blank_and_two_are_a_new_block() -> None:
    assert [block.text for block in walked("<p>one<br>two<br> <br/>three</p>")] == ["one two", "three"]


def test_white_space_and_odd_characters_within_a_block_are_settled() -> None:
    assert walked("<p>a&nbsp;\n b&shy;c&#8203;d</p>")[0].text == "a bcd"


def test_names_of_all_elements_around_a_block_mark_it() -> None:
    ad, plain = walked('<aside><div class="ad"><p>x</p></div><p>y</p></aside>')
    assert marks(ad) == ["navigation", "advertisement"]
    assert marks(plain) == ["navigation"]


def test_an_inline_element_marks_a_block_only_if_it_holds_all_of_it() -> None:
    whole, part = walked('<p><span class="by">Ann Lee</span></p><p><span class="by">Ann Lee</span> wrote it</p>')
    assert marks(whole) == ["byline"]
    assert marks(part) == []


def test_schema_org_types_count_by_their_last_part() -> None:
    names: list[str] = []
    list(walk(parse('<div itemtype="https://schema.org/WPAdBlock" id="x"><my-tag>y</my-tag></div>').body, names.append))
    assert "x WPAdBlock" in names
    assert "my-tag" in names


def test_shares_of_links_are_measured() -> None:
    block = walked('<p>12345<a href="#" rel="sponsored nofollow">12345</a></p>')[0]
    assert (block.linked, block.sponsored) == (0.5, 0.5)


def test_article_elements_around_a_block_are_known() -> None:
    inner, outer, none = walked("<article><div itemprop='articleBody'>a</div><p>b</p></article><p>c</p>")
    assert len(inner.articles) == 2
    assert inner.articles[0] == outer.articles[0]
    assert none.articles == ()
