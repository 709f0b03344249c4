from rostra.model import BlockKind
from rostra.text.cues import Found
from rostra.text.imprint import Imprint, imprint_of


def named(line: str, **parts: str) -> Found:
    return Found(
        BlockKind.BYLINE, parts={name: (line.index(part), line.index(part) + len(part)) for name, part in parts.items()}
    )


def test_the_first_line_that_names_something_counts() -> None:
    lines = ["Ann Lee, Tom Ray & Jo Fox", "By Sam Po"]
    found = [named(lines[0], author=lines[0]), named(lines[1], author="Sam Po")]
    assert imprint_of(lines, found).authors == ("Ann Lee", "Tom Ray", "Jo Fox")


def test_bylines_far_down_are_those_of_somebody_else() -> None:
    lines = ["x"] * 20 + ["By Ann Lee"]
    assert imprint_of(lines, [None] * 20 + [named("By Ann Lee", author="Ann Lee")]) == Imprint()
