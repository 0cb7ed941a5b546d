"""Options that keep their place where the others are shuffled."""

import pytest

from qtiexport.model import Question, choice_interaction
from qtiexport.readers import markdown
from qtiexport.readers.contract import Defaults, Reading, Source

_OPTIONS = "- [x] Light<!--light-->\n- [ ] Water\n- [ ] Air\n- [ ] None of these<!--none-->\n"


def _read(pinned: str) -> Reading:
    text = f"---\nlang: en\nshuffle: true\npinned: {pinned}\n---\nWhat shines?\n\n{_OPTIONS}"
    return markdown.read(Source("plants.md", text, "plants"), Defaults())


@pytest.mark.parametrize(
    ("pinned", "places"),
    [("none", [3]), ("d", [3]), ("[a, D]", [0, 3]), ("[light, d, none]", [0, 3]), ("[]", [])],
)
def test_options_are_pinned_by_name_or_letter(pinned: str, places: list[int]) -> None:
    """A name goes before a letter; the same option may be named twice."""
    (part,) = _read(pinned).parts
    assert isinstance(part, Question)
    assert [n for n, choice in enumerate(choice_interaction(part).choices) if choice.fixed] == places


@pytest.mark.parametrize("pinned", ["e", "nine", "[d, lite]", "5"])
def test_what_no_option_is_called_is_told(pinned: str) -> None:
    """SRC011 at the line of the key, and the other options stay pinned."""
    found = _read(pinned)
    assert [(one.code, one.location.line) for one in found.diagnostics] == [("SRC011", 4)]
    assert found.diagnostics[0].help
