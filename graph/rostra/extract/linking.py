"""Link names: to entries of the register where name, class, context and date allow, else to figures of the document."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from rostra.extract import terms
from rostra.extract.cast import Figure
from rostra.extract.entities import Found
from rostra.extract.knowledge import Knowledge, NameEntry
from rostra.extract.people import People, nearest
from rostra.extract.reading import Reading
from rostra.extract.scene import Scene
from rostra.model import BlockKind, Form, KnownEntity

_HEADLINES = frozenset({BlockKind.TITLE, BlockKind.HEADING})
_FULL = 2
"""Words of the usual full name of a person."""


def link(scene: Scene, names: Sequence[Found]) -> None:
    """Place each name in the cast: full names first, the longest before others, then short ones by the full names."""
    tags = _tags(scene, names)
    people = People((), scene.knowledge.people)
    for name in sorted(filter(_is_full, names), key=lambda name: _order(scene, name)):
        _place(scene, name, _full(scene, name, tags, people), people)
    rest = [name for name in names if not _is_full(name)]
    for resolve in (_expanded, _short):
        for name in rest:
            if scene.cast.at(name.paragraph, name.start) is None:
                _place(scene, name, resolve(scene, name, tags, people), people)
    for name in _missed(scene, people):
        _place(scene, name, _short(scene, name, tags, people), people)


def _missed(scene: Scene, people: People) -> list[Found]:
    """Give the surnames of people of the document that the tagger has not seen as names."""
    surnames = people.surnames
    return [
        Found(reading.number, start, end)
        for reading in scene.readings
        if "-" in reading.words or not surnames.isdisjoint(reading.words)
        for start, end, word in _words(reading)
        if word in surnames and reading.tags[end - 1].startswith("NN") and scene.cast.at(reading.number, start) is None
    ]


def _words(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """Give the first token of each word, the one after its last, and its text: "Pruitt-Lane" is one of three tokens."""
    if "-" not in reading.words:
        yield from ((at, at + 1, word) for at, word in enumerate(reading.words))
        return
    at, words, last = 0, reading.words, len(reading) - 1
    while at <= last:
        end = at + 1
        while end < last and words[end] == "-" and _touch(reading, end):
            end += 2
        yield at, end, "".join(words[at:end])
        at = end


def _touch(reading: Reading, hyphen: int) -> bool:
    return reading.starts[hyphen + 1] == reading.starts[hyphen] + 1


def _order(scene: Scene, name: Found) -> tuple[bool, int, int, int]:
    """Give the order of linking: headlines after the text, long names before short ones."""
    headline = scene.readings[name.paragraph].paragraph.kind in _HEADLINES
    return headline, -len(name.tokens), name.paragraph, name.start


def _place(scene: Scene, name: Found, figure: Figure | None, people: People) -> None:
    if figure is not None:
        reading = scene.readings[name.paragraph]
        scene.see(figure, reading, name.tokens, _form(figure, name, reading.text(name.start, name.end)))
        people.add(figure)


def _form(figure: Figure, name: Found, text: str) -> Form:
    if name.entries or " " in text or text in figure.label:
        return name.form
    return Form.ACRONYM if text.isupper() else Form.NAME


def _tags(scene: Scene, names: Iterable[Found]) -> dict[str, str]:
    """Give each name the label that most of its occurrences have; none to one in headlines alone, or odd and rare."""
    counts: dict[str, Counter[str]] = {}
    for name in names:
        reading = scene.readings[name.paragraph]
        if name.tag is not None and reading.paragraph.kind not in _HEADLINES:
            counts.setdefault(_text(scene, name), Counter())[name.tag] += 1
    tags = {text: min(count, key=lambda tag: (-count[tag], tag)) for text, count in counts.items()}
    odd = scene.knowledge.tags
    surnames = _called_alone(scene, tags)
    tags |= {text: scene.knowledge.person_tag for text in tags if text.split()[-1] in surnames}
    return {text: tag for text, tag in tags.items() if odd.get(tag) != terms.OTHER or counts[text].total() > 1}


def _called_alone(scene: Scene, tags: dict[str, str]) -> set[str]:
    """Give the last words of names of two words that go on alone as only surnames do ("Lindqvist laughs")."""
    nouns = scene.knowledge.nouns
    names = (text.split() for text in tags)
    last = {words[-1] for words in names if len(words) == _FULL and not any(word.lower() in nouns for word in words)}
    return {
        word
        for reading in scene.readings
        if not last.isdisjoint(reading.words)
        for at, word in enumerate(reading.words)
        if word in last and _is_bare_subject(reading, at)
    }


def _is_bare_subject(reading: Reading, at: int) -> bool:
    """Tell whether a word does something, or opens a turn of talk ("Lindqvist: ..."), with nothing beside it."""
    verb = reading.tags[reading.heads[at]].startswith("VB")
    turn = at == 0 and reading.words[1:2] == [":"]
    subject = reading.deps[at] == "nsubj" and verb and reading.tags[at] == "NNP"
    return (subject or turn) and not any(child < at for child in reading.children[at])


def _text(scene: Scene, name: Found) -> str:
    return scene.readings[name.paragraph].text(name.start, name.end)


def _is_full(name: Found) -> bool:
    """Tell whether a name stands for its bearer by itself: registered as such, or of several words."""
    return any(not entry.short for entry in name.entries) if name.entries else len(name.tokens) > 1


def _full(scene: Scene, name: Found, tags: dict[str, str], people: People) -> Figure | None:
    entries = [entry for entry in name.entries if not entry.short]
    if entries and _is_loose(scene, name):
        return None
    if entries:
        entry = _choose(scene, entries, name)
        return None if entry is None else scene.cast.known(entry)
    return _named(scene, name, tags, people)


def _is_loose(scene: Scene, name: Found) -> bool:
    """Tell whether a name is a single word of a headline that nothing but its capital makes a name."""
    reading = scene.readings[name.paragraph]
    loose = name.tag is None and len(name.tokens) == 1 and reading.paragraph.kind in _HEADLINES
    return loose and not any(scene.cast.seen(entry.known.iri) for entry in name.entries)


def _choose(scene: Scene, entries: Sequence[NameEntry], name: Found) -> KnownEntity | None:
    """Choose among known entities of one name: by class, by title, by the document, by what is usual."""
    known = list(dict.fromkeys(entry.known for entry in entries))
    if name.tag is not None and len(known) > 1:
        known = [one for one in known if scene.knowledge.agrees(one.type, name.tag)] or known
    titled = [one for one in known if _has_title(scene, one, name)]
    seen = [one for one in known if scene.cast.seen(one.iri) is not None]
    usual = [one for one in known if _text(scene, name) in one.preferred]
    for some in (titled, seen, usual, known):
        if len(some) == 1:
            return some[0]
    return None


def _has_title(scene: Scene, one: KnownEntity, name: Found) -> bool:
    """Tell whether the title before a name is that of an office which the known person has held."""
    if not scene.knowledge.has_held(one.iri):
        return False
    titles = [hit for hit in scene.titles(name.paragraph) if hit.end == name.start]
    return any(tenure.holder == one.iri for hit in titles for office in hit.value.offices for tenure in office.tenures)


def _named(scene: Scene, name: Found, tags: dict[str, str], people: People) -> Figure | None:
    """Give the figure of a name of several words that the register does not know as it stands."""
    text = _text(scene, name)
    tag = tags.get(text)
    if tag is None or tag not in scene.knowledge.tags:
        return None
    type = _type(scene.knowledge, tag, text)  # noqa: A001
    if type != terms.PERSON:
        return scene.cast.local(text.lower(), text, type)
    words = [word for word in text.split() if not (len(word) == 2 and word.endswith("."))]
    if bearers := people.named(words, first=False):
        return nearest(scene.cast, bearers, (name.paragraph, name.start), text)
    known = _known_person(scene.knowledge, words)
    return scene.cast.local(" ".join(words).lower(), text, type) if known is None else scene.cast.known(known)


def _known_person(knowledge: Knowledge, words: Sequence[str]) -> KnownEntity | None:
    """Give the person of the register whose name this is without its initials ("Donald J. Trump")."""
    lowers = [word.lower() for word in words]
    for hit in knowledge.phrases.scan(lowers):
        entry = hit.value
        if (
            isinstance(entry, NameEntry)
            and (hit.start, hit.end) == (0, len(words))
            and entry.known.type in knowledge.people
        ):
            return entry.known
    return None


def _type(knowledge: Knowledge, tag: str, text: str) -> str:
    """Give the class of a tagged name: a narrower one where a noun in it says so ("Danish People's Party")."""
    widest = knowledge.tags[tag]
    words = text.lower().split()
    if len(words) > 1 and widest != terms.PERSON:
        for word in (words[-1], words[0]):
            narrower = knowledge.nouns.get(word)
            if narrower is not None and knowledge.is_a(narrower, widest):
                return narrower
    return widest


def _expanded(scene: Scene, name: Found, tags: dict[str, str], people: People) -> Figure | None:  # noqa: ARG001
    """Give the figure that an acronym in brackets was just written out as, or that it is made of the initials of."""
    reading = scene.readings[name.paragraph]
    text = _text(scene, name)
    if not text.isupper() or name.entries:
        return None
    before = (
        scene.cast.at(name.paragraph, name.start - 2) if reading.words[name.start - 1 : name.start] == ["("] else None
    )
    if before is not None:
        return before.figure
    classes = scene.knowledge.people
    alike = [one for one in scene.cast.figures if one.type not in classes and _initials(one.label) == text]
    return alike[0] if len(alike) == 1 else None


def _initials(label: str) -> str:
    return "".join(word[0] for word in label.split() if word[0].isupper())


def _short(scene: Scene, name: Found, tags: dict[str, str], people: People) -> Figure | None:
    """Give the figure of a single word: somebody named in full in this document, else one entry of the register."""
    text = _text(scene, name)
    if (person := _titled(scene, name)) is not None:
        return scene.cast.known(person)
    first = name.tag is None or scene.knowledge.tags.get(name.tag) == terms.PERSON
    if bearers := people.named(text.split(), first=first):
        return nearest(scene.cast, bearers, (name.paragraph, name.start), text)
    tag = tags.get(text, name.tag)
    entries = [entry for entry in name.entries if _may_stand_alone(scene, entry, name, tag)]
    if entries:
        entry = _choose(scene, entries, name)
        return None if entry is None else scene.cast.known(entry)
    return _single(scene, name, text, tags)


def _titled(scene: Scene, name: Found) -> KnownEntity | None:
    titled = {entry.known.iri: entry.known for entry in name.entries if _has_title(scene, entry.known, name)}
    return next(iter(titled.values())) if len(titled) == 1 else None


def _may_stand_alone(scene: Scene, entry: NameEntry, name: Found, tag: str | None) -> bool:
    """Tell whether a short name is enough: its bearer is named in full, or nothing speaks against it."""
    if scene.cast.seen(entry.known.iri) is not None:
        return True
    if tag is not None:
        return scene.knowledge.agrees(entry.known.type, tag)
    return scene.readings[name.paragraph].tags[name.end - 1].startswith("NNP")


def _single(scene: Scene, name: Found, text: str, tags: dict[str, str]) -> Figure | None:
    """Give the local figure of one word, unless it looks like a common word that was tagged by mistake."""
    tag = tags.get(text)
    type = scene.knowledge.tags.get(tag or "")  # noqa: A001
    if type is None or type == terms.OTHER:
        return None
    reading = scene.readings[name.paragraph]
    if not reading.tags[name.end - 1].startswith("NNP") or _is_common(scene, name, reading, type):
        return None
    return scene.cast.local(text.lower(), text, type)


def _is_common(scene: Scene, name: Found, reading: Reading, type: str) -> bool:  # noqa: A002
    """Tell whether the document also writes a word without a capital, or has it only where any word has one."""
    word, lower = reading.words[name.start], reading.lowers[name.start]
    if any(lower in one.words for one in scene.readings):
        return True
    if type == terms.PERSON or word.isupper():
        return False
    return all(_opens(one, at) for one in scene.readings for at, other in enumerate(one.words) if other == word)


def _opens(reading: Reading, at: int) -> bool:
    """Tell whether a token is the first word of its sentence."""
    first = at == 0 or reading.sentences[at] != reading.sentences[at - 1]
    return first or (not reading.words[at - 1].isalnum() and _opens(reading, at - 1))
