"""The documentation is true: its examples read as stated, its commands print what is shown, its tables match the code.

In a page, a fenced block with `title=PATH` is a file, and a `console` block is a command with all that it prints.
"""

import json
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from qtiexport import cli, config
from qtiexport.model import ChoiceForm, Part, Question, choice_interaction
from qtiexport.output import document
from qtiexport.pipeline import Request, build, check, explain
from qtiexport.readers.canonical.keys import KEYS as FRONT_MATTER
from qtiexport.readers.plain.vocabulary import vocabularies
from qtiexport.rules import RULES
from qtiexport.targets import DEFAULT, TARGETS

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
PAGES = tuple(
    ROOT / "docs" / f"{name}.md"
    for name in ("source-format", "targets", "command-line", "architecture", "configuration")
)
SOURCE_FORMAT, TARGETS_PAGE, COMMAND_LINE, ARCHITECTURE, CONFIGURATION = PAGES

_FENCE = re.compile(r"^```(\w+)(?: title=(\S+))?\n(.*?)^```\n(?=\s*([^\n]*))", re.MULTILINE | re.DOTALL)
_KINDS = {
    ChoiceForm.SINGLE: "single choice",
    ChoiceForm.MULTIPLE: "multiple choice",
    ChoiceForm.TRUE_FALSE: "true/false",
}


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block: `title` is the file that it is, or ""; `below` the next line that is not blank."""

    form: str
    title: str
    text: str
    below: str


def blocks(page: Path) -> tuple[Block, ...]:
    found = _FENCE.finditer(page.read_text(encoding="utf-8"))
    return tuple(Block(one[1], one[2] or "", one[3], one[4]) for one in found)


TEXTS = tuple(block for block in blocks(SOURCE_FORMAT) if block.title.endswith((".txt", ".md")))
EXAMPLES = tuple(block for block in TEXTS if ".explanation." not in block.title)
SOUND = tuple(block for block in EXAMPLES if not block.title.startswith("broken/"))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder on a machine without official schemas."""
    monkeypatch.delenv("QTIEXPORT_SCHEMAS", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    return work


def write(folder: Path, *pages: Path) -> None:
    """Write the files that the pages show."""
    for block in (block for page in pages for block in blocks(page) if block.title):
        path = folder / block.title
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block.text, encoding="utf-8")


def sound(folder: Path) -> Path:
    """The examples that hold no mistake on purpose, with the config of its page."""
    write(folder, SOURCE_FORMAT, CONFIGURATION)
    for path in (folder / "broken").iterdir():
        path.unlink()
    return folder


def described(part: Part) -> str:
    """A part in the words of the pages' "Reads as" lines."""
    if not isinstance(part, Question):
        return f"article, {part.language}"
    interaction = choice_interaction(part)
    key = " and ".join(choice.identifier for choice in interaction.choices if choice.correct)
    most = interaction.max_choices if interaction.form is ChoiceForm.MULTIPLE else 0
    return f"{_KINDS[interaction.form]}, {part.language}, key {key}" + (f", at most {most}" if most else "")


# --- examples -----------------------------------------------------------------------------------------------------


def test_every_example_reads_as_the_line_below_it_says(folder: Path) -> None:
    _, readings = explain(Request((sound(folder),), folder / "dist"))
    found = {shown: "; ".join(described(part) for part in reading.parts) for shown, reading in readings}
    said = {(folder / block.title).as_posix(): block.below for block in SOUND}
    assert {shown: f"Reads as: {parts}." for shown, parts in found.items()} == said


def test_no_example_brings_a_finding_but_what_a_target_cannot_say(folder: Path) -> None:
    outcome = check(Request((sound(folder),), folder / "dist"))
    assert {diagnostic.code for diagnostic in outcome.diagnostics} <= {"PRF001"}
    assert outcome.tally.files == len(SOUND) > 10


def test_examples_show_every_kind_of_question_in_both_forms() -> None:
    kinds = {(Path(block.title).suffix, part.split(",")[0]) for block in SOUND for part in block.below.split("; ")}
    stated = {(suffix, kind.removeprefix("Reads as: ").removesuffix(".")) for suffix, kind in kinds}
    assert stated == {(suffix, kind) for suffix in (".txt", ".md") for kind in (*_KINDS.values(), "article")}


@pytest.mark.parametrize("page", [README, SOURCE_FORMAT, COMMAND_LINE], ids=lambda page: page.stem)
def test_every_command_prints_what_is_shown(page: Path, folder: Path) -> None:
    write(folder, *((README,) if page == README else PAGES))
    commands = [block.text.partition("\n") for block in blocks(page) if block.form == "console"]
    assert commands
    for command, _, shown in commands:
        words = shlex.split(command.removeprefix("$ qtiexport "))
        assert without_sizes(CliRunner().invoke(cli.commands, words).stdout) == without_sizes(shown)


def without_sizes(text: str) -> str:
    """Sizes of packages change with every change of the player."""
    return re.sub(r"[0-9,]+ bytes", "N bytes", text)


# --- tables -------------------------------------------------------------------------------------------------------


def tables(page: Path, head: str) -> list[list[list[str]]]:
    """The cells, without back-ticks, of each table of a page whose first cell is `head`."""
    text = page.read_text(encoding="utf-8").replace("`", "")
    found = re.findall(rf"^\| {re.escape(head)} \|.*\n\|[-|]+\n((?:\|.*\n)+)", text, re.MULTILINE)
    return [
        [[cell.strip() for cell in row.strip("|").split(" | ")] for row in table.strip().split("\n")] for table in found
    ]


def rows(page: Path, head: str) -> list[list[str]]:
    (table,) = tables(page, head)
    return table


def names(table: list[list[str]]) -> list[str]:
    """What the first cells name; one cell may name several."""
    return [name for row in table for name in row[0].split(", ")]


def test_the_table_of_the_config_has_every_key_in_order() -> None:
    assert names(rows(CONFIGURATION, "key")) == [key.name for key in config.KEYS]


def test_the_table_of_the_front_matter_has_every_key_but_the_one_of_a_later_version() -> None:
    assert sorted(names(rows(SOURCE_FORMAT, "key"))) == sorted(set(FRONT_MATTER) - {"stimulus"})


def options(command: click.Command, name: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(command, click.Group):
        for inner in command.commands.values():
            yield from options(inner, f"{name} {inner.name}".strip())
    elif name:
        yield from ((one.opts[0], name) for one in command.params if isinstance(one, click.Option))


def test_the_table_of_options_has_every_option_with_its_commands() -> None:
    listed = {(row[0].split()[0], name) for row in rows(COMMAND_LINE, "option") for name in row[1].split(", ")}
    assert listed == set(options(cli.commands))


def commands(group: click.Group, within: str = "") -> Iterator[str]:
    """The commands of a group and of those in it, by all their words."""
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, f"{within}{name} ")
        else:
            yield f"{within}{name}"


def test_the_list_of_commands_has_every_command() -> None:
    lines = re.findall(r"^    qtiexport ([a-z]+(?: [a-z]+)?)", COMMAND_LINE.read_text(encoding="utf-8"), re.M)
    assert sorted(lines) == sorted(commands(cli.commands))


def test_both_pages_tell_the_same_exit_codes() -> None:
    told = [[row[0] for row in tables(page, "code")[0]] for page in (README, COMMAND_LINE)]
    assert told == [["0", "1", "2", "3"]] * 2


def test_the_table_of_targets_has_every_target_with_its_file_and_its_limit() -> None:
    found = [(row[0], row[1], row[3]) for row in rows(TARGETS_PAGE, "target")]
    limits = {name: str(target.MAX_QUESTIONS or "any number") for name, target in TARGETS.items()}
    assert found == [(name, f"COURSE-LANGUAGE-{name}{one.SUFFIX}", limits[name]) for name, one in TARGETS.items()]


def test_the_table_of_systems_names_files_that_are_built() -> None:
    cells = [row[1] for row in rows(TARGETS_PAGE, "your LMS")]
    named = {name for cell in cells for name in re.findall(r"qti21|scorm[0-9-]+|moodle", cell)}
    assert set(DEFAULT) <= named <= set(TARGETS)


def test_the_fields_of_the_json_format_are_all_told(folder: Path) -> None:
    write(folder, SOURCE_FORMAT)
    data = json.loads(document.document(check(Request((folder,), folder / "dist"))))
    fields = [*data, *(f"diagnostics[].{name}" for name in data["diagnostics"][0])]
    assert sorted(names(tables(COMMAND_LINE, "field")[0])) == sorted(fields)


def test_the_fields_of_build_json_are_all_told(folder: Path) -> None:
    build(Request((sound(folder),), folder / "dist", targets=("moodle",)))
    report = json.loads((folder / "dist" / "build.json").read_text(encoding="utf-8"))
    told = tables(COMMAND_LINE, "field")[1]
    assert sorted(names(told)) == sorted(report)
    entries = {row[0]: row[1] for row in told}
    unsaid = [
        (name, key)
        for name in ("inputs", "artifacts", "layers", "items")
        for key in report[name][0]
        if key not in entries[name]
    ]
    assert unsaid == []


# --- names and links ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", [README, *PAGES], ids=lambda page: page.stem)
def test_every_code_is_one_of_a_rule(page: Path) -> None:
    codes = set(re.findall(r"\b[A-Z]{3}[0-9]{3}\b", page.read_text(encoding="utf-8")))
    assert codes <= set(RULES)


def anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.*)", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", [README, *PAGES], ids=lambda page: page.stem)
def test_every_link_leads_somewhere(page: Path) -> None:
    targets = [
        link.partition("#") for link in re.findall(r"(?<!!)\[[^\]]*\]\(([^)]+)\)", page.read_text(encoding="utf-8"))
    ]
    places = [((page.parent / path).resolve() if path else page, anchor) for path, _, anchor in targets]
    dead = [
        (place.name, anchor)
        for place, anchor in places
        if not place.exists() or (anchor and anchor not in anchors(place))
    ]
    assert dead == []


def test_every_marker_word_that_the_page_lists_begins_an_explanation() -> None:
    text = re.sub(r"\s+", " ", SOURCE_FORMAT.read_text(encoding="utf-8"))
    listed = re.search(r"a marker word and a colon: \*([^*]+)\*", text)
    assert listed is not None
    groups = [group.split(", ") for group in listed[1].split("; ")]
    known = {vocabulary.language: vocabulary for vocabulary in vocabularies()}
    for language, words in zip(("de", "fr", "en"), groups, strict=True):
        assert [word for word in words if not known[language].explanation.fullmatch(word)] == []


def test_the_readme_is_short() -> None:
    assert README.read_text(encoding="utf-8").count("\n") < 150
