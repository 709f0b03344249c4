"""Where the page of a thing is, by its IRI, and the IRI of a thing, by the address of its page."""

import re
from urllib.parse import quote

from rostra.vocab import terms

_DATA = terms.BASE + "data/document/"
_PART = r"[\w.~-]*[\w~-]"
_FORMS = (
    # kind, IRI, the same as an address
    ("statement", re.compile(rf"{re.escape(_DATA)}({_PART})/statement/({_PART})"), "{}/{}", _DATA + "{}/statement/{}"),
    ("entity", re.compile(rf"{re.escape(_DATA)}({_PART})/entity/({_PART})"), "{}/{}", _DATA + "{}/entity/{}"),
    ("document", re.compile(rf"{re.escape(_DATA)}({_PART})"), "{}", _DATA + "{}"),
    ("entity", re.compile(rf"{re.escape(terms.ENTITY)}({_PART})"), "{}", terms.ENTITY + "{}"),
    ("topic", re.compile(rf"{re.escape(terms.TOPIC)}({_PART})"), "{}", terms.TOPIC + "{}"),
    ("topic", re.compile(rf"{re.escape(terms.CONCEPT)}({_PART})/({_PART})"), "{}/{}", terms.CONCEPT + "{}/{}"),
)
KINDS = ("statement", "document", "topic", "entity")
"""The kinds of things that have pages; each is the first part of the address. What is of several is of the first."""


def address(iri: str, kind: str = "") -> str:
    """Give the address of the page of a thing; "" where its IRI does not tell what it is and no `kind` is given.

    >>> address("https://w3id.org/rostra/entity/nato")
    '/entity/nato'
    >>> address("http://www.wikidata.org/entity/Q7184", "entity")
    '/entity?iri=http%3A%2F%2Fwww.wikidata.org%2Fentity%2FQ7184'
    """
    for own, form, short, _ in _FORMS:
        found = form.fullmatch(iri)
        if found is not None and kind in {"", own}:
            return f"/{own}/{quote(short.format(*found.groups()))}"
    return f"/{kind}?iri={quote(iri, safe='')}" if kind else ""


def iri(kind: str, path: str) -> str | None:
    """Give the IRI of the thing of a `kind` whose page lies at `path` below it; None where there can be none."""
    parts = path.split("/")
    for own, form, _, long in _FORMS:
        if own == kind and long.count("{}") == len(parts) and form.fullmatch(long.format(*parts)):
            return long.format(*parts)
    return None
