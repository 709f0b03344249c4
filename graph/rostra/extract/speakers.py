"""Say which figure of the document the source of an attribution is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rostra.extract import roles, terms
from rostra.extract.knowledge import NameEntry
from rostra.model import Form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rostra.extract.attribution import Attribution
    from rostra.extract.cast import Figure, Sighting
    from rostra.extract.reading import Reading
    from rostra.extract.scene import Scene

_NOMINAL = ("NN", "PRP", "W")
_COMMON = frozenset({"NN", "NNS", "PRP", "PRP$"})
_AND = frozenset({"and", "or", "&"})
_OF = "of"
_JOINED = frozenset({"flat", "appos"})


def speaker(scene: Scene, attribution: Attribution) -> Figure | None:
    """Give the figure of a source; None where there is no source, or it is a pronoun of unknown meaning.

    In a work its author speaks, as far as the text says who that is.
    """
    if not attribution.source:
        return _labelled(scene, attribution) or _controller(scene, attribution)
    found = together(scene, attribution) or next(_named(scene, attribution), None)
    return found if found is None else found.author or found


def together(scene: Scene, attribution: Attribution) -> Figure | None:
    """Give the group of those who speak as one ("the United States and China said")."""
    for reading, tokens in scene.ranges(attribution.source):
        at = head(reading, tokens, attribution)
        joined = [
            child
            for child in reading.children[at]
            if reading.deps[child] == "conj"
            and child in tokens
            and reading.tags[child].startswith("NN")
            and any(reading.lowers[cc] in _AND for cc in reading.children[child])
        ]
        if joined and reading.tags[at].startswith("NN"):
            whole = range(roles.phrase(reading, at).start, roles.phrase(reading, joined[-1]).stop)
            return _all_of(scene, reading, whole)
    return None


def _all_of(scene: Scene, reading: Reading, tokens: range) -> Figure:
    start = next((at for at in tokens if reading.tags[at] not in {"DT", "PRP$"}), tokens.start)
    figure = roles.group(scene, reading, range(start, tokens.stop))
    figure.type = terms.GROUP
    figure.mentions.setdefault(reading.span(start, tokens.stop), Form.NOMINAL)
    return figure


def _labelled(scene: Scene, attribution: Attribution) -> Figure | None:
    """Give whom the label of a turn stands for that is a cue itself ("A: ...")."""
    for reading, tokens in scene.ranges(attribution.cue):
        seen = scene.cast.at(reading.number, tokens.start)
        if seen is not None and tokens.start == 0 and scene.knowledge.speaks(seen.figure.type):
            return seen.figure
    return None


def _controller(scene: Scene, attribution: Attribution) -> Figure | None:
    """Give the subject of the verb that a cue without a source goes with ("Rutte disagreed, arguing that ...")."""
    for reading, tokens in scene.ranges(attribution.cue):
        cue = reading.root(tokens)
        if reading.tags[cue] != "VBG":
            continue
        for verb in (cue, *reading.ancestors(cue)):
            subjects = [at for at in reading.children[verb] if reading.deps[at] == "nsubj" and at < cue]
            seen = scene.cast.at(reading.number, subjects[0]) if subjects else None
            if seen is not None and scene.knowledge.speaks(seen.figure.type):
                return seen.figure
            if subjects:
                return None
    return None


def introduce(scene: Scene, attribution: Attribution) -> None:
    """Make a figure of a source that is neither named nor a pronoun: "a source", "no serious observer".

    A place that does not speak stands for what speaks by its name ("Copenhagen said ...").
    """
    named = speaker(scene, attribution) is not None
    for reading, tokens in scene.ranges(attribution.source):
        at = _antecedent(reading, head(reading, tokens, attribution))
        seen = scene.cast.at(reading.number, at)
        if seen is not None and not scene.knowledge.speaks(seen.figure.type):
            _let_speak(scene, reading, seen)
        elif not named and _is_part(reading, at):
            scene.see(roles.some(scene, reading, at), reading, range(at, at + 1), Form.NOMINAL)
            return
        elif not named and reading.tags[at].startswith("NN"):
            figure = roles.again(scene, reading, at) or roles.unnamed(scene, reading, at)
            scene.see(figure, reading, roles.phrase(reading, at), Form.NOMINAL)
            return


def _antecedent(reading: Reading, at: int) -> int:
    """Give the noun that a relative pronoun stands for ("lawmakers who said ..."), any other token itself."""
    verb = reading.heads[at]
    relative = reading.tags[at].startswith("W") and reading.deps[verb] == "acl:relcl"
    return reading.heads[verb] if relative else at


def _is_part(reading: Reading, at: int) -> bool:
    """Tell whether a word stands for some out of many: "one of them", "many", not "this"."""
    if reading.tags[at] not in {"DT", "CD", "JJ", "JJR", "PDT"} or "PronType=Dem" in reading.morphs[at]:
        return False
    alone = reading.deps[at] in {"nsubj", "nsubj:pass"} or reading.tags[reading.heads[at]].startswith("VB")
    return alone or reading.lowers[at + 1 : at + 2] == [_OF]


def _let_speak(scene: Scene, reading: Reading, seen: Sighting) -> None:
    alike = [hit.value for hit in scene.hits[reading.number] if (hit.start, hit.end) == (seen.start, seen.end)]
    for entry in alike:
        if isinstance(entry, NameEntry) and scene.knowledge.speaks(entry.known.type):
            scene.cast.move(seen, reading.span(seen.start, seen.end), scene.cast.known(entry.known))
            return


def is_first_person(scene: Scene, attribution: Attribution) -> bool:
    """Tell whether a source is "I"."""
    return any(
        "Person=1" in morph and "Number=Sing" in morph
        for reading, tokens in scene.ranges(attribution.source)
        for morph in (reading.morphs[head(reading, tokens, attribution)],)
    )


def _named(scene: Scene, attribution: Attribution) -> Iterator[Figure]:
    for reading, tokens in scene.ranges(attribution.source):
        at = head(reading, tokens, attribution)
        yield from (seen.figure for seen in _candidates(scene, reading, tokens, at))


def _candidates(scene: Scene, reading: Reading, tokens: range, head: int) -> Iterator[Sighting]:
    """Give who is seen at the head of a source, who shares a name's tokens with it, and whom it may mean besides.

    Where the head is no common noun, that is a person in the source, or the only one that is named there.
    """
    seen = scene.cast.at(reading.number, head)
    if seen is not None:
        yield seen
    inside = list(scene.cast.within(reading.number, tokens))
    yield from (seen for seen in inside if reading.heads[seen.head] == head and reading.deps[seen.head] in _JOINED)
    if reading.tags[head].startswith("W"):
        places = (reading.heads[reading.heads[head]], head - 1, head - 2)
        yield from (seen for at in places if (seen := scene.cast.at(reading.number, at)) is not None)
    elif not _is_part(reading, head) and reading.tags[head] not in _COMMON:
        yield from (seen for seen in inside if seen.figure.type in scene.knowledge.people)
        yield from inside if len(inside) == 1 else ()


def head(reading: Reading, tokens: range, attribution: Attribution) -> int:
    """Give the token that a source hangs by."""
    if attribution.source_head is not None and (own := reading.tokens(attribution.source_head)):
        at = own[0]
        if reading.tags[at].startswith(_NOMINAL) or _is_part(reading, at) or at not in tokens:
            return at
    loose = [token for token in tokens if reading.heads[token] not in tokens or reading.heads[token] == token]
    return next((token for token in loose if reading.tags[token].startswith(_NOMINAL)), reading.root(tokens))
