from rostra.model import BlockCue, BlockKind, Reach
from rostra.text.cues import recogniser
from rostra.text.foreign import foreign

LONG = "The talks went on for hours, and nobody in the room would say what they had been about. " * 3
CUES = (
    BlockCue("^Disclosure:$", BlockKind.AFFILIATE, 1.0, Reach.NEXT),
    BlockCue("^Related$", BlockKind.NAVIGATION, 1.0, Reach.LIST),
    BlockCue("^Comments$", BlockKind.COMMENTS, 1.0, Reach.REST),
    BlockCue("^Brand", BlockKind.ADVERTISEMENT, 0.6),
    BlockCue("^Advertisement$", BlockKind.ADVERTISEMENT, 1.0),
    BlockCue("^Offer", BlockKind.ADVERTISEMENT, 0.7),
)


def found(*lines: str) -> list[str | None]:
    return [here and here.kind.value for here in foreign(lines, recogniser(CUES))]


def test_a_line_may_take_the_next_with_it() -> None:
    assert found("Disclosure:", "We earn.", LONG) == ["affiliate", "affiliate", None]
    assert found("Disclosure:") == ["affiliate"]


def test_a_heading_of_links_takes_the_short_lines_below_it() -> None:
    lines = ("Related", "Storm Closes Ports", "Bank Warns", "The storm closed the ports.", "Bank Warns")
    assert found(*lines) == ["navigation", "navigation", "navigation", None, None]


def test_all_that_follows_comments_is_no_article_once_there_was_one() -> None:
    assert found(LONG, LONG, LONG, "Comments", "I disagree.", LONG) == [None] * 3 + ["comments"] * 3


def test_a_count_of_comments_above_the_article_does_not_end_it() -> None:
    assert found("Title", "Comments", LONG, LONG) == [None, "comments", None, None]


def test_a_line_that_stands_twice_is_the_sooner_an_advertisement() -> None:
    assert found("Brand one", LONG) == [None, None]
    assert found("Brand one", LONG, "Brand one") == ["advertisement", None, "advertisement"]


def test_an_advertisement_seldom_comes_alone() -> None:
    assert found("Offer", LONG) == [None, None]
    assert found("Offer", LONG, "Advertisement") == ["advertisement", None, "advertisement"]
