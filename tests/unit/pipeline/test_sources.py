"""What is read where the command line names no path, and the order that the config gives to it."""

from pathlib import Path

import pytest

from qtiexport.pipeline import Request, has_sources
from qtiexport.pipeline.ground import Ground, lay
from tests.sources import write

pytestmark = pytest.mark.usefixtures("no_official_schemas")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _lay(*paths: str, config: str | None = None) -> Ground:
    if config is not None:
        Path("qtiexport.toml").write_text(config, encoding="utf-8")
    return lay(Request(tuple(map(Path, paths)), Path("dist")))


def _read(ground: Ground) -> list[tuple[str, str]]:
    """Each file as it is shown, and its path below the course."""
    return [(file.shown, file.key) for file in ground.found.files]


def test_without_a_word_it_is_the_folder_source(home: Path) -> None:
    """As if it had been named."""
    write(home / "source", "a/q.md")
    assert _read(_lay()) == _read(_lay("source")) == [("source/a/q.md", "a/q.md")]


def test_one_source_is_the_course_itself(home: Path) -> None:
    """Its folders are the sections, as those of `source/` are."""
    write(home / "bank", "a/q.md")
    assert _read(_lay(config='sources = ["bank"]')) == [("bank/a/q.md", "a/q.md")]


def test_of_several_sources_each_is_a_section(home: Path) -> None:
    """Folders and globs keep their steps from where they part."""
    write(home, "units/one/q.md", "units/two/q.md", "units/two/deep/q.md", "other/q.md")
    ground = _lay(config='sources = ["units/*", "units/two/q.md"]')
    assert [key for _, key in _read(ground)] == ["one/q.md", "two/q.md", "two/deep/q.md"]
    assert [section.name for section in ground.found.sections] == ["One", "Two", "Two – Deep"]


def test_a_named_path_wins_over_the_config(home: Path) -> None:
    """The command line overrides the config."""
    write(home, "bank/q.md", "other/q.md")
    assert _read(_lay("other", config='sources = ["bank"]')) == [("other/q.md", "q.md")]


def test_sources_start_at_the_config(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever below it the command is called."""
    write(home, "bank/q.md", "bank/deep/q.md")
    _lay(config='sources = ["bank"]')
    monkeypatch.chdir(home / "bank" / "deep")
    assert [key for _, key in _read(_lay())] == ["q.md", "deep/q.md"]


@pytest.mark.parametrize("pattern", ["none", "none/*.md", "**none", "[", "bank/*.txt"])
def test_a_source_that_is_not_there_is_an_error(home: Path, pattern: str) -> None:
    """It is told at its line, and no pattern makes the search fail."""
    write(home, "bank/q.md")
    (found,) = _lay(config=f'\nsources = ["bank", "{pattern}"]').diagnostics
    assert (found.code, found.location.path, found.location.line) == ("CFG002", "qtiexport.toml", 2)
    assert f"“{pattern}”" in found.message


def test_there_are_sources_where_the_config_names_some(home: Path) -> None:
    """A config that cannot be read counts: its mistake is what the author must be told."""
    assert not has_sources(None)
    (home / "qtiexport.toml").write_text('language = "de"')
    assert not has_sources(None)
    for text in ('sources = ["bank"]', "sources = ["):
        (home / "qtiexport.toml").write_text(text)
        assert has_sources(None)
    (home / "qtiexport.toml").unlink()
    (home / "source").mkdir()
    assert has_sources(None)


def test_a_section_that_is_no_folder_is_an_error(home: Path) -> None:
    """The help names the folder that was meant."""
    write(home, "source/basics/q.md", "source/practice/more/q.md")
    ground = _lay(config='order = ["basic", "zzz", "practice/more"]')
    assert [(d.code, d.location.line) for d in ground.diagnostics] == [("CFG002", 1)] * 2
    assert ground.diagnostics[0].help == "did you mean “basics”?"


def test_a_part_of_the_course_does_not_make_the_order_wrong(home: Path) -> None:
    """Whoever checks one folder is not told that the others are missing."""
    write(home, "source/basics/deep/q.md", "source/practice/q.md")
    config = 'order = ["practice", "basics", "basics/deep"]'
    for path in ("source", "source/basics", "source/basics/deep/q.md"):
        assert _lay(path, config=config).diagnostics == ()


@pytest.mark.parametrize(("number", "wrong"), [(500, False), (501, True)])
def test_a_split_is_no_larger_than_what_the_target_takes(home: Path, number: int, wrong: bool) -> None:
    """The limit of a target is that of the systems that read it."""
    write(home, "source/q.md")
    found = _lay(config=f"[target.scorm12]\nsplit = {number}\n[target.moodle]\nsplit = 9999").diagnostics
    assert [(d.code, d.location.line) for d in found] == [("CFG002", 2)] * wrong


@pytest.mark.parametrize(
    ("config", "losing"),
    [
        ("", []),
        ("attempts = 1", []),
        ('attempts = 3\nfeedback = "each"', ["moodle"]),
        ("attempts = 0", ["moodle", "qti21"]),
    ],
)
def test_attempts_that_a_target_cannot_say_are_told(home: Path, config: str, losing: list[str]) -> None:
    """Once for each way out, naming the targets."""
    write(home, "source/q.md")
    found = _lay(config=config).diagnostics
    assert {(d.code, d.location.line) for d in found} == ({("PRF001", 1)} if losing else set())
    assert sorted(d.message.partition("degraded in ")[2].partition(":")[0] for d in found) == losing
