"""Resolve what is called by a noun: "the alliance", "the president"; roles of people are left to `roles`."""

from itertools import islice

from rostra.extract import offices, roles, terms
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
    roles.resolve(scene, reading)
    return titles


def _place_title(scene: Scene, reading: Reading, titled: offices.Titled) -> None:
    if titled.person is not None:
        office = offices.office(scene, titled)
        name = offices.named(reading, titled) if office is None else office.iri
        if name is not None and titled.certain:
            titled.person.offices.append(name)
    elif (figure := offices.meant(scene, reading, titled)) is not None:
        scene.see(figure, reading, titled.title, Form.NOMINAL)


def _place_noun(scene: Scene, reading: Reading, start: int, end: int, entry: NominalEntry) -> None:
    head = end - 1
    if scene.cast.at(reading.number, head) is not None or reading.deps[head] == "compound":
        return
    if not reading.tags[head].startswith("NN"):
        return
    if terms.LAW in entry.types and reading.tags[head] == "NN":
        _place_law(scene, reading, start, end)
        return
    if not (first := _definite(reading, start, end)):
        return
    figure = _antecedent(scene, reading, start, entry, bare=_is_bare(reading, start, end))
    if figure is not None:
        scene.see(figure, reading, range(first - 1, end), Form.NOMINAL)


def _place_law(scene: Scene, reading: Reading, start: int, end: int) -> None:
    """Place a law without a name: the one that the document is about, by whatever noun ("the bill", "the measure")."""
    opening = [at for at in reading.children[end - 1] if at < start and reading.tags[at] == "DT"]
    if opening and _are_several(scene):
        figure = scene.cast.local("law", reading.text(start, end).lower(), terms.LAW)
        figure.roles.setdefault(reading.lemmas[end - 1].lower(), set())
        scene.see(figure, reading, range(start, end), Form.NOMINAL)


def _are_several(scene: Scene) -> bool:
    """Tell whether a document speaks of a law more than once."""
    entries = (hit.value for hits in scene.hits for hit in hits)
    laws = (entry for entry in entries if isinstance(entry, NominalEntry) and terms.LAW in entry.types)
    return len(list(islice(laws, 2))) > 1


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
    """Give the nearest thing before a noun that it fits: by the register, or by its class if it stands alone.

    Where there is none before it, it may be the one thing of the register that is named after it.
    """
    wide: Figure | None = None
    passed = False
    for sighting in scene.cast.before((reading.number, start)):
        figure = sighting.figure
        if figure.known is not None and figure.known.iri in entry.known:
            return figure
        if not bare or reading.number - sighting.paragraph > _REACH:
            continue
        if figure.type in entry.types:
            return figure
        if scene.knowledge.is_a(figure.type, terms.ORGANISATION) and not passed:
            wide = figure if _narrowed(scene, figure, entry) is not None else None
            passed = True
    if wide is not None:
        wide.type = _narrowed(scene, wide, entry) or wide.type
        return wide
    later = [named for iri in sorted(entry.known) if (named := scene.cast.seen(iri)) is not None]
    return later[0] if len(later) == 1 else None


def _narrowed(scene: Scene, figure: Figure, entry: NominalEntry) -> str | None:
    """Give the class that a noun makes of an organisation of which no more is known yet ("the company")."""
    if figure.known is not None or figure.type not in scene.knowledge.tags.values():
        return None
    kinds = (kind for kind in sorted(entry.types) if scene.knowledge.is_a(kind, figure.type))
    return next((kind for kind in kinds if scene.knowledge.speaks(figure.type)), None)
