"""Read titles of offices: who holds which office of what, and whom a title without a name means."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rostra.extract import terms
from rostra.extract.cast import Figure, Sighting
from rostra.extract.knowledge import TitleEntry
from rostra.extract.phrases import Hit
from rostra.extract.reading import Reading
from rostra.extract.scene import Scene
from rostra.model import Form, Office

_DEFINITE = ("Definite=Def", "PronType=Dem")


@dataclass(frozen=True, slots=True)
class Titled:
    """Hold a title of an office as it stands: `of` what it is said to be, and which person bears it.

    `start` and `end` are the tokens of the whole phrase, `title` those of the title. `certain` is false where an
    adjective may say that the office is no longer, or not yet, held ("former").
    """

    paragraph: int
    title: range
    start: int
    end: int
    offices: tuple[Office, ...]
    of: Figure | None
    person: Figure | None
    certain: bool


def read(scene: Scene, reading: Reading) -> list[Titled]:
    """Give the titles of a paragraph with what stands around them."""
    return [titled for hit in scene.titles(reading.number) if (titled := _titled(scene, reading, hit)) is not None]


def office(scene: Scene, titled: Titled) -> Office | None:
    """Give the office that a title means: by what it is of, else by who bears it; None where that is open."""
    if titled.of is not None:
        iri = None if titled.of.known is None else titled.of.known.iri
        return next((one for one in titled.offices if one.of == iri), None)
    if titled.person is None or titled.person.known is None:
        return None
    held = scene.knowledge.held_by(titled.person.known.iri, scene.published)
    return next((one for one in titled.offices if one in held), None)


def meant(scene: Scene, reading: Reading, titled: Titled) -> Figure | None:
    """Give the person whom a title without a name means: who holds the office, or bore the title last."""
    if not titled.certain or _is_one_of_several(reading, titled):
        return None
    if titled.of is None and not _is_definite(reading, titled):
        return None
    one = office(scene, titled)
    offices = titled.offices if titled.of is None else () if one is None else (one,)
    name = named(reading, titled)
    for sighting in scene.cast.before((titled.paragraph, titled.start)):
        figure = sighting.figure
        if figure.type in scene.knowledge.people and (name in figure.offices or _bears(scene, figure, offices)):
            return figure
    return _holder(scene, offices)


def named(reading: Reading, titled: Titled) -> str | None:
    """Give the name of an office by its title and what it is of ("president of France"); None where that is open."""
    if titled.of is None:
        return None
    return f"{reading.text(titled.title.start, titled.title.stop).lower()} of {titled.of.label}"


def _bears(scene: Scene, figure: Figure, offices: Sequence[Office]) -> bool:
    held = [] if figure.known is None else scene.knowledge.held_by(figure.known.iri, scene.published)
    return any(one.iri in figure.offices or one in held for one in offices)


def _holder(scene: Scene, offices: Sequence[Office]) -> Figure | None:
    """Give the holder of the one office whose state or organisation the document names."""
    named = [one for one in offices if scene.cast.seen(one.of) is not None]
    holder = scene.knowledge.holder(named[0], scene.published) if len(named) == 1 else None
    known = scene.knowledge.known.get(holder or "")
    return None if known is None else scene.cast.known(known)


def _is_one_of_several(reading: Reading, titled: Titled) -> bool:
    """Tell whether a title is said of somebody who is not named ("a spokesman for the White House")."""
    before = range(titled.start, titled.title.start)
    return any(reading.tags[at] == "DT" and not any(mark in reading.morphs[at] for mark in _DEFINITE) for at in before)


def _is_definite(reading: Reading, titled: Titled) -> bool:
    return any(mark in reading.morphs[at] for at in range(titled.start, titled.title.start) for mark in _DEFINITE)


def _titled(scene: Scene, reading: Reading, hit: Hit[TitleEntry]) -> Titled | None:
    if scene.cast.at(reading.number, hit.start) is not None or not _is_whole(scene, reading, hit):
        return None
    start, of, certain = _before(scene, reading, hit.start)
    end = hit.end
    if of is None and (complement := _complement(scene, reading, end)) is not None:
        of, end = complement.figure, complement.end
    person = _person(scene, reading, start, end, hit)
    if person is not None:
        start, end = min(start, person.start), max(end, person.end)
    figure = None if person is None else person.figure
    title = range(hit.start, hit.end)
    return Titled(reading.number, title, start, end, hit.value.offices, of, figure, certain)


def _is_whole(scene: Scene, reading: Reading, hit: Hit[TitleEntry]) -> bool:
    """Tell whether a title is not the rest of another ("vice president") nor part of a compound ("president pick")."""
    before = hit.start - 1
    if (
        before >= 0
        and reading.tags[before] in {"NN", "NNP", "HYPH"}
        and reading.heads[before] in range(before, hit.end + 2)
        and scene.cast.at(reading.number, before) is None
    ):
        return False
    return reading.tags[hit.end - 1].startswith("NN") and reading.words[hit.end : hit.end + 1] != ["-"]


def _before(scene: Scene, reading: Reading, at: int) -> tuple[int, Figure | None, bool]:
    """Give where the phrase of a title starts, what it is of, and whether no adjective makes it doubtful."""
    of, certain = None, True
    while at > 0:
        before, tag = scene.cast.at(reading.number, at - 1), reading.tags[at - 1]
        if before is not None and before.figure.type not in scene.knowledge.people and of is None:
            at = before.start
            if before.form is not Form.DEMONYM or scene.knowledge.is_a(before.figure.type, terms.PLACE):
                of = before.figure
        elif before is None and tag in {"JJ", "HYPH", "RB"}:
            at, certain = at - 1, False
        elif before is None and tag in {"POS", "DT"}:
            at -= 1
            if tag == "DT":
                break
        else:
            break
    return at, of, certain


def _complement(scene: Scene, reading: Reading, at: int) -> Sighting | None:
    """Give what stands right after a title and a preposition ("president of the United States")."""
    if at >= len(reading) or reading.tags[at] != "IN":
        return None
    at += 1
    while at < len(reading) and reading.tags[at] == "DT":
        at += 1
    seen = scene.cast.at(reading.number, at) if at < len(reading) else None
    return None if seen is None or seen.figure.type in scene.knowledge.people else seen


def _person(scene: Scene, reading: Reading, start: int, end: int, hit: Hit[TitleEntry]) -> Sighting | None:
    """Give the person beside a title: right after it, set off by commas on either side, or as its subject."""
    for seen in _beside(scene, reading, start, end, hit):
        if seen is not None and seen.figure.type in scene.knowledge.people and seen.form is not Form.PRONOUN:
            return seen
    return None


def _beside(scene: Scene, reading: Reading, start: int, end: int, hit: Hit[TitleEntry]) -> Iterator[Sighting | None]:
    number, head = reading.number, reading.root(range(hit.start, hit.end))
    yield scene.cast.at(number, end)
    after = scene.cast.at(number, end + 1) if reading.words[end : end + 1] == [","] else None
    if after is not None and (reading.heads[after.head] in range(start, end) or _closes(reading, after.end)):
        yield after
    before = scene.cast.at(number, start - 2) if start > 1 and reading.words[start - 1] == "," else None
    if before is not None and (reading.deps[head] == "appos" or _closes(reading, end)):
        yield before
    children = reading.children[head]
    if any(reading.deps[child] == "cop" and reading.tags[child] in {"VBZ", "VBP"} for child in children):
        yield from (scene.cast.at(number, child) for child in children if reading.deps[child] == "nsubj")


def _closes(reading: Reading, at: int) -> bool:
    """Tell whether what was set off by a comma ends here."""
    return at >= len(reading) or reading.words[at] in {",", ".", ")", "—", "–"}
