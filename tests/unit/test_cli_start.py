"""`init`, `new question` and `config schema` at the command line: what is said, and with which exit code."""

import json
from pathlib import Path

import pytest

from qtiexport.config import schema
from tests.commands import run


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, no_official_schemas: None) -> Path:
    """An empty working folder on a machine without official schemas."""
    del no_official_schemas
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_from_nothing_to_packages_in_two_commands(home: Path) -> None:
    """`init`, then `build` in the new folder: no error, no warning."""
    begun = run("init", "rivers", "--lang", "de")
    assert begun.exit_code == 0
    assert "wrote a small course to rivers:" in begun.stdout
    assert "cd rivers" in begun.stdout
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(home / "rivers")
        done = run("build", "--strict")
    assert (done.exit_code, (home / "rivers" / "dist" / "rivers-de-qti21.zip").is_file()) == (0, True)
    assert "note: the course has no id" not in done.stdout


def test_init_writes_here_and_says_what_is_in_the_way(home: Path) -> None:
    """The second time nothing is written, each file is named, and the exit code is that of wrong use."""
    assert "cd " not in run("init").stdout
    before = sorted(home.rglob("*"))
    again = run("init")
    assert (again.exit_code, sorted(home.rglob("*"))) == (2, before)
    assert "qtiexport.toml, source/bank.toml, " in again.stderr


@pytest.mark.parametrize("words", [("init", "--lang", "xx"), ("init", "file"), ("new", "question"), ("new", "zzz")])
def test_wrong_use_is_2(home: Path, words: tuple[str, ...]) -> None:
    """What the user can mend on the command line ends with 2."""
    (home / "file").touch()
    assert run(*words).exit_code == 2


def test_a_new_question_is_written_where_the_course_is(home: Path) -> None:
    """In the language of the config, and the next step is one that works."""
    run("init", "--lang", "fr")
    made = run("new", "question", "--type", "true-false", "--id", "heat")
    assert (made.exit_code, made.stdout.split("\n")[0]) == (0, "wrote source/heat.fr.md")
    assert run("check", "source/heat.fr.md").exit_code == 0
    again = run("new", "question", "--type", "single", "source/heat.fr.md")
    assert (again.exit_code, "is there already" in again.stderr) == (2, True)
    assert "type: true-false" in (home / "source" / "heat.fr.md").read_text(encoding="utf-8")


def test_the_schema_is_printed_as_it_ships() -> None:
    """It is JSON and nothing else."""
    printed = run("config", "schema").stdout
    assert json.loads(printed)
    assert printed == schema.text()
