"""The floors of the architecture hold: who may import whom, who may print, how long a file or function may grow."""

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builds import CHECKOUT
from tests.house.python import MODULES, PACKAGE, imported, nodes, room, shown

LONGEST_FILE = 300
LONGEST_FUNCTION = 35

# Which part of the package uses which library, and none other does (house.md, "Floors").
LIBRARIES = {
    "click": {"cli"},
    "jinja2": {"render"},
    "lxml": {"grammars", "markup", "render", "rules", "unpack"},
    "markdown_it": {"markup", "readers"},
    "markupsafe": {"markup", "render", "targets"},
}
# Same source, same bytes: nothing that tells the moment, the machine or chance.
UNSTEADY = {"calendar", "datetime", "getpass", "platform", "random", "secrets", "socket", "time", "uuid"}


def _lint(folder: Path) -> subprocess.CompletedProcess[str]:
    command = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [command, "--no-cache"], cwd=folder, capture_output=True, text=True, timeout=120, check=False
    )


def test_every_import_goes_down() -> None:
    """import-linter keeps all contracts of pyproject.toml."""
    checked = _lint(CHECKOUT)
    assert checked.returncode == 0, checked.stdout + checked.stderr


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package and its settings, to be spoilt."""
    folder = tmp_path_factory.mktemp("floors")
    shutil.copytree(PACKAGE, folder / "qtiexport", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(CHECKOUT / "pyproject.toml", folder)
    return folder


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("model.py", "from qtiexport import cli", "Floors: a module imports only from floors below it"),
        ("bank.py", "from qtiexport import rules", "Floors: a module imports only from floors below it"),
        ("targets/moodle.py", "from qtiexport.targets import qti21", "Targets do not know each other"),
        ("readers/markdown.py", "from qtiexport.readers import plaintext", "Readers do not know each other"),
        ("sco.py", "import jinja2", "Only render imports jinja2"),
        ("bank.py", "import lxml", "Only these read or write XML"),
        ("output.py", "import click", "Only cli talks to the terminal"),
    ],
)
def test_an_import_that_goes_up_is_found(copy: Path, module: str, line: str, contract: str) -> None:
    """Each contract bites: one import against it breaks that contract and no other."""
    path = copy / "qtiexport" / module
    before = path.read_text(encoding="utf-8")
    path.write_text(f"{before}\n{line}\n", encoding="utf-8")
    checked = _lint(copy)
    path.write_text(before, encoding="utf-8")
    assert checked.returncode == 1
    assert re.findall(r"^(.*) BROKEN", checked.stdout, re.MULTILINE) == [contract]


def test_a_module_without_a_floor_is_found(copy: Path) -> None:
    """A new file must be given a floor before anything passes."""
    stray = copy / "qtiexport" / "stray.py"
    stray.touch()
    checked = _lint(copy)
    stray.unlink()
    assert checked.returncode == 1
    assert "stray" in checked.stdout


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_each_library_has_its_place(path: Path) -> None:
    """Beside the standard library a module imports only what its part of the package is for, and nothing unsteady."""
    foreign = imported(path) - sys.stdlib_module_names - {"qtiexport"}
    assert {name for name in foreign if room(path) not in LIBRARIES.get(name, set())} == set()
    assert imported(path) & UNSTEADY == set()


def test_every_dependency_is_used_and_every_library_is_a_dependency() -> None:
    """The dependencies of pyproject.toml are the libraries that the modules import: none missing, none left over."""
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {re.split("[<>=]", one)[0] for one in project["dependencies"]}
    used = {name for path in MODULES for name in imported(path)} & set(LIBRARIES)
    assert declared == {{"markdown_it": "markdown-it-py"}.get(name, name) for name in used}


@pytest.mark.parametrize("path", [path for path in MODULES if room(path) not in ("cli", "__main__")], ids=shown)
def test_only_the_command_line_talks(path: Path) -> None:
    """No other module prints, asks, or takes hold of a stream of the process."""
    talk = [
        node.lineno
        for node in nodes(path)
        if (isinstance(node, ast.Name) and node.id in ("print", "input", "breakpoint"))
        or (isinstance(node, ast.Attribute) and node.attr in ("stdout", "stderr", "stdin", "exit"))
    ]
    assert talk == []


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_rooms_are_small(path: Path) -> None:
    """No file is longer than 300 lines, no function longer than 35."""
    assert path.read_text(encoding="utf-8").count("\n") <= LONGEST_FILE
    long = [
        (node.name, node.end_lineno - node.lineno + 1)
        for node in nodes(path)
        if isinstance(node, ast.FunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno + 1 > LONGEST_FUNCTION
    ]
    assert long == []


def _dataclasses(path: Path) -> Iterator[tuple[ast.ClassDef, set[str]]]:
    for node in nodes(path):
        if isinstance(node, ast.ClassDef):
            said = [ast.unparse(decorator) for decorator in node.decorator_list]
            yield from ((node, set(re.findall(r"\w+=True", one))) for one in said if one.startswith("dataclass"))


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_records_are_frozen(path: Path) -> None:
    """A dataclass that leaves its module is frozen; each has slots, unless it keeps what it worked out once."""
    classes = list(_dataclasses(path))
    assert [c.name for c, said in classes if "frozen=True" not in said and not c.name.startswith("_")] == []
    assert [c.name for c, said in classes if "slots=True" not in said and "cached_property" not in ast.unparse(c)] == []


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_lines_end_at_line_ends(path: Path) -> None:
    """No text is split with `splitlines`, which also splits on form feeds and U+2028 and spoils line numbers."""
    assert [n.lineno for n in nodes(path) if isinstance(n, ast.Attribute) and n.attr == "splitlines"] == []
