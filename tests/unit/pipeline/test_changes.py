"""`--changed-since`: the Moodle file holds what is new or changed, and nothing is left out that is not equal."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from qtiexport.package import Document
from qtiexport.pipeline import Changes, Outcome, Request, build
from qtiexport.pipeline.changes import Fingerprint, Since, compared, fingerprint
from qtiexport.targets import Made
from tests.builds import Dist, Package, built, codes
from tests.pictures import raster
from tests.sources import ARTICLE, CHOICE, GERMAN, SINGLE, write

pytestmark = pytest.mark.usefixtures("no_official_schemas")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Two English questions, a text to read and a German question; a course with its own id."""
    folder = tmp_path / "source"
    write(folder, "lakes.md", text=ARTICLE)
    write(folder, "rivers.md", text=CHOICE)
    write(folder, "cities/paris.md", text=SINGLE)
    write(folder, "fluesse.md", text=GERMAN)
    (folder / "qtiexport.toml").write_text('course.id = "water"\n')
    return folder


def _old(source: Path) -> Path:
    """The output folder of a build of the sources as they are."""
    out = source.parent / "old"
    built(source, out, targets=("moodle",))
    return out


def _since(source: Path, old: Path, out: str = "new", **asked: object) -> Dist:
    asked = {"targets": ("moodle",)} | asked
    outcome = build(Request((source,), source.parent / out, since=old, jobs=1, **asked))  # type: ignore[arg-type]
    return Dist(source.parent / out, outcome)


def _changes(done: Dist) -> Changes:
    assert done.outcome.changes
    return done.outcome.changes


def _held(done: Dist) -> list[str]:
    """The ID numbers in the Moodle files of a build."""
    found = (p.root.iterfind("question/idnumber") for p in done.packages("moodle"))
    return sorted(str(number.text) for some in found for number in some)


def _categories(package: Package) -> list[str]:
    return [str(element.text) for element in package.root.iterfind("question/category/text")]


def test_what_is_equal_is_left_out(source: Path) -> None:
    """Only the question whose words changed is in the file, and only its language has a file."""
    old = _old(source)
    write(source, "rivers.md", text=CHOICE.replace("Havel", "Spree"))
    done = _since(source, old)
    assert _held(done) == ["rivers"]
    assert _changes(done) == Changes(old.as_posix(), ("moodle",), 0, 1, 3, ())


def test_what_is_new_comes_and_what_is_gone_is_named(source: Path) -> None:
    """A new file is one to import; one that was deleted cannot be taken out by an import, so it is told."""
    old = _old(source)
    (source / "cities" / "paris.md").unlink()
    write(source, "cities/rome.md", text=SINGLE.replace("Paris", "Rome"))
    done = _since(source, old)
    assert _held(done) == ["rome"]
    assert (_changes(done).new, _changes(done).gone) == (1, ("paris (en)",))


def test_what_is_out_of_sight_is_not_gone(source: Path) -> None:
    """Another language than the built one, and what lies outside of the part that was read, are no losses."""
    old = _old(source)
    assert _changes(_since(source, old, languages=("de",))).gone == ()
    (source / "qtiexport.toml").write_text('course.id = "water"\nsources = ["."]\n')
    part = build(Request((source / "cities",), source.parent / "part", targets=("moodle",), since=old, jobs=1))
    assert part.changes
    assert part.changes.gone == ()


def test_nothing_new_is_no_file(source: Path) -> None:
    """Without a change there is nothing to import; the report is written, and can be compared with later."""
    old = _old(source)
    done = _since(source, old)
    assert list(done.packages()) == []
    assert _changes(done).unchanged == 4
    write(source, "rivers.md", text=CHOICE.replace("Havel", "Spree"))
    assert _held(_since(source, done.folder, out="next")) == ["rivers"]


def test_the_file_is_filed_as_the_whole_would_be(source: Path) -> None:
    """Moodle files questions by category: one question alone keeps the category that it has in the whole course."""
    old = _old(source)
    write(source, "cities/paris.md", text=SINGLE.replace("Loire", "Oise"))
    (package,) = _since(source, old).packages("moodle")
    ours = _categories(package)
    whole = _categories(Dist(old, Outcome(())).one("moodle", "en"))
    assert ours == ["$course$/top/Question bank (en)/Cities"]
    assert set(ours) < set(whole)


def test_other_targets_are_whole(source: Path) -> None:
    """A test is a whole: QTI and SCORM packages hold everything, changed or not."""
    old = _old(source)
    done = _since(source, old, targets=("moodle", "scorm12", "qti21"))
    assert {package.target for package in done.packages()} == {"scorm12", "qti21"}
    assert len(done.one("qti21", "en").names) == 2 + 2


def test_the_report_says_what_is_in_the_file(source: Path) -> None:
    """Each Moodle row has its content, and `unchanged` where the file does not hold it; no other target has either."""
    old = _old(source)
    write(source, "rivers.md", text=CHOICE.replace("Havel", "Spree"))
    rows = _since(source, old, targets=("moodle", "qti21")).report["items"]
    moodle = {row["id"]: row for row in rows if row["target"] == "moodle"}
    assert {name for name, row in moodle.items() if row.get("unchanged")} == {"fluesse", "lakes", "paris"}
    assert all(len(row["content"]) == 16 for row in moodle.values())
    assert not any("content" in row for row in rows if row["target"] == "qti21")


def test_the_same_changes_give_the_same_bytes(source: Path) -> None:
    """Same sources and same earlier build, same file."""
    old = _old(source)
    write(source, "rivers.md", text=CHOICE.replace("Havel", "Spree"))
    one, two = (_since(source, old, out=name) for name in ("one", "two"))
    assert (one.folder / "build.json").read_bytes() == (two.folder / "build.json").read_bytes()
    assert one.one("moodle").path.read_bytes() == two.one("moodle").path.read_bytes()


def test_a_question_is_what_learners_get_of_it(source: Path) -> None:
    """Other points and another picture are changes; another name of the file's folder is none."""
    write(source, "rivers.md", text=f"{CHOICE}\n![A river](river.png)\n")
    (source / "river.png").write_bytes(raster("PNG", (8, 8)))
    old = _old(source)
    (source / "river.png").write_bytes(raster("PNG", (9, 9)))
    assert _held(_since(source, old)) == ["rivers"]
    (source / "qtiexport.toml").write_text('course.id = "water"\npoints = 2\n')
    assert _changes(_since(source, old)).changed == 3
    (source / "qtiexport.toml").write_text('course.id = "water"\n')
    (source / "river.png").write_bytes(raster("PNG", (8, 8)))
    (source / "cities").rename(source / "towns")
    assert _changes(_since(source, old)).unchanged == 4


def _no_report(old: Path) -> None:
    (old / "build.json").unlink()


def _broken(old: Path) -> None:
    (old / "build.json").write_text("{")


def _foreign(old: Path) -> None:
    report = json.loads((old / "build.json").read_text())
    (old / "build.json").write_text(json.dumps({**report, "course": "fire"}))


def _silent(old: Path) -> None:
    report = json.loads((old / "build.json").read_text())
    rows = [{name: value for name, value in row.items() if name != "content"} for row in report["items"]]
    (old / "build.json").write_text(json.dumps({**report, "items": [*rows, 7, {"content": 1}]}))


@pytest.mark.parametrize(
    ("spoil", "told", "advice"),
    [
        (_no_report, "there is no build to compare with", "output folder of an earlier build"),
        (_broken, "there is no build to compare with", "output folder of an earlier build"),
        (_foreign, "a build of the course “fire”", "of this course"),
        (_silent, "does not say what its questions held", "without --changed-since once"),
    ],
)
def test_what_cannot_be_compared_with_stops_the_build(
    source: Path, spoil: Callable[[Path], None], told: str, advice: str
) -> None:
    """An earlier build that does not say what it held is a mistake of the command line, before anything is read."""
    old = _old(source)
    spoil(old)
    outcome = _since(source, old).outcome
    assert codes(outcome) == ["CFG002"]
    assert told in outcome.diagnostics[0].message
    assert advice in outcome.diagnostics[0].help
    assert not (source.parent / "new").exists()


def test_only_moodle_takes_questions_one_by_one(source: Path) -> None:
    """Without it among the targets the option would do nothing, and that is said."""
    outcome = _since(source, _old(source), targets=("qti21",)).outcome
    assert codes(outcome) == ["CFG002"]
    assert "--changed-since is for moodle alone" in outcome.diagnostics[0].message


def test_a_fingerprint_is_of_all_that_was_made() -> None:
    """Another path, other bytes, or bytes that moved from one document to the next are another content."""
    made = [
        Made(documents=(Document("a", b"x"), Document("b", b"y"))),
        Made(documents=(Document("a", b"xb"), Document("b", b"y"))),
        Made(documents=(Document("a", b"x"), Document("c", b"y"))),
        Made(fragment=Document("a", b"x")),
        Made(fragment=Document("a", b"")),
    ]
    assert len({fingerprint("moodle", "en", "q", one).digest for one in made}) == len(made)


def test_a_question_of_two_languages_is_two() -> None:
    """Equal identifiers in two languages are compared each with its own."""
    old = Since("old", frozenset({Fingerprint("moodle", "de", "q", "1"), Fingerprint("moodle", "en", "q", "2")}))
    now = [Fingerprint("moodle", "de", "q", "2"), Fingerprint("moodle", "en", "q", "2")]
    assert compared(old, now, (), whole=True) == Changes("old", ("moodle",), 0, 1, 1, ())
