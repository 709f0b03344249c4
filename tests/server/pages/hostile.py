"""A document in which every text that comes from outside is made to do harm."""

from dataclasses import replace

from rostra.model import Annotated, Block, BlockKind, Document, Entity, Mention, Mode, Position, Span, Stance, Statement
from rostra.vocab import terms
from tests.rdf import example

SCRIPT = "</script><script>window.ran = 1</script>"
IMAGE = '<img src="https://evil.example/x" onerror="window.ran = 1">'
TEMPLATE = "{{ 7 * 7 }} {% raw %}"
QUOTES = "\"'`${window.ran = 1}\\ & &lt; ]]>"
RIGHT_TO_LEFT = "\u202egnorw\u202c \u0645\u0631\u062d\u0628\u0627"
LONG = "W" * 3000
TEXTS = (SCRIPT, IMAGE, TEMPLATE, QUOTES, RIGHT_TO_LEFT, LONG)


def annotated(text: str, number: int) -> Annotated:
    """Give a document whose title, publisher, author, names, words and topics hold `text`."""
    whole = f"{text} says {text}"
    first, cue, last = Span(0, len(text)), Span(len(text) + 1, len(text) + 5), Span(len(text) + 6, len(whole))
    document = Document(
        id=f"{number} {text}",
        text=whole,
        blocks=(Block(Span(0, len(whole)), BlockKind.PARAGRAPH),),
        title=text,
        authors=(text,),
        publisher=text,
        language='en" onload="window.ran = 1',
        url="javascript:window.ran=1",
    )
    entity = Entity("e1", text, terms.ROSTRA + "Person", (Mention(first),))
    said = Statement(
        id="s1",
        source=(first,),
        cue=(cue,),
        content=(last,),
        mode=Mode.DIRECT,
        act=terms.ACT + "say",
        speaker="e1",
        addressee="e1",
        about=("e1",),
        stances=(Stance("e1", Position.OPPOSE),),
        topics=(f"{terms.TOPIC}border-security",),
        confidence=0.1,
    )
    return Annotated(document=document, entities=(entity,), statements=(said, replace(said, id="s2", inside="s1")))


RUN = replace(example.RUN, pipeline=IMAGE)
