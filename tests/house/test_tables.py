"""Tables against modules and folders: none can be forgotten."""

import ast
import re
from pathlib import Path
from types import ModuleType

from qtiexport import __version__, readers, targets
from qtiexport.readers import READERS
from qtiexport.resources import templates_dir
from qtiexport.rules import RULES
from qtiexport.targets import DEFAULT, TARGETS
from tests.builds import CHECKOUT

# Beside the targets themselves: the contract, and what the SCORM targets share.
BESIDE_TARGETS = {"contract", "playing"}
# Beside the readers: the contract, the way from bytes to text, and what tells an article from a question.
BESIDE_READERS = {"contract", "decoding", "guess"}


def _modules(package: ModuleType) -> set[str]:
    folder = Path(str(package.__file__)).parent
    return {path.stem for path in folder.glob("*.py")} - {"__init__"}


def _home(member: object) -> str:
    """The module of a row: the row itself, or the one that its class stands in."""
    return str(getattr(member, "__name__", type(member).__module__)).rpartition(".")[2]


def test_every_target_is_in_the_table() -> None:
    """Each module in targets/ is a target of the table, or what they share."""
    assert {_home(target) for target in TARGETS.values()} | BESIDE_TARGETS == _modules(targets)
    assert set(DEFAULT) <= set(TARGETS)


def test_every_target_has_its_templates() -> None:
    """The folders of templates are those of the targets, and the player's, which the SCORM targets share."""
    folders = {path.name for path in templates_dir().iterdir() if path.is_dir()}
    assert folders == {target.TEMPLATES for target in TARGETS.values()} | {"sco"}


def test_every_reader_is_in_the_table() -> None:
    """Each module in readers/ is a reader of the table, under all of its suffixes, or what they share."""
    assert {_home(reader) for reader in READERS.values()} | BESIDE_READERS == _modules(readers)
    for suffix, reader in READERS.items():
        assert suffix in reader.SUFFIXES
        assert set(reader.SUFFIXES) <= set(READERS)


def test_every_code_that_is_written_is_a_rule() -> None:
    """No module reports a code that `qtiexport rule` does not know, and no rule is reported by nobody."""
    written = {
        node.value
        for path in (CHECKOUT / "qtiexport").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.fullmatch(r"[A-Z]{3}\d{3}", node.value)
    }
    assert written == set(RULES)


def test_versions_agree() -> None:
    """The changelog's newest heading is this version, or what comes after it."""
    newest = re.findall(r"^## \[?([^\]\n]+)", (CHECKOUT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)[0]
    assert re.fullmatch(r"\d+\.\d+\.\d+", __version__)
    assert newest.split()[0] in ("Unreleased", __version__)
