from pathlib import Path

import pytest

from rostra.errors import PackError
from rostra.vocab import pack, terms
from tests.vocab.conftest import HEAD, Make


def test_the_core_says_its_name_and_version() -> None:
    core = pack.core()
    assert (core.name, core.version) == ("core", "0.1.0")
    assert core.graphs == ("https://w3id.org/rostra/pack/core/ontology", "https://w3id.org/rostra/pack/core/register")


def test_a_manifest_names_the_pack_and_its_version(tmp_path: Path) -> None:
    (tmp_path / "pack.ttl").write_text(
        f'{HEAD}<{terms.PACK}climate> a rostra:Pack ; owl:versionInfo "2.1" .', encoding="utf-8"
    )
    climate = pack.at(tmp_path)
    assert (climate.name, climate.version) == ("climate", "2.1")


def test_a_folder_without_manifest_is_called_as_it_is(make: Make) -> None:
    assert (make("my-pack").name, make("my-pack").version) == ("my-pack", "0")


def test_one_file_of_turtle_is_a_pack(tmp_path: Path) -> None:
    (tmp_path / "school-board.ttl").write_text("<https://example.org/a> a <https://example.org/C> .", encoding="utf-8")
    one = pack.at(tmp_path / "school-board.ttl")
    assert one.name == "school-board"
    assert len(list(pack.triples(one))) == 1


def test_a_manifest_that_describes_two_packs_is_refused(make: Make) -> None:
    with pytest.raises(PackError, match="describes one rostra:Pack"):
        make(pack=f"<{terms.PACK}a> a rostra:Pack . <{terms.PACK}b> a rostra:Pack .")


def test_a_manifest_without_version_is_unnumbered(make: Make) -> None:
    assert make(pack=f"<{terms.PACK}a> a rostra:Pack .").version == "0"


@pytest.mark.parametrize("name", ["My Pack", "Climate", "1st", "a--b"])
def test_a_name_that_makes_no_iri_is_refused(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    folder.mkdir()
    with pytest.raises(PackError, match="small letters"):
        pack.at(folder)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="no such pack"):
        pack.load([tmp_path / "none"])


def test_packs_come_core_first_then_installed_then_given(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    installed, given = make("installed"), make("given")
    monkeypatch.setattr(pack, "pack_folders", lambda: {"installed": installed.root})
    assert isinstance(given.root, Path)
    assert [each.name for each in pack.load([given.root])] == ["core", "installed", "given"]


def test_two_packs_of_one_name_are_refused(make: Make) -> None:
    root = make("twice").root
    assert isinstance(root, Path)
    with pytest.raises(PackError, match="two packs are called twice"):
        pack.load([root, root])


def test_quads_stand_in_two_graphs_and_no_triple_in_both(make: Make) -> None:
    mine = make(words='my:a rdfs:label "A"@en .', entities__people='my:a rdfs:label "A"@en . my:b rdfs:label "B"@en .')
    lines = pack.quads(mine).decode().splitlines()
    assert [line.split()[-2] for line in lines if "/a>" in line] == [f"<{mine.graphs[0]}>"]
    assert [line.split()[-2] for line in lines if "/b>" in line] == [f"<{mine.graphs[1]}>"]


def test_quads_are_sorted_lines_without_blank_nodes(make: Make) -> None:
    lines = pack.quads(make(a="my:a my:p [ my:q ( 1 2 ) ] .")).splitlines()
    assert lines == sorted(lines)
    assert not [line for line in lines if b"_:" in line]


def test_an_empty_pack_has_no_quads(make: Make) -> None:
    assert pack.quads(make()) == b""


def test_shapes_rules_and_questions_stand_apart(make: Make) -> None:
    mine = make(shapes__a="my:s a my:Shape .", rules__b="my:r a my:Rule .", topics="my:t a my:Topic .")
    assert [subject.value for subject, _, _ in pack.triples(mine)] == ["https://example.org/my/t"]


def test_the_place_of_a_term_is_its_first_line(make: Make) -> None:
    mine = make(a="my:other my:p 1 .\nmy:blast my:p 1 .")
    line = HEAD.count("\n") + 2
    assert pack.place(mine, "https://example.org/my/blast") == f"a.ttl, line {line}"
    assert pack.place(mine, "https://example.org/my/bla") == "pack mine"


def test_a_pack_that_is_edited_is_another_edition(tmp_path: Path) -> None:
    folder = tmp_path / "harbour"
    folder.mkdir()
    (folder / "topics.ttl").write_text("<https://example.org/a> a <https://example.org/C> .", encoding="utf-8")
    before = pack.edition(pack.at(folder))
    (folder / "topics.ttl").write_text("<https://example.org/b> a <https://example.org/C> .", encoding="utf-8")
    assert before.startswith("0+")
    assert pack.edition(pack.at(folder)) != before


@pytest.mark.parametrize("path", ["pack.ttl", "lexicons/en/cues.ttl", "entities/all.ttl"])
def test_a_mistake_in_turtle_is_told_with_the_folder_of_the_pack(tmp_path: Path, path: str) -> None:
    file = tmp_path / "fjords" / path
    file.parent.mkdir(parents=True)
    file.write_text("\nmy:a my:b", encoding="utf-8")
    with pytest.raises(PackError, match="prefix") as caught:
        pack.turtles(pack.at(tmp_path / "fjords"))
    assert caught.value.where == f"{file}, line 2"


def test_a_mistake_in_a_pack_of_one_file_is_told_with_its_path(tmp_path: Path) -> None:
    file = tmp_path / "one.ttl"
    file.write_text("my:a my:b", encoding="utf-8")
    with pytest.raises(PackError) as caught:
        pack.at(file)
    assert caught.value.where == f"{file}, line 1"


def test_a_manifest_without_a_pack_is_told_with_its_path(make: Make) -> None:
    with pytest.raises(PackError) as caught:
        make("bare", pack="<urn:a> a rostra:Person .")
    assert Path(caught.value.where).is_absolute()
