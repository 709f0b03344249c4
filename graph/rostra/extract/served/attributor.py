"""Attributions by a served model: passages out, claims back, and only what stands in the text is kept."""

import json
import logging
from collections.abc import Iterator, Sequence
from importlib.resources import files

from rostra.errors import PipelineError
from rostra.extract.attribution import Attribution, cues
from rostra.extract.language import Paragraph
from rostra.extract.served import answer
from rostra.extract.served.answer import Claim
from rostra.extract.served.finding import Finder, Found, holders
from rostra.model import Cue, Lexicon, Span

PASSAGE = 8_000
"""Characters of text that are asked about at once; a paragraph is never parted."""

_log = logging.getLogger(__name__)

_Numbered = list[tuple[int, str]]


class ServedAttributor:
    """Find attributions with a model behind an address of the OpenAI protocol.

    `base_url` ends in "/v1" with most servers. `timeout` is the time in seconds that one answer may take; a server
    that is busy or fails for a moment is asked again `retries` times. `temperature` None leaves it to the server.
    Raises `PipelineError` where the extra `openai` is not installed.

    >>> attributor = ServedAttributor(lexicon, base_url="http://localhost:8000/v1", model="qwen3", api_key="none")
    >>> Extractor(lexicon, attributor=attributor).annotate(document)
    """

    def __init__(
        self,
        lexicon: Lexicon,
        *,
        base_url: str,
        model: str,
        api_key: str,
        timeout: float = 300.0,
        retries: int = 2,
        temperature: float | None = 0.0,
    ) -> None:
        try:
            from rostra.extract.served.client import Client  # noqa: PLC0415 - it imports an extra
        except ModuleNotFoundError as error:
            remedy = "pip install 'rostra[openai]'"
            raise PipelineError(
                f"{error.name} is not installed, which talks to model servers", remedy=remedy
            ) from error
        self._client = Client(
            base_url=base_url, model=model, api_key=api_key, timeout=timeout, retries=retries, temperature=temperature
        )
        self._entries = cues.entries(lexicon)
        folder = files("rostra.extract.served")
        self._instructions = (folder / "instructions.md").read_text(encoding="utf-8")
        self._schema: dict[str, object] = json.loads((folder / "schema.json").read_text(encoding="utf-8"))
        self.name = f"openai {model}"
        self.thrown_out = 0
        """Pieces that the model gave so far and that do not stand in the text."""

    def attribute(self, paragraphs: Sequence[Paragraph]) -> tuple[Attribution, ...]:
        """Give the attributions of one document in order of their cues; raise `DocumentError` where no answer comes.

        What the model gives that does not stand in the text is thrown out and counted. An attribution is left out of
        which no content is there, or nothing of a source that it names.
        """
        finder = Finder(paragraphs)
        claims = [claim for passage in passages(paragraphs) for claim in self._ask(passage)]
        looked_up = [(claim, finder.find(claim)) for claim in claims]
        lies = sum(found.lies for _, found in looked_up)
        if lies:
            _log.info("%d pieces of a model's answers do not stand in the text", lies)
        self.thrown_out += lies
        kept = {_parts(found): found for claim, found in looked_up if _is_borne_out(claim, found)}
        ordered = sorted(kept.values(), key=lambda found: (found.start, found.content))
        return tuple(
            self._attribution(paragraphs, found, inside)
            for found, inside in zip(ordered, holders(ordered), strict=True)
        )

    def _ask(self, passage: _Numbered) -> list[Claim]:
        """Ask about a passage, and about its halves where the answer to the whole is cut off."""
        text = json.dumps([{"paragraph": number, "text": words} for number, words in passage], ensure_ascii=False)
        try:
            return answer.read(self._client.ask(self._instructions, text, self._schema))
        except answer.CutOffError:
            if len(passage) == 1:
                raise
        half = len(passage) // 2
        return [*self._ask(passage[:half]), *self._ask(passage[half:])]

    def _attribution(self, paragraphs: Sequence[Paragraph], found: Found, inside: int | None) -> Attribution:
        lemma, entry = self._cue(paragraphs, found.cue[0]) if found.cue else ("", None)
        return Attribution(
            source=found.source,
            cue=found.cue,
            content=found.content,
            cue_lemma=lemma,
            entry=entry,
            source_head=None,
            addressee=found.addressee,
            confidence=None,  # type: ignore[arg-type] # a model that is served says nothing of how sure it is
            inside=inside,
        )

    def _cue(self, paragraphs: Sequence[Paragraph], cue: Span) -> tuple[str, Cue | None]:
        paragraph = next(one for one in reversed(paragraphs) if one.start <= cue.start)
        words = paragraph.doc.char_span(cue.start - paragraph.start, cue.end - paragraph.start)
        return ("", None) if words is None else cues.entry_of(words.root, self._entries)


def passages(paragraphs: Sequence[Paragraph]) -> Iterator[_Numbered]:
    """Part a document into runs of whole paragraphs with their numbers, from one, none longer than `PASSAGE`."""
    passage: _Numbered = []
    for number, paragraph in enumerate(paragraphs, start=1):
        words = paragraph.doc.text
        if not words.strip():
            continue
        if passage and sum(len(text) for _, text in passage) + len(words) > PASSAGE:
            yield passage
            passage = []
        passage.append((number, words))
    if passage:
        yield passage


def _is_borne_out(claim: Claim, found: Found) -> bool:
    return bool(found.content) and bool(found.source or (found.cue and not claim.source))


def _parts(found: Found) -> tuple[tuple[Span, ...], ...]:
    return found.source, found.cue, found.content
