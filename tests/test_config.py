from pathlib import Path

import pytest

from rostra import config
from rostra.errors import RostraError


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert config.read(tmp_path) == config.Config()


def test_paths_are_relative_to_the_file(tmp_path: Path) -> None:
    (tmp_path / "rostra.toml").write_text('store = "news"\npacks = ["packs/climate"]\n', encoding="utf-8")

    assert config.read(tmp_path) == config.Config(tmp_path / "news", (tmp_path / "packs/climate",))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("store =", "Invalid value"),
        ("colour = 1", "unknown key colour"),
        ("store = 1", "store is a string"),
        ('packs = "climate"', "packs a list"),
        ("packs = [1]", "packs a list"),
        ("language = 1", "language is the tag"),
        ('language = ["da", "en) ||"]', "language is the tag"),
    ],
)
def test_a_file_that_does_not_fit_is_named(tmp_path: Path, text: str, problem: str) -> None:
    (tmp_path / "rostra.toml").write_text(text, encoding="utf-8")

    with pytest.raises(RostraError, match=problem) as caught:
        config.read(tmp_path)

    assert caught.value.where == str(tmp_path / "rostra.toml")


def test_packs_that_a_call_names_come_after_those_of_the_project() -> None:
    settings = config.Config(packs=(Path("climate"),))

    assert settings.packs_and([Path("arctic")]) == (Path("climate"), Path("arctic"))
    assert settings.packs_and(None) == (Path("climate"),)


@pytest.mark.parametrize(("given", "languages"), [('"da"', ("da",)), ('["kl", "da"]', ("kl", "da"))])
def test_one_language_or_several_may_be_preferred(tmp_path: Path, given: str, languages: tuple[str, ...]) -> None:
    (tmp_path / "rostra.toml").write_text(f"language = {given}", encoding="utf-8")

    assert config.read(tmp_path).languages == languages


def test_languages_that_a_call_names_take_the_place_of_the_projects() -> None:
    settings = config.Config(languages=("da",))

    assert (settings.languages_or(None), settings.languages_or(["de"])) == (("da",), ("de",))
