import pytest

from rostra.analysis.sentences import block, sentence


def cut(text, *words):
    ranges = [(text.index(word), text.index(word) + len(word)) for word in words]
    start, end = sentence(text, (0, len(text)), ranges)
    return text[start:end]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("First. Two said so. Three.", ("Two",), "Two said so."),
        ("He left. “We stay,” she said. They slept.", ("stay", "said"), "“We stay,” she said."),
        ("Mr. Rossi of the U.S. Senate agreed. Nobody else did.", ("agreed",), "Mr. Rossi of the U.S. Senate agreed."),
        ("“Why? Because,” he said. End.", ("Why", "said"), "“Why? Because,” he said."),
        ("no end at all", ("end",), "no end at all"),
        ("  space around.  ", ("around",), "space around."),
        ("It rose to 3.5 percent. Then it fell.", ("rose",), "It rose to 3.5 percent."),
    ],
)
def test_sentence_holds_all_ranges_and_no_more(text, words, expected):
    assert cut(text, *words) == expected


def test_sentence_never_leaves_its_block():
    text = "A heading without stop\nThe text said so."
    assert sentence(text, (23, 40), [(27, 31)]) == (23, 40)


def test_block_is_the_smallest_run_that_holds_all_ranges():
    blocks = [(0, 10), (11, 20), (21, 30)]
    assert block(blocks, [(12, 14), (15, 16)], length=30) == (11, 20)
    assert block(blocks, [(12, 14), (22, 23)], length=30) == (11, 30)
    assert block([], [(1, 2)], length=30) == (0, 30)
