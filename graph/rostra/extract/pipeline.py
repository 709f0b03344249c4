"""Annotate documents: names, chains, statements, relations and responses, in one pass over the parse."""

import os
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import as_file, files
from itertools import chain
from pathlib import Path
from typing import Protocol

from spacy.language import Language

from rostra.errors import PipelineError
from rostra.extract import addressee, coreference, entities, language, linking, reading, responses, statements
from rostra.extract.attribution import Attribution, Attributor
from rostra.extract.cast import Figure
from rostra.extract.knowledge import Knowledge
from rostra.extract.language import Paragraph
from rostra.extract.moves import Moves
from rostra.extract.relations import Patterns, Stated, held
from rostra.extract.scene import Scene
from rostra.extract.stance import Stances
from rostra.extract.statements import Told
from rostra.extract.topics import Topics
from rostra.model import (
    Annotated,
    Document,
    Entity,
    Lexicon,
    Position,
    Relation,
    Response,
    Span,
    Spans,
    Stance,
    Statement,
)

VARIABLE = "ROSTRA_PIPELINE"
"""The environment variable that names another pipeline than the one that comes with rostra."""


class Attributing(Protocol):
    """What finds who said what in a parsed document, in place of the model that ships."""

    @property
    def name(self) -> str:
        """Give what the account of a run says of it, beside the language pipeline."""
        ...

    def attribute(self, paragraphs: Sequence[Paragraph]) -> tuple[Attribution, ...]:
        """Give the attributions in order of their cues; raise `DocumentError` where there is no way to tell."""
        ...


class Extractor:
    """Hold a language pipeline and a lexicon, ready to annotate documents of that language."""

    def __init__(
        self, lexicon: Lexicon, *, pipeline: Path | None = None, attributor: Attributing | None = None
    ) -> None:
        self._nlp = _load(pipeline)
        self._language = lexicon.language
        self._attributor = attributor or Attributor(lexicon)
        self._beside = f", {attributor.name}" if attributor else ""
        self._steps = Steps(lexicon, self._nlp)

    @property
    def name(self) -> str:
        """Give the name and version of the language pipeline ("en_rostra 0.1.0"), and an attributor that was given."""
        meta = self._nlp.meta
        return f"{meta['lang']}_{meta['name']} {meta['version']}{self._beside}"

    @property
    def language(self) -> str:
        """Give the language that is read, as a BCP 47 tag."""
        return self._language

    def annotate(self, document: Document) -> Annotated:
        """Annotate one document; only its article blocks are read. Raise `DocumentError` for one that is too long."""
        return self._annotated(document, language.parse(self._nlp, document))

    def topics(self, document: Document, contents: Sequence[Spans]) -> tuple[tuple[str, ...], ...]:
        """Give the topics of each of some contents of a document; raise `DocumentError` for one that is too long."""
        return self._steps.topics(language.parse(self._nlp, document), contents)

    def _annotated(self, document: Document, paragraphs: tuple[Paragraph, ...]) -> Annotated:
        return self._steps.annotate(document, paragraphs, self._attributor.attribute(paragraphs))


def lemmas(texts: Iterable[str]) -> Iterator[dict[str, str]]:
    """Give the lemma of each word of each text, in small letters, by the pipeline that comes with rostra."""
    for doc in _load(None).pipe(texts):
        yield {token.text: token.lemma_.lower() for token in doc}


def _load(pipeline: Path | None) -> Language:
    chosen = pipeline or (Path(os.environ[VARIABLE]) if os.environ.get(VARIABLE) else None)
    if chosen is not None:
        return language.load(chosen)
    with as_file(files("rostra.extract") / "en_rostra") as folder:
        if not folder.is_dir():
            remedy = f"install rostra again, or name a spaCy 3.8 pipeline in ${VARIABLE}"
            raise PipelineError("the language pipeline is not there", where=str(folder), remedy=remedy)
        return language.load(folder)


class Steps:
    """Hold what the steps after the parse need, made ready once from the lexicon."""

    def __init__(self, lexicon: Lexicon, nlp: Language) -> None:
        def tokenise(text: str) -> list[str]:
            return text.split() if text.replace(" ", "").isalnum() else [token.text for token in nlp.make_doc(text)]

        self._strings = reading.Strings(nlp.vocab.strings)
        self._knowledge = Knowledge(lexicon, tokenise)
        self._stances = Stances(lexicon)
        self._topics = Topics(lexicon, tokenise)
        self._patterns = Patterns(lexicon)
        self._moves = Moves(lexicon)

    def annotate(
        self, document: Document, paragraphs: tuple[Paragraph, ...], attributions: tuple[Attribution, ...]
    ) -> Annotated:
        """Give all that a parsed document says, from what is attributed in it."""
        scene = self._scene(document, paragraphs)
        titles = coreference.resolve(scene, attributions)
        for attribution in attributions:
            addressee.introduce(scene, attribution)
        told = statements.tell(scene, attributions, self._stances, self._topics)
        barred = [span for one in told if statements.is_denied(one) for span in one.attribution.content]
        stated = [*held(scene, titles), *self._patterns.find(scene, self._stances, barred)]
        moves = [self._moves.of(scene, one) for one in told]
        answers = responses.find(told, moves)
        told = responses.completed(told, moves, answers)
        return _assembled(document, scene, told, stated, answers)

    def topics(self, paragraphs: tuple[Paragraph, ...], contents: Sequence[Spans]) -> tuple[tuple[str, ...], ...]:
        """Give the topics of each of some contents of a parsed document."""
        readings = self._readings(paragraphs)
        scene = Scene(readings, tuple(one.paragraph.start for one in readings), (), self._knowledge)
        return tuple(self._topics.of(scene, content) for content in contents)

    def _readings(self, paragraphs: tuple[Paragraph, ...]) -> tuple[reading.Reading, ...]:
        return tuple(reading.read(paragraph, number, self._strings) for number, paragraph in enumerate(paragraphs))

    def _scene(self, document: Document, paragraphs: tuple[Paragraph, ...]) -> Scene:
        readings = self._readings(paragraphs)
        hits = tuple(tuple(self._knowledge.phrases.scan(one.lowers)) for one in readings)
        scene = Scene(
            readings, tuple(one.paragraph.start for one in readings), hits, self._knowledge, document.published
        )
        found = (entities.find(one, hits[one.number], self._knowledge) for one in readings)
        linking.link(scene, list(chain.from_iterable(found)))
        return scene


def _assembled(
    document: Document, scene: Scene, told: list[Told], stated: list[Stated], answers: list[responses.Answer]
) -> Annotated:
    ids = scene.cast.entities()
    order = sorted(range(len(told)), key=lambda number: _place(told[number]))
    names = {number: f"s{place}" for place, number in enumerate(order, start=1)}
    return Annotated(
        document,
        tuple(ids.values()),
        tuple(_statement(told[number], number, names, ids) for number in order),
        _relations(stated, ids),
        tuple(Response(names[one.statement], names[one.answers], one.how) for one in answers),
    )


def _place(told: Told) -> tuple[Span, ...]:
    one = told.attribution
    return tuple(sorted((*one.source, *one.cue, *one.content)))


def _statement(told: Told, number: int, names: dict[int, str], ids: dict[int, Entity]) -> Statement:
    one = told.attribution
    stances = {ids[id(figure)].id: position for figure, position in told.stances if position is not Position.NEUTRAL}
    return Statement(
        names[number],
        one.source,
        one.cue,
        one.content,
        told.mode,
        told.act,
        speaker=_id(told.speaker, ids),
        addressee=_id(told.addressee, ids),
        about=tuple(dict.fromkeys(ids[id(figure)].id for figure in told.about)),
        stances=tuple(Stance(target, position) for target, position in stances.items()),
        topics=told.topics,
        medium=_id(told.medium, ids),
        factuality=None if one.entry is None else one.entry.factuality,
        inside=None if one.inside is None else names[one.inside],
        confidence=one.confidence,
    )


def _id(figure: Figure | None, ids: dict[int, Entity]) -> str | None:
    return None if figure is None else ids[id(figure)].id


def _relations(stated: list[Stated], ids: dict[int, Entity]) -> tuple[Relation, ...]:
    """Give each relation once, with every place that states it, in order of the text."""
    places: dict[tuple[str, str, str], list[Span]] = {}
    for one in sorted(stated, key=lambda one: one.evidence):
        triple = ids[id(one.subject)].id, one.predicate, ids[id(one.object)].id
        places.setdefault(triple, []).append(one.evidence)
    return tuple(Relation(*triple, tuple(dict.fromkeys(spans))) for triple, spans in places.items())
