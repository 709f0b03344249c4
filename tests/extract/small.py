"""A small lexicon, made by hand: enough of the world for the tests of extraction."""

from datetime import date

from rostra.model import (
    Cue,
    CuePart,
    EntityType,
    KnownEntity,
    Lexicon,
    Office,
    Position,
    RelationPattern,
    RoleNoun,
    Tenure,
    Topic,
)

R = "https://w3id.org/rostra/ontology/"
E = "https://w3id.org/rostra/entity/"
ACT = "https://w3id.org/rostra/concept/act/"
FACTUALITY = "https://w3id.org/rostra/concept/factuality/"
TOPIC = "https://w3id.org/rostra/concept/topic/"


def kind(name, *parents, tags=(), nouns=(), speaks=False):
    above = tuple(R + parent for parent in (*parents, "Entity"))
    return EntityType(R + name, name.lower(), above, tags, nouns, speaks)


def known(name, label, type, names=(), **more):  # noqa: A002
    return KnownEntity(E + name, label, R + type, (label, *names), **more)


def cue(lemma, act, polarity=Position.NEUTRAL, target="content", **more):
    return Cue(lemma, CuePart.VERB, ACT + act, polarity, target, **more)


TYPES = (
    kind("Person", tags=("PERSON",), nouns=("man", "woman"), speaks=True),
    kind("Organisation", tags=("ORG",), nouns=("organisation", "group"), speaks=True),
    kind("Government", "Organisation", nouns=("government", "ministry"), speaks=True),
    kind("InternationalOrganisation", "Organisation", nouns=("organisation", "bloc"), speaks=True),
    kind("Alliance", "InternationalOrganisation", "Organisation", nouns=("alliance", "bloc"), speaks=True),
    kind("Company", "Organisation", nouns=("company", "firm"), speaks=True),
    kind("Party", "Organisation", nouns=("party",), speaks=True),
    kind("Medium", nouns=("channel",)),
    kind("NewsOrganisation", "Organisation", "Medium", nouns=("newspaper",), speaks=True),
    kind("SocialMediaPlatform", "Medium", nouns=("platform",)),
    kind("Group", tags=("NORP",), speaks=True),
    kind("Place", tags=("LOC",), nouns=("place",)),
    kind("Country", "Place", nouns=("country",), speaks=True),
    kind("Territory", "Place", nouns=("island",)),
    kind("Region", "Place", nouns=("region",)),
    kind("City", "Place", nouns=("city", "capital")),
    kind("River", "Place", nouns=("river",)),
    kind("Border", "Place", nouns=("border",)),
    kind("Work", nouns=("book",)),
    kind("Law", nouns=("law",)),
    kind("Treaty", "Law", nouns=("treaty",)),
    kind("TreatyProvision", "Law", nouns=("clause",)),
    kind("Event"),
    kind("Attack", "Event", nouns=("attack",)),
    kind("War", "Event", nouns=("war",)),
    kind("Office"),
    kind("Other", tags=("MISC",)),
)

CUES = (
    cue("say", "state", addressee=("to",)),
    cue("write", "state"),
    cue("tell", "state", addressee=("object",)),
    cue("believe", "believe"),
    cue("stress", "insist"),
    cue("insist", "insist"),
    cue("describe", "describe"),
    cue("contrast", "compare"),
    cue("suggest", "suggest"),
    cue("echo", "agree"),
    cue("agree", "agree", Position.SUPPORT),
    cue("question", "question", Position.OPPOSE),
    cue("criticize", "criticise", Position.OPPOSE, "object"),
    cue("praise", "praise", Position.SUPPORT, "object"),
    cue("thank", "thank", Position.SUPPORT, "addressee", addressee=("object",)),
    cue("deny", "deny", Position.OPPOSE, factuality=FACTUALITY + "denied"),
    cue("push back", "rebut"),
    cue("reply", "reply"),
    cue("reject", "reject", Position.OPPOSE),
    cue("argue", "claim"),
    cue("urge", "urge", addressee=("object",)),
    cue("know", "know"),
    Cue("claim", CuePart.NOUN, ACT + "claim"),
    Cue("q", CuePart.NOUN, ACT + "ask", content=("turn",)),
    Cue("a", CuePart.NOUN, ACT + "reply", content=("turn",)),
    cue("plan", "plan", Position.SUPPORT, content=("infinitive",)),
)

REGISTER = (
    known("donald-trump", "Donald Trump", "Person", short_names=("Trump",), pronouns=("he",), preferred=("Trump",)),
    known("boris-johnson", "Boris Johnson", "Person", short_names=("Johnson",), pronouns=("he",)),
    known("ron-johnson", "Ron Johnson", "Person", short_names=("Johnson",), pronouns=("he",)),
    known("mark-rutte", "Mark Rutte", "Person", short_names=("Rutte",), pronouns=("he",)),
    known("mette-frederiksen", "Mette Frederiksen", "Person", short_names=("Frederiksen",), pronouns=("she",)),
    known(
        "nato",
        "NATO",
        "Alliance",
        ("North Atlantic Treaty Organization",),
        nominals=("alliance", "military alliance"),
        pronouns=("it",),
        wikidata="Q7184",
    ),
    known("united-states", "United States", "Country", ("U.S.", "America"), demonyms=("American", "Americans")),
    known("denmark", "Denmark", "Country", demonyms=("Danish", "Danes"), short_names=("Copenhagen",), wikidata="Q35"),
    known("copenhagen", "Copenhagen", "City"),
    known("georgia", "Georgia", "Country", preferred=("Georgia",)),
    known("georgia-us", "Georgia (U.S. state)", "Region", ("Georgia",)),
    known("springfield-1", "Springfield (Illinois)", "City", ("Springfield",)),
    known("springfield-2", "Springfield (Ohio)", "City", ("Springfield",)),
    known("signal", "Signal", "SocialMediaPlatform"),
    known("france", "France", "Country", demonyms=("French",)),
    known("greenland", "Greenland", "Territory"),
    known("europe", "Europe", "Region", demonyms=("European", "Europeans")),
    known("article-5", "Article 5", "TreatyProvision"),
    known("september-11-attacks", "September 11, 2001 terrorist attacks", "Attack", ("September 11 attacks",)),
    known("war-in-afghanistan", "war in Afghanistan", "War"),
    known("us-southern-border", "southern border", "Border", nominals=("border",)),
    known("rio-grande", "Rio Grande", "River"),
    known("truth-social", "Truth Social", "SocialMediaPlatform"),
    known("fox-business", "Fox Business", "NewsOrganisation"),
    known("davos", "Davos", "City"),
    known("washington", "Washington", "City"),
    known("brussels", "Brussels", "City"),
    known("afghanistan", "Afghanistan", "Country"),
    known("us-state-department", "State Department", "Government"),
    known("white-house", "White House", "Government", pronouns=("it",)),
)

OFFICES = (
    Office(
        E + "president-of-the-united-states",
        "President of the United States",
        E + "united-states",
        ("president",),
        (Tenure(E + "donald-trump", date(2025, 1, 20)),),
    ),
    Office(
        E + "secretary-general-of-nato",
        "Secretary General of NATO",
        E + "nato",
        ("secretary general",),
        (Tenure(E + "mark-rutte", date(2024, 10, 1)),),
    ),
    Office(
        E + "prime-minister-of-denmark",
        "Prime Minister of Denmark",
        E + "denmark",
        ("prime minister",),
        (Tenure(E + "mette-frederiksen", date(2019, 6, 27)),),
    ),
)

TOPICS = (
    Topic(TOPIC + "border-security", "border security", ("border security", "southern border")),
    Topic(TOPIC + "organised-crime", "organised crime", ("organized crime", "cartel")),
    Topic(TOPIC + "immigration", "immigration", ("immigrant", "immigration")),
)


def pattern(predicate, words, subject=(), object=()):  # noqa: A002
    return RelationPattern(
        R + predicate, tuple(words.split()), tuple(R + name for name in subject), tuple(R + name for name in object)
    )


PATTERNS = (
    pattern("invokedAfter", "{subject} ... invoke ... after {object}", ("TreatyProvision", "Treaty"), ("Event",)),
    pattern("memberOf", "{object} ally {subject}", ("Country",), ("Alliance",)),
    pattern("memberOf", "{subject} , {object} member", ("Country",), ("Alliance",)),
    pattern("provisionOf", "{subject} of {object}", ("TreatyProvision",), ("Treaty", "Alliance")),
    pattern("supported", "{subject} ... support ... {object}"),
    pattern("criticised", "{subject} ... criticize {object}"),
)

LEXICON = Lexicon(
    "en",
    types=TYPES,
    cues=CUES,
    register=REGISTER,
    offices=OFFICES,
    topics=TOPICS,
    patterns=PATTERNS,
    role_nouns=(
        RoleNoun("official", speaks_for=True),
        RoleNoun("ally"),
        RoleNoun("source"),
        RoleNoun("spokesman", speaks_for=True),
        RoleNoun("observer"),
        RoleNoun("reporter"),
        RoleNoun("senator"),
        RoleNoun("historian"),
        RoleNoun("minister"),
        RoleNoun("mr", pronouns=("he",)),
    ),
    negations=("not", "n't", "n’t", "never", "no"),
    positive_words=("aid", "rescue", "need", "trust", "great", "help", "reliable", "be there for"),
    negative_words=("force", "questionable", "ungrateful", "uncertainty", "failure", "weak", "unreliable", "betray"),
)
