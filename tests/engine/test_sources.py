"""Questions as authors write them are marked in the player as `scoring` marks them: read, built, unpacked, played."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from qtiexport import scoring
from tests.builds import SAMPLE, built
from tests.engine.answers import encode
from tests.engine.courses import questions as every_question
from tests.engine.player import marks
from tests.engine.responses import compared
from tests.engine.spaces import some
from tests.sources import write

_DRAWN = 300
_MATCH = "---\ntype: match\nlang: {}\npoints: 3\n---\n{}\n\n| a | b |\n|---|---|\n{}\n"
_ROWS = {
    "en": ("Canada <!--can--> | Ottawa <!--ott-->", "Italy <!--ita--> | Rome <!--rom-->", " | Milan <!--mil-->"),
    "de": ("Italien <!--ita--> | Rom <!--rom-->", "Kanada <!--can--> | Ottawa <!--ott-->", " | Mailand <!--mil-->"),
}


def linked(folder: Path) -> Path:
    """A match in two languages, each of which has its rows in an order of its own."""
    for language, rows in _ROWS.items():
        table = "\n".join(f"| {row} |" for row in rows)
        write(folder / "source", f"capitals.{language}.md", text=_MATCH.format(language, "Match them!", table))
    return folder / "source"


@pytest.mark.parametrize("course", [lambda _: SAMPLE, linked], ids=["sample", "linked"])
def test_what_is_built_is_marked_as_it_was_written(
    course: Callable[[Path], Path], tmp_path: Path, record_property: Callable[[str, str], None]
) -> None:
    """Also where the keys of a language are those of another one."""
    source = course(tmp_path)
    dist = built(source, tmp_path / "dist", targets=("scorm12",))
    played = {(made.language, part["id"]): part for made in dist.packages() for part in made.course["parts"]}
    questions = list(every_question(source))
    asked, wanted = [], []
    for question in questions:
        data = played[question.language, question.identifier]
        responses = some(question, Random(question.identifier), _DRAWN)
        asked.append((data, [encode(question, data, *one) for one in responses]))
        wanted.append([scoring.marks(question, *one) * question.weight * data["counted"] for one in responses])
    found = marks(asked)
    different = [
        question.identifier for question, *pair in zip(questions, found, wanted, strict=True) if pair[0] != pair[1]
    ]
    record_property(*compared(f"player, {source.name}", len(questions), len(questions) * _DRAWN, len(different)))
    assert different == []
    assert questions


def test_reports_of_two_languages_agree(tmp_path: Path) -> None:
    """The same thing has the same key, wherever its language has it."""
    dist = built(linked(tmp_path), tmp_path / "dist", targets=("scorm2004",))
    english, german = (
        {part["id"]: part for part in dist.one("scorm2004", code).course["parts"]} for code in ("en", "de")
    )
    rows = [{row["body"][0][1]: row["key"] for row in made["capitals"]["rows"]} for made in (english, german)]
    assert (rows[0]["Italy"], rows[0]["Canada"]) == (rows[1]["Italien"], rows[1]["Kanada"])
    assert english["capitals"]["right"] != german["capitals"]["right"], "right targets follow the rows"
