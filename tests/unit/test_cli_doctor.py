"""`qtiexport doctor`: what the program stands on, and what of it is broken."""

import json
import zlib
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from lxml import etree

from qtiexport import __version__
from qtiexport.pipeline import Check, State, Surroundings, examine
from qtiexport.resources import languages, schemas_dir, templates_dir
from tests.commands import run
from tests.sources import SINGLE, write

pytestmark = pytest.mark.usefixtures("folder")


def _run(*words: str) -> Result:
    return run("doctor", *words)


def _values(*words: str) -> dict[str, Any]:
    return {one["name"]: one for one in json.loads(_run("--format", "json", *words).stdout)["checks"]}


def _faults(checks: tuple[Check, ...]) -> list[str]:
    return [check.name for check in checks if check.state is State.FAULT]


def test_all_is_well_in_an_empty_folder(folder: Path) -> None:
    """Where nothing is broken the last line says so, the code is 0, and nothing is left behind."""
    result = _run()
    assert (result.exit_code, result.stdout.split("\n")[-2]) == (0, "all is well")
    assert list(folder.iterdir()) == []


def test_versions_and_places_are_told(folder: Path) -> None:
    """Each library with its version, and each place that data is taken from."""
    (folder / "source").mkdir()
    (folder / "source" / "qtiexport.toml").write_text("points = 2\n")
    told = {name: one["value"] for name, one in _values().items()}
    assert told["qtiexport"].startswith(f"{__version__} in ")
    assert told["libxml2"] == ".".join(map(str, etree.LIBXML_VERSION))
    assert (told["zlib"], told["lxml"]) == (zlib.ZLIB_RUNTIME_VERSION, metadata.version("lxml"))
    assert told["templates"] == templates_dir().as_posix()
    assert told["grammars"] == schemas_dir().as_posix()
    assert told["languages"] == ", ".join(languages())
    assert told["config"].endswith("source/qtiexport.toml")
    assert told["your folder"].endswith("qtiexport/schemas (not there yet)")
    assert told["Moodle XML (own)"] == "ready"
    assert told["output"] == "dist can be made"


def test_every_dependency_is_told() -> None:
    """What the installed program asks for is listed, and nothing of what only tests use."""
    names = {check.name for check in examine(Surroundings(Path(), Path("dist"), "utf-8"))}
    assert {"click", "jinja2", "lxml", "markdown-it-py", "markupsafe"} <= names
    assert not names & {"pytest", "mypy", "sphinx"}


def test_a_missing_dependency_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """A library that is asked for and not there is named, with what to do."""
    monkeypatch.setattr(metadata, "requires", lambda _: ["nosuchlibrary>=1", 'never; extra == "dev"'])
    checks = examine(Surroundings(Path(), Path("dist"), "utf-8"))
    assert _faults(checks) == ["nosuchlibrary"]


def test_a_program_that_is_not_installed_is_examined(monkeypatch: pytest.MonkeyPatch) -> None:
    """Run from a folder, without records of an installation, the rest is told all the same."""

    def absent(name: str) -> None:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "requires", absent)
    assert _faults(examine(Surroundings(Path(), Path("dist"), "utf-8"))) == []


def test_a_config_that_names_rules_is_well(folder: Path) -> None:
    """What a build takes is no fault here."""
    (folder / "qtiexport.toml").write_text('[lint]\nSRC016 = "off"\n')
    assert _run().exit_code == 0


def test_a_broken_place_is_a_fault_and_3(folder: Path) -> None:
    """A config with a mistake and a folder that cannot be written are told with their repair; the code is 3."""
    (folder / "qtiexport.toml").write_text("pionts = 2\n")
    (folder / "file").touch()
    result = _run("--out", "file/dist")
    assert result.exit_code == 3
    assert "did you mean “points”?" in result.stdout
    assert "file/dist cannot be written" in result.stdout
    assert result.stdout.endswith("2 faults: a build cannot be trusted\n")
    assert json.loads(_run("--out", "file/dist", "--format", "json").stdout)["healthy"] is False


@pytest.mark.parametrize("out", ["x" * 300, "loop/dist", "file"])
def test_any_output_folder_is_examined(folder: Path, out: str) -> None:
    """A name that no file can have, and a link that leads to itself, are faults like any other."""
    (folder / "loop").symlink_to("loop")
    (folder / "file").touch()
    result = _run("--out", out)
    assert result.exit_code in (2, 3)
    assert "Traceback" not in result.output


def test_what_doctor_calls_well_builds(folder: Path) -> None:
    """An output folder that is said to be writable is written."""
    write(folder / "source", "q.md", text=SINGLE)
    assert _values("--out", "a/b")["output"]["value"] == "a/b can be made"
    assert run("build", "--out", "a/b").exit_code == 0
    assert _values("--out", "a/b")["output"]["value"] == "a/b can be written"


def test_schemas_that_cannot_be_used_are_a_fault(folder: Path) -> None:
    """A folder that was named and does not hold what it should would stop a build; so it is a fault here."""
    (folder / "empty").mkdir()
    assert _run("--schemas", "empty").exit_code == 3
    assert _values("--schemas", "empty")["official"]["value"] == "in empty"


@pytest.mark.parametrize(("encoding", "state"), [("utf-8", State.OK), ("UTF-8", State.OK), ("cp1252", State.NOTE)])
def test_the_terminal_is_told(encoding: str, state: State) -> None:
    """A terminal that cannot show every character is worth a note and no fault."""
    last = examine(Surroundings(Path(), Path("dist"), encoding))[-1]
    assert (last.name, last.state, bool(last.help)) == ("terminal", state, state is State.NOTE)
