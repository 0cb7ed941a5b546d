"""The whole file: a category before each section, and names that tell questions apart."""

import html
import re
from collections.abc import Iterable
from fractions import Fraction

import pytest
from lxml import etree

from qtiexport.diagnostics import Location
from qtiexport.model import Part
from qtiexport.targets import Index, IndexEntry, SectionEntry, moodle
from tests import makers
from tests.unit.targets.moodle.made import END
from tests.xml import parsed, text

HOSTILE = ["x<5", "a & b", "<b>bold</b>", "&lt;", "]]>", "\"'", "$$x$$ @@PLUGINFILE@@", "🙂 ä", "</text>"]


def _index(parts: Iterable[tuple[Part, int]], title: str = "Rivers/Lakes", section: str = "In / out") -> Index:
    entries = tuple(
        IndexEntry(p.identifier, "de", True, p.title, at, Fraction(1), 1, (), (), Location("a.md")) for p, at in parts
    )
    return Index("course-1", "", title, "de", (SectionEntry("root", title), SectionEntry("s", section)), entries)


def _quiz(parts: list[tuple[Part, int]], **more: str) -> etree._Element:
    fragments = (made.fragment.content for made in (moodle.item(p, END) for p, _ in parts) if made.fragment)
    (stream,) = moodle.course(_index(parts, **more), fragments, END)
    assert stream.path == "course-1-de-moodle.xml"
    return parsed(b"".join(stream.pieces))


def test_the_file_has_a_category_before_each_section() -> None:
    """A category holds for what follows it; `/` in a name is written twice; the language tells courses apart."""
    parts: list[tuple[Part, int]] = [
        (makers.question(makers.interaction("+-")), 0),
        (makers.article(), 0),
        (makers.question(makers.true_false(True)), 1),
    ]
    root = _quiz(parts)
    assert [question.get("type") for question in root] == [
        "category", "multichoice", "description", "category", "truefalse",
    ]  # fmt: skip
    assert [path.text for path in root.iterfind("question/category/text")] == [
        "$course$/top/Rivers//Lakes (de)",
        "$course$/top/Rivers//Lakes (de)/In // out",
    ]


def test_equal_names_are_told_apart() -> None:
    """Of questions with one name each has its identifier behind it, within the limit; all others keep their names."""
    long = "water " * 60
    asked = makers.interaction("+-")
    parts: list[tuple[Part, int]] = [
        (makers.question(asked, identifier=name, title=title), 0)
        for name, title in (("a1", "R & D"), ("a2", "R & D"), ("b", "Other"), ("c1", long), ("c2", f"{long}!"))
    ]
    names = [text(each, "name/text") for each in _quiz(parts).iterfind("question") if each.get("type") != "category"]
    assert names[:3] == ["R &amp; D (a1)", "R &amp; D (a2)", "Other"]
    assert all(name.endswith(f"water… (c{n})") and len(name) <= 255 for n, name in enumerate(names[3:], 1))


def _steps(root: etree._Element) -> list[str]:
    """The categories of the first path, split and trimmed as Moodle does (`question/format.php`)."""
    path = re.split(r"(?<!/)/(?!/)", text(root, "question/category/text"))
    return [step.replace("//", "/").strip() for step in path]


@pytest.mark.parametrize("said", [*HOSTILE, "and/or", "/ first", "last /", "<i>/</i>"])
def test_a_category_is_escaped_twice(said: str) -> None:
    """Moodle strips tags from names and splits paths at lone slashes: titles come out as they were."""
    root = _quiz([(makers.question(makers.interaction("+-")), 1)], title="T", section=said)
    assert [html.unescape(step) for step in _steps(root)] == ["$course$", "top", "T (de)", said]
    assert not any(sign in step for step in _steps(root) for sign in "<>")


def test_a_category_has_at_most_255_characters() -> None:
    """The column holds no more, and the import would die; the language stays readable."""
    root = _quiz([(makers.question(makers.interaction("+-")), 1)], title="x<5 " * 60, section="y" * 300)
    top, section = _steps(root)[2:]
    assert top.endswith("x&lt;5… (de)")
    assert section.endswith("y…")
    assert max(len(top), len(section)) <= 255
