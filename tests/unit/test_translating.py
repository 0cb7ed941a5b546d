"""`translations` and `translations stamp`, from the command line to the files."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from qtiexport import cli
from tests.sources import write
from tests.unit.pipeline.test_translations import DE, FR, PLAIN_DE, PLAIN_FR

SIDECAR = "# mine\n[item.rivers]\noptions.fr = [3, 1, 2] # checked\n"
SEVERAL = """\
---
lang: fr
---
## Un
<!-- id: one -->
Quelle est la capitale de la France et de toutes ses régions ?

- [x] Paris <!--paris-->
- [ ] Lyon <!--lyon-->

### Explication
C’est Paris.

## Deux
<!-- id: two; points: 2 -->
Quelle est la plus grande ville de la France et de ses régions ?

- [x] Paris <!--paris-->
- [ ] Lyon <!--lyon-->

### Explication
C’est Paris.
"""


@pytest.fixture(autouse=True)
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty `source/` in the working folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "source").mkdir()
    return tmp_path / "source"


def _run(*words: str) -> Result:
    return CliRunner().invoke(cli.commands, ["translations", *words], catch_exceptions=False)


def _states(*words: str) -> dict[str, dict[str, str]]:
    data = json.loads(_run("show", *words, "--format", "json").stdout)
    return {item["id"]: {text["language"]: text["state"] for text in item["texts"]} for item in data["items"]}


def test_each_state_is_shown(source: Path) -> None:
    """A text is a reference, unstamped, current, out of date or missing, as it came to be."""
    write(source, "rivers.de.md", text=DE)
    write(source, "rivers.fr.md", text=FR)
    write(source, "lakes.de.md", text=DE)
    lakes = {"de": "reference", "fr": "missing"}
    assert _states() == {"lakes": lakes, "rivers": {"de": "reference", "fr": "unstamped"}}
    assert _run("stamp", "rivers").exit_code == 0
    assert _states()["rivers"]["fr"] == "current"
    write(source, "rivers.de.md", text=DE.replace("die Elbe", "die Weser"))
    assert _states()["rivers"]["fr"] == "out of date"
    assert _states("--lang", "it")["rivers"] == {"it": "missing"}
    assert set(_states("--missing")) == {"lakes"}


def test_the_table_is_for_people_and_the_exit_code_for_machines(source: Path) -> None:
    """0 unless `--strict` finds something missing or out of date, or the sources have errors."""
    write(source, "rivers.de.md", text=DE)
    write(source, "rivers.fr.md", text=FR)
    shown = _run()
    assert shown.stdout.split("\n")[:2] == ["        de         fr", "rivers  reference  unstamped"]
    assert (shown.exit_code, _run("--strict").exit_code, _run("source", "--strict").exit_code) == (0, 0, 0)
    assert _run("--strict", "--lang", "de,fr,it").exit_code == 1
    write(source, "rivers.fr.md", text=FR.replace("[x]", "[ ]"))
    assert (_run().exit_code, "KEY001 error" in _run().stdout) == (1, True)


def test_languages_of_the_config_are_columns_although_no_text_is_in_them(source: Path) -> None:
    """What is promised and not there is missing, not a mistake of this command."""
    write(source, "rivers.de.md", text=DE)
    (source / "qtiexport.toml").write_text('languages = ["de", "it"]\n')
    assert _states() == {"rivers": {"de": "reference", "it": "missing"}}
    assert _run().exit_code == 0


def test_a_stamp_in_markdown_keeps_every_other_byte(source: Path) -> None:
    """Line ends and a byte order mark stay; the text that was translated from is told too."""
    write(source, "rivers.de.md", text=DE)
    old = b"\xef\xbb\xbf" + FR.replace("\n", "\r\n").encode()
    (source / "rivers.fr.md").write_bytes(old)
    assert _run("stamp", "rivers").stdout.endswith("1 translation stamped\n")
    new = (source / "rivers.fr.md").read_bytes()
    added = [line for line in new.split(b"\r\n") if line not in old.split(b"\r\n")]
    assert [line.split(b":")[0] for line in added] == [b"translation_of", b"of_rev"]
    assert b"\r\n".join(line for line in new.split(b"\r\n") if line not in added) == old
    assert _run("stamp", "rivers").stdout.endswith("already\n0 translations stamped\n")
    assert (source / "rivers.fr.md").read_bytes() == new


def test_a_stamp_of_a_plain_text_goes_into_the_sidecar(source: Path) -> None:
    """The text is verbatim: nothing is written into it, and the sidecar keeps its comments."""
    write(source, "rivers.de.txt", text=PLAIN_DE)
    write(source, "rivers.fr.txt", text=PLAIN_FR)
    write(source, "bank.toml", text=SIDECAR)
    assert _run("stamp", "--all").exit_code == 0
    assert (source / "rivers.fr.txt").read_text(encoding="utf-8") == PLAIN_FR
    told = (source / "bank.toml").read_text(encoding="utf-8")
    assert told.startswith(SIDECAR + 'translation_of.fr = "rivers.de"\nof_rev.fr = "')
    assert _states()["rivers"]["fr"] == "current"


def test_one_of_several_questions_is_stamped_in_its_comment(source: Path) -> None:
    """The other question of the file stays as it is."""
    write(source, "paris.fr.md", text=SEVERAL)
    german = SEVERAL.replace("lang: fr", "lang: de").replace("Explication", "Erläuterung")
    german = german.replace("Quelle est la capitale de la France et de toutes ses régions", "Wie heißt die Hauptstadt")
    write(source, "paris.de.md", text=german.replace("Quelle est la plus grande ville de la France et de ses régions",
                                                     "Welche Stadt ist die größte"))  # fmt: skip
    done = _run("stamp", "two")
    assert done.exit_code == 0, done.stdout
    lines = (source / "paris.fr.md").read_text(encoding="utf-8").split("\n")
    changed = [pair for pair in zip(SEVERAL.split("\n"), lines, strict=True) if pair[0] != pair[1]]
    ((old, new),) = changed
    assert new.startswith(old.removesuffix(" -->") + "; translation_of: two.de; of_rev: ")
    assert _states() == {
        "one": {"de": "reference", "fr": "unstamped"},
        "two": {"de": "reference", "fr": "current"},
    }


def test_only_the_languages_that_are_asked_for_are_stamped(source: Path) -> None:
    """A translator answers for one language."""
    for language in ("fr", "fr-CH"):
        write(source, f"rivers.{language}.md", text=FR.replace("lang: fr", f"lang: {language}"))
    write(source, "rivers.de.md", text=DE)
    assert _run("stamp", "rivers", "--lang", "fr").exit_code == 0
    assert _states()["rivers"] == {"de": "reference", "fr": "current", "fr-CH": "unstamped"}


@pytest.mark.parametrize("words", [("stamp",), ("stamp", "--all", "rivers"), ("stamp", "river"), ("shwo",)])
def test_wrong_use_stamps_nothing(source: Path, words: tuple[str, ...]) -> None:
    """Without a name or `--all`, with both, with an unknown name or command, the command line is at fault."""
    write(source, "rivers.de.md", text=DE)
    write(source, "rivers.fr.md", text=FR)
    done = _run(*words)
    assert done.exit_code == 2
    assert ("did you mean “rivers”?" in done.stderr) is (words[-1] == "river")
    assert (source / "rivers.fr.md").read_text(encoding="utf-8") == FR


def test_a_mistake_in_the_config_is_told_without_a_table(source: Path) -> None:
    """Nothing was read, so that there is nothing to count."""
    write(source, "rivers.de.md", text=DE)
    (source.parent / "qtiexport.toml").write_text("pass-mark = 60\n")
    done = _run()
    assert (done.exit_code, "CFG001" in done.stdout, "0 items" in done.stdout) == (2, True, False)
    assert done.stdout.splitlines()[-1] == "nothing was read; 1 error, 0 warnings"


def test_nothing_is_stamped_while_there_are_errors(source: Path) -> None:
    """A key that differs is no translation that could be called up to date."""
    write(source, "rivers.de.md", text=DE)
    french = FR.replace("[x] le Rhin", "[ ] le Rhin").replace("[ ] le Dan", "[x] le Dan")
    write(source, "rivers.fr.md", text=french)
    done = _run("stamp", "rivers")
    assert (done.exit_code, "TRN002" in done.stdout) == (1, True)
    assert (source / "rivers.fr.md").read_text(encoding="utf-8") == french


def test_a_text_without_a_place_for_a_stamp_is_named_with_the_reason(source: Path) -> None:
    """A .txt file of several questions has no item in bank.toml for each."""
    for language, text in (("de", PLAIN_DE), ("fr", PLAIN_FR)):
        write(source, f"rivers.{language}.txt", text=f"id: one\n{text}---\nid: two\n{text}")
    write(source, "bank.toml", text=SIDECAR)
    done = _run("stamp", "one")
    assert done.exit_code == 1
    assert "one.fr: not stamped, it stands in a .txt file of several questions" in done.stdout
    assert (source / "bank.toml").read_text(encoding="utf-8") == SIDECAR
