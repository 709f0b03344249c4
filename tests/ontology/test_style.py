"""Colours and shapes that everybody can tell apart (WCAG 2.2, 1.4.1 and 1.4.11)."""

from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray
from rdflib import RDFS, Graph, URIRef

from rostra.rdf.namespaces import ROSTRA, STANCE
from tests.ontology import vocabulary

Vector = NDArray[np.float64]
PAPERS = ("#ffffff", "#fcfcfa", "#14171c", "#1c2027")
SHAPES = {"dot", "square", "triangle", "triangleDown", "hexagon", "diamond", "star", "ring"}
TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
BLINDNESS = {
    # Machado, Oliveira and Fernandes 2009, severity 1
    "none": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}


@pytest.fixture(scope="module")
def style() -> Graph:
    return Graph().parse(vocabulary.ONTOLOGY / "style.ttl").parse(vocabulary.ONTOLOGY / "rostra.ttl")


def linear(colour: str) -> Vector:
    """Give a colour as linear light."""
    parts = np.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours as WCAG has it."""
    dark, light = sorted(float(TO_XYZ[1] @ linear(colour)) for colour in (one, other))
    return (light + 0.05) / (dark + 0.05)


def lab(light: Vector) -> Vector:
    """Give linear light as CIE L*a*b*."""
    x = TO_XYZ @ np.clip(light, 0, 1) / (TO_XYZ @ np.ones(3))
    f = np.where(x > 216 / 24389, np.cbrt(x), (24389 / 27 * x + 16) / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def looks(style: Graph, property_: URIRef) -> dict[str, str]:
    """Give the value of a property for each class that has a shape."""
    classes = style.subjects(ROSTRA.shape)
    return {str(node): str(style.value(node, property_)) for node in classes}


def test_each_colour_stands_out_on_light_and_dark(style: Graph) -> None:
    colours = {str(colour) for colour in style.objects(None, ROSTRA.colour)}
    assert {(colour, paper) for colour in colours for paper in PAPERS if contrast(colour, paper) < 3} == set()


@pytest.mark.parametrize("blindness", BLINDNESS)
def test_classes_and_stances_are_told_apart_by_colour(style: Graph, blindness: str) -> None:
    classes = list(looks(style, ROSTRA.colour).values())
    stances = [str(style.value(STANCE[name], ROSTRA.colour)) for name in ("support", "oppose", "neutral")]
    for colours, least in ((classes, 11), (stances, 25)):
        seen = [lab(BLINDNESS[blindness] @ linear(colour)) for colour in colours]
        assert min(float(np.linalg.norm(one - other)) for one, other in combinations(seen, 2)) >= least


def test_classes_are_told_apart_by_shape_too(style: Graph) -> None:
    shapes = looks(style, ROSTRA.shape)
    other = shapes.pop(str(ROSTRA.Entity))
    assert sorted(shapes.values()) == sorted(set(shapes.values()))
    assert {*shapes.values(), other} <= SHAPES
    assert len(shapes) < 10


def test_stances_are_told_apart_by_the_line_too(style: Graph) -> None:
    lines = {str(style.value(STANCE[name], ROSTRA.line)) for name in ("support", "oppose", "neutral")}
    assert lines == {"solid", "dashed", "dotted"}


def test_each_look_of_a_class_has_size_order_and_words_for_the_legend(style: Graph) -> None:
    orders = sorted(int(order) for order in looks(style, ROSTRA.order).values())
    assert orders == list(range(1, len(orders) + 1))
    assert all(8 <= float(size) <= 24 for size in looks(style, ROSTRA.size).values())
    assert "None" not in looks(style, ROSTRA.legend).values()


def test_every_entity_has_a_look(style: Graph) -> None:
    classes = set(style.transitive_subjects(RDFS.subClassOf, ROSTRA.Entity))
    styled = set(style.subjects(ROSTRA.colour))
    assert {node for node in classes if not styled & set(style.transitive_objects(node, RDFS.subClassOf))} == set()
