"""The story of a build: what it writes, what it leaves, and what stays the same over edits."""

import json
import os
import re
from pathlib import Path

import pytest

from qtiexport.pipeline import Request, check
from qtiexport.targets import DEFAULT, qti21, scorm12
from tests.builds import PACKED, SCORM, Package, built, codes
from tests.sources import ARTICLE, CHOICE, GERMAN, SINGLE, TRUE_FALSE, write
from tests.xml import text

pytestmark = pytest.mark.usefixtures("no_official_schemas")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A small course: an article, three questions, two sections."""
    folder = tmp_path / "source"
    write(folder, "a-lakes.md", text=ARTICLE)
    write(folder, "rivers.md", text=CHOICE)
    write(folder, "cities/paris.md", text=SINGLE)
    write(folder, "cities/danube.md", text=TRUE_FALSE)
    (folder / "qtiexport.toml").write_text('course.id = "water"\n')
    return folder


def _config(source: Path, text: str) -> None:
    (source / "qtiexport.toml").write_text(f'course.id = "water"\n{text}', encoding="utf-8")


# --- what is written --------------------------------------------------------------------------------------------


def test_the_default_targets_are_built(source: Path, tmp_path: Path) -> None:
    """Without a word about targets the four usual ones are built; names say course, language and target."""
    done = built(source, tmp_path / "dist", targets=())
    assert sorted(package.path.name for package in done.packages()) == [
        "water-en-moodle.xml", "water-en-qti21.zip", "water-en-scorm12.zip", "water-en-scorm2004.zip",
    ]  # fmt: skip
    assert {package.target for package in done.packages()} == set(DEFAULT)


def test_the_config_chooses_targets_and_the_command_line_overrides(source: Path, tmp_path: Path) -> None:
    """`targets` in the config holds unless targets are asked for."""
    _config(source, 'targets = ["moodle"]\n')
    assert {p.target for p in built(source, tmp_path / "one", targets=()).packages()} == {"moodle"}
    assert {p.target for p in built(source, tmp_path / "two", targets=("qti21",)).packages()} == {"qti21"}


def test_the_report_says_what_was_built_from_what(source: Path, tmp_path: Path) -> None:
    """Inputs with their hashes by a path below the source, a row for each item and target, the layers that judged."""
    report = built(source, tmp_path / "dist", targets=("qti21", "moodle")).report
    assert [row["path"] for row in report["inputs"]] == [
        "a-lakes.md", "rivers.md", "cities/danube.md", "cities/paris.md",
    ]  # fmt: skip
    rows = [(row["target"], row["id"], row["fidelity"]) for row in report["items"]]
    assert rows == [
        (target, name, "exact") for target in ("moodle", "qti21") for name in ("a-lakes", "danube", "paris", "rivers")
    ]
    assert report["layers"] == [{"target": target, "schemas": ["own"]} for target in ("moodle", "qti21")]
    assert (report["course"], report["format"]) == ("water", 1)


def test_the_report_says_what_a_target_cannot_say(source: Path, tmp_path: Path) -> None:
    """A degraded item is called so, with the reason."""
    _config(source, 'marking = "all-or-nothing"\n')
    report = built(source, tmp_path / "dist").report
    told = {(row["id"], row["target"]): row for row in report["items"] if row["fidelity"] != "exact"}
    assert set(told) == {("rivers", "moodle")}
    assert len(told["rivers", "moodle"]["why"]) == 1


def test_nothing_of_the_machine_is_in_the_output(source: Path, tmp_path: Path) -> None:
    """No path, no host, no user and no moment of the build is in any file."""
    done = built(source, tmp_path / "dist")
    whole = b"".join([*done.files.values(), *(p.read(name) for p in done.packages(*PACKED) for name in p.names)])
    told = {str(tmp_path), tmp_path.name, str(Path.home()), os.uname().nodename}
    # A short host name may well stand among random bytes.
    assert [word for word in told if len(word) > 4 and word.encode() in whole] == []
    assert not re.search(rb"20[2-9]\d-[01]\d-[0-3]\d[T ]", whole)


def test_a_course_without_an_id_says_so(source: Path, tmp_path: Path) -> None:
    """The made-up id is made from the items, and the outcome tells that it is no name of the author's."""
    (source / "qtiexport.toml").unlink()
    done = built(source, tmp_path / "dist")
    assert re.fullmatch(r"course-[0-9a-f]{8}", done.outcome.course)
    assert not done.outcome.named
    assert done.report["course"] == done.outcome.course


def test_a_question_with_rationales_alone_promises_feedback(tmp_path: Path) -> None:
    """The manifest tells of feedback also where there are rationales and no explanation."""
    write(tmp_path / "s", "paris.md", text=SINGLE.replace("Seine", "Seine\n  > Since long ago."))
    package = built(tmp_path / "s", tmp_path / "dist", targets=("qti21",)).one("qti21")
    assert text(package.manifest, "resources/resource/metadata/qtiMetadata/feedbackType") == "nonadaptive"
    assert b"feedbackInline" in package.read("items/paris.xml")


def test_what_a_target_cannot_say_at_all_is_an_error(tmp_path: Path) -> None:
    """Twelve wrong options have no grade in Moodle: an error at the question, and a build without Moodle."""
    wrong = "\n".join(f"- [ ] Stream {number}" for number in range(12))
    write(tmp_path / "source", "q.md", text=CHOICE.replace("- [ ] Havel", wrong))
    refused = built(tmp_path / "source", tmp_path / "no", targets=()).outcome
    assert codes(refused) == ["PRF003"]
    assert refused.diagnostics[0].location.path.endswith("source/q.md")
    assert len(list(built(tmp_path / "source", tmp_path / "dist", targets=PACKED).packages())) == 4


# --- what stays the same ----------------------------------------------------------------------------------------


def _identifiers(package: Package) -> list[str]:
    return [str(e.get("identifier")) for e in package.manifest.iter() if e.get("identifier")]


def test_p9_editing_leaves_every_identifier(source: Path, tmp_path: Path) -> None:
    """New wording, new titles and a new question change no identifier of what was there before."""
    before = built(source, tmp_path / "before")
    write(source, "rivers.md", text=CHOICE.replace("Havel", "Spree").replace("Which", "What"))
    write(source, "0-first.md", "cities/berlin.md", text=SINGLE.replace("Paris", "Berlin"))
    _config(source, '[course.title]\nen = "Another title"\n')
    after = built(source, tmp_path / "after")
    for target in PACKED:
        old, new = before.one(target), after.one(target)
        assert old.path.name == new.path.name
        assert set(_identifiers(old)) <= set(_identifiers(new))
    for target in SCORM:
        assert _identifiers(before.one(target)) == _identifiers(after.one(target))
    assert before.one("qti21").read("items/rivers.xml") != after.one("qti21").read("items/rivers.xml")


def test_moving_a_question_changes_no_identifier_of_it(source: Path, tmp_path: Path) -> None:
    """An item's identifier is its name's, whatever folder it lies in."""
    before = built(source, tmp_path / "before")
    (source / "rivers.md").rename(source / "cities" / "rivers.md")
    after = built(source, tmp_path / "after")
    assert before.one("qti21").read("items/rivers.xml") == after.one("qti21").read("items/rivers.xml")


@pytest.mark.parametrize("jobs", [1, 2])
def test_how_many_processes_is_not_in_the_bytes(tmp_path: Path, jobs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """One process or two: the same bytes, the same diagnostics."""
    monkeypatch.setattr("qtiexport.workers.BATCH", 3)
    source = tmp_path / "source"
    write(source, *(f"q{number}.md" for number in range(10)))
    write(source, "open.txt", text="Which rivers reach the sea? Choose two.\n\n- Rhine\n- Havel\n")
    requests = [Request((source,), tmp_path / "no", jobs=n) for n in (1, jobs)]
    outcomes = [check(request) for request in requests]
    assert outcomes[0] == outcomes[1]
    (source / "open.txt").unlink()
    dists = [built(source, tmp_path / f"dist{place}", jobs=n) for place, n in enumerate((1, jobs))]
    assert dists[0].files == dists[1].files


# --- what is left alone -----------------------------------------------------------------------------------------


def test_an_error_leaves_the_output_as_it_was(source: Path, tmp_path: Path) -> None:
    """One mistake in the last file: nothing is written, nothing removed, nothing left beside."""
    out = tmp_path / "dist"
    before = built(source, out).files
    write(source, "cities/z.txt", text="Which rivers reach the sea? Choose two.\n\n- Rhine\n- Havel\n")
    done = built(source, out)
    assert "KEY001" in codes(done.outcome)
    assert done.outcome.artifacts == ()
    assert done.files == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["dist", "source"]


def test_a_failed_first_build_makes_no_folder(tmp_path: Path) -> None:
    """Where nothing can be written there is no empty output folder either."""
    write(tmp_path / "source", "a.md", text="")
    assert built(tmp_path / "source", tmp_path / "dist").outcome.diagnostics
    assert sorted(p.name for p in tmp_path.iterdir()) == ["source"]


def test_strict_stops_at_a_warning(tmp_path: Path) -> None:
    """A warning stops the build if asked to, and does not otherwise."""
    write(tmp_path / "source", "a.md", text=CHOICE.replace("- [ ]", "- [x]").replace("Choose two.", ""))
    assert "KEY103" in codes(built(tmp_path / "source", tmp_path / "no", strict=True).outcome)
    assert not (tmp_path / "no").exists()
    assert built(tmp_path / "source", tmp_path / "dist").outcome.artifacts


def test_a_file_in_the_way_is_an_error(source: Path, tmp_path: Path) -> None:
    """A file that no build wrote is never written over; nothing else is written either (PKG010)."""
    out = tmp_path / "dist"
    out.mkdir()
    (out / "water-en-qti21.zip").write_text("mine")
    done = built(source, out)
    assert codes(done.outcome) == ["PKG010"]
    assert done.files == {"water-en-qti21.zip": b"mine"}
    assert not (tmp_path / ".dist.staging").exists()


def test_narrow_builds_add_up(source: Path, tmp_path: Path) -> None:
    """Building targets one by one leaves the same packages and the same report as building them at once."""
    write(source, "rivers.de.md", text=GERMAN)
    whole = built(source, tmp_path / "whole", targets=("qti21", "moodle"))
    apart = tmp_path / "apart"
    for target in ("moodle", "qti21", "moodle"):
        for language in ("en", "de"):
            done = built(source, apart, targets=(target,), languages=(language,))
    assert done.files == whole.files


def test_a_narrow_build_claims_no_more_than_was_judged(source: Path, tmp_path: Path) -> None:
    """Where a package of an earlier build stays, the report names the schemas that judged both, and no others."""
    write(source, "rivers.de.md", text=GERMAN)
    out = tmp_path / "dist"
    report = built(source, out, targets=("qti21",)).report
    report["layers"] = [{"target": "qti21", "schemas": ["official"]}, {"target": "moodle"}, 3]
    (out / "build.json").write_text(json.dumps(report))
    done = built(source, out, targets=("qti21",), languages=("de",))
    assert {row["target"]: row["schemas"] for row in done.report["layers"]}["qti21"] == []
    assert built(source, out, targets=("qti21",)).report["layers"] == [{"target": "qti21", "schemas": ["own"]}]


def test_a_whole_build_takes_away_what_it_no_longer_makes(source: Path, tmp_path: Path) -> None:
    """A language or a target that went away takes its packages along; other people's files stay."""
    write(source, "rivers.de.md", text=GERMAN)
    out = tmp_path / "dist"
    built(source, out, targets=())
    (out / "mine.zip").write_text("mine")
    (source / "rivers.de.md").unlink()
    _config(source, 'targets = ["moodle"]\n')
    done = built(source, out, targets=())
    assert sorted(done.files) == ["SHA256SUMS", "build.json", "mine.zip", "water-en-moodle.xml"]
    assert done.outcome.foreign == ("mine.zip",)


def test_a_language_that_is_nowhere_is_an_error(source: Path, tmp_path: Path) -> None:
    """Asking for a language that no source is in is told, with those that there are."""
    done = built(source, tmp_path / "dist", languages=("en", "fr"))
    assert codes(done.outcome) == ["CFG002"]
    assert "“fr”" in done.outcome.diagnostics[0].message


def test_check_says_the_same_and_writes_nothing(source: Path, tmp_path: Path) -> None:
    """`check` finds what `build` would find, and there is no folder afterwards."""
    write(source, "bad.md", text="")
    outcome = check(Request((source,), tmp_path / "dist"))
    assert outcome.diagnostics == built(source, tmp_path / "dist").outcome.diagnostics != ()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["source"]


# --- splitting --------------------------------------------------------------------------------------------------


def test_a_large_course_is_split_in_order(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond what a package takes, the next one follows, numbered; no part is lost, articles count nothing."""
    for module in (qti21, scorm12):
        monkeypatch.setattr(module, "MAX_QUESTIONS", 2)
    write(source, *(f"more/q{number}.md" for number in range(4)))
    write(source, "cities/elbe.md", text=ARTICLE)
    done = built(source, tmp_path / "dist", targets=("qti21", "scorm12", "moodle"))
    assert [p.path.name for p in done.packages("qti21", "scorm12")] == [
        f"water-en-{number}-{target}.zip" for number in (1, 2, 3, 4) for target in ("qti21", "scorm12")
    ]
    parts = [[part["id"] for part in package.course["parts"]] for package in done.packages("scorm12")]
    assert parts == [["a-lakes", "rivers", "danube", "elbe"], ["paris", "q0"], ["q1", "q2"], ["q3"]]
    assert len({package.manifest.get("identifier") for package in done.packages("qti21", "scorm12")}) == 8
    assert [p.path.name for p in done.packages("moodle")] == ["water-en-moodle.xml"]
