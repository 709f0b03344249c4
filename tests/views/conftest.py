"""Pages that are open in the browser, for the tests of the page."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest


@dataclass
class Opened:
    """A page that is open, with all that it asked of the network and all that it complained of."""

    page: object
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def __getattr__(self, name: str) -> object:
        return getattr(self.page, name)


@pytest.fixture
def opened(chromium, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    """Give a function that opens HTML as a file and waits until it has painted."""
    contexts = []

    def open_(html: str, *, at: str = "", **options: object) -> Opened:
        file = tmp_path / "page.html"
        file.write_text(html, encoding="utf-8", newline="\n")
        context = chromium.new_context(accept_downloads=True, **options)
        contexts.append(context)
        held = Opened(context.new_page())
        held.page.on("request", lambda request: held.requests.append(request.url))
        held.page.on("console", lambda message: held.complaints.append(message.text))
        held.page.on("pageerror", lambda error: held.complaints.append(str(error)))
        held.page.goto(file.as_uri() + (f"#{at}" if at else ""))
        held.page.wait_for_function("document.documentElement.dataset.ready === 'true'", timeout=20_000)
        return held

    yield open_
    for context in contexts:
        context.close()
