"""Front matter: lists in the form of lines, which editors write, beside those in brackets."""

import pytest

from qtiexport.readers import markdown
from qtiexport.readers.contract import Defaults, Reading, Source

_QUESTION = "Which?\n\n- [x] a\n- [ ] b\n"


def _read(front: str) -> Reading:
    return markdown.read(Source("q.md", f"---\n{front}\n---\n{_QUESTION}", "q", "en"), Defaults())


@pytest.mark.parametrize(
    ("front", "tags"),
    [
        ("tags:\n  - a\n  - b", ("a", "b")),
        ("tags:\n- a\n- b", ("a", "b")),
        ("tags:\n-  a b  # a comment\n# another\n\n- 'c: d'\npoints: 2", ("a b", "c: d")),
        ('id: x\ntags: \n  - "[a]"\n  - no', ("[a]", "no")),
        ("tags:\n  -\ta\n%% a note of the author\n  - a", ("a",)),
        ("tags:\nlevel: A2", ()),
    ],
)
def test_a_list_may_stand_in_lines_below_its_key(front: str, tags: tuple[str, ...]) -> None:
    """Each line of a hyphen and a value is one value, indented or not, as in a list in brackets."""
    reading = _read(front)
    assert reading.diagnostics == ()
    assert [part.metadata.tags for part in reading.parts] == [tags]


@pytest.mark.parametrize(
    ("front", "line", "message"),
    [
        ("tags:\n  - a\n    - b", 4, "do not begin at the same column"),
        ("tags:\n  - a\n- b", 4, "do not begin at the same column"),
        ("tags:\n  - - a", 3, "means something else in YAML"),
        ("tags:\n  - [a, b]", 3, "a list holds another list"),
        ("tags:\n  - a: b", 3, "nested mapping"),
        ("tags:\n  - a\n  -", 4, "is empty"),
        ("tags:\n  - 'a' b", 3, "follows the value"),
        ("tags:\n  - a\n    b", 4, "this one is nested"),
        ("tags:\n\t- a", 3, "this one is nested"),
        ("tags: a\n  - b", 3, "this one is nested"),
        ("tags: # some\n  - b", 2, "a comment in YAML"),
        ("level:\n  - A2", 2, "is a list, and takes one value"),
    ],
)
def test_a_list_in_lines_is_flat(front: str, line: int, message: str) -> None:
    """What is more than one level of values is one error at its line: the strict subset has no other reading."""
    (found,) = _read(front).diagnostics
    assert (found.code, found.location.line) == ("SRC011", line)
    assert message in found.message
    assert found.help
