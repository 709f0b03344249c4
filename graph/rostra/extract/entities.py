"""Find names: those of the register, which always win, those of the name tagger, and acronyms in brackets."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rostra.extract import terms
from rostra.extract.knowledge import Entry, Knowledge, NameEntry, TitleEntry
from rostra.extract.people import is_suffix
from rostra.extract.phrases import Hit
from rostra.extract.reading import Reading
from rostra.model import BlockKind, Form

_HEADLINES = frozenset({BlockKind.TITLE, BlockKind.HEADING})
_ORGANISATION = "ORG"
_FULL = 2
"""Words of the usual full name of a person."""


@dataclass(frozen=True, slots=True)
class Found:
    """Say that tokens `start` to `end` of a paragraph are a name: what the register and the tagger make of it."""

    paragraph: int
    start: int
    end: int
    entries: tuple[NameEntry, ...] = ()
    tag: str | None = None

    @property
    def form(self) -> Form:
        """Give the form of the name; one that only the tagger knows is a name."""
        return self.entries[0].form if self.entries else Form.NAME

    @property
    def tokens(self) -> range:
        """Give the numbers of its tokens."""
        return range(self.start, self.end)


def find(reading: Reading, hits: Sequence[Hit[Entry]], knowledge: Knowledge) -> list[Found]:
    """Give the names of one paragraph in order of the text; none overlaps another."""
    titles = [hit for hit in hits if isinstance(hit.value, TitleEntry)]
    known = list(_known(reading, hits))
    tagged = [name for name in _tagged(reading, titles, knowledge) if name is not None]
    merged = _merge(reading, known, tagged, titles)
    if reading.paragraph.kind not in _HEADLINES:
        merged = _widened(reading, merged, titles, knowledge)
    named = _distinct(merged)
    return sorted([*named, *_acronyms(reading, named)], key=lambda name: name.start)


def _known(reading: Reading, hits: Iterable[Hit[Entry]]) -> Iterator[Found]:
    """Give the names of the register from left to right, the longest at each place that does not cut another short."""
    spans: dict[tuple[int, int], list[NameEntry]] = {}
    for hit in hits:
        if isinstance(hit.value, NameEntry) and _spelled(reading, hit.start, hit.value):
            spans.setdefault((hit.start, hit.end), []).append(hit.value)
    free = 0
    for (start, end), entries in spans.items():
        if start >= free and not any(start < other < end < last for other, last in spans):
            yield Found(reading.number, start, end, tuple(entries))
            free = end


def _spelled(reading: Reading, start: int, entry: NameEntry) -> bool:
    """Tell whether words are written as the name is: capitals count, save for headlines in nothing but capitals."""
    if len(entry.words) == 1 and not _stands_for_name(reading, start):
        return entry.words[0].islower()
    words = reading.words[start : start + len(entry.words)]
    exact = all(word == name or name.islower() for word, name in zip(words, entry.words, strict=True))
    return exact or (sum(map(len, words)) > 3 and all(word == word.upper() for word in words))


def _stands_for_name(reading: Reading, at: int) -> bool:
    """Tell whether a single word is more than a common word that opens a sentence with a capital."""
    opens = at == 0 or reading.sentences[at] != reading.sentences[at - 1]
    if not opens or reading.tags[at].startswith(("NNP", "JJ")) or reading.paragraph.kind in _HEADLINES:
        return True
    return reading.words[at].isupper() or bool(reading.paragraph.doc[at].ent_type)


def _tagged(reading: Reading, titles: Sequence[Hit[Entry]], knowledge: Knowledge) -> Iterator[Found | None]:
    for name in reading.paragraph.doc.ents:
        start, end = name.start, name.end
        if knowledge.tags.get(name.label_) == terms.PERSON:
            inner = (title.end for title in titles if title.start >= start - 1 and title.end < end)
            start = max([start, *inner])
        yield _trimmed(reading, start, end, name.label_, knowledge)


def _trimmed(reading: Reading, start: int, end: int, tag: str, knowledge: Knowledge) -> Found | None:
    """Leave out articles, titles of people and marks at either end of a tagged name; a title makes it a person's."""
    if (first := _first_of_person(reading, start, end, tag, knowledge)) is not None:
        start, tag = first, knowledge.person_tag
    person = knowledge.tags.get(tag) == terms.PERSON
    while start < end and (
        reading.tags[start] in {"DT", "PRP$"}
        or not reading.words[start][0].isalnum()
        or (person and end - start > 1 and _is_title(reading, start, knowledge))
    ):
        start += 1
    while start < end and (reading.tags[end - 1] == "POS" or not any(map(str.isalnum, reading.words[end - 1]))):
        end -= 1
    if start == end or not any(word[0].isupper() for word in reading.words[start:end]):
        return None
    return Found(reading.number, start, end, tag=tag)


def _first_of_person(reading: Reading, start: int, end: int, tag: str, knowledge: Knowledge) -> int | None:
    """Give where the name of a person starts that a role stands before ("State Senator Chip Rudd").

    A role that comes with a pronoun ("Mr.") stands before one word, others before two; None where nothing says so.
    """
    if any(reading.lemmas[at].lower() in knowledge.nouns for at in range(start, end)):
        return None
    for at in range(end - 2, start - 2, -1):
        role = knowledge.roles.get(reading.lowers[at]) if at >= 0 else None
        named = range(at + 1, end)
        if role is None or role.collective or not all(reading.words[one][0].isupper() for one in named):
            continue
        if len(named) > (0 if role.pronouns else 1):
            return at + 1
    after_of = start > 1 and reading.lowers[start - 1] == "of" and reading.lowers[start - 2] in knowledge.roles
    two = end - 2  # "Minister of Transport Elin Skov"
    return two if after_of and end - start == _FULL + 1 and knowledge.tags.get(tag) != terms.PLACE else None


def _is_title(reading: Reading, at: int, knowledge: Knowledge) -> bool:
    """Tell whether a word before a name is no part of it: a role ("Senator"), or cut short by a full stop ("Ms.")."""
    word = reading.words[at]
    cut = len(word) > 2 and word.endswith(".") and "." not in word[:-1]
    return cut or reading.lemmas[at].lower() in knowledge.roles or reading.lowers[at] in knowledge.roles


def _merge(reading: Reading, known: list[Found], tagged: list[Found], titles: Sequence[Hit[Entry]]) -> list[Found]:
    """Let each known name keep its place, unless the tagger sees it as part of a longer name of something else."""
    inside: set[int] = set()
    names: list[Found] = []
    for name in tagged:
        shared = [at for at, one in enumerate(known) if one.start < name.end and name.start < one.end]
        if not shared:
            names.append(name)
        elif _is_other(reading, name, [known[at] for at in shared], titles):
            names.append(name)
            inside.update(shared)
        else:
            for at in shared:
                known[at] = replace(known[at], tag=known[at].tag or name.tag)
    return [*names, *(one for at, one in enumerate(known) if at not in inside)]


def _is_other(reading: Reading, name: Found, parts: list[Found], titles: Sequence[Hit[Entry]]) -> bool:
    """Tell whether a tagged name has more proper nouns than the known names in it and the titles explain."""
    explained = _covered(parts) | _covered(titles)
    rest = [at for at in name.tokens if at not in explained and _is_proper(reading, at)]
    if not rest or any(part.start < name.start or part.end > name.end for part in parts):
        return False
    whole = [part for part in parts if part.end - part.start > 1 and not all(one.short for one in part.entries)]
    return not whole or any(at >= whole[-1].end for at in rest)


def _is_proper(reading: Reading, at: int) -> bool:
    """Tell whether a word names: a noun with a capital, since the tagger takes "Dolores" for many of something."""
    return reading.tags[at].startswith("NN") and reading.words[at][0].isupper()


def _covered(parts: Iterable[Found] | Iterable[Hit[Entry]]) -> set[int]:
    return {at for part in parts for at in range(part.start, part.end)}


def _widened(reading: Reading, names: list[Found], titles: Sequence[Hit[Entry]], knowledge: Knowledge) -> list[Found]:
    """Make a short name into the full name of somebody else: with a proper noun before it, or a suffix after it."""
    taken = _covered(names) | _covered(titles)
    return [_wide(reading, name, taken, knowledge) for name in names]


def _wide(reading: Reading, name: Found, taken: set[int], knowledge: Knowledge) -> Found:
    if name.entries and all(not knowledge.is_a(entry.known.type, terms.PLACE, terms.PERSON) for entry in name.entries):
        return _completed(reading, name, taken)
    if not name.entries or any(entry.known.type not in knowledge.people for entry in name.entries):
        return name
    start, end, before = name.start, name.end, name.start - 1
    if (
        end < len(reading)
        and end not in taken
        and reading.tags[end].startswith("NNP")
        and is_suffix(reading.words[end])
    ):
        end += 1
    if (
        before >= 0
        and before not in taken
        and all(entry.short for entry in name.entries)
        and reading.tags[before].startswith("NNP")
        and reading.words[before].isalpha()
        and not _is_title(reading, before, knowledge)
        and _hang_together(reading, before, name)
    ):
        start = before
    elif (
        end == name.end < len(reading)
        and end not in taken
        and all(entry.short for entry in name.entries)
        and reading.tags[end] == "NNP"
        and reading.words[end].isalpha()
        and reading.deps[end] == "flat"
    ):
        end += 1
    return name if (start, end) == (name.start, name.end) else Found(name.paragraph, start, end, tag=name.tag)


def _completed(reading: Reading, name: Found, taken: set[int]) -> Found:
    """Give the name of another body that goes on after a known one ("the State Department of Transportation")."""
    at = name.end + 1
    goes_on = reading.lowers[name.end : at] == ["of"] and at < len(reading) and at not in taken
    if not goes_on or not reading.words[at][0].isupper() or len(name.tokens) == 1:
        return name
    end = at
    while end < len(reading) and end not in taken and reading.words[end][0].isupper():
        end += 1
    return Found(name.paragraph, name.start, end, tag=name.tag or _ORGANISATION)


def _hang_together(reading: Reading, before: int, name: Found) -> bool:
    return reading.heads[before] in name.tokens or any(reading.heads[at] == before for at in name.tokens)


def _distinct(names: list[Found]) -> list[Found]:
    """Leave out what overlaps an earlier or a longer name."""
    kept: list[Found] = []
    for name in sorted(names, key=lambda name: (name.start, -name.end)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept


def _acronyms(reading: Reading, names: list[Found]) -> Iterator[Found]:
    """Give what stands alone in brackets right after a name, in capitals."""
    taken = {name.start for name in names}
    for name in names:
        at = name.end + 1
        bracketed = reading.words[name.end : at] == ["("] and reading.words[at + 1 : at + 2] == [")"]
        if bracketed and at not in taken and reading.words[at].isupper() and 1 < len(reading.words[at]) <= 8:
            yield Found(reading.number, at, at + 1, tag=name.tag)
