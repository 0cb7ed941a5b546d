"""The command line: options in, findings to stdout, exit code out."""

import json
import re
from pathlib import Path

import pytest

from qtiexport import __version__, cli
from qtiexport.rules import RULES
from qtiexport.targets import TARGETS
from tests.commands import run
from tests.sources import ALL_RIGHT, ARTICLE, CHOICE, SINGLE, UNKEYED, write

pytestmark = pytest.mark.usefixtures("folder")


def test_build_takes_source_and_makes_dist(folder: Path) -> None:
    """Without a word more, `source/` becomes `dist/`."""
    write(folder / "source", "q.md", text=SINGLE)
    result = run("build")
    assert result.exit_code == 0
    assert (folder / "dist" / "build.json").is_file()
    lines = result.stdout.split("\n")
    assert lines[0] == "wrote 4 packages to dist:"
    assert lines[-2:] == ["1 file: 1 question, 0 articles; 0 errors, 0 warnings", ""]
    assert result.stderr == ""


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        (SINGLE, (), 0),
        (SINGLE, ("--strict",), 0),
        (ARTICLE, ("--strict",), 0),
        (ALL_RIGHT, (), 0),
        (ALL_RIGHT, ("--strict",), 1),
        (UNKEYED, (), 1),
        ("", (), 1),
        ("\x01", (), 1),
    ],
)
@pytest.mark.parametrize("command", ["build", "check"])
def test_exit_codes_of_sources(folder: Path, command: str, text: str, options: tuple[str, ...], code: int) -> None:
    """0 without an error, 1 with one; a warning counts with `--strict`, an information never."""
    write(folder / "source", "q.en.txt" if "---" not in text else "q.md", text=text)
    assert run(command, *options).exit_code == code
    assert (folder / "dist").exists() is (command == "build" and code == 0)


@pytest.mark.parametrize(
    "words",
    [
        ("build", "nowhere"),
        ("build", "source", "--target", "qti"),
        ("build", "source", "--lang", "fr"),
        ("build", "source", "--format", "xml"),
        ("build", "source", "--out", "source/q.md"),
        ("build", "source", "--config", "none.toml"),
        ("build", "source", "--config", "bad.toml"),
        ("build", "source", "--bogus"),
        ("check", "source", "--config", "unknown.toml"),
        ("explain",),
        ("validate",),
        ("validate", "nowhere.zip"),
        ("validate", "empty"),
        ("rule", "KEY999"),
        ("rule",),
        ("bogus",),
        ("schemas", "bogus"),
    ],
)
def test_wrong_use_is_2(folder: Path, words: tuple[str, ...]) -> None:
    """What the author can mend on the command line or in the config is told and ends with 2; nothing is written."""
    write(folder / "source", "q.md", text=SINGLE)
    (folder / "bad.toml").write_text("points =")
    (folder / "unknown.toml").write_text("pionts = 1")
    (folder / "empty").mkdir()
    result = run(*words)
    assert result.exit_code == 2
    assert result.stdout + result.stderr
    assert not (folder / "dist").exists()


@pytest.mark.parametrize("command", ["build", "check"])
def test_without_sources_it_says_what_to_do(folder: Path, command: str) -> None:
    """In a folder without `source/` the usage is told; in an empty one that there is nothing to read."""
    assert "source/" in run(command).stderr
    (folder / "source").mkdir()
    result = run(command)
    assert result.exit_code == 1
    assert "SRC014" in result.stdout


@pytest.mark.parametrize(("wrong", "near"), [("scrom12", "scorm12"), ("qti", "qti21"), ("QTI21", "qti21")])
def test_a_misspelt_target_brings_the_nearest(folder: Path, wrong: str, near: str) -> None:
    """A target that is none is told with the one that was meant."""
    write(folder / "source", "q.md", text=SINGLE)
    result = run("build", "--target", f"moodle,{wrong}")
    assert result.exit_code == 2
    assert f"“{wrong}” is no target; did you mean “{near}”?" in result.stderr.replace("\n", " ")


def test_targets_and_languages_are_lists(folder: Path) -> None:
    """Names with commas between them, blanks ignored, twice is once."""
    write(folder / "source", "q.md", text=SINGLE)
    write(folder / "source", "q.de.md", text=SINGLE.replace("lang: en", "lang: de"))
    assert run("build", "--target", "qti21, moodle,qti21", "--lang", "de").exit_code == 0
    report = json.loads((folder / "dist" / "build.json").read_bytes())
    assert [(entry["target"], entry["language"]) for entry in report["artifacts"] if entry["target"] != "proof"] == [
        ("moodle", "de"),
        ("qti21", "de"),
    ]


def test_a_list_that_is_repeated_grows(folder: Path) -> None:
    """`--target a --target b` is `--target a,b`, and so it is with languages."""
    for language in ("en", "de", "fr"):
        write(folder / "source", f"q.{language}.md", text=SINGLE.replace("lang: en", f"lang: {language}"))
    asked = ("--target", "moodle", "--target", "qti21", "--lang", "de", "--lang", "en,de")
    assert run("build", *asked).exit_code == 0
    report = json.loads((folder / "dist" / "build.json").read_bytes())
    found = {(entry["target"], entry["language"]) for entry in report["artifacts"] if entry["target"] != "proof"}
    assert found == {("moodle", "de"), ("moodle", "en"), ("qti21", "de"), ("qti21", "en")}


def test_explain_tells_every_fact(folder: Path) -> None:
    """`explain` shows what a file was read as, why, and what is wrong with it; nothing is written."""
    write(folder / "source", "q.md", text=CHOICE)
    write(folder / "source", "z.en.txt", text=UNKEYED)
    result = run("explain", "source")
    assert result.exit_code == 1
    for word in ("source/q.md\n", "kind", "question", "language", "key", "KEY001", "2 files: 1 question"):
        assert word in result.stdout
    assert not (folder / "dist").exists()


def test_validate_judges_what_build_wrote(folder: Path) -> None:
    """Every package of a build passes; a spoilt one does not, and is named."""
    write(folder / "source", "q.md", text=SINGLE)
    assert run("build", "--target", ",".join(TARGETS)).exit_code == 0
    result = run("validate", "dist")
    assert (result.exit_code, result.stdout.split(";")[0]) == (0, "5 packages checked against qtiexport's own grammars")
    (package,) = (folder / "dist").glob("*-moodle.xml")
    package.write_bytes(package.read_bytes().replace(b'fraction="100"', b'fraction="99"'))
    result = run("validate", package.name if package.parent == Path() else str(package))
    assert result.exit_code == 1
    assert package.name in result.stdout


@pytest.mark.parametrize("data", [b"", b"PK\x05\x06", b"<a", b"\xff\xfe", b"PK\x03\x04" + b"\0" * 100])
@pytest.mark.parametrize("suffix", [".zip", ".xml"])
def test_validate_survives_anything(folder: Path, data: bytes, suffix: str) -> None:
    """What is no package is reported as such, never a traceback."""
    (folder / f"x{suffix}").write_bytes(data)
    result = run("validate", f"x{suffix}")
    assert result.exit_code == 1
    assert f"x{suffix}" in result.stdout


@pytest.mark.parametrize("code", sorted(RULES))
def test_every_rule_is_documented(code: str) -> None:
    """`qtiexport rule CODE` tells each rule with what it checks, why, an example and what to write instead."""
    told = run("rule", code.lower()).stdout
    assert told.startswith(code)
    assert [part for part in ("What it checks", "Why it matters", "Example", "Instead") if part not in told] == []


def test_every_command_is_documented() -> None:
    """`--help` tells each command and each option of it with a sentence."""
    shown = run("--help").stdout
    for name, command in cli.commands.commands.items():
        assert re.search(rf"^  {name}  +\S", shown, re.MULTILINE), name
        assert command.help
        for option in command.params:
            assert getattr(option, "help", "") or option.param_type_name == "argument", f"{name} {option.name}"


def test_the_version_is_told() -> None:
    """`--version` says name and version in one line."""
    assert run("--version").stdout == f"qtiexport {__version__}\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--out", ""], "the name of the folder is empty"),
        (["--out", "source"], "“source” holds the sources; choose another folder with --out"),
        (["--report", "source/q.md", "--format", "json"], "“source/q.md” is one of the sources"),
        (["--report", "source/q.md", "--format", "json", "source/q.md"], "“source/q.md” is one of the sources"),
    ],
)
def test_nothing_is_written_in_the_place_of_sources(folder: Path, words: list[str], told: str) -> None:
    """A variable that is not set, or swapped words, cost nobody a question."""
    write(folder / "source", "q.md", text=SINGLE)
    result = run("build", *words)
    assert result.exit_code == 2
    assert told in result.stderr.replace("\n", " ")
    assert (folder / "source" / "q.md").read_text() == SINGLE
    assert sorted(path.name for path in folder.iterdir()) == ["source"]
