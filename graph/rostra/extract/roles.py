"""Resolve people who are named by what they are: "NATO officials", "the senator", "a source close to the talks"."""

from collections.abc import Iterator, Sequence

from rostra.extract import terms
from rostra.extract.cast import Figure
from rostra.extract.knowledge import Knowledge
from rostra.extract.reading import Reading
from rostra.extract.scene import Scene
from rostra.model import Form, RoleNoun

_BEFORE = frozenset({"nmod", "acl", "compound", "amod", "nummod", "nmod:poss", "det", "advmod"})
_PLURAL = frozenset({"NNS", "NNPS"})
_BY = frozenset({"by", "from"})
_ONE = frozenset({"one", "another"})


def resolve(scene: Scene, reading: Reading) -> None:
    """Place the groups of a paragraph that go by a name and a noun, and those whose noun has been told of before."""
    known = scene.knowledge.roles
    words = zip(reading.lemmas, reading.lowers, strict=True)
    for head in [at for at, (lemma, lower) in enumerate(words) if lemma in known or lower in known]:
        _place(scene, reading, head, known.get(reading.lemmas[head]) or known[reading.lowers[head]])


def _place(scene: Scene, reading: Reading, head: int, role: RoleNoun) -> None:
    if (person := _named(scene, reading, head)) is not None:
        _learn(scene, reading, head, person)
        person.pronouns = person.pronouns or frozenset(role.pronouns)
    elif scene.cast.at(reading.number, head) is None and reading.deps[head] not in {"compound", "flat"}:
        start = _first_name(scene, reading, head)
        if start < head and (reading.tags[head] in _PLURAL or role.collective):
            tokens = range(start, head + 1)
            scene.see(group(scene, reading, tokens), reading, tokens, Form.NOMINAL)
        elif (before := again(scene, reading, head)) is not None:
            scene.see(before, reading, range(head, head + 1), Form.NOMINAL)


def _named(scene: Scene, reading: Reading, head: int) -> Figure | None:
    """Give the person whose name a role stands right before, or is set off by commas after."""
    after = scene.cast.at(reading.number, head + 1)
    before = scene.cast.at(reading.number, reading.heads[head]) if reading.deps[head] == "appos" else None
    for seen in (after, before):
        if seen is not None and seen.figure.type in scene.knowledge.people and seen.form is Form.NAME:
            return seen.figure
    return None


def _learn(scene: Scene, reading: Reading, head: int, figure: Figure) -> None:
    """Note that a noun stands beside a name, and the names that stand before the noun ("Republican nominee")."""
    figure.roles.setdefault(reading.lemmas[head].lower(), set()).update(map(id, _parts(scene, reading, head)))


def _parts(scene: Scene, reading: Reading, head: int) -> list[Figure]:
    start = _first_name(scene, reading, head)
    return [seen.figure for seen in scene.cast.within(reading.number, range(start, head))]


def _first_name(scene: Scene, reading: Reading, head: int) -> int:
    """Give the first token of the names, and of the words between, that stand before a noun and belong to it."""
    start = at = head
    while at > 0 and reading.heads[at - 1] in range(at, head + 2) and reading.tags[at - 1] not in {"DT", "PRP$", "CD"}:
        at -= 1
        if (seen := scene.cast.at(reading.number, at)) is not None:
            start = at = seen.start
    return start


def again(scene: Scene, reading: Reading, head: int) -> Figure | None:
    """Give who is meant by a role that has been told of before: "the officials", "the senator"."""
    children = [child for child in reading.children[head] if child < head]
    if not any("Definite=Def" in reading.morphs[at] or "PronType=Dem" in reading.morphs[at] for at in children):
        return None
    plural, parts = reading.tags[head] in _PLURAL, set(map(id, _parts(scene, reading, head)))
    for sighting in scene.cast.before((reading.number, head)):
        figure = sighting.figure
        known = figure.roles.get(reading.lemmas[head].lower())
        if known is not None and _agrees(scene.knowledge, figure, plural=plural) and (parts <= known or not known):
            return figure
    return None


def _agrees(knowledge: Knowledge, figure: Figure, *, plural: bool) -> bool:
    group = figure.type in knowledge.groups
    return not (group or figure.type in knowledge.people) or group is plural


def group(scene: Scene, reading: Reading, tokens: range) -> Figure:
    """Give the figure of people, or of a body of people, that the text names by these words."""
    head = reading.root(tokens)
    text = _owned(scene, reading, head, reading.text(tokens.start, tokens.stop))
    one = None if reading.tags[head] in _PLURAL else scene.knowledge.nouns.get(reading.lemmas[head].lower())
    figure = scene.cast.local(f"group {text.lower()}", text, one or terms.GROUP)
    figure.roles.setdefault(reading.lemmas[head].lower(), set())
    figure.parts = tuple(seen.figure for seen in scene.cast.within(reading.number, tokens) if seen.figure is not figure)
    return figure


def unnamed(scene: Scene, reading: Reading, head: int, *, whole: range | None = None) -> Figure:
    """Give the figure of somebody, or of some people, whom a text does not name: "a source", "no serious observer".

    `whole` are the tokens that name it, if they are not the whole phrase.
    """
    whole = whole or phrase(reading, head)
    start = next((at for at in whole if reading.tags[at] not in {"DT", "PRP$"}), head)
    role = scene.knowledge.roles.get(reading.lemmas[head].lower())
    if _is_name(reading.words[start : whole.stop]):
        text = reading.text(start, whole.stop)
        person = all(tag == "NNP" for tag in reading.tags[start : whole.stop])
        return scene.cast.local(text.lower(), text, terms.PERSON if person else terms.ORGANISATION)
    everyone = start > whole.start and "PronType=Neg" in reading.morphs[whole.start]
    if _is_work(scene, reading, head):
        return work(scene, reading, range(start, whole.stop))
    if everyone or reading.tags[head] in _PLURAL or (role is not None and role.collective):
        return group(scene, reading, range(start, whole.stop))
    other = any(reading.tags[at] == "DT" and "Definite" not in reading.morphs[at] for at in range(whole.start, start))
    text = _owned(scene, reading, head, reading.text(whole.start if other else start, whole.stop))
    kind = (
        terms.PERSON
        if role is not None
        else scene.knowledge.nouns.get(reading.lemmas[head].lower(), _kind(reading, head))
    )
    label = text[0].lower() + text[1:] if other else text
    figure = scene.cast.local(f"unnamed {text.lower()}", label, kind)
    figure.roles.setdefault(reading.lemmas[head].lower(), set())
    return figure


def _is_work(scene: Scene, reading: Reading, head: int) -> bool:
    return scene.knowledge.nouns.get(reading.lemmas[head].lower()) == terms.WORK


def work(scene: Scene, reading: Reading, tokens: range) -> Figure:
    """Give the figure of a work that the text names by these words ("her book", "polls by Norland Radio")."""
    head = reading.root(tokens)
    text = _owned(scene, reading, head, reading.text(tokens.start, tokens.stop))
    author = _author(scene, reading, head)
    figure = scene.cast.local(f"work {text.lower()}", text, terms.WORK)
    figure.roles.setdefault(reading.lemmas[head].lower(), set())
    figure.author = figure.author or author
    return figure


def _owned(scene: Scene, reading: Reading, head: int, text: str) -> str:
    """Put the name of the one whom a pronoun means before a noun: "her book" is Livia Marten's book."""
    for at in reading.children[head]:
        seen = scene.cast.at(reading.number, at) if reading.tags[at] == "PRP$" else None
        if seen is not None:
            return f"{seen.figure.label}’s {text}"
    return text


def _author(scene: Scene, reading: Reading, head: int) -> Figure | None:
    """Give whose a work is, or by whom it is: of those that speak, the first."""
    for at in sorted(reading.subtree(head)):
        seen = scene.cast.at(reading.number, at)
        if seen is None or seen.head != at or not scene.knowledge.speaks(seen.figure.type):
            continue
        owner = reading.deps[at] == "nmod:poss" and reading.heads[at] == head
        cases = [reading.lowers[child] for child in reading.children[at] if reading.deps[child] == "case"]
        if owner or (cases and cases[0] in _BY):
            return seen.figure
    return None


def some(scene: Scene, reading: Reading, head: int) -> Figure:
    """Give the figure of some out of many: "some of my colleagues", "one of them", "many"."""
    last = max((at for at in reading.subtree(head) if _belongs(reading, head, at)), default=head)
    text = reading.text(head, last + 1)
    one = reading.lowers[head] in _ONE
    return scene.cast.local(f"some {text.lower()}", text, terms.PERSON if one else terms.GROUP)


def _belongs(reading: Reading, head: int, at: int) -> bool:
    """Tell whether a token belongs to the complement of a word for a part of many, and to no clause after it."""
    path = [at, *(up for up in reading.ancestors(at) if up >= head)]
    return all(reading.deps[one] not in {"acl:relcl", "punct", "appos", "acl"} for one in path if one > head)


def _is_name(words: Sequence[str]) -> bool:
    """Tell whether several words are a name that the tagger has missed ("Reporters Without Borders")."""
    return len(words) > 1 and all(word[0].isupper() for word in words)


def _kind(reading: Reading, head: int) -> str:
    return terms.PERSON if reading.tags[head].startswith("NNP") else terms.OTHER


def phrase(reading: Reading, head: int) -> range:
    """Give the tokens of the noun phrase round a head, without what only follows it by a comma or a clause."""
    tokens = [head, *_modifiers(reading, head)]
    last = next((at for at in range(head + 1, max(tokens) + 1) if at not in tokens), max(tokens) + 1)
    return range(min(tokens), last)


def _modifiers(reading: Reading, head: int) -> Iterator[int]:
    for child in reading.children[head]:
        dep = reading.deps[child]
        if child < head and dep in _BEFORE:
            yield from reading.subtree(child)
        elif child > head and (dep in {"nmod", "flat"} or (dep == "amod" and child == head + 1)):
            yield from (at for at in reading.subtree(child) if reading.deps[at] not in {"acl:relcl", "punct", "appos"})
