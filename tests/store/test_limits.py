import pytest
from hypothesis import given
from hypothesis import strategies as st

from rostra.errors import QueryError
from rostra.store.limits import check

BLANKS = st.sampled_from([" ", "\n", "\t", " # a comment\n", "\r\n", " # SERVICE' \" < {\n"])
BEFORE = st.sampled_from(
    [
        "?s ?p ?o .",
        "?s ?p 'it\\'s # {' .",
        '?s ?p "<" .',
        '?s ?p """a "quoted" # text""" .',
        "?s ?p '''a 'quoted' # text''' .",
        "FILTER(?s<?p)",
        "FILTER(?s < ?p && ?p > ?o)",
        "?s <urn:a#b> ?o .",
        "?s ex:a\\#b ?o .",
        "?s ex:a\\'b ?o .",
        "?s ex:、 ?o .",
        "?s ?p 1",
        "?s ?p 1.5e3",
        "?s ?p true",
        "{}",
        "VALUES ?s { 'a' }",
    ]
)
CALL = st.sampled_from(["SERVICE", "service", "sErViCe"])
WHOM = st.sampled_from(["<http://127.0.0.1:9/>", "?s", ":x", "ex:x", "SILENT <http://127.0.0.1:9/>", "SILENT:x"])


@given(st.lists(BEFORE, max_size=4), BLANKS | st.just(""), CALL, BLANKS | st.just(""), WHOM)
def test_service_is_seen_wherever_it_stands(before: list[str], gap: str, call: str, blank: str, whom: str) -> None:
    with pytest.raises(QueryError, match="SERVICE is refused"):
        check(f"SELECT * {{ {' '.join(before)}{gap}{call}{blank}{whom} {{ ?x ?y ?z }} }}")


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?s ?p 'SERVICE <x>' }",
        'SELECT * { ?s ?p """SERVICE""" }',
        "SELECT * { ?s ex:service ?o }",
        "SELECT ?service { ?s <urn:service> ?service } # SERVICE",
    ],
)
def test_word_that_is_no_keyword_is_no_call(query: str) -> None:
    assert check(query)


def test_longest_query_is_64_kilobytes() -> None:
    fits = "ASK {} #".ljust(64 * 1024, "x")
    assert check(fits)
    with pytest.raises(QueryError, match="longer than 64 kB"):
        check(fits + "x")


@pytest.mark.parametrize(("opening", "closing"), ["{}", "()", "[]"])
def test_brackets_stand_100_deep_at_most(opening: str, closing: str) -> None:
    assert check("ASK " + opening * 100 + closing * 100)
    with pytest.raises(QueryError, match="line 2, column 101: brackets stand more than 100 deep"):
        check("ASK\n" + opening * 101 + closing * 101)


@pytest.mark.parametrize("chained", ["||?s", "&&?s", "+1", "/<urn:p>", "OPTIONAL{}", "BIND(1 AS ?a)", "!"])
def test_long_chains_are_refused(chained: str) -> None:
    with pytest.raises(QueryError, match="more than 500 keywords and operators"):
        check("ASK { FILTER(?s" + chained * 501 + ") }")


def test_long_lists_of_values_are_no_chain() -> None:
    assert check("ASK { VALUES ?s {" + " <urn:a> 'b' 1 ex:c" * 1000 + "} }")


def test_half_of_a_surrogate_pair_is_refused() -> None:
    with pytest.raises(QueryError, match="half of a surrogate pair"):
        check("ASK { ?s ?p '\ud800' }")


@given(st.text())
def test_any_text_is_checked_or_refused(text: str) -> None:
    assert isinstance(check(text.replace("e", "x").replace("E", "x")), tuple)
