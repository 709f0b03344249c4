"""The few terms of the ontology that extraction must know by name; all others come to it in the lexicon."""

ROSTRA = "https://w3id.org/rostra/ontology/"

PERSON = f"{ROSTRA}Person"
GROUP = f"{ROSTRA}Group"
ORGANISATION = f"{ROSTRA}Organisation"
PLACE = f"{ROSTRA}Place"
MEDIUM = f"{ROSTRA}Medium"
LAW = f"{ROSTRA}Law"
WORK = f"{ROSTRA}Work"
OFFICE = f"{ROSTRA}Office"
OTHER = f"{ROSTRA}Other"

HOLDS_OFFICE = f"{ROSTRA}holdsOffice"
HOLDS_OFFICE_IN = f"{ROSTRA}holdsOfficeIn"

REBUTS = f"{ROSTRA}rebuts"
AGREES_WITH = f"{ROSTRA}agreesWith"
RESPONDS_TO = f"{ROSTRA}respondsTo"

ACT = "https://w3id.org/rostra/concept/act/"
STATE = f"{ACT}state"
DENY = f"{ACT}deny"
DESCRIBE = f"{ACT}describe"
PLAN = f"{ACT}plan"
ANSWERS = {
    **dict.fromkeys((f"{ACT}rebut", f"{ACT}deny", f"{ACT}reject"), REBUTS),
    **dict.fromkeys((f"{ACT}agree", f"{ACT}confirm", f"{ACT}admit"), AGREES_WITH),
    **dict.fromkeys((f"{ACT}respond", f"{ACT}reply"), RESPONDS_TO),
}
"""How a statement of an act answers another: the acts at and below rebut, agree and respond."""
REPLIES = frozenset({f"{ACT}respond", f"{ACT}reply", f"{ACT}rebut"})
"""The acts of what can only be said after somebody else."""
QUESTIONS = frozenset({f"{ACT}inquire", f"{ACT}question", f"{ACT}ask"})
DENIED = "https://w3id.org/rostra/concept/factuality/denied"
