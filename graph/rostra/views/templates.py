"""The one way from data to HTML: templates in which every text is escaped, and nothing that is missing goes unseen."""

from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined


def environment(package: str, folder: str = "templates", **more: Any) -> Environment:
    """Give the templates in a `folder` of a package; `more` is what jinja2's `Environment` takes besides."""
    return Environment(loader=PackageLoader(package, folder), autoescape=True, undefined=StrictUndefined, **more)
