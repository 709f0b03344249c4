"""What all templates have in common."""

import pytest
from jinja2 import UndefinedError

from rostra.views.templates import environment


@pytest.fixture
def made():
    return environment("rostra.views", "page")


def test_every_text_is_escaped(made):
    assert made.from_string("{{ text }}").render(text="<b>") == "&lt;b&gt;"


def test_what_is_missing_is_told(made):
    with pytest.raises(UndefinedError):
        made.from_string("{{ text }}").render()
