"""What `ontology/README.md` tells those without Rostra works as it stands in Oxigraph; what it names is there."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from pyoxigraph import RdfFormat, serialize
from rdflib import OWL, RDF, Graph

from rostra.rdf import convert
from tests.ontology import vocabulary
from tests.query import strait

README = (vocabulary.ONTOLOGY / "README.md").read_text(encoding="utf-8")
CATALOG = "{urn:oasis:names:tc:entity:xmlns:xml:catalog}uri"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Give a folder with the ontology and with `news.nq`, whose entities the ontology knows."""
    shutil.copytree(vocabulary.ONTOLOGY, tmp_path / "ontology")
    shutil.copytree(strait.CORPUS / "pack" / "entities", tmp_path / "ontology" / "entities", dirs_exist_ok=True)
    quads = [quad for graph in strait.graphs() for quad in convert.to_quads(graph)]
    (tmp_path / "news.nq").write_bytes(serialize(quads, format=RdfFormat.N_QUADS) or b"")
    return tmp_path


def test_the_commands_for_oxigraph_load_the_ontology_and_answer_a_question(desk: Path) -> None:
    (commands,) = re.findall(r"^```sh\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    path = f"{Path(sys.executable).parent}:/usr/bin:/bin"
    done = subprocess.run(
        ["sh", "-eu"], input=commands, cwd=desk, env={"PATH": path}, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[1].startswith("Strait of Elin,place,")


def test_every_ontology_is_found_offline_by_its_iri_and_that_of_its_version() -> None:
    catalog = ElementTree.parse(vocabulary.ONTOLOGY / "catalog-v001.xml")  # noqa: S314 - our own file
    found = {entry.attrib["name"]: entry.attrib["uri"] for entry in catalog.iter(CATALOG)}
    told = {}
    for file in vocabulary.turtles():
        graph = Graph().parse(file)
        for ontology in graph.subjects(RDF.type, OWL.Ontology):
            for iri in (ontology, *graph.objects(ontology, OWL.versionIRI)):
                told[str(iri)] = file.relative_to(vocabulary.ONTOLOGY).as_posix()

    assert found == told


def test_the_readme_names_every_file_and_folder_of_the_ontology() -> None:
    names = {path.name + "/" * path.is_dir() for path in vocabulary.ONTOLOGY.iterdir() if path.name != "README.md"}

    assert {name for name in names if f"`{name}" not in README} == set()
