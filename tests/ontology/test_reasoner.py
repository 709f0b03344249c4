"""HermiT, a reasoner for all of OWL 2 DL, finds the ontology consistent and every class of it possible."""

import shutil
from pathlib import Path

import pyoxigraph as ox
import pytest

from rostra.rdf.namespaces import ROSTRA
from tests.ontology import vocabulary

owlready2 = pytest.importorskip("owlready2")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("java") is None, reason="HermiT needs Java: apt-get install default-jre-headless"),
]
FILES = ("rostra.ttl", "alignments.ttl", *(f"schemes/{name}.ttl" for name in ("acts", "stances", "topics")))
CITY, PERSON = (ox.NamedNode(ROSTRA[name]) for name in ("City", "Person"))
TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
BELOW = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#subClassOf")
CLASS = ox.NamedNode("http://www.w3.org/2002/07/owl#Class")
CHIMERA, RUTTE = ox.NamedNode(ROSTRA.Chimera), ox.NamedNode("https://w3id.org/rostra/entity/mark-rutte")


def impossible(folder: Path, *more: ox.Triple) -> list[str]:
    """Give the classes of the ontology, with `more` said in it, that nothing can be of."""
    said = [quad.triple for name in FILES for quad in vocabulary.said(vocabulary.ONTOLOGY / name)]
    file = folder / "ontology.nt"
    file.write_bytes(ox.serialize([*said, *more], format=ox.RdfFormat.N_TRIPLES) or b"")
    world = owlready2.World()
    world.get_ontology(file.as_uri()).load()
    owlready2.sync_reasoner_hermit(world, debug=0)
    return [one.iri for one in world.inconsistent_classes() if one is not owlready2.Nothing]


def test_the_ontology_is_consistent_and_each_class_can_have_members(tmp_path: Path) -> None:
    assert impossible(tmp_path) == []


def test_a_class_that_nothing_can_be_of_would_be_found(tmp_path: Path) -> None:
    of_both = [ox.Triple(CHIMERA, TYPE, CLASS), *(ox.Triple(CHIMERA, BELOW, kind) for kind in (CITY, PERSON))]

    assert impossible(tmp_path, *of_both) == [str(ROSTRA.Chimera)]


def test_a_contradiction_would_be_found(tmp_path: Path) -> None:
    with pytest.raises(owlready2.OwlReadyInconsistentOntologyError):
        impossible(tmp_path, *(ox.Triple(RUTTE, TYPE, kind) for kind in (CITY, PERSON)))
