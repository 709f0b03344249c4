"""IRIs: the one place where they are minted.

What comes from a text is reduced to ASCII letters, digits and hyphens and bounded in length; what that loses, a hash
brings back. So an IRI depends on content alone, and a second run of the same tool gives the same one.
"""

import re
import unicodedata
from collections.abc import Container
from functools import lru_cache
from hashlib import sha256
from urllib.parse import quote, unquote

from pyoxigraph import NamedNode
from rdflib import URIRef

from rostra.errors import RostraError
from rostra.model import Document, Entity, Mention, PackVersion, Relation, Run, Span, Statement
from rostra.vocab import terms

BASE = terms.BASE + "data/"
_LONGEST = 40
_ENDING = re.compile(r"\.[a-z0-9]{1,5}$", re.IGNORECASE)


def slug(words: str, *, otherwise: str) -> str:
    """Give `words` as at most 40 small ASCII letters, digits and hyphens; `otherwise` where none is left.

    >>> slug("Café Nº 5: <b>?", otherwise="entity")
    'cafe-no-5-b'
    """
    plain = unicodedata.normalize("NFKD", words[: 4 * _LONGEST]).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:_LONGEST].strip("-") or otherwise


@lru_cache(maxsize=4096)
def checked(iri: str) -> URIRef:
    """Give an IRI that comes from outside; raise `RostraError` where RFC 3987 does not allow it."""
    try:
        NamedNode(iri)
    except ValueError as error:
        remedy = "give an absolute IRI, such as https://w3id.org/rostra/concept/act/say"
        raise RostraError(f"not an IRI: {error}", where=repr(iri)[:200], remedy=remedy) from error
    return URIRef(iri)


def web(address: str) -> URIRef | None:
    """Give the address of a web page as an IRI; None where it is no such address."""
    if not address.startswith(("http://", "https://")):
        return None
    try:
        return checked(address)
    except RostraError:
        return None


def unique(iri: URIRef, taken: Container[URIRef]) -> URIRef:
    """Give `iri`, or the first of `iri`-2, `iri`-3, ... that is not yet `taken`."""
    found, number = iri, 1
    while found in taken:
        number += 1
        found = URIRef(f"{iri}-{number}")
    return found


def document(id: str, *, base: str = BASE) -> URIRef:  # noqa: A002
    """Give the IRI of the document that a store knows as `id`: its address, path or given name."""
    last = re.split(r"[/\\]", id.partition("?")[0].rstrip("/\\"))[-1]
    name = slug(_ENDING.sub("", last), otherwise="document")
    return URIRef(f"{base}document/{name}-{_plain_hash(id)}")


def graph(read: Document, run: Run, *, base: str = BASE) -> URIRef:
    """Give the IRI of the named graph of a document and run; it changes with the text, the tool and the packs."""
    name = document(read.id, base=base).rpartition("/")[2]
    return URIRef(f"{base}graph/{name}/{_made_of(read, run)}")


def run(within: URIRef, read: Document, made_by: Run) -> URIRef:
    """Give the IRI of the run that read the document; times do not count."""
    return URIRef(f"{within}/run/{_made_of(read, made_by)}")


def block(within: URIRef, at: Span) -> URIRef:
    """Give the IRI of a block of the document `within`."""
    return URIRef(f"{within}/block/{_range(at)}")


def span(within: URIRef, at: Span) -> URIRef:
    """Give the IRI of a span of the document `within`."""
    return URIRef(f"{within}/span/{_range(at)}")


def position(of: URIRef) -> URIRef:
    """Give the IRI of the selector that gives a span by its offsets."""
    return URIRef(f"{of}/position")


def quotation(of: URIRef) -> URIRef:
    """Give the IRI of the selector that gives a span by its words."""
    return URIRef(f"{of}/quote")


def entity(within: URIRef, named: Entity) -> URIRef:
    """Give the IRI of an entity that the register does not know: by label, class and first mention."""
    first = [_range(mention.span) for mention in named.mentions[:1]]
    name = slug(named.label, otherwise="entity")
    return URIRef(f"{within}/entity/{name}-{_hash(named.label, named.type, *first)}")


def link(within: URIRef, to: URIRef) -> URIRef:
    """Give the IRI of the link of a chain of mentions to an entity of the register."""
    return URIRef(f"{within}/link/{slug(to.rpartition('/')[2], otherwise='entity')}-{_hash(to)}")


def mention(within: URIRef, named: Mention, denotes: URIRef) -> URIRef:
    """Give the IRI of a mention of the entity `denotes`."""
    return URIRef(f"{within}/mention/{_range(named.span)}-{_hash(named.form, denotes)}")


def statement(within: URIRef, said: Statement) -> URIRef:
    """Give the IRI of a statement: by where source, cue and content stand, so that a correction keeps it."""
    parts = (" ".join(map(_range, spans)) for spans in (said.source, said.cue, said.content))
    return URIRef(f"{within}/statement/{said.content[0].start}-{_hash(*parts)}")


def proposition(content: str, *, base: str = BASE) -> URIRef:
    """Give the IRI of what a content says, which is one for all documents: case, punctuation and blanks do not count.

    >>> proposition("“Norland must open the strait,”") == proposition("Norland must open the Strait")
    True
    """
    words = " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", content).casefold())) or content
    return URIRef(f"{base}proposition/{slug(words, otherwise='proposition')}-{_plain_hash(words, 16)}")


def stance(of: URIRef, towards: URIRef, where: str) -> URIRef:
    """Give the IRI of a stance that the statement `of` takes."""
    return URIRef(f"{of}/stance/{where}-{_hash(towards)}")


def relation(within: URIRef, stated: Relation, subject: URIRef, object: URIRef) -> URIRef:  # noqa: A002
    """Give the IRI of a relation between two entities as the document states it."""
    evidence = map(_range, stated.evidence)
    name = slug(stated.predicate.rpartition("/")[2], otherwise="relation")
    return URIRef(f"{within}/relation/{name}-{_hash(subject, stated.predicate, object, *evidence)}")


def pack(used: PackVersion) -> URIRef:
    """Give the IRI of a pack in one version."""
    return URIRef(f"{terms.PACK}{quote(used.name, safe='')}/{quote(used.version, safe='')}")


def pack_named(iri: str) -> PackVersion:
    """Give name and version of the pack whose IRI this is."""
    name, _, version = iri.removeprefix(terms.PACK).partition("/")
    return PackVersion(unquote(name), unquote(version))


def _range(at: Span) -> str:
    return f"{at.start}-{at.end}"


def _made_of(read: Document, by: Run) -> str:
    packs = (f"{pack.name} {pack.version}" for pack in by.packs)
    return _hash(read.digest, by.version, by.pipeline, *packs, length=12)


def _hash(*parts: str, length: int = 8) -> str:
    """Give the first digits of the SHA-256 of `parts`, each with its length so that no two lists look alike."""
    return _plain_hash("".join(f"{len(part)}:{part}" for part in parts), length)


def _plain_hash(words: str, length: int = 8) -> str:
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:length]
