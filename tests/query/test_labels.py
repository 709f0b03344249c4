from collections.abc import Sequence

import pyoxigraph as ox
import pytest

from rostra.query.catalogue import questions
from rostra.query.labels import preferring
from rostra.store import limits
from rostra.vocab import pack

FORM = 'FILTER(LANG(?name) IN ("", "en"))'
SKOS = "http://www.w3.org/2004/02/skos/core#"


def names(languages: Sequence[str]) -> list[str]:
    store = ox.Store()
    store.update(f"""INSERT DATA {{ <a:1> <{SKOS}prefLabel> "ice"@en, "Eis"@de, "is"@da .
      <a:2> <{SKOS}prefLabel> "sea"@en, "Meer"@de-CH . <a:3> <{SKOS}prefLabel> "plain" }}""")
    text = f"SELECT ?name {{ ?thing <{SKOS}prefLabel> ?name {FORM} }} ORDER BY ?thing"
    answer = store.query(preferring(text, languages))
    assert isinstance(answer, ox.QuerySolutions)
    return [row["name"].value for row in answer]


@pytest.mark.parametrize(
    ("languages", "expected"),
    [
        ((), ["ice", "sea", "plain"]),
        (("de",), ["Eis", "Meer", "plain"]),
        (("da",), ["is", "sea", "plain"]),
        (("da", "de"), ["is", "Meer", "plain"]),
        (("kl", "de", "da"), ["Eis", "Meer", "plain"]),
        (("en",), ["ice", "sea", "plain"]),
    ],
)
def test_each_thing_has_its_label_in_the_first_language_that_it_has_one_in(
    languages: Sequence[str], expected: list[str]
) -> None:
    assert names(languages) == expected


def test_what_is_no_tag_is_refused() -> None:
    with pytest.raises(ValueError, match="no tag"):
        preferring("ASK {}", ['en") || true'])


def test_all_labels_of_all_saved_questions_can_be_preferred_within_the_limits() -> None:
    for one in questions((pack.core(),)).values():
        asked = preferring(one.text, ("kl", "da"))
        limits.check(asked)
        assert "FILTER(LANG(" not in asked, one.name
        ox.Store().query(asked)
