"""The page on testing is true: its commands, markers, folders and platforms are those that there are."""

import re
import tomllib

from tests.unit.test_docs import ROOT, rows

PAGE = ROOT / "docs" / "testing.md"
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def test_every_command_is_one_of_make() -> None:
    targets = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))
    commands = [row[0] for row in rows(PAGE, "command")]
    assert [command for command in commands if command.removeprefix("make ") not in targets] == []
    assert {"make test", "make test-all", "make quick"} <= set(commands)


def test_every_folder_of_tests_is_named() -> None:
    named = {name for row in rows(PAGE, "folder") for name in row[0].split(", ")}
    assert named == {f"tests/{path.name}/" for path in (ROOT / "tests").iterdir() if path.is_dir()} - {
        "tests/__pycache__/"
    }


def test_every_marker_is_named() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    text = PAGE.read_text(encoding="utf-8")
    markers = [marker.partition(":")[0] for marker in settings["tool"]["pytest"]["ini_options"]["markers"]]
    assert [name for name in markers if not re.search(rf"`[^`]*\b{name}\b[^`]*`", text)] == []


def test_the_platforms_are_those_that_are_installed() -> None:
    (installed,) = re.findall(r"^PLATFORMS := (.*)$", MAKEFILE, re.MULTILINE)
    assert [f"{row[0]}=={row[1]}" for row in rows(PAGE, "platform")] == installed.split()


def test_each_matrix_is_one_that_a_test_has() -> None:
    """Each file of the table looks at the option, and each that looks at it stands there."""
    named = {row[0] for row in rows(PAGE, "test")}
    tests = [*sorted((ROOT / "tests").rglob("test_*.py")), ROOT / "tests/browser/conftest.py"]
    used = {path.relative_to(ROOT).as_posix() for path in tests if _has_matrix(path.read_text(encoding="utf-8"))}
    assert named == used


def _has_matrix(text: str) -> bool:
    return bool(re.search(r"""getoption\("matrix"\)|\bmatrix: str\b""", text))
