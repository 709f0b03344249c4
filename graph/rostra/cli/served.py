"""The settings of a model server, and what is told of its answers."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

from typer import BadParameter

from rostra.cli.console import say
from rostra.cli.options import Extraction

if TYPE_CHECKING:
    from collections.abc import Callable

    from rostra.extract.served import ServedAttributor
    from rostra.model import Lexicon

ADDRESS, KEY, MODEL = "OPENAI_BASE_URL", "OPENAI_API_KEY", "ROSTRA_MODEL"
"""The environment variables that say where a model is served, with which key, and which."""


def attributing(extraction: Extraction, model: str | None) -> Callable[[Lexicon], ServedAttributor | None]:
    """Give what makes an attributor for a lexicon, None where the model that ships is wanted.

    Raises `BadParameter` where a setting of the server is missing or no address.
    """
    if extraction is Extraction.ROSTRA:
        if model is not None:
            raise BadParameter("--model names one of a model server: add --extractor openai")
        return lambda _: None
    settings = {name: os.environ.get(name, "") for name in (ADDRESS, KEY)} | {MODEL: model or os.environ.get(MODEL, "")}
    if unset := [name for name, value in settings.items() if not value]:
        advice = (
            f"set {ADDRESS} (http://localhost:8000/v1), {KEY} (any word, if the server wants none) and --model NAME"
        )
        raise BadParameter(f"--extractor openai needs {', '.join(unset)}: {advice}")
    if not settings[ADDRESS].startswith(("http://", "https://")):
        raise BadParameter(f"{ADDRESS} is no address of a server: {settings[ADDRESS]}")
    return partial(_attributor, base_url=settings[ADDRESS], api_key=settings[KEY], model=settings[MODEL])


def _attributor(lexicon: Lexicon, *, base_url: str, api_key: str, model: str) -> ServedAttributor:
    from rostra.extract.served import ServedAttributor

    return ServedAttributor(lexicon, base_url=base_url, api_key=api_key, model=model)


def tell(attributor: ServedAttributor | None) -> None:
    """Say how many pieces of a model's answers were thrown out, if any."""
    if attributor is not None and attributor.thrown_out:
        say(f"thrown out: {attributor.thrown_out} pieces that the model gave and that do not stand in the text")
