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
    roles = scene.knowledge.roles
    for head, (lemma, lower) in enumerate(zip(reading.lemmas, reading.lowers, strict=True)):
        if lemma in roles or lower in roles:
            _place_role(scene, reading, head)
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


def _place_role(scene: Scene, reading: Reading, head: int) -> None:
    """Place people who are named by what they are: "NATO officials", "the officials" and "the senator" after them."""
    role = scene.knowledge.roles.get(reading.lemmas[head]) or scene.knowledge.roles[reading.lowers[head]]
    if (person := _named(scene, reading, head)) is not None:
        person.roles.add(role.lemma)
        person.pronouns = person.pronouns or frozenset(role.pronouns)
    elif scene.cast.at(reading.number, head) is None and reading.deps[head] not in {"compound", "flat"}:
        start = _first_name(scene, reading, head)
        if start < head and (reading.tags[head] in {"NNS", "NNPS"} or role.collective):
            tokens = range(start, head + 1)
            scene.see(group(scene, reading, tokens), reading, tokens, Form.NOMINAL)
        elif (before := again(scene, reading, head)) is not None:
            scene.see(before, reading, range(head, head + 1), Form.NOMINAL)


def _named(scene: Scene, reading: Reading, head: int) -> Figure | None:
    """Give the person whose name a role stands right before, or is set off by commas after."""
    after = scene.cast.at(reading.number, head + 1)
    before = scene.cast.at(reading.number, reading.heads[head]) if reading.deps[head] == "appos" else None
    for seen in (after, before):
        if seen is not None and seen.figure.type == terms.PERSON and seen.form is Form.NAME:
            return seen.figure
    return None


def _first_name(scene: Scene, reading: Reading, head: int) -> int:
    """Give the first token of the names, and of the words between, that stand before a noun and belong to it."""
    start = at = head
    while at > 0 and reading.heads[at - 1] in range(at, head + 1) and reading.tags[at - 1] not in {"DT", "PRP$", "CD"}:
        at -= 1
        if (seen := scene.cast.at(reading.number, at)) is not None:
            start = at = seen.start
    return start


def again(scene: Scene, reading: Reading, head: int) -> Figure | None:
    """Give who is meant by a role that has been told of before: "the officials", "the senator"."""
    if not any(_is_definite(reading.morphs[child]) for child in reading.children[head] if child < head):
        return None
    plural = reading.tags[head] in {"NNS", "NNPS"}
    for sighting in scene.cast.before((reading.number, head)):
        figure = sighting.figure
        if (figure.type == terms.GROUP) is plural and reading.lemmas[head] in figure.roles:
            return figure
    return None


def group(scene: Scene, reading: Reading, tokens: range) -> Figure:
    """Give the figure of people, or of a body of people, that the text names by these words."""
    text = reading.text(tokens.start, tokens.stop)
    one = None if reading.tags[tokens[-1]] in {"NNS", "NNPS"} else scene.knowledge.nouns.get(reading.lemmas[tokens[-1]])
    figure = scene.cast.local(f"group {text.lower()}", text, one or terms.GROUP)
    figure.roles.add(reading.lemmas[tokens[-1]])
    figure.parts = tuple(seen.figure for seen in scene.cast.within(reading.number, tokens) if seen.figure is not figure)
    return figure


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
