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
    "babel": {"resources"},
    "click": {"cli"},
    "jinja2": {"render"},
    "PIL": {"media"},
    "latex2mathml": {"markup"},
    "lxml": {"grammars", "markup", "media", "render", "rules", "unpack"},
    "markdown_it": {"markup", "readers"},
    "markupsafe": {"markup", "proof", "render", "reporting", "targets"},
    "mdit_py_plugins": {"markup"},
    "starlette": {"preview"},
    "tomlkit": {"stamping"},
    "uvicorn": {"preview"},
    "watchfiles": {"preview"},
}
# Same source, same bytes: nothing that tells the moment, the machine or chance.
UNSTEADY = {"calendar", "datetime", "getpass", "platform", "random", "secrets", "socket", "time", "uuid"}


def _lint(folder: Path) -> subprocess.CompletedProcess[str]:
    command = Path(sys.executable).with_name("lint-imports")
    return subprocess.run([command, "--no-cache"], cwd=folder, capture_output=True, text=True, timeout=120, check=False)


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
        ("pipeline/contract.py", "from qtiexport import output", "Floors: a module imports only from floors below it"),
        ("bank.py", "from qtiexport import rules", "Floors: a module imports only from floors below it"),
        ("targets/moodle/__init__.py", "from qtiexport.targets import qti21", "Targets do not know each other"),
        ("readers/markdown.py", "from qtiexport.readers import plaintext", "Readers do not know each other"),
        ("sco/page.py", "import jinja2", "Only render imports jinja2"),
        ("bank.py", "import lxml", "Only these read or write XML"),
        ("output/text.py", "import click", "Only cli talks to the terminal"),
        ("preview/page.py", "from qtiexport import output", "Floors: a module imports only from floors below it"),
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


def test_each_library_has_its_place() -> None:
    """Beside the standard library a module imports only what its part of the package is for, and nothing unsteady."""
    own = sys.stdlib_module_names - UNSTEADY | {"qtiexport"}
    strays = [
        (shown(path), name)
        for path in MODULES
        for name in sorted(imported(path) - own)
        if room(path) not in LIBRARIES.get(name, set())
    ]
    assert strays == []


def test_every_dependency_is_used_and_every_library_is_a_dependency() -> None:
    """The dependencies of pyproject.toml are the libraries that the modules import: none missing, none left over.

    Those of an extra count where its room is.
    """
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extra = project["optional-dependencies"]["preview"]
    declared = {re.split("[<>=]", one)[0] for one in (*project["dependencies"], *extra)}
    used = {name for path in MODULES for name in imported(path)} - sys.stdlib_module_names - {"qtiexport"}
    called = {"markdown_it": "markdown-it-py", "mdit_py_plugins": "mdit-py-plugins", "PIL": "pillow"}
    assert declared == {called.get(name, name) for name in used}


def test_only_the_command_line_talks() -> None:
    """No other module prints, asks, leaves, or takes hold of a stream of the process."""
    talk = [
        f"{shown(path)}:{node.lineno}"
        for path in MODULES
        for node in nodes(path)
        if (isinstance(node, ast.Name) and node.id in ("print", "input", "breakpoint"))
        or (isinstance(node, ast.Attribute) and node.attr in ("stdout", "stderr", "stdin", "exit"))
    ]
    assert {place.partition(":")[0] for place in talk} == {"qtiexport/__main__.py", "qtiexport/cli/terminal.py"}


def test_files_are_small() -> None:
    """No file is longer than 300 lines."""
    lengths = {shown(path): path.read_text(encoding="utf-8").count("\n") for path in MODULES}
    assert {path: length for path, length in lengths.items() if length > LONGEST_FILE} == {}


def test_functions_are_small() -> None:
    """No function is longer than 35 lines, its docstring counted."""
    long = [
        f"{shown(path)}:{node.lineno} {node.name}"
        for path in MODULES
        for node in nodes(path)
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
    ]
    assert long == []


def _dataclasses() -> Iterator[tuple[str, ast.ClassDef, set[str]]]:
    """The place of each dataclass, its definition, and what its decorator switches on."""
    for path in MODULES:
        for node in nodes(path):
            for decorator in node.decorator_list if isinstance(node, ast.ClassDef) else ():
                if isinstance(node, ast.ClassDef) and ast.unparse(decorator).startswith("dataclass"):
                    yield f"{shown(path)} {node.name}", node, set(re.findall(r"\w+=True", ast.unparse(decorator)))


def test_records_are_frozen() -> None:
    """A dataclass that leaves its module is frozen; each has slots, unless it keeps what it worked out once."""
    classes = list(_dataclasses())
    assert len(classes) > 50
    assert [name for name, c, said in classes if "frozen=True" not in said and not c.name.startswith("_")] == []
    assert [
        name for name, c, said in classes if "slots=True" not in said and "cached_property" not in ast.unparse(c)
    ] == []


def test_lines_end_at_line_ends() -> None:
    """No text is split with `splitlines`, which also splits on form feeds and U+2028 and spoils line numbers."""
    split = [
        f"{shown(path)}:{node.lineno}"
        for path in MODULES
        for node in nodes(path)
        if isinstance(node, ast.Attribute) and node.attr == "splitlines"
    ]
    assert split == []
