"""Resolve what is called by a noun: "the alliance", "the president", and groups such as "European allies"."""

from collections.abc import Iterator

from rostra.extract import offices, terms
from rostra.extract.cast import Figure
from rostra.extract.knowledge import NominalEntry
from rostra.extract.reading import Reading
from rostra.extract.scene import Scene
from rostra.model import Form

_REACH = 3
"""Paragraphs that a noun reaches back by its class alone ("the city")."""
_RESTRICTING = frozenset({"nmod", "acl", "acl:relcl", "compound", "amod", "nummod", "nmod:poss"})


def resolve(scene: Scene, reading: Reading) -> list[offices.Titled]:
    """Place the nouns of a paragraph that mean somebody or something named before, and its groups; give its titles."""
    titles = offices.read(scene, reading)
    for titled in titles:
        _place_title(scene, reading, titled)
    for hit in scene.hits[reading.number]:
        if isinstance(hit.value, NominalEntry):
            _place_noun(scene, reading, hit.start, hit.end, hit.value)
    for head in [at for at, lemma in enumerate(reading.lemmas) if lemma in scene.knowledge.roles]:
        _place_group(scene, reading, head)
    return titles


def _place_title(scene: Scene, reading: Reading, titled: offices.Titled) -> None:
    if titled.person is not None:
        office = offices.office(scene, titled)
        if office is not None and titled.certain:
            titled.person.offices.append(office.iri)
    elif (figure := offices.meant(scene, reading, titled)) is not None:
        scene.see(figure, reading, titled.title, Form.NOMINAL)


def _place_noun(scene: Scene, reading: Reading, start: int, end: int, entry: NominalEntry) -> None:
    head = end - 1
    if scene.cast.at(reading.number, head) is not None or reading.deps[head] == "compound":
        return
    if not reading.tags[head].startswith("NN") or not (first := _definite(reading, start, end)):
        return
    figure = _antecedent(scene, reading, start, entry, bare=_is_bare(reading, start, end))
    if figure is not None:
        scene.see(figure, reading, range(first - 1, end), Form.NOMINAL)


def _definite(reading: Reading, start: int, end: int) -> int:
    """Give the number after that of the token that opens a definite phrase, else 0; "the world's largest" is one."""
    children = reading.children[end - 1]
    for child in children:
        if child < start and reading.tags[child] == "DT" and _is_definite(reading.morphs[child]):
            return child + 1
    owners = [child for child in children if reading.deps[child] == "nmod:poss" and child < start]
    if owners and any(reading.tags[at] in {"JJS", "RBS"} for at in range(owners[0], start)):
        return min(reading.subtree(owners[0])) + 1
    return 0


def _is_definite(morph: str) -> bool:
    return "Definite=Def" in morph or "PronType=Dem" in morph


def _is_bare(reading: Reading, start: int, end: int) -> bool:
    """Tell whether nothing but its determiner goes with a noun."""
    return not any(
        reading.deps[child] in _RESTRICTING and not start <= child < end for child in reading.children[end - 1]
    )


def _antecedent(scene: Scene, reading: Reading, start: int, entry: NominalEntry, *, bare: bool) -> Figure | None:
    """Give the nearest thing before a noun that it fits: by the register, or by its class if it stands alone."""
    for sighting in scene.cast.before((reading.number, start)):
        figure = sighting.figure
        if figure.known is not None and figure.known.iri in entry.known:
            return figure
        near = bare and reading.number - sighting.paragraph <= _REACH
        if near and (kind := _fitting(scene, figure, entry)) is not None:
            figure.type = kind
            return figure
    return None


def _fitting(scene: Scene, figure: Figure, entry: NominalEntry) -> str | None:
    """Give the class by which a noun fits a figure: its own, or a narrower one if only a wide one is known yet."""
    if figure.type in entry.types:
        return figure.type
    if figure.known is not None or figure.type not in scene.knowledge.tags.values():
        return None
    return next((kind for kind in sorted(entry.types) if scene.knowledge.is_a(kind, figure.type)), None)


def _place_group(scene: Scene, reading: Reading, head: int) -> None:
    """Place people who are named by what they are: "NATO officials", and "the officials" after them."""
    role = scene.knowledge.roles[reading.lemmas[head]]
    plural = reading.tags[head] in {"NNS", "NNPS"} or role.collective
    if scene.cast.at(reading.number, head) is not None or reading.deps[head] in {"compound", "flat"} or not plural:
        return
    start = _first_name(scene, reading, head)
    if start < head:
        figure = group(scene, reading, range(start, head + 1))
        scene.see(figure, reading, range(start, head + 1), Form.NOMINAL)
    elif _is_definite_phrase(reading, head) and (before := _same_head(scene, reading, head)) is not None:
        scene.see(before, reading, range(head, head + 1), Form.NOMINAL)


def group(scene: Scene, reading: Reading, tokens: range) -> Figure:
    """Give the figure of a group of people that the text names by these words."""
    text = reading.text(tokens.start, tokens.stop)
    figure = scene.cast.local(f"group {text.lower()}", text, terms.GROUP)
    figure.parts = tuple(seen.figure for seen in scene.cast.within(reading.number, tokens) if seen.figure is not figure)
    return figure


def _first_name(scene: Scene, reading: Reading, head: int) -> int:
    """Give the first token of the names, and of the words between, that stand before a noun and belong to it."""
    start = at = head
    while at > 0 and reading.heads[at - 1] in range(at, head + 1) and reading.tags[at - 1] not in {"DT", "PRP$", "CD"}:
        at -= 1
        if (seen := scene.cast.at(reading.number, at)) is not None:
            start = at = seen.start
    return start


def _is_definite_phrase(reading: Reading, head: int) -> bool:
    return any(_is_definite(reading.morphs[child]) for child in reading.children[head] if child < head)


def _same_head(scene: Scene, reading: Reading, head: int) -> Figure | None:
    for sighting in scene.cast.before((reading.number, head)):
        last = scene.readings[sighting.paragraph].lemmas[sighting.end - 1]
        if sighting.figure.type == terms.GROUP and sighting.form is Form.NOMINAL and last == reading.lemmas[head]:
            return sighting.figure
    return None


def phrase(reading: Reading, head: int) -> range:
    """Give the tokens of the noun phrase round a head, without what only follows it by a comma or a clause."""
    tokens = [head, *_modifiers(reading, head)]
    return range(min(tokens), max(tokens) + 1)


def _modifiers(reading: Reading, head: int) -> Iterator[int]:
    for child in reading.children[head]:
        dep = reading.deps[child]
        if child < head and dep in _RESTRICTING | {"det", "nmod:poss", "advmod"}:
            yield from reading.subtree(child)
        elif child > head and dep in {"nmod", "flat"} and reading.words[child - 1] != ",":
            yield from (at for at in reading.subtree(child) if reading.deps[at] not in {"acl:relcl", "punct"})
