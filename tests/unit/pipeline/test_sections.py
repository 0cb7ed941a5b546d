"""The structure of a test, from `bank.toml` and the config into the packages."""

from pathlib import Path

import pytest

from qtiexport.config import Config
from qtiexport.diagnostics import Diagnostic, Severity
from qtiexport.pipeline import Request, check
from qtiexport.pipeline.titles import verdicts
from qtiexport.resources import languages
from tests.builds import built
from tests.sources import ARTICLE, GERMAN, SINGLE, write
from tests.xml import one, parsed, text

pytestmark = pytest.mark.usefixtures("no_official_schemas")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Three English questions and a German one in one folder."""
    folder = tmp_path / "source"
    for number in range(3):
        write(folder, f"pool/q{number}.en.md", text=SINGLE.replace("Paris", f"Paris {number}"))
    write(folder, "pool/d.de.md", text=GERMAN)
    _section(folder, "select = 1")
    return folder


def _section(source: Path, text: str) -> None:
    (source / "pool" / "bank.toml").write_text(f"[section]\n{text}\n", encoding="utf-8")


def _config(source: Path, text: str) -> None:
    (source / "qtiexport.toml").write_text(text, encoding="utf-8")


def _told(source: Path, *paths: Path, **asked: object) -> list[Diagnostic]:
    asked = {"targets": ("qti21",)} | asked
    found = check(Request(paths or (source,), source / "dist", jobs=1, **asked)).diagnostics  # type: ignore[arg-type]
    return [one for one in found if one.code in ("CFG002", "CFG004", "PRF001")]


def test_a_folder_is_given_as_its_sidecar_says(source: Path, tmp_path: Path) -> None:
    """Draw, order and time reach the section, and the time of the whole the test."""
    _section(source, 'select = 1\nshuffle = true\ntime = "90 s"')
    _config(source, 'navigation = "linear"\ncourse.time = "1 h"\n')
    done = built(source, tmp_path / "dist", targets=("qti21",))
    root = parsed(done.one("qti21", "en").read("assessment.xml"))
    section = one(root, "testPart/assessmentSection")
    assert one(section, "selection").get("select") == "1"
    assert one(section, "ordering").get("shuffle") == "true"
    assert [one(root, "timeLimits").get("maxTime"), one(section, "timeLimits").get("maxTime")] == ["3600.0", "90.0"]
    assert one(root, "testPart").get("navigationMode") == "linear"


def test_more_cannot_be_drawn_than_there_is(source: Path) -> None:
    """One error a language, at the line that asks for too many, with the number that is there."""
    _section(source, "# five of them\nselect = 2")
    (found,) = _told(source)
    assert (found.code, found.severity, found.location.line) == ("CFG004", Severity.ERROR, 3)
    assert found.message == "“section.select” draws 2 questions, but the folder has one question in “de”"
    assert found.help == "write at most 1, or add questions"
    _section(source, "select = 5")
    assert [d.message.partition(", but ")[2] for d in _told(source)] == [
        "the folder has 3 questions in “en”", "the folder has one question in “de”",
    ]  # fmt: skip


def test_nothing_can_be_drawn_from_reading_alone(source: Path) -> None:
    """A folder of articles draws nothing."""
    write(source, "texts/lakes.md", text=ARTICLE)
    (source / "texts" / "bank.toml").write_text("[section]\nselect = 1\n", encoding="utf-8")
    (found,) = _told(source)
    assert found.message == "“section.select” draws one question, but the folder has no questions in “en”"


def test_weight_and_time_of_a_question_reach_the_test(source: Path, tmp_path: Path) -> None:
    """What the front matter says of a question alone stands at its reference, and the sums count with it."""
    weighted = SINGLE.replace("lang: en\n", "lang: en\nweight: 2.5\ntime: 90 s\n")
    write(source, "heavy/q.md", text=weighted)
    root = parsed(built(source, tmp_path / "dist", targets=("qti21",)).one("qti21", "en").read("assessment.xml"))
    (timed,) = (ref for ref in root.iter("assessmentItemRef") if ref.find("timeLimits") is not None)
    assert (one(timed, "timeLimits").get("maxTime"), one(timed, "weight").get("value")) == ("90.0", "2.5")
    assert {e.get("weightIdentifier") for e in root.iter("testVariables")} == {"WEIGHT"}


def test_only_what_is_built_is_counted(source: Path) -> None:
    """A language that nobody asked for, a part of the course, and a course with mistakes tell nothing of the draw."""
    _section(source, "select = 2")
    assert _told(source, languages=("en",)) == []
    assert _told(source, source / "pool" / "q0.en.md") == []
    _config(source, 'sources = ["pool/*.en.md"]\n')
    assert _told(source, source / "pool" / "q0.en.md") == []
    write(source, "pool/q0.en.md", text="# Nothing to choose from\n\n- [x] Only one")
    assert _told(source) == []


def test_a_draw_stays_in_one_package(source: Path) -> None:
    """A folder that is drawn from and would be split is an error, told by `check` already; one to read from is not."""
    _config(source, "target.qti21.split = 2\n")
    (found,) = _told(source)
    assert (found.code, found.location.line) == ("CFG004", 2)
    assert "in 2 packages of qti21" in found.message
    _section(source, "shuffle = true")
    assert _told(source) == []


def test_a_split_matters_only_where_something_is_drawn(source: Path) -> None:
    """The player draws, so that no draw is split in SCORM; a file for Moodle draws nothing, which is told."""
    _config(source, "target.scorm12.split = 2\ntarget.moodle.split = 2\n")
    (found,) = _told(source, targets=("scorm12",))
    assert (found.code, found.severity) == ("CFG004", Severity.ERROR)
    assert "in 2 packages of scorm12" in found.message
    (found,) = _told(source, targets=("moodle",))
    assert (found.code, found.severity) == ("PRF001", Severity.INFO)


def test_what_others_cannot_say_is_told_at_the_key(source: Path) -> None:
    """Each key of the config and of `bank.toml` has its own note at its own line."""
    _section(source, 'time = "1 h"')
    _config(source, 'pass_mark = 50\nnavigation = "linear"\ncourse.time = "1 h"\ncourse.failed_text = "No."\n')
    told = _told(source, targets=("moodle",))
    assert [(Path(d.location.path).name, d.location.line, d.message.split("”")[0][1:]) for d in told] == [
        ("bank.toml", 2, "section.time"),
        ("qtiexport.toml", 2, "navigation"),
        ("qtiexport.toml", 3, "course.time"),
        ("qtiexport.toml", 4, "course.passed_text"),
    ]


def test_texts_need_a_mark_to_reach(source: Path) -> None:
    """Words for those who passed, where nobody can, are a mistake."""
    _config(source, 'course.passed_text = "Well done"\n')
    (found,) = [d for d in _told(source) if d.severity is Severity.ERROR]
    assert (found.code, found.location.line, "pass_mark" in found.help) == ("CFG002", 1, True)


def test_each_language_has_its_words(source: Path, tmp_path: Path) -> None:
    """The author's words where there are some, and those of the language elsewhere."""
    _config(source, 'pass_mark = 50\n[course.passed_text]\nde = "Geschafft!"\n')
    done = built(source, tmp_path / "dist", targets=("qti21",))
    texts = [
        [text(told, "p") for told in parsed(done.one("qti21", code).read("assessment.xml")).iter("testFeedback")]
        for code in ("de", "en")
    ]
    assert texts == [["Geschafft!", "Nicht bestanden."], ["You have passed.", "You have not passed."]]


@pytest.mark.parametrize("code", languages())
def test_every_language_tells_the_result(code: str) -> None:
    """All four texts are there in each language that the program knows, and nothing where it knows none."""
    told = verdicts(Config(), code)
    assert all((told.title, told.passed, told.failed, told.undecided))
    assert len({told.passed, told.failed, told.undecided}) == 3
    assert verdicts(Config(), "ru").passed == ""
