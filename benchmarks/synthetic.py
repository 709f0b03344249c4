"""A made-up discourse of any size: people speak about things within circles, and now and then about others."""

import random

import networkx as nx

from rostra.vocab import terms

WORDS = (
    "the",
    "plan",
    "will",
    "cost",
    "more",
    "than",
    "it",
    "brings",
    "and",
    "nobody",
    "said",
    "who",
    "pays",
    "for",
    "it",
)
KINDS = ("Person", "Organisation", "Country", "Event", "TreatyProvision")
ACTS = ("state", "criticise", "praise", "propose", "reject")
POSITIONS = ("support", "oppose", "neutral")


def discourse(nodes: int, *, statements: float = 0.6, circle: int = 50, seed: int = 7) -> "nx.MultiDiGraph[str]":
    """Give a network of `nodes` nodes, this share of them statements, with about twice as many ties."""
    dice = random.Random(seed)
    told = int(nodes * statements)
    entities = [f"{terms.ENTITY}e{number:05}" for number in range(nodes - told)]
    net: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for number, iri in enumerate(entities):
        kind = KINDS[number % len(KINDS)]
        label = f"{kind} {number}"
        net.add_node(iri, kind="entity", label=label, type=terms.ROSTRA + kind, type_label=kind, aliases=(), roles=())
    for number in range(told):
        _say(net, entities, number, dice, circle)
    while net.number_of_edges() < 2 * nodes:
        one, other = _pair(entities, dice, circle)
        net.add_edge(one, other, kind="relation", label="member of", property=terms.ROSTRA + "memberOf")
    return net


def _pair(entities: list[str], dice: random.Random, circle: int) -> tuple[str, str]:
    one = dice.randrange(len(entities))
    start = one - one % circle
    end = min(start + circle, len(entities))
    other = dice.randrange(start, end) if dice.random() < 0.93 else dice.randrange(len(entities))
    return entities[one], entities[other]


def _say(net: "nx.MultiDiGraph[str]", entities: list[str], number: int, dice: random.Random, circle: int) -> None:
    iri = f"{terms.BASE}data/document/d{number % 40:02}/s{number:05}"
    speaker, target = _pair(entities, dice, circle)
    content = " ".join(dice.choices(WORDS, k=14))
    act, position = dice.choice(ACTS), dice.choice(POSITIONS)
    concepts = {"mode": terms.MODE + "direct", "act": terms.ACT + act, "factuality": ""}
    labels = {"mode_label": "direct", "act_label": act, "factuality_label": ""}
    day = f"2026-{1 + number % 12:02}-{1 + number % 28:02}"
    printed = {"document": f"{terms.BASE}data/document/d{number % 40:02}", "title": f"Report {number % 40}"}
    printed |= {"publisher": "The Paper", "date": day, "url": ""}
    sentence = f"Somebody said that {content}."
    marks = (("source", 0, 8), ("cue", 9, 13), ("content", 14, len(sentence) - 1))
    place = {"sentence": sentence, "marks": marks, "start": 0, "end": len(sentence), "graph": "", "run": "made up"}
    net.add_node(iri, kind="statement", label=content, content=content, cue="said", speaker=speaker, confidence=0.5)
    net.nodes[iri].update(concepts | labels | printed | place)
    net.add_edge(speaker, iri, kind="said", label=act)
    net.add_edge(iri, target, kind="about", position=terms.STANCE + position, position_label=position)
