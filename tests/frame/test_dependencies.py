"""Each dependency is there on purpose."""

import re
import tomllib
from pathlib import Path


def name(requirement: str) -> str:
    return re.split(r"[<>=\[;! ]", requirement, maxsplit=1)[0]


def test_contributing_says_why_each_dependency_is_there(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    wanted = [*project["project"]["dependencies"], *groups["test"], *groups["lint"]]
    for extra in project["project"].get("optional-dependencies", {}).values():
        wanted += extra
    text = (root / "CONTRIBUTING.md").read_text(encoding="utf-8")

    assert [name(one) for one in wanted if not re.search(rf"\b{re.escape(name(one))}\b", text)] == []


def test_the_lock_names_no_private_registry(root: Path) -> None:
    hosts = set(re.findall(r"https://([^/\"]+)", (root / "uv.lock").read_text(encoding="utf-8")))

    assert hosts == {"pypi.org", "files.pythonhosted.org"}
