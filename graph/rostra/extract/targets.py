"""Find whom a word of praise or blame falls on, within the content that it stands in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rostra.model import Form

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rostra.extract.cast import Figure
    from rostra.extract.reading import Reading
    from rostra.extract.scene import Scene

_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
_OBLIQUE = frozenset({"obl", "obl:agent"})
_OBJECTS = frozenset({"obj", "iobj", "obl", "nmod", "xcomp", "ccomp", "advcl"})
_UPWARDS = frozenset({"amod", "obj", "xcomp", "conj", "compound"})
_OF = "of"
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
        """Give whom a word falls on: who does or is it, or whose it is; what "we" do falls on those to whom we do it.

        What is done to somebody falls on those by whom it is done ("NATO was betrayed by ...").
        """
        if self._is_done_to(token):
            return self._first_actor(self._children(token, _OBLIQUE))
        if self.reading.deps[token] == "nsubj:pass" and sign < 0:
            return self._first_actor(self._children(self.reading.heads[token], _OBLIQUE))
        for at in self._upwards(token, sign):
            if at != token and (figure := self.actor(at)) is not None:
                return figure
            if (owner := self._owner(at, sign)) is not None:
                return self._complement(token, sign) if self._is_own(owner) else self.actor(owner)
            if (subject := self._subject(at)) is not None:
                return self._doer(token, subject)
        return self._complement(token, sign)

    def _upwards(self, token: int, sign: int) -> Iterator[int]:
        """Give a word and those above it, as long as what is said of it is said of them."""
        reading = self.reading
        while True:
            yield token
            head, dep = reading.heads[token], reading.deps[token]
            if head == token or head not in self.tokens:
                return
            predicate = any(reading.deps[child] == "cop" for child in reading.children[head])
            oblique = dep in _OBLIQUE and sign > 0
            complement = dep == "nmod" and self._is_genitive(token) and (predicate or head == self._top(token))
            if not (dep in _UPWARDS or oblique or complement or (dep == "acl:relcl" and predicate)):
                return
            token = head

    def described(self, token: int) -> Figure | None:
        """Give what a cue calls by a word that comes after it ("called the plan a stunt")."""
        before = range(self.tokens.start, token)
        return next((self._named(at) for at in before if self.reading.heads[at] not in self.tokens), None)

    def _doer(self, token: int, subject: int) -> Figure | None:
        """Give who does what a word tells; of what the speaker's own side does, those to whom it is done."""
        if not self.is_own(subject):
            return self._named(subject)
        objects = self._children(token, _OBJECTS)
        nested = [at for one in objects for at in self._children(one, _OBJECTS | {"nmod:poss"})]
        return self._first_actor([*objects, *nested])

    def is_own(self, token: int) -> bool:
        """Tell whether a token means the speaker's own side: "I", "we", or the one that speaks."""
        return "Person=1" in self.reading.morphs[token] or self._is_own(token)

    def _complement(self, token: int, sign: int) -> Figure | None:
        """Give what doubt or blame is about, where nobody is said to do it ("uncertainty about whether Europe ...").

        A content whose parse has lost its subject is taken to be about whom it names first.
        """
        lost = self.reading.heads[self._top(token)] not in self.tokens and self.reading.deps[self._top(token)] == "conj"
        if lost:
            return self._first_actor(range(self.tokens.start, token), token)
        noun = sign < 0 and self.reading.tags[token].startswith("NN")
        after = range(token + 1, min(token + _NEAR, self.tokens.stop))
        return self._first_actor(after, token) if noun and after and self.reading.tags[token + 1] == "IN" else None

    def _top(self, token: int) -> int:
        return [token, *(up for up in self.reading.ancestors(token) if up in self.tokens)][-1]

    def _is_done_to(self, verb: int) -> bool:
        """Tell whether a participle tells of what is done to somebody: "NATO was betrayed", "if attacked"."""
        reading = self.reading
        if reading.tags[verb] != "VBN" or reading.deps[verb] == "amod":
            return False
        deps = {reading.deps[child] for child in reading.children[verb]}
        return not deps.isdisjoint({"nsubj:pass", "aux:pass"}) or deps.isdisjoint({"aux", "cop"})

    def is_quoted(self) -> bool:
        """Tell whether this part opens with a quotation."""
        return any(self.reading.quoted[at] for at in self.tokens[:2])

    def foremost(self, depth: int) -> tuple[int, Figure] | None:
        """Give who or what stands highest in the tree, at most so deep, and how deep."""
        for level in range(depth + 1):
            for token in self.tokens:
                if self._depth(token) == level and (figure := self._named(token)) is not None:
                    return level, figure
        return None

    def _depth(self, token: int) -> int:
        return sum(up in self.tokens for up in self.reading.ancestors(token))

    def actor(self, token: int) -> Figure | None:
        """Give who hangs by a token, if it is somebody that acts and not the speaker's own side."""
        figure = self._named(token)
        return figure if figure is not None and acts(self.scene, figure) else None

    def _named(self, token: int) -> Figure | None:
        seen = self.scene.cast.at(self.reading.number, token)
        if seen is None or seen.head != token or self._is_own(token):
            return None
        adjective = seen.form is Form.DEMONYM and self.reading.tags[token].startswith("JJ")
        return None if adjective else seen.figure

    def _is_own(self, token: int) -> bool:
        seen = self.scene.cast.at(self.reading.number, token)
        return seen is not None and any(seen.figure is one for one in self.own)

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

    def _owner(self, noun: int, sign: int) -> int | None:
        """Give the token of whose something is; not of whom it is good for ("come to the rescue of NATO")."""
        deps = {"nmod:poss", "nmod"} if sign < 0 else set() if self.reading.deps[noun] in _OBLIQUE else {"nmod:poss"}
        owners = [at for at in self._children(noun, frozenset(deps)) if self._is_genitive(at)]
        return next((at for at in owners if self._is_own(at) or self.actor(at) is not None), None)

    def _is_genitive(self, token: int) -> bool:
        reading = self.reading
        case = [reading.lowers[at] for at in reading.children[token] if reading.deps[at] == "case"]
        return reading.deps[token] == "nmod:poss" or case == [_OF]

    def _children(self, token: int, deps: frozenset[str]) -> list[int]:
        reading = self.reading
        return [at for at in reading.children[token] if reading.deps[at] in deps and at in self.tokens]

    def _first_actor(self, places: Sequence[int], near: int | None = None) -> Figure | None:
        """Give the first of those that act at some tokens, in the sentence of the one that is `near`."""
        sentences = self.reading.sentences
        here = (at for at in places if near is None or sentences[at] == sentences[near])
        return next((figure for at in here if (figure := self.actor(at)) is not None), None)


def acts(scene: Scene, figure: Figure) -> bool:
    """Tell whether a thing can act: it speaks, or it has people of its own ("Europe" and the Europeans)."""
    return scene.knowledge.speaks(figure.type) or (figure.known is not None and bool(figure.known.demonyms))
