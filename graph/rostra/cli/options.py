"""The options that several commands share, each said once."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

from typer import Argument, BadParameter, Option

from rostra.config import TAG


class Extraction(StrEnum):
    """Say what finds who said what: the model that ships, or one behind an address of the OpenAI protocol."""

    ROSTRA = "rostra"
    OPENAI = "openai"


SomePaths = Annotated[
    list[Path] | None, Argument(help="Files or folders of articles: plain text or HTML.", metavar="[PATH]...")
]
Jsonl = Annotated[
    list[Path] | None,
    Option("--jsonl", help='A file of lines {"id", "text"}; the text is taken as it is.', metavar="FILE"),
]
StoreFolder = Annotated[
    Path | None, Option("--store", help="The folder of the store (default: discourse, or rostra.toml).", metavar="DIR")
]
StorePlace = Annotated[
    str | None,
    Option(
        "--store",
        help="The folder of the store, or the address of a SPARQL server (default: discourse, or rostra.toml).",
        metavar="DIR|URL",
    ),
]
Packs = Annotated[
    list[Path] | None, Option("--pack", help="A folder that extends the ontology; may be repeated.", metavar="DIR")
]
Pipeline = Annotated[
    Path | None, Option("--pipeline", help="A spaCy pipeline instead of the one that ships.", metavar="DIR")
]
Extractor = Annotated[
    Extraction, Option("--extractor", help="What finds who said what: the model that ships, or a model server.")
]
Model = Annotated[str | None, Option("--model", help="The model of the server (or $ROSTRA_MODEL).", metavar="NAME")]


def _tags(given: list[str] | None) -> list[str] | None:
    for one in given or ():
        if not TAG.fullmatch(one):
            raise BadParameter(f"{one!r} is no tag of a language, such as de")
    return given


Languages = Annotated[
    list[str] | None,
    Option(
        "--language", callback=_tags, help="A language of labels before English, such as de; repeat it.", metavar="TAG"
    ),
]
Quiet = Annotated[bool, Option("--quiet", "-q", help="No progress and no advice, only results and problems.")]
AsJson = Annotated[bool, Option("--json", help="Results as JSON, an object a line.")]
