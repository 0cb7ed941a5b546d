"""Tables against modules and folders: none can be forgotten."""

import ast
import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import jinja2
import pytest

from qtiexport import __version__, readers, render, targets
from qtiexport.model import Kind
from qtiexport.output import FORMATS, Report
from qtiexport.preview.page import PageView
from qtiexport.proof import piece
from qtiexport.readers import READERS
from qtiexport.reporting import FORMS
from qtiexport.reporting import Report as Answers
from qtiexport.resources import templates_dir
from qtiexport.rules import RULES
from qtiexport.scoring import MARKINGS
from qtiexport.targets import DEFAULT, TARGETS, Settings
from tests import kinds
from tests.builds import CHECKOUT, built
from tests.house.python import MODULES, nodes
from tests.sources import ARTICLE, CHOICE, SINGLE, TRUE_FALSE, write
from tests.unit.targets.moodle.made import made

# Beside the targets themselves: the contract, what the SCORM targets share, images, what those read who
# mark essays, and what is told of all of them.
BESIDE_TARGETS = {"contract", "graders", "pictures", "playing", "settings", "telling", "whole", "scos"}
# Beside the readers: the contract, the way from bytes to text, what tells an article from a question, explanations in
# files of their own, and what the two forms are read by.
BESIDE_READERS = {"aside", "canonical", "contract", "decoding", "guess", "plain"}


def _modules(package: ModuleType) -> set[str]:
    folder = Path(str(package.__file__)).parent
    found = [*folder.glob("*.py"), *(path.parent for path in folder.glob("*/__init__.py"))]
    return {path.stem for path in found} - {"__init__"}


def _home(member: object) -> str:
    """The module of a row: the row itself, or the one that its class stands in."""
    return str(getattr(member, "__name__", type(member).__module__)).rpartition(".")[2]


def test_every_target_is_in_the_table() -> None:
    """Each module in targets/ is a target of the table, or what they share."""
    assert {_home(target) for target in TARGETS.values()} | BESIDE_TARGETS == _modules(targets)
    assert set(DEFAULT) <= set(TARGETS)


def test_every_target_has_its_templates() -> None:
    """The folders of templates: those of the targets, the SCORM player, the pages, the preview, a form of findings."""
    folders = {path.name for path in templates_dir().iterdir() if path.is_dir()}
    others = {"sco", "proof", "report", "junit", "preview"}
    assert folders == {target.TEMPLATES for target in TARGETS.values()} | others


def test_every_reader_is_in_the_table() -> None:
    """Each module in readers/ is a reader of the table, under all of its suffixes, or what they share."""
    assert {_home(reader) for reader in READERS.values()} | BESIDE_READERS == _modules(readers)
    for suffix, reader in READERS.items():
        assert suffix in reader.SUFFIXES
        assert set(reader.SUFFIXES) <= set(READERS)


def _contract(name: str) -> dict[str, Any]:
    settings = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    (found,) = (c for c in settings["tool"]["importlinter"]["contracts"] if c["name"] == name)
    contract: dict[str, Any] = found
    return contract


def test_every_target_and_reader_is_kept_apart() -> None:
    """The contracts that keep targets, and readers, from knowing each other name all of them."""
    apart = {name: set(_contract(f"{name} do not know each other")["modules"]) for name in ("Targets", "Readers")}
    assert apart["Targets"] == {f"qtiexport.targets.{_home(target)}" for target in TARGETS.values()}
    assert apart["Readers"] == {f"qtiexport.readers.{_home(reader)}" for reader in READERS.values()}


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch) -> Iterator[set[str]]:
    """The names of the templates that are loaded from here on, by an engine that remembers none."""
    names: set[str] = set()
    load = jinja2.FileSystemLoader.get_source

    def get_source(self: jinja2.FileSystemLoader, environment: jinja2.Environment, template: str) -> Any:
        names.add(template)
        return load(self, environment, template)

    monkeypatch.setattr(jinja2.FileSystemLoader, "get_source", get_source)
    for remembered in (render._environment, render._template):
        remembered.cache_clear()
    yield names
    for remembered in (render._environment, render._template):
        remembered.cache_clear()


def test_every_template_is_used(loaded: set[str], tmp_path: Path) -> None:
    """A course with every kind of part and of marking takes every template; none was left behind."""
    rationales = CHOICE.replace("Rhine", "Rhine\n  > It does.")
    sources = {
        "choice": CHOICE,
        "single": SINGLE.replace("Seine", "Seine\n  > It does.\n") + "\n## Hint\n\nA river.\n",
        "statement": TRUE_FALSE,
        "article": ARTICLE.replace("kind:", "tags: [water]\nkind:"),
        "limited": rationales.replace("lang: en", "lang: en\nmarking: per-option\nchoose: 2"),
    }
    for name, text in sources.items():
        write(tmp_path / "source", f"{name}.md", text=text)
    (tmp_path / "source" / "qtiexport.toml").write_text("scorm.metadata = true\n")
    done = built(tmp_path / "source", tmp_path / "dist", proof=True)
    assert done.outcome.artifacts, done.outcome.diagnostics
    FORMATS["junit"](Report(done.outcome))
    FORMS["html"](Answers("", 0, 0, 0, False, (), ()))
    render.text("preview/workbench.html.j2", PageView(__version__))
    for kind in Kind:
        piece(kinds.question(kind), done.outcome.results[0].parts[0].entry)
        assert made(kinds.question(kind)).fragment or kind is Kind.RAW
        for marking in MARKINGS[kind]:
            TARGETS["qti21"].item(replace(kinds.question(kind), marking=marking), Settings())
    assert loaded == {path.relative_to(templates_dir()).as_posix() for path in templates_dir().rglob("*.j2")}


def test_every_code_that_is_written_is_a_rule() -> None:
    """No module reports a code that `qtiexport rule` does not know, and no rule is reported by nobody."""
    written = {
        node.value
        for path in MODULES
        for node in nodes(path)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.fullmatch(r"[A-Z]{3}\d{3}", node.value)
    }
    assert written == set(RULES)


def test_versions_agree() -> None:
    """The changelog's newest heading is this version, or what comes after it."""
    newest = re.findall(r"^## \[?([^\]\n]+)", (CHECKOUT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)[0]
    assert re.fullmatch(r"\d+\.\d+\.\d+", __version__)
    assert newest.split()[0] in ("Unreleased", __version__)
