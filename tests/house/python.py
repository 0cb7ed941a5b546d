"""The product's Python modules as syntax trees."""

import ast
from functools import cache
from pathlib import Path

from tests.builds import CHECKOUT

PACKAGE = CHECKOUT / "qtiexport"
MODULES = tuple(sorted(PACKAGE.rglob("*.py")))


def shown(path: Path) -> str:
    """A path as it is called in this repository."""
    return path.relative_to(CHECKOUT).as_posix()


def room(path: Path) -> str:
    """The part of `qtiexport` directly below it that a module belongs to, such as `rules` or `cli`."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """Every node of a module."""
    return tuple(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


def imported(path: Path) -> set[str]:
    """The top-level names of what a module imports."""
    found: set[str] = set()
    for node in nodes(path):
        if isinstance(node, ast.Import):
            found.update(alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            found.add((node.module or "").partition(".")[0])
        elif isinstance(node, ast.Call) and ast.unparse(node.func) == "importlib.import_module":
            found.add(str(ast.literal_eval(node.args[0])).partition(".")[0])
    return found
