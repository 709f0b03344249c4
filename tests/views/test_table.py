from rostra.views.table import COLUMNS, shortened, statements
from tests.analysis import articles


def test_statement_is_a_row_of_words():
    assert dict(zip(COLUMNS, statements(articles.harbour())[0], strict=True)) == {
        "source": "Anna Berg",
        "cue": "told",
        "content": "that the port must grow",
        "to": "council",
        "about": "port",
        "stance": "+ port",
        "act": "tell",
    }


def test_two_stances_stand_side_by_side():
    assert dict(zip(COLUMNS, statements(articles.harbour())[2], strict=True))["stance"] == "- port, + Northport"


def test_long_content_is_cut_at_a_blank():
    assert statements(articles.harbour(), longest=12)[0][2] == "that the …"
    assert shortened("unbreakable-word", 6) == "unbre …"


def test_line_breaks_become_blanks():
    assert shortened("one\n  two", 20) == "one two"
