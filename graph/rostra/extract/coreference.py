"""Build chains: nouns and pronouns of each paragraph in order of the text, quotations after what stands around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rostra.extract import nominals, pronouns, speakers, things, turns
from rostra.model import Form

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rostra.extract.attribution import Attribution
    from rostra.extract.cast import Figure, Place
    from rostra.extract.offices import Titled
    from rostra.extract.pronouns import Pronoun
    from rostra.extract.reading import Reading
    from rostra.extract.scene import Scene


def resolve(scene: Scene, attributions: Sequence[Attribution]) -> list[Titled]:
    """Place in the cast who and what is meant by nouns, by pronouns, and by sources without a name; give all titles."""
    titles: list[Titled] = []
    sources = frozenset(_heads(scene, attributions))
    quotations = _quotations(scene, attributions)
    introduced = _by_paragraph(scene, attributions)
    turns.resolve(scene)
    lasting = things.lasting(scene)
    for reading in scene.readings:
        titles += nominals.resolve(scene, reading)
        things.resolve(scene, reading, lasting)
        found = pronouns.find(reading)
        for attribution in introduced.get(reading.number, ()):
            found = _resolve_until(scene, reading, found, attribution, sources)
            speakers.introduce(scene, attribution)
        _resolve_rest(scene, reading, found, sources, quotations)
    return titles


def _heads(scene: Scene, attributions: Sequence[Attribution]) -> Iterator[Place]:
    for attribution in attributions:
        for reading, tokens in scene.ranges(attribution.source):
            yield reading.number, speakers.head(reading, tokens, attribution)


def _by_paragraph(scene: Scene, attributions: Sequence[Attribution]) -> dict[int, list[Attribution]]:
    grouped: dict[int, list[Attribution]] = {}
    for attribution in attributions:
        if attribution.source and (reading := scene.reading(attribution.source[0])) is not None:
            grouped.setdefault(reading.number, []).append(attribution)
    return grouped


def _quotations(scene: Scene, attributions: Sequence[Attribution]) -> dict[Place, Attribution]:
    """Give the attribution whose content each quoted token belongs to; the inner one of two."""
    return {
        (reading.number, token): attribution
        for attribution in attributions
        for reading, tokens in scene.ranges(attribution.content)
        for token in tokens
        if reading.quoted[token]
    }


def _resolve_until(
    scene: Scene, reading: Reading, found: list[Pronoun], attribution: Attribution, sources: frozenset[Place]
) -> list[Pronoun]:
    """Resolve the pronouns outside of quotations up to a source, so that unnamed sources come in their place.

    Give the pronouns that are left.
    """
    end = max((tokens.stop for where, tokens in scene.ranges(attribution.source) if where is reading), default=0)
    rest = []
    for pronoun in found:
        if pronoun.token < end and not reading.quoted[pronoun.token]:
            _place(scene, reading, pronoun, sources, frozenset())
        else:
            rest.append(pronoun)
    return rest


def _resolve_rest(
    scene: Scene,
    reading: Reading,
    found: list[Pronoun],
    sources: frozenset[Place],
    quotations: dict[Place, Attribution],
) -> None:
    for pronoun in sorted(found, key=lambda pronoun: reading.quoted[pronoun.token]):
        said = quotations.get((reading.number, pronoun.token))
        source = None if said is None else speakers.speaker(scene, said)
        barred = frozenset() if source is None else frozenset(map(id, (source, *sides(scene, source))))
        _place(scene, reading, pronoun, sources, barred)


def _place(scene: Scene, reading: Reading, pronoun: Pronoun, sources: frozenset[Place], barred: frozenset[int]) -> None:
    if scene.cast.at(reading.number, pronoun.token) is None:
        figure = pronouns.resolve(scene, reading, pronoun, sources, barred)
        if figure is not None:
            scene.see(figure, reading, range(pronoun.token, pronoun.token + 1), Form.PRONOUN)


def sides(scene: Scene, figure: Figure) -> list[Figure]:
    """Give what somebody speaks for as "we": the states and organisations of the offices that he or she holds."""
    held = [] if figure.known is None else scene.knowledge.held_by(figure.known.iri, scene.published)
    known = scene.knowledge.offices
    offices = {office.of for office in held} | {known[iri].of for iri in figure.offices if iri in known}
    return [side for iri in sorted(offices) if (side := scene.cast.seen(iri)) is not None]


def resolve_speech(scene: Scene, attribution: Attribution, speaker: Figure | None, addressee: Figure | None) -> None:
    """Place the "I" and "my" of a quotation as its speaker, its "you" as the addressee."""
    for reading, tokens in scene.ranges(attribution.content):
        for token in tokens:
            if not reading.quoted[token] or "PronType=Prs" not in reading.morphs[token]:
                continue
            figure = _first_or_second(reading.morphs[token], speaker, addressee)
            if figure is not None and scene.cast.at(reading.number, token) is None:
                scene.see(figure, reading, range(token, token + 1), Form.PRONOUN)


def _first_or_second(morph: str, speaker: Figure | None, addressee: Figure | None) -> Figure | None:
    if "Person=1" in morph and "Number=Sing" in morph:
        return speaker
    return addressee if "Person=2" in morph else None
