"""Write the reference of a pack: plain HTML that needs no network and no script."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from rostra.errors import PackError
from rostra.packs.reference import concepts, defined, diagram, entities, inquiries, lexicon
from rostra.packs.reference.wording import Wording
from rostra.views import templates
from rostra.vocab import terms
from rostra.vocab.pack import Pack

_PAGES = ("index", "concepts", "words", "entities", "questions")


@dataclass(frozen=True, slots=True)
class _Anchors:
    """Know where each term is told of, seen from one page."""

    places: Mapping[str, str]
    page: str

    def of(self, iri: str) -> str:
        """Give the address of a term within these pages; "" where it has none."""
        place = self.places.get(iri, "")
        page, mark, local = place.partition("#")
        return mark + local if page == f"{self.page}.html" else place


def document(pack: Pack, beside: Sequence[Pack], folder: Path, *, languages: Sequence[str] = ()) -> tuple[Path, ...]:
    """Write the pages of `pack`, which is used with the packs `beside` it, into `folder`; give their files.

    Names are in the first of `languages` that there is one in, else in English. Raises `PackError` where a file of a
    pack cannot be read, and where the folder cannot be written.
    """
    texts = pages(pack, beside, languages=languages)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise PackError(str(error), where=str(folder), remedy="see that the folder can be written") from error
    return tuple(folder / name for name in texts)


def pages(pack: Pack, beside: Sequence[Pack], *, languages: Sequence[str] = ()) -> dict[str, str]:
    """Give the text of each page of `pack` by the name of its file; a page that would be empty is left out."""
    packs = (*(one for one in beside if one != pack), pack)
    wording = Wording(packs, languages)
    told = _told(pack, packs, wording)
    names = [name for name in _PAGES if name == "index" or any(told[part] for part in _PARTS[name])]
    places = _places(told)
    environment = _environment()
    return {
        f"{name}.html": environment.get_template(f"{name}.html").render(
            told, pack=pack, pages=names, page=name, wording=wording, anchors=_Anchors(places, name)
        )
        for name in names
    }


_PARTS: Mapping[str, Sequence[str]] = {
    "concepts": ("schemes",),
    "words": ("tables",),
    "entities": ("kinds",),
    "questions": ("questions", "rules", "shapes"),
}


def _told(pack: Pack, packs: Sequence[Pack], wording: Wording) -> dict[str, Any]:
    defined_ = defined.defined(pack, wording)
    every = inquiries.asked(packs)
    own = {one.name for one in inquiries.asked((pack,))}
    rules = inquiries.inferred(packs)
    return {
        "about": wording.one(pack.iri, terms.DCTERMS + "description"),
        "licence": wording.one(pack.iri, terms.DCTERMS + "license"),
        "terms": defined_,
        "diagram": diagram.diagram(defined_, wording),
        "schemes": concepts.schemes(pack, wording),
        "tables": lexicon.tables(pack, wording),
        "kinds": entities.entities(pack, wording),
        "questions": tuple(one for one in every if one.name in own),
        "rules": inquiries.inferred((pack,)),
        "shapes": inquiries.shapes(pack),
        "asked": inquiries.uses(every),
        "inferring": inquiries.uses(rules),
    }


def _places(told: Mapping[str, Any]) -> dict[str, str]:
    places = {one.iri: f"index.html#{one.short}" for one in told["terms"]}
    waiting = [one for scheme in told["schemes"] for one in scheme.top]
    while waiting:
        one = waiting.pop()
        places.setdefault(one.iri, f"concepts.html#{one.short}")
        waiting.extend(one.below)
    places |= {f"question {one.name}": f"questions.html#{one.name}" for one in told["questions"]}
    return places | {f"rule {one.name}": f"questions.html#rule-{one.name}" for one in told["rules"]}


def _environment() -> Environment:
    environment = templates.environment(
        "rostra.packs.reference", keep_trailing_newline=True, trim_blocks=True, lstrip_blocks=True
    )
    css = (files("rostra.packs.reference") / "templates" / "page.css").read_text(encoding="utf-8")
    environment.globals["css"] = Markup(css)  # noqa: S704
    return environment
