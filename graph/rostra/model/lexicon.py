"""What extraction knows of the world and of the language: read from packs by `vocab`, handed to `extract` as values."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rostra.model.document import BlockKind
from rostra.model.statement import Position


class CuePart(StrEnum):
    """Say which part of speech carries a cue."""

    VERB = "verb"
    NOUN = "noun"
    ADPOSITION = "adposition"
    ADJECTIVE = "adjective"


@dataclass(frozen=True, slots=True)
class Cue:
    """Hold a word or phrase that attributes content.

    `lemma` is in lower case, its words parted by one blank ("push back", "according to"). `act` and `factuality`
    are IRIs of concepts. `polarity` is the position that the cue itself expresses; `target` says towards what:
    "content" (deny), "object" (criticise X) or "addressee" (thank X). `addressee` lists where the addressee may
    stand: "object", or an adposition ("to", "with"). `content` lists where the content may stand: "clause",
    "quotation", "infinitive", "object", "as" (describe X as Y), "about", "turn" (the label of who asks or answers in an
    interview), or "none" (decline to comment). A lemma may hold the place of its source ("in {source} view"). `added`
    says that a pack beside the core gives it: no model that ships has learned of it.
    """

    lemma: str
    part: CuePart
    act: str
    polarity: Position = Position.NEUTRAL
    target: str = "content"
    factuality: str | None = None
    addressee: tuple[str, ...] = ()
    content: tuple[str, ...] = ("clause", "quotation")
    added: bool = False

    @property
    def is_label(self) -> bool:
        """Tell whether it labels the turns of an interview, and is no word for saying."""
        return self.content == ("turn",)


@dataclass(frozen=True, slots=True)
class EntityType:
    """Hold a class of entities: its IRI, label, super-classes (IRIs), and the name-tagger labels that stand for it.

    `nouns` are common nouns that name such a thing ("country", "alliance"): a nominal mention fits an entity by them.
    `speaks` says whether a thing of this class can be a source.
    """

    iri: str
    label: str
    parents: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    speaks: bool = False


@dataclass(frozen=True, slots=True)
class KnownEntity:
    """Hold an entry of the register.

    `names` are names that stand for it by themselves, the label among them; `short_names` do so once a full name has
    been seen, or where the name tagger agrees; `nominals` ("the alliance", without the article) once it has been named;
    `demonyms` ("Danish", "Danes"). `pronouns` are those that may stand for it ("he", "she", "it", "they").
    """

    iri: str
    label: str
    type: str
    names: tuple[str, ...]
    short_names: tuple[str, ...] = ()
    nominals: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    pronouns: tuple[str, ...] = ()
    wikidata: str | None = None
    preferred: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tenure:
    """Say who held an office and when; a bound that is None is open."""

    holder: str
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """Hold an office of an organisation or state: titles in lower case ("secretary general"), and its holders.

    `of` is the IRI of the entity that the office belongs to.
    """

    iri: str
    label: str
    of: str
    titles: tuple[str, ...]
    tenures: tuple[Tenure, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """Hold a SKOS concept with the words that tell of it (lower case; several words make a phrase)."""

    iri: str
    label: str
    words: tuple[str, ...]
    broader: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RelationPattern:
    """Say which words between two mentions state a relation.

    `words` is the pattern as lemmas with "{subject}", "{object}" and "..." (up to eight words of one sentence) among
    them, such as ("{subject}", "...", "invoke", "...", "after", "{object}"). `subject` and `object` are IRIs of classes
    that the two must belong to; empty means any.
    """

    predicate: str
    words: tuple[str, ...]
    subject: tuple[str, ...] = ()
    object: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RoleNoun:
    """Hold a noun for people who speak ("official", "spokesman", "senator"); `collective` ones come as a group.

    `pronouns` are those of a person whom the noun stands before ("Ms.": "she"); none where it does not say.
    """

    lemma: str
    collective: bool = False
    speaks_for: bool = False
    pronouns: tuple[str, ...] = ()


class Reach(StrEnum):
    """Say how far a block cue speaks beyond its own line."""

    LINE = "line"
    NEXT = "next"
    LIST = "list"
    REST = "rest"


class Place(StrEnum):
    """Say where a block cue is looked for: in a line of text, or in the names that markup gives an element."""

    LINE = "line"
    MARKUP = "markup"


@dataclass(frozen=True, slots=True)
class BlockCue:
    """Hold a pattern that tells what kind of block a line of text is.

    `pattern` is a regular expression, searched in the line (or, at `Place.MARKUP`, in the class names, `id`, role,
    label and schema.org type of an element, in lower case and parted by blanks). A line is of `kind` once the weights
    of the patterns found in it add up to one; hints weigh less, and what speaks against weighs less than nothing.
    `reach` tells whether the following line, the list below or all that follows is of that kind, too. A group named
    "dateline" parts what it holds from the rest of the line; "author", "publisher" and "date" name what stands there.
    """

    pattern: str
    kind: BlockKind
    weight: float = 1.0
    reach: Reach = Reach.LINE
    place: Place = Place.LINE


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Hold all that extraction knows in one language; the union of the packs in use.

    `hedges` are words that make a content less than certain ("allegedly", "might").
    """

    language: str
    types: tuple[EntityType, ...] = ()
    cues: tuple[Cue, ...] = ()
    register: tuple[KnownEntity, ...] = ()
    offices: tuple[Office, ...] = ()
    topics: tuple[Topic, ...] = ()
    patterns: tuple[RelationPattern, ...] = ()
    role_nouns: tuple[RoleNoun, ...] = ()
    negations: tuple[str, ...] = ()
    positive_words: tuple[str, ...] = ()
    negative_words: tuple[str, ...] = ()
    hedges: tuple[str, ...] = ()
    block_cues: tuple[BlockCue, ...] = ()
