"""Put one question to a server of the OpenAI protocol: the only import of its client, and so of an extra."""

import time
from collections.abc import Iterator
from functools import partial
from typing import Any

import httpx2
import openai

from rostra.errors import DocumentError

LARGEST = 1_000_000
"""Bytes that one answer may have."""
_SHOWN = 200


class Client:
    """Hold where the model is served and how long an answer may take, in seconds."""

    def __init__(
        self, *, base_url: str, model: str, api_key: str, timeout: float, retries: int, temperature: float | None
    ) -> None:
        self._connect = partial(openai.OpenAI, base_url=base_url, api_key=api_key, timeout=timeout, max_retries=retries)
        self._timeout = timeout
        self._model = model
        self._sampling = openai.omit if temperature is None else temperature

    def ask(self, instructions: str, text: str, schema: dict[str, object]) -> bytes:
        """Give the body of the answer; raise `DocumentError` where none comes in time, or a refusal."""
        try:
            return self._ask(instructions, text, schema)
        except openai.APITimeoutError as error:
            problem = f"the model server did not answer within {self._timeout:g} seconds"
            raise DocumentError(problem, remedy="try again when it has less to do, or serve a smaller model") from error
        except openai.APIStatusError as error:
            problem = f"the model server answered HTTP {error.status_code}: {_brief(error.message)}"
            remedy = "check OPENAI_BASE_URL, OPENAI_API_KEY and the name of the model; its log may say more"
            raise DocumentError(problem, remedy=remedy) from error
        except (openai.OpenAIError, httpx2.InvalidURL, ValueError) as error:
            problem = f"the model server cannot be talked to: {_brief(error.__cause__ or error)}"
            raise DocumentError(problem, remedy="check OPENAI_BASE_URL, and that the server runs") from error

    def _ask(self, instructions: str, text: str, schema: dict[str, object]) -> bytes:
        hooks: dict[str, list[Any]] = {"response": [partial(_bound, seconds=self._timeout)]}
        with self._connect(http_client=openai.DefaultHttpxClient(event_hooks=hooks)) as client:
            answer = client.chat.completions.with_raw_response.create(
                model=self._model,
                messages=[{"role": "system", "content": instructions}, {"role": "user", "content": text}],
                response_format={
                    "type": "json_schema",
                    "json_schema": {"name": "attributions", "strict": True, "schema": schema},
                },
                temperature=self._sampling,
            )
            return answer.content


class _Bounded(httpx2.SyncByteStream):
    """Pass a body on for so many seconds and bytes: a server that drips would else hold a run for ever."""

    def __init__(self, body: httpx2.SyncByteStream, seconds: float) -> None:
        self._body = body
        self._until = time.monotonic() + seconds

    def __iter__(self) -> Iterator[bytes]:
        size = 0
        for piece in self._body:
            size += len(piece)
            if time.monotonic() > self._until:
                raise httpx2.ReadTimeout("the answer drips")
            if size > LARGEST:
                raise httpx2.ReadError(f"the answer has more than {LARGEST:,} bytes")
            yield piece

    def close(self) -> None:
        self._body.close()


def _bound(response: httpx2.Response, *, seconds: float) -> None:
    if isinstance(response.stream, httpx2.SyncByteStream):
        response.stream = _Bounded(response.stream, seconds)


def _brief(message: object) -> str:
    words = " ".join(str(message).split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}..."
