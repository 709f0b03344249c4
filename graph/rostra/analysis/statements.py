"""What the network says of a statement: its sentence with source, cue and content marked, and where it stands."""

from collections.abc import Mapping

from rostra.analysis.entities import Attributes, Names, label
from rostra.analysis.rows import Selects, Values, first, gathered, rows
from rostra.analysis.sentences import Range, block, sentence

Marks = tuple[tuple[str, int, int], ...]
"""Part ("source", "cue" or "content"), start and end, relative to the sentence, in order of the text."""

_PARTS = {"source": "sourceSpan", "cue": "cueSpan", "content": "contentSpan"}


def statements(store: Selects, documents: Mapping[str, Values], names: Names) -> dict[str, Attributes]:
    """Give the attributes of each statement of these documents."""
    spans = {iri: (int(start), int(end)) for iri, start, end in rows(store, "spans", "span", "start", "end")}
    blocks = _blocks(store)
    runs = {
        graph: (version, pipeline) for graph, version, pipeline in rows(store, "runs", "graph", "version", "pipeline")
    }
    found: dict[str, Attributes] = {}
    for graph, triples in _by_graph(store).items():
        for iri, held in gathered(triples).items():
            document = first(held, "reportedIn")
            if document in documents:
                place = _place(documents[document], blocks.get(document, []), _parts(held, spans))
                found[iri] = _described(held, names) | place | _printed(document, documents[document])
                found[iri] |= {"graph": graph, "run": " · ".join(filter(None, runs.get(graph, ())))}
    return found


def positions(store: Selects) -> dict[str, dict[str, str]]:
    """Give the position (an IRI) of each statement towards each of its targets."""
    found: dict[str, dict[str, str]] = {}
    for statement, target, position in rows(store, "stances", "statement", "target", "position"):
        found.setdefault(statement, {})[target] = position
    return found


def _by_graph(store: Selects) -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for graph, *triple in rows(store, "statements", "graph", "node", "property", "value"):
        found.setdefault(graph, []).append(tuple(triple))
    return found


def _blocks(store: Selects) -> dict[str, list[Range]]:
    found: dict[str, list[Range]] = {}
    for document, start, end in rows(store, "blocks", "document", "start", "end"):
        found.setdefault(document, []).append((int(start), int(end)))
    return {document: sorted(each) for document, each in found.items()}


def _parts(held: Values, spans: Mapping[str, Range]) -> list[tuple[int, int, str]]:
    return sorted(
        (*spans[span], part) for part, property_ in _PARTS.items() for span in held.get(property_, ()) if span in spans
    )


def _place(document: Values, blocks: list[Range], parts: list[tuple[int, int, str]]) -> Attributes:
    text = first(document, "text")
    ranges = [(start, end) for start, end, _ in parts if end <= len(text)]
    if not ranges:
        return {"sentence": "", "marks": (), "start": 0, "end": 0}
    start, end = sentence(text, block(blocks, ranges, length=len(text)), ranges)
    marks: Marks = tuple((part, s - start, e - start) for s, e, part in parts)
    whole = (min(s for s, _ in ranges), max(e for _, e in ranges))
    return {"sentence": text[start:end], "marks": marks, "start": whole[0], "end": whole[1]}


def _described(held: Values, names: Names) -> Attributes:
    content = first(held, "content")
    concepts = {name: first(held, name) for name in ("mode", "act", "factuality")}
    confidence = first(held, "confidence")
    return {
        "kind": "statement",
        "label": content,
        "content": content,
        "cue": first(held, "cue"),
        **concepts,
        **{f"{name}_label": label(iri, names) if iri else "" for name, iri in concepts.items()},
        "speaker": first(held, "speaker"),
        "confidence": float(confidence) if confidence else None,
    }


def _printed(iri: str, document: Values) -> Attributes:
    return {
        "document": iri,
        "title": first(document, "title", "identifier"),
        "publisher": first(document, "publisher"),
        "date": first(document, "issued")[:10],
        "url": first(document, "source"),
    }
