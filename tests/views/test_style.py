from rostra.views.style import Look, Style, style
from rostra.vocab import pack

PACK = """
@prefix rostra: <https://w3id.org/rostra/ontology/> . @prefix x: <https://x.example/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
x:Ship a rostra:EntityClass ; rdfs:label "ship"@en ; rdfs:subClassOf x:Vessel .
x:Vessel rdfs:label "vessel"@en, "Schiff"@de ; rdfs:subClassOf x:Thing ;
  rostra:colour "#123456" ; rostra:shape "hexagon" ; rostra:size 21 ; rostra:order 3 .
x:Thing rdfs:subClassOf x:Ship ; rostra:colour "#000000" ; rostra:legend "Things"@en .
x:calm skos:prefLabel "calm"@en ; rostra:colour "#00ff00" .
"""


def given(tmp_path):
    file = tmp_path / "ships.ttl"
    file.write_text(PACK, encoding="utf-8")
    return style((pack.at(file),))


def test_look_of_a_class_is_what_its_pack_says(tmp_path):
    vessel = Look("https://x.example/Vessel", "vessel", "#123456", "hexagon", 21.0, 3)

    assert given(tmp_path).look("https://x.example/Vessel") == vessel


def test_class_without_a_look_has_that_of_its_nearest_superclass(tmp_path):
    assert given(tmp_path).look("https://x.example/Ship").label == "vessel"


def test_words_of_the_legend_go_before_the_label(tmp_path):
    assert given(tmp_path).look("https://x.example/Thing").label == "Things"


def test_concepts_have_looks_too(tmp_path):
    assert given(tmp_path).look("https://x.example/calm").colour == "#00ff00"


def test_unknown_class_has_a_plain_look():
    assert Style().look("https://x.example/Nothing") == Look()


def test_classes_below_each_other_in_a_circle_end_in_a_plain_look():
    circle = Style(parents={"a": ("b",), "b": ("a",)})

    assert circle.look("a") == Look()
