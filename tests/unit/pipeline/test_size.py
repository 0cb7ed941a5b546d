"""How large SCORM packages become (scorm.md P23), measured on banks of real words in an order that chance makes."""

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.beside import SCHEMAS
from tests.builds import CHECKOUT, built
from tests.sources import write

pytestmark = pytest.mark.usefixtures("no_official_schemas")
DOCS = CHECKOUT / "docs"
_VERSIONS = ("scorm12", "scorm2004")
# The words of our own pages as often as they stand there: no sentence repeats, so that real texts pack better.
_WORDS = re.findall(r"[A-Za-z]{2,}", (DOCS / "source-format.md").read_text("utf-8"))


def _text(chance: random.Random, words: int) -> str:
    return " ".join(chance.choices(_WORDS, k=words))


def _question(number: int) -> str:
    """A question of some 700 characters, with four options, two rationales and an explanation."""
    chance = random.Random(number)
    options = [f"- [{'x' if place == 1 else ' '}] {_text(chance, 8)}" for place in range(4)]
    options = [option + f"\n  > {_text(chance, 8)}" if place < 2 else option for place, option in enumerate(options)]
    lines = (_text(chance, 15).capitalize() + "?", "", *options, "", "## Explanation", "", _text(chance, 25) + ".")
    return "---\nlang: en\n---\n" + "\n".join(lines) + "\n"


def _sizes(folder: Path, number: int, **asked: object) -> Iterator[int]:
    for place in range(number):
        write(folder / "source", f"q{place}.md", text=_question(place))
    done = built(folder / "source", folder / "dist", targets=_VERSIONS, **asked)
    packages = list(done.packages())
    assert [len(package.course["parts"]) for package in packages] == [number] * 2
    return (package.path.stat().st_size for package in packages)


def test_p23_twenty_questions_take_sixty_kilobytes(tmp_path: Path) -> None:
    """At most, in both versions, and without schemas."""
    assert max(_sizes(tmp_path, 20)) <= 60_000


def test_p23_two_hundred_questions_take_two_hundred_and_fifty_kilobytes(tmp_path: Path) -> None:
    """At most, in both versions."""
    assert max(_sizes(tmp_path, 200)) <= 250_000


@pytest.mark.skipif(SCHEMAS is None, reason="the official schemas do not lie beside this checkout")
def test_p23_with_schemas_twenty_questions_take_a_hundred_and_ten_kilobytes(tmp_path: Path) -> None:
    """At most, with those of the manifest at the root."""
    assert max(_sizes(tmp_path, 20, schemas=SCHEMAS, scorm_schemas=True)) <= 110_000
