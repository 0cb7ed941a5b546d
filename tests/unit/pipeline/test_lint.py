"""`[lint]` in a build: severities reach every finding, ignores hide what they name and nothing else."""

from pathlib import Path

import pytest

from qtiexport.pipeline import Outcome, Request, check
from tests.sources import ARTICLE, SINGLE, write

pytestmark = pytest.mark.usefixtures("no_official_schemas")

# A German text under a name that says French: one warning, SRC016.
GERMAN = """\
Welche Seen liegen in Bayern? Wählen Sie zwei Antworten aus.
- Chiemsee
- Müritz
- Ammersee
Erläuterung: Der **Chiemsee** und der **Ammersee** sind es, und die Müritz ist es nicht.
"""
OTHER = """\
Welche Gebirge stehen in Hessen und in Thüringen? Wählen Sie zwei Antworten aus.
- Taunus und Odenwald
- Schwarzwald
- Rennsteig mit dem Inselsberg
Erläuterung: Der **Taunus und Odenwald** ist hessisch, **Rennsteig mit dem Inselsberg** nicht, und es gibt noch mehr.
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Two texts with one warning each, in two folders."""
    write(tmp_path / "source", "one/a.fr.txt", text=GERMAN)
    write(tmp_path / "source", "two/b.fr.txt", text=OTHER)
    return tmp_path / "source"


def _check(source: Path, config: str, **asked: object) -> Outcome:
    (source / "qtiexport.toml").write_text(config, encoding="utf-8")
    paths = asked.pop("paths", (source,))
    return check(Request(paths, source / "dist", jobs=1, **asked))  # type: ignore[arg-type]


def _told(outcome: Outcome) -> list[tuple[str, str, str]]:
    return [(d.code, str(d.severity), Path(d.location.path).name) for d in outcome.diagnostics]


def _ignore(files: str, rule: str = "SRC016") -> str:
    return f'[[lint.ignore]]\nrule = "{rule}"\nfiles = ["{files}"]\nreason = "a test"\n'


BOTH = [("SRC016", "warning", "a.fr.txt"), ("SRC016", "warning", "b.fr.txt")]


def test_without_a_choice_the_rules_own_severities_hold(source: Path) -> None:
    """The sources of these tests bring one warning each."""
    assert _told(_check(source, "")) == BOTH


@pytest.mark.parametrize("level", ["error", "info"])
def test_a_chosen_severity_reaches_the_findings(source: Path, level: str) -> None:
    """An error that was chosen counts as one."""
    outcome = _check(source, f'[lint]\nSRC016 = "{level}"\n')
    assert {severity for _, severity, _ in _told(outcome)} == {level}


def test_what_is_off_is_not_told(source: Path) -> None:
    """By the rule's name as by its code."""
    assert _told(_check(source, '[lint]\nlanguage-contradicted = "off"\n')) == []


def test_severities_hold_for_findings_over_the_whole_bank(tmp_path: Path) -> None:
    """PRF002 is found when all files are read."""
    write(tmp_path, "a.md", text=ARTICLE)
    assert _told(_check(tmp_path, '[lint]\nPRF002 = "warning"\n')) == [("PRF002", "warning", "a.md")]
    assert _told(_check(tmp_path, '[lint]\nPRF002 = "off"\n')) == []


def test_an_ignore_hides_findings_in_its_files_alone(source: Path) -> None:
    """Globs are compared with the path from the config's folder."""
    assert _told(_check(source, _ignore("one/*"))) == BOTH[1:]
    assert _told(_check(source, _ignore("*.txt"))) == []
    assert _told(_check(source, _ignore("one/*") + _ignore("two/b.fr.txt"))) == []


def test_an_ignore_works_from_wherever_the_command_is_called(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the working folder nor the way in which a path is written makes a difference."""
    for place, path in ((source, "."), (source.parent, "source"), (source / "one", "../../source/one")):
        monkeypatch.chdir(place)
        assert "a.fr.txt" not in {name for _, _, name in _told(_check(source, _ignore("one/*"), paths=(Path(path),)))}


def test_an_ignore_that_hides_nothing_is_a_warning_with_its_line(source: Path) -> None:
    """Whether no file is meant by it or none has the finding."""
    for files in ("three/*", "qtiexport.toml"):
        outcome = _check(source, _ignore("*") + _ignore(files))
        (found,) = outcome.diagnostics
        assert (found.code, str(found.severity), found.location.line) == ("CFG005", "warning", 5)
        assert f"“{files}”" in found.message


@pytest.mark.parametrize("asked", [{"targets": ("qti21",)}, {"languages": ("fr",)}])
def test_an_ignore_is_not_judged_by_a_part_of_the_build(source: Path, asked: dict[str, tuple[str, ...]]) -> None:
    """What was not looked at in this run may well have an effect in the next."""
    assert _told(_check(source, _ignore("three/*"), **asked)) == BOTH
    assert _told(_check(source, _ignore("two/*"), paths=(source / "one",))) == BOTH[:1]


def test_an_error_is_never_ignored(source: Path) -> None:
    """A warning that was made an error is told, and so is that it cannot be hidden."""
    outcome = _check(source, '[lint]\nSRC016 = "error"\n' + _ignore("one/*"))
    assert sorted(_told(outcome)) == [
        ("CFG005", "warning", "qtiexport.toml"),
        *(("SRC016", "error", name) for name in ("a.fr.txt", "b.fr.txt")),
    ]
    (vain,) = (found for found in outcome.diagnostics if found.code == "CFG005")
    assert "errors are never ignored" in vain.message


def test_a_sound_source_needs_no_ignore(tmp_path: Path) -> None:
    """An ignore over files without a finding is reported once."""
    write(tmp_path, "q.md", text=SINGLE)
    assert [code for code, _, _ in _told(_check(tmp_path, _ignore("*.md")))] == ["CFG005"]
