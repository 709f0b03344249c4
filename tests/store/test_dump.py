"""All of a store as one file, and back: the same bytes, and nothing that is not ours."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from rostra.errors import RostraError, StoreError
from rostra.model import Annotated, Run
from rostra.rdf.writer import write
from rostra.store import inferred
from rostra.store.store import Kind, Store
from rostra.vocab import pack as packs
from rostra.vocab import terms
from rostra.vocab.pack import Pack
from tests.rdf import strategies
from tests.store.material import DATA, PREFIXES, STATED, graph, relation
from tests.store.test_store import OURS, quads

FORMS = ("nquads", "trig", "jsonld")
MEMBER = relation("1", "denmark", "memberOf", "nato")
SHORT = f"<urn:a> <{terms.TYPE}> <{terms.ROSTRA}Document> <urn:g> ."


def whole(store: Store, form: str = "nquads") -> bytes:
    return b"".join(store.dump(form))


def filled(store: Store, pack: Callable[..., Pack]) -> Store:
    store.put_pack(pack('entity:nato skos:prefLabel "NATO"@en , "l\'Otan\\n\\u2028"@fr .'))
    for name in ("a", "b"):
        store.put(graph(name, more=MEMBER))
    return store


def loaded(content: bytes | str, form: str = "nquads") -> Store:
    store = Store.open(None)
    store.load(BytesIO(content.encode() if isinstance(content, str) else content), form)
    return store


@pytest.mark.parametrize("form", FORMS)
def test_dump_of_what_was_loaded_is_the_same_bytes(store: Store, pack: Callable[..., Pack], form: str) -> None:
    given = whole(filled(store, pack), form)
    with loaded(given, form) as other:
        assert whole(other, form) == given
        assert quads(other) == quads(store)


def test_core_pack_comes_back_in_every_format() -> None:
    with Store.open(None) as store:
        store.put_pack(packs.core())
        first = whole(store)
        for form in FORMS:
            with loaded(whole(store, form), form) as other:
                assert whole(other) == first


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(strategies.annotated(), strategies.runs())
def test_whatever_a_document_holds_comes_back(annotated: Annotated, run: Run) -> None:
    with Store.open(None) as store:
        store.put(write(annotated, run))
        for form in ("nquads", "trig"):
            with loaded(whole(store, form), form) as other:
                assert whole(other) == whole(store)


def test_load_says_what_is_new_what_changed_and_what_was_there(store: Store, pack: Callable[..., Pack]) -> None:
    given = whole(filled(store, pack))
    store.put(graph("a", version="2"))
    store.remove_pack("small")
    done = store.load(BytesIO(given))
    assert done == {Kind.ADDED: 1, Kind.REPLACED: 1, Kind.UNCHANGED: 1}
    assert whole(store) == given


def test_lines_in_any_order_and_twice_are_the_same_store(store: Store, pack: Callable[..., Pack]) -> None:
    given = whole(filled(store, pack))
    mixed = b"# a comment\n" + b"\n".join(reversed(given.splitlines() * 2)).replace(b"> <", b">  <")
    with loaded(mixed) as other:
        assert whole(other) == given


def test_what_the_index_holds_can_be_loaded_too(store: Store, pack: Callable[..., Pack]) -> None:
    """As a server gives it: what documents state stands in one graph, what was inferred in others."""
    filled(store, pack).infer(())
    index = "".join(f"{s} {p} {o} {g} .\n" for g, s, p, o in store.select(OURS))
    assert STATED in index
    assert inferred.GRAPH in index
    store.forget_inferred()
    with loaded(index) as other:
        assert quads(other) == quads(store)


def test_many_documents_are_loaded_beside_others(tmp_path: Path) -> None:
    with Store.open(None) as source, Store.open(tmp_path / "s") as store:
        for number in range(60):
            source.put(graph(f"d{number}", more=MEMBER))
        store.put(graph("other", more=MEMBER))
        assert store.load(BytesIO(whole(source)))[Kind.ADDED] == 60
        assert len(store.documents()) == 61
        assert store.load(BytesIO(whole(source)))[Kind.UNCHANGED] == 60
    assert not (tmp_path / "s" / "many.tmp").exists()
    assert not (tmp_path / "s" / "journal").exists()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('<urn:a> <urn:b> "c" <urn:g> .', "holds one rostra:Document, not 0"),
        (f"{SHORT}\n{SHORT.replace('urn:a', 'urn:b')}", "holds one rostra:Document, not 2"),
        (f"{SHORT}\n{SHORT.replace('urn:g', 'urn:h')}", "urn:a: two graphs hold this document"),
        (f'{SHORT}\n_:b <urn:b> "c" <urn:g> .', "no quad of IRIs and literals in a named graph: _:"),
        ("<urn:a> <urn:b> <urn:c> .", "in a named graph: <urn:a> <urn:b> <urn:c> ."),
        (f'<urn:a> <urn:b> "c <urn:g> .{"c" * 200}" .', r"in a named graph: .*ccc\.\.\. "),
        ('<urn:a> <urn:b> "c"@ar--rtl <urn:g> .', "no quad of IRIs and literals"),
        ("<urn:a> <urn:b> <<( <urn:a> <urn:b> <urn:c> )>> <urn:g> .", "no quad of IRIs and literals"),
        ('<urn:a> <urn:b> "c" <https://w3id.org/rostra/pack/../../x/ontology> .', "no graph of a pack"),
        ('<urn:a> <urn:b> "c" <https://w3id.org/rostra/pack/small/other> .', "no graph of a pack"),
        (f'{SHORT}\n<urn:a> <urn:b> "c', "line 2: .*nquads"),
        (b'<urn:a> <urn:b> "\xff" <urn:g> .', "line 1: .*nquads"),
        (b'<urn:a> <urn:b> "' + b"x" * 20_000_000 + b'" <urn:g> .', "buffer maximal size"),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "bytes",
)
def test_what_is_not_ours_is_named_and_nothing_changes(store: Store, content: bytes | str, message: str) -> None:
    store.put(graph("a"))
    before = whole(store)
    with pytest.raises(RostraError, match=message):
        store.load(BytesIO(content.encode() if isinstance(content, str) else content))
    assert whole(store) == before


@pytest.mark.parametrize(
    ("form", "content"),
    [
        ("jsonld", b'{"@context": "https://example.org/context", "@id": "urn:a"}'),
        ("jsonld", b"[" * 5000 + b"]" * 5000),
        ("jsonld", b'{"@graph": ['),
        ("trig", b"<urn:g> { <urn:a> <urn:b> "),
    ],
)
def test_broken_file_is_refused_in_every_format(form: str, content: bytes) -> None:
    with pytest.raises(RostraError, match=form):
        loaded(content, form)


def test_blank_nodes_of_trig_are_refused() -> None:
    with pytest.raises(RostraError, match="_:"):
        loaded(f"{PREFIXES} <urn:g> {{ <urn:a> a rostra:Document ; rostra:at [ rostra:start 1 ] }}", "trig")


def test_format_without_names_of_graphs_is_a_mistake(store: Store) -> None:
    with pytest.raises(ValueError, match="turtle does not name graphs"):
        store.dump("turtle")
    with pytest.raises(ValueError, match="is no format"):
        store.load(BytesIO(b""), "yaml")


def test_iri_that_json_ld_cannot_write_is_told(store: Store) -> None:
    store.put(graph("a", more=f"<{DATA}document/a> dcterms:source <prov:x> ."))
    with pytest.raises(StoreError, match="dump it as N-Quads or TriG"):
        whole(store, "jsonld")
