from rostra.model import BlockKind
from rostra.text.cues import Found
from rostra.text.keep import Kept, keep, kind_of
from rostra.text.main import Main, letters
from rostra.text.walk import Mark, Walked

AD, NAV, BY = BlockKind.ADVERTISEMENT, BlockKind.NAVIGATION, BlockKind.BYLINE
LONG = "The talks went on for hours, and nobody in the room would say what they had been about. " * 2


def block(text: str, *marks: tuple[int, BlockKind], articles: tuple[int, ...] = (), linked: float = 0.0) -> Walked:
    return Walked(text, BlockKind.PARAGRAPH, "p", tuple(Mark(*mark) for mark in marks), articles, linked)


def main(*lines: str) -> Main:
    own = [letters(line) for line in lines]
    return Main("".join(own), frozenset(own))


def kept(walked: list[Walked], found: Main) -> list[tuple[str, str]]:
    return [(one.block.text, kind_of(one, None).value) for one in keep(walked, found)]


def test_blocks_of_the_article_and_boxes_are_kept_and_menus_are_not() -> None:
    walked = [block("Menu", (1, NAV)), block("Shop", (2, AD)), block("It blew."), block("Else.")]
    assert kept(walked, main("It blew.")) == [("Shop", "advertisement"), ("It blew.", "paragraph")]


def test_all_of_the_article_element_is_kept_menus_as_such() -> None:
    walked = [block("It blew.", articles=(1,)), block("More.", articles=(1,)), block("Share", (2, NAV), articles=(1,))]
    assert kept(walked, main("It blew.")) == [
        ("It blew.", "paragraph"),
        ("More.", "paragraph"),
        ("Share", "navigation"),
    ]


def test_an_element_that_holds_most_of_the_article_marks_nothing() -> None:
    walked = [block("It blew.", (1, AD)), block("It stopped.", (1, AD)), block("Shop", (1, AD), (2, AD))]
    assert kept(walked, main("It blew.", "It stopped."))[:2] == [
        ("It blew.", "paragraph"),
        ("It stopped.", "paragraph"),
    ]
    assert kept(walked, main("It blew.", "It stopped."))[2] == ("Shop", "advertisement")


def test_without_trafilatura_the_page_itself_tells_the_article() -> None:
    walked = [block("Menu", (1, NAV)), block("Aside."), block("It blew.", articles=(3,))]
    assert kept(walked, Main()) == [("It blew.", "paragraph")]
    assert kept([block("Menu", (1, NAV)), block("It blew.")], Main()) == [("It blew.", "paragraph")]


def test_a_box_outweighs_the_byline_in_it_and_the_menu_around_it() -> None:
    walked = [block("Ann", (1, BlockKind.COMMENTS), (2, BY)), block("x", (3, NAV), (4, AD))]
    assert [kind for _, kind in kept(walked, main("It blew."))] == ["comments", "advertisement"]


def test_what_the_text_tells_outweighs_weak_marks_but_not_boxes() -> None:
    found = Found(BlockKind.NEWSLETTER)
    assert kind_of(Kept(block("x"), True, NAV), found) is BlockKind.NEWSLETTER
    assert kind_of(Kept(block("x"), True, AD), found) is AD


def test_a_long_paragraph_that_trafilatura_kept_is_told_whatever_its_element_is_called() -> None:
    assert kind_of(Kept(block(LONG), True, NAV), None) is BlockKind.PARAGRAPH
    assert kind_of(Kept(block(LONG), False, NAV), None) is NAV
    assert kind_of(Kept(block(LONG, linked=0.9), True, NAV), None) is NAV


def test_links_alone_are_no_article_unless_trafilatura_says_so() -> None:
    assert kind_of(Kept(block("Five things", linked=1.0), False, None), None) is NAV
    assert kind_of(Kept(block("Five things", linked=1.0), True, None), None) is BlockKind.PARAGRAPH


def test_links_that_were_paid_for_are_an_advertisement() -> None:
    assert kind_of(Kept(Walked("x", BlockKind.PARAGRAPH, "p", sponsored=1.0), True, None), None) is AD


def test_a_byline_stays_one() -> None:
    assert kind_of(Kept(block("Ann Lee", (1, BY)), True, BY), None) is BY


def test_a_short_line_must_be_a_line_of_the_article_itself() -> None:
    found = main("Share your thoughts with the committee before Monday.")
    assert not found.has("Share")
    assert found.has("Share your thoughts with the committee")
