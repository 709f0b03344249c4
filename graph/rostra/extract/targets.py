"""Find whom a word of praise or blame falls on, within the content that it stands in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rostra.model import Form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rostra.extract.cast import Figure, Sighting
    from rostra.extract.reading import Reading
    from rostra.extract.scene import Scene

_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
_NEAR = 6
"""Tokens after a word of praise or blame in which the one that it falls on may be named."""


@dataclass(frozen=True, slots=True)
class View:
    """Hold one part of a content, to look in it for those that act; `own` are the figures that speak in it as "we"."""

    scene: Scene
    reading: Reading
    tokens: range
    own: Sequence[Figure]

    def target(self, token: int, sign: int) -> Figure | None:
        """Give whom a word falls on: who does it; what "we" do falls on those to whom we do it.

        Of what is done to somebody, blame falls on those by whom it is done ("NATO was betrayed by ...").
        """
        if sign < 0 and self._is_done_to(token):
            return self._agent(token)
        if self.reading.deps[token] == "obj" and (owner := self._owner(token)) is not None:
            return owner
        for at in (token, *(up for up in self.reading.ancestors(token) if up in self.tokens)):
            subject = self._subject(at)
            ours = self._is_ours(at) if subject is None else self._is_own(subject)
            if subject is not None and "Person=1" in self.reading.morphs[subject]:
                return self._patient(token)
            if ours or (subject is not None and self.actor(subject) is not None):
                return None if ours or subject is None else self.actor(subject)
        return self._owner(token) or self._patient(token) or self._near(token)

    def _is_done_to(self, verb: int) -> bool:
        """Tell whether a participle tells of what is done to somebody: "NATO was betrayed", "if attacked"."""
        reading = self.reading
        if reading.tags[verb] != "VBN" or reading.deps[verb] == "amod":
            return False
        return not any(reading.deps[child] in {"aux", "cop"} for child in reading.children[verb]) or any(
            reading.deps[child] in {"nsubj:pass", "aux:pass"} for child in reading.children[verb]
        )

    def foremost(self) -> tuple[int, Figure] | None:
        """Give the actor that stands highest in the tree, the first of several, and how deep it stands."""
        ranked = [
            (sum(up in self.tokens for up in self.reading.ancestors(seen.head)), number, seen.figure)
            for number, seen in enumerate(self._sightings())
            if self.actor(seen.head) is not None
        ]
        depth, _, figure = min(ranked, key=lambda one: one[:2], default=(0, 0, None))
        return None if figure is None else (depth, figure)

    def actor(self, token: int) -> Figure | None:
        """Give who hangs by a token, if it is somebody that acts and not the speaker's own side."""
        seen = self.scene.cast.at(self.reading.number, token)
        if seen is None or seen.head != token or self._is_own(token):
            return None
        adjective = seen.form is Form.DEMONYM and self.reading.tags[token].startswith("JJ")
        return seen.figure if acts(self.scene, seen.figure) and not adjective else None

    def _sightings(self) -> list[Sighting]:
        return list(self.scene.cast.within(self.reading.number, self.tokens))

    def _is_own(self, token: int) -> bool:
        seen = self.scene.cast.at(self.reading.number, token)
        return seen is not None and any(seen.figure is one for one in self.own)

    def _is_ours(self, noun: int) -> bool:
        """Tell whether a noun is of the speaker's own side ("America's commitment")."""
        return any(self.reading.deps[at] == "nmod:poss" and self._is_own(at) for at in self.reading.children[noun])

    def _subject(self, verb: int) -> int | None:
        """Give the subject of a verb; that of the whole content may be parsed as hanging on the cue."""
        reading = self.reading
        for child in reading.children[verb]:
            if reading.deps[child] in _SUBJECTS and child in self.tokens:
                return child
        if reading.heads[verb] in self.tokens:
            return None
        loose = [at for at in range(self.tokens.start, verb) if reading.heads[at] not in self.tokens]
        return next((at for at in loose if reading.deps[at] == "obj" and self.scene.cast.at(reading.number, at)), None)

    def _agent(self, verb: int) -> Figure | None:
        agents = (at for at in self.reading.children[verb] if self.reading.deps[at] in {"obl", "obl:agent"})
        return next((figure for at in agents if (figure := self.actor(at)) is not None), None)

    def _owner(self, token: int) -> Figure | None:
        owners = (at for at in self.reading.children[token] if self.reading.deps[at] == "nmod:poss")
        return next((figure for at in owners if (figure := self.actor(at)) is not None), None)

    def _patient(self, token: int) -> Figure | None:
        below = sorted(at for at in self.reading.subtree(token) if at in self.tokens and at != token)
        return next((figure for at in below if (figure := self.actor(at)) is not None), None)

    def _near(self, token: int) -> Figure | None:
        """Give who is named right after a word, else before it in the sentence: for where the parse has gone astray."""
        after = range(token + 1, min(token + _NEAR, self.tokens.stop))
        before = range(token - 1, self.tokens.start - 1, -1)
        for at in (*after, *before):
            same = self.reading.sentences[at] == self.reading.sentences[token]
            if same and (figure := self.actor(at)) is not None:
                return figure
        return None


def acts(scene: Scene, figure: Figure) -> bool:
    """Tell whether a thing can act: it speaks, or it has people of its own ("Europe" and the Europeans)."""
    return scene.knowledge.speaks(figure.type) or (figure.known is not None and bool(figure.known.demonyms))
