from collections.abc import Callable, Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rostra.errors import QueryError
from rostra.query.rows import Rows
from rostra.query.run import ask
from rostra.store.store import Store
from rostra.vocab import terms
from tests.query import material

Ask = Callable[..., Rows]
NASTY = st.text() | st.text('"\'\\<>{}#?$|^`;.\n\r\t\0\u2028 @_:=') | st.sampled_from(
    [
        '" } UNION { ?s ?p ?o } #',
        "NATO> . ?s ?p ?o . <x",
        "} # with about: ",
        "\\u0022 ) SERVICE <http://127.0.0.1:9/> {",
        '"""',
        "https://w3id.org/rostra/entity/nato> } # ",
        "entity:nato> ?x ?y",
        "urn:x y",
        "_:b",
        ":",
        "entity:",
    ]
)  # fmt: skip
ECHO = "# param: text (text) - what comes back; required\nSELECT ?text { # with text: \n}"


@pytest.fixture(scope="module")
def opened() -> Iterator[Store]:
    with material.store() as store:
        yield store


@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=NASTY)
def test_no_text_breaks_out_of_its_literal(opened: Store, text: str) -> None:
    try:
        rows = ask(opened, ECHO, packs=material.packs(), text=text)
    except QueryError:
        refused = True
    else:
        refused = False
        assert [row.text for row in rows] == [text]
    assert refused == any("\ud800" <= character <= "\udfff" for character in text)


@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=NASTY, kind=st.sampled_from(["about", "topic", "document"]))
def test_no_name_breaks_out_of_its_iri(opened: Store, name: str, kind: str) -> None:
    """Whatever is given, it names a thing that is there, or it is refused."""
    try:
        rows = ask(opened, "who-said-what", packs=material.packs(), **{kind: name})
    except QueryError:
        rows = ()
    assert len(rows) < 5


BACK = """# param: value ({kind}) - what comes back; required
SELECT ?value {{ # with value:
}}"""


@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=NASTY | st.dates().map(str) | st.dates().map(str).flatmap(lambda day: NASTY.map(lambda end: day + end)))
def test_no_date_breaks_out_of_its_literal(opened: Store, text: str) -> None:
    """Whatever is given, it is one day of the calendar, or it is refused."""
    try:
        rows = ask(opened, BACK.format(kind="date"), packs=material.packs(), value=text)
    except QueryError:
        return
    assert [row.value for row in rows] == [date.fromisoformat(text.strip())]


@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=NASTY | st.decimals().map(str) | st.integers().flatmap(lambda one: NASTY.map(lambda end: f"{one}{end}")))
def test_no_number_breaks_out_of_its_literal(opened: Store, text: str) -> None:
    """Whatever is given, it is one number that Oxigraph can hold, or it is refused."""
    try:
        rows = ask(opened, BACK.format(kind="number"), packs=material.packs(), value=text)
    except QueryError:
        return
    (row,) = rows
    assert Decimal(str(row.value)) == pytest.approx(Decimal(text.strip()))


@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(NASTY, min_size=1, max_size=4))
def test_none_of_several_texts_breaks_out_of_its_literal(opened: Store, texts: list[str]) -> None:
    try:
        rows = ask(opened, ECHO, packs=material.packs(), text=texts)
    except QueryError:
        return
    assert [row.text for row in rows] == texts


@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=NASTY)
def test_no_name_of_a_parameter_reaches_the_query(opened: Store, name: str) -> None:
    """Only what the header of a question declares is bound."""
    if name not in {"about", "speaker", "topic", "document", "since", "until", "words", "stance", "act"}:
        with pytest.raises(QueryError, match="has no parameter"):
            ask(opened, "who-said-what", packs=material.packs(), **{name: "NATO"})


@pytest.mark.parametrize(
    "name",
    [
        "NATO",
        "nato",
        "  North Atlantic  treaty organization ",
        "Nordatlantikpakt",
        "entity:nato",
        terms.ENTITY + "nato",
        f"<{terms.ENTITY}nato>",
    ],
)
def test_entity_is_named_by_iri_short_form_or_any_name(answer: Ask, name: str) -> None:
    assert len(answer("who-said-what", about=name)) == 3


def test_entity_is_named_by_its_short_name(answer: Ask) -> None:
    assert len(answer("who-said-what", speaker="trump")) == 1


def test_local_entity_is_named_by_its_label(answer: Ask) -> None:
    assert len(answer("who-said-what", speaker="jane doe")) == 1


def test_several_values_mean_any_of_them(answer: Ask) -> None:
    assert len(answer("who-said-what", speaker=["Donald Trump", "Jane Doe"])) == 2


def test_none_means_that_nothing_is_given(answer: Ask) -> None:
    assert len(answer("who-said-what", speaker=None)) == 5


@pytest.mark.parametrize(
    ("name", "nearest"),
    [("Ruttte", "Rutte"), ("NATTO", "NATO"), ("Dnmark", "Denmark"), ("trumpp", "Trump"), ("entity:natoo", "NATO")],
)
def test_unknown_entity_names_the_nearest(answer: Ask, name: str, nearest: str) -> None:
    with pytest.raises(QueryError, match=f'there is no entity called "{name}"') as caught:
        answer("who-said-what", about=name)
    assert nearest in caught.value.remedy


def test_entity_like_nothing_says_so(answer: Ask) -> None:
    with pytest.raises(QueryError, match="the store holds no entity of a name like that"):
        answer("who-said-what", about="Zxqwv")


def test_class_or_concept_is_no_entity(answer: Ask) -> None:
    for name in ("person", "defence", "rostra:Nothing", "entity:a^b"):
        with pytest.raises(QueryError, match="there is no entity"):
            answer("who-said-what", about=name)


def test_unknown_topic_names_the_nearest(answer: Ask) -> None:
    with pytest.raises(QueryError, match=r'no topic called "defnce" \(did you mean defence'):
        answer("who-said-what", topic="defnce")


def test_unknown_parameter_lists_those_that_exist(answer: Ask) -> None:
    with pytest.raises(QueryError, match=r"who-said-what has no parameter abut \(it has about, speaker, topic"):
        answer("who-said-what", abut="NATO")


def test_missing_parameter_is_asked_for(answer: Ask) -> None:
    with pytest.raises(QueryError, match=r"query needs text \(text: what comes back\)"):
        answer(ECHO)


@pytest.mark.parametrize("day", [date(2026, 1, 21), datetime(2026, 1, 21, 12), "2026-01-21", " 2026-01-21 "])  # noqa: DTZ001
def test_date_is_a_date_or_iso_8601(answer: Ask, day: Any) -> None:
    assert len(answer("who-said-what", since=day)) == 2


@pytest.mark.parametrize("number", [37, "37", 37.0, Decimal(37), "3.7e1"])
def test_number_is_a_number_or_its_digits(answer: Ask, number: Any) -> None:
    assert len(answer("evidence", at=number, document="Doubts")) == 1


@pytest.mark.parametrize(
    ("question", "parameters", "message"),
    [
        ("who-said-what", {"since": "yesterday"}, r"'yesterday' is no date for since \(write it as 2026-01-21\)"),
        ("who-said-what", {"since": []}, r"\[\] is no date"),
        ("evidence", {"at": "many"}, r"'many' is no number for at \(write it as 12 or 0.5\)"),
        ("evidence", {"at": True}, "True is no number"),
        ("evidence", {"at": "NaN"}, "'NaN' is no number"),
        ("evidence", {"at": "1E+999999999"}, r"'1E\+999999999' is no number"),
        ("evidence", {"at": "0E-999999999"}, "is no number"),
        ("who-said-what", {"words": "\ud800"}, "is no text for words"),
        ("who-said-what", {"about": "\ud800"}, "is no entity for about"),
    ],
)
def test_value_that_does_not_fit_says_what_would(answer: Ask, question: str, parameters: Any, message: str) -> None:
    with pytest.raises(QueryError, match=message):
        answer(question, **parameters)
