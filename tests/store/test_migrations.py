"""A made-up older store comes to the vocabulary of a newer pack; the core has no history yet."""

from collections.abc import Callable
from pathlib import Path

import pytest

from rostra.errors import PackError
from rostra.store.migrations import due, migrations, put_packs
from rostra.store.store import Store
from rostra.vocab import pack as packs
from rostra.vocab.pack import Pack
from tests.store.material import graph

UPDATE = """# title: rostra:{old} is called rostra:{new}
# to: {to}
# why: it is a test.
PREFIX rostra: <https://w3id.org/rostra/ontology/>
DELETE {{ GRAPH ?g {{ ?s rostra:{old} ?o }} }} INSERT {{ GRAPH ?g {{ ?s rostra:{new} ?o }} }}
WHERE {{ GRAPH ?g {{ ?s rostra:{old} ?o }} }}
"""
Make = Callable[..., Pack]


@pytest.fixture
def older(tmp_path: Path) -> Make:
    """Give a function that makes a pack in a version, with migrations by the names of their files."""

    def make(version: str, **updates: str) -> Pack:
        folder = tmp_path / f"tide-{version}"
        (folder / "migrations").mkdir(parents=True)
        said = f'<https://w3id.org/rostra/pack/tide> a rostra:Pack ; owl:versionInfo "{version}" .'
        prefixes = "@prefix rostra: <https://w3id.org/rostra/ontology/> .\n"
        prefixes += "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
        (folder / "pack.ttl").write_text(prefixes + said, encoding="utf-8")
        for name, text in updates.items():
            (folder / "migrations" / f"{name}.rq").write_text(text, encoding="utf-8")
        return packs.at(folder)

    return make


def said(store: Store, document: str, local: str) -> list[str]:
    text = store.graph(f"https://w3id.org/rostra/data/document/{document}").serialize(format="nt")
    return [line for line in text.splitlines() if f"/ontology/{local}>" in line]


SECOND = UPDATE.format(old="content", new="said", to="0.2.0")
TENTH = UPDATE.format(old="said", new="words", to="0.10.0")


def test_documents_of_an_older_version_are_migrated_in_order_of_the_versions(store: Store, older: Make) -> None:
    put_packs(store, [older("0.1.0")])
    for name in ("a", "b"):
        store.put(graph(name))

    changed = put_packs(store, [older("0.10.1", a=TENTH, b=SECOND)])

    assert changed == 2
    assert [len(said(store, "a", local)) for local in ("content", "said", "words")] == [0, 0, 1]


def test_what_is_migrated_once_is_not_migrated_again(store: Store, older: Make) -> None:
    put_packs(store, [older("0.2.0")])
    store.put(graph("a"))

    new = older("0.2.1", a=SECOND)

    assert due(new, store) == ()
    assert put_packs(store, [new]) == 0
    assert len(said(store, "a", "content")) == 1


def test_a_store_that_never_had_the_pack_has_nothing_to_migrate(store: Store, older: Make) -> None:
    store.put(graph("a"))

    assert put_packs(store, [older("0.2.0", a=SECOND)]) == 0


def test_what_was_cut_off_begins_again(tmp_path: Path, older: Make) -> None:
    new = older("0.2.0", a=SECOND)
    with Store.open(tmp_path / "store") as store:
        put_packs(store, [older("0.1.0")])
        store.put(graph("a"))
        migrated = graph("b", more='<s> rostra:said "before the cut" .', statements=())
        store.put(migrated)

    with Store.open(tmp_path / "store") as store:
        assert put_packs(store, [new]) == 1
        assert put_packs(store, [new]) == 0
        assert len(said(store, "b", "said")) == 1


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("INSERT DATA { GRAPH <a:g> { <a:a> <a:b> <a:c> } }", "to which version"),
        (UPDATE.format(old="a", new="b", to="soon"), "to which version"),
        (UPDATE.format(old="a", new="b", to="0.2.0") + "; LOAD <http://example.org/x>", "LOAD has no place"),
        (UPDATE.format(old="a", new="b", to="0.2.0") + "; INSERT", "cannot be used"),
    ],
)
def test_a_migration_that_cannot_be_used_is_said(older: Make, text: str, problem: str) -> None:
    with pytest.raises(PackError, match=problem) as refused:
        migrations(older("0.2.0", a=text))

    assert refused.value.where == "migrations/a.rq"


@pytest.mark.parametrize(
    "update",
    [
        "INSERT { GRAPH <a:other> { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }",
        "DELETE { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }",
    ],
    ids=["another graph", "nothing left"],
)
def test_a_migration_that_leaves_no_document_changes_nothing(store: Store, older: Make, update: str) -> None:
    put_packs(store, [older("0.1.0")])
    store.put(graph("a"))

    with pytest.raises(PackError, match="is no document"):
        put_packs(store, [older("0.2.0", a=f"# title: x\n# to: 0.2.0\n# why: y\n{update}")])

    assert len(said(store, "a", "content")) == 1


def test_the_core_has_no_history_yet() -> None:
    assert migrations(packs.core()) == ()


def test_the_example_of_the_readme_can_be_used(older: Make) -> None:
    text = (packs.core().root / "migrations" / "README.md").read_text(encoding="utf-8")
    update = text.partition("```sparql\n")[2].partition("```")[0]

    assert [one.to for one in migrations(older("0.2.0", a=update))] == [(0, 2, 0)]
