import pytest

from .stories import annotated


@pytest.mark.parametrize(
    ("case", "content", "stances"),
    [
        ("summit", "that Greenland", {}),
        ("summit", "“We trust NATO,”", {"NATO": "support"}),
        ("summit", "that Denmark was ungrateful", {"Denmark": "oppose"}),
        ("summit", "“I never needed", {"Denmark": "oppose"}),
        ("summit", "the Danish prime minister", {"Mette Frederiksen": "support"}),
        ("border", "the Border Security Agency", {"Border Security Agency": "oppose"}),
        ("border", "that it was weak", {"Border Security Agency": "support"}),
        ("border", "“I do not know", {"NATO": "oppose"}),
        ("border", "Lopez", {"Lopez": "support"}),
        ("treaty", "the White House", {}),
        ("calls", "The ban", {"ban": "support"}),
        ("calls", "“I do not know", {"Donald Trump": "oppose"}),
        ("calls", "that Trump is reliable", {"Donald Trump": "oppose"}),
        ("calls", "that Denmark was ungrateful", {}),
        ("calls", "he trusted Trump", {"Donald Trump": "support"}),
        ("questions", "they will find out", {}),
        ("replies", "his attack", {"Donald Trump": "oppose"}),
        ("replies", "that Trump was reliable", {"Donald Trump": "support"}),
        ("replies", "“NATO was", {"NATO": "oppose", "France": "oppose", "Donald Trump": "oppose"}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_source_takes_the_side_that_its_cue_and_words_tell(case, content, stances):
    assert annotated(case).stances(content) == stances
