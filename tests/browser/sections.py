"""Courses of two sections, as many questions as wanted, made of text on the spot."""

from pathlib import Path

from tests.browser.attempts import Launchable
from tests.browser.banks import run_cli, unpack
from tests.browser.versions import Version

SECTIONS = ("one", "two")
_CONFIG = """\
targets = ["scorm12", "scorm2004"]
language = "en"
pass_mark = 50
{more}
[course]
id = "sections"
[course.title]
en = "Two sections"
"""
_QUESTION = "Which of the options is right in number {number}?\n" + "".join(
    f"- [{'x' if option in (0, 3) else ' '}] Option {option}\n" for option in range(10)
)


def course(folder: Path, version: Version, count: int, more: str = "") -> Launchable:
    """A package of `count` questions of ten options in two sections; `more` stands in its config."""
    source = folder / "source"
    for number in range(count):
        section = source / SECTIONS[number * 2 // count]
        section.mkdir(parents=True, exist_ok=True)
        (section / f"q{number:03}.txt").write_text(_QUESTION.format(number=number), encoding="utf-8")
    (source / "qtiexport.toml").write_text(_CONFIG.format(more=more), encoding="utf-8")
    run_cli("build", str(source), "--out", str(folder / "dist"))
    return unpack(folder / "dist", "en", version)
