"""Sources and the `bank.toml` of their folder: what it says of files, and what it says of none."""

from pathlib import Path

import pytest

from qtiexport import bank
from qtiexport.bank import Found, SourceFile
from qtiexport.config import Config
from qtiexport.model import Question, choice_interaction
from qtiexport.readers import Defaults
from tests.sources import write


def _find(*paths: Path, config: Config | None = None) -> Found:
    return bank.find(paths, config or Config())


def _keys(found: Found) -> list[str]:
    return [file.key for file in found.files]


def _by_key(found: Found) -> dict[str, SourceFile]:
    return {file.key: file for file in found.files}


SIDECAR = """
[section.title]
de = "Anfang"
[item.o2o]
de = "000.txt"
fr = "001.de.txt"
kind = "question"
tags = ["one"]
options.fr = [2, 1]
[item.named]
kind = "article"
"""


def test_the_sidecar_pins_files(tmp_path: Path) -> None:
    """The sidecar's id, language, kind, tags and option map beat the file's name; other files keep theirs."""
    write(tmp_path / "s", "000.txt", "001.de.txt", "named.fr.md", "other.md")
    (tmp_path / "s" / "bank.toml").write_text(SIDECAR)
    files = _by_key(_find(tmp_path / "s"))
    german, french = files["000.txt"], files["001.de.txt"]
    assert (german.identifier, german.language, german.kind, german.options) == ("o2o", "de", "question", ())
    assert (french.identifier, french.language, french.kind, french.options) == ("o2o", "fr", "question", (2, 1))
    assert french.metadata.tags == ("one",)
    assert french.pinned_by == "bank.toml"
    assert (files["named.fr.md"].kind, files["named.fr.md"].language) == ("article", "fr")
    assert (files["other.md"].kind, files["other.md"].identifier) == (None, "other")


def test_a_sidecar_speaks_of_its_own_folder(tmp_path: Path) -> None:
    """What one folder's sidecar says does not reach the files of another."""
    write(tmp_path, "a/named.md", "b/named.md")
    (tmp_path / "a" / "bank.toml").write_text(
        SIDECAR.split("[item.o2o]", maxsplit=1)[0] + '[item.named]\nkind = "article"\n'
    )
    files = _by_key(_find(tmp_path))
    assert (files["a/named.md"].kind, files["b/named.md"].kind) == ("article", None)


def test_a_file_named_alone_keeps_what_its_sidecar_says(tmp_path: Path) -> None:
    """Building one file of a folder gives it the id that it has in the whole course."""
    write(tmp_path, "000.txt", "001.de.txt")
    (tmp_path / "bank.toml").write_text(SIDECAR)
    (file,) = _find(tmp_path / "000.txt").files
    assert (file.identifier, file.language) == ("o2o", "de")


def test_globs_of_the_config_tell_kinds(tmp_path: Path) -> None:
    """Folder rules count from the config's folder; a sidecar that says otherwise wins."""
    write(tmp_path, "q/a.txt", "r/b.txt", "r/c.txt")
    (tmp_path / "r" / "bank.toml").write_text('[item.c]\nkind = "question"\n')
    config = Config(questions=("q/*",), articles=("r/*",), path=tmp_path / "qtiexport.toml")
    files = _by_key(_find(tmp_path / "q", tmp_path / "r", config=config))
    assert [(files[f"{name}.txt"].kind, files[f"{name}.txt"].pinned_by) for name in "abc"] == [
        ("question", "the config"), ("article", "the config"), ("question", "bank.toml"),
    ]  # fmt: skip


def test_who_pinned_language_and_kind_is_told(tmp_path: Path) -> None:
    """Where one told the language and another the kind, neither is said to have told both."""
    write(tmp_path, "q/a.de.txt", "q/b.de.txt", "c.de.txt")
    (tmp_path / "q" / "bank.toml").write_text('[item.b]\nkind = "article"\n')
    files = _by_key(_find(tmp_path, config=Config(questions=("q/*",), path=tmp_path / "qtiexport.toml")))
    assert [files[key].pinned_by for key in ("q/a.de.txt", "q/b.de.txt", "c.de.txt")] == [
        "the file name or the config", "the file name or bank.toml", "the file name",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sidecar", "told", "advice", "line"),
    [
        ('[item.a]\n[item.river]\ntags = ["x"]\n', "item “river” has no file", "did you mean “rivers”?", 2),
        ('[item.zzz]\nkind = "article"\n', "item “zzz” has no file", "a file of several questions is one item", 1),
        ('[item.x]\nde = "a.de.md"\n[item.a]\n', "item “a” has no file", "name its file", 3),
        ('[item.n]\nde = "notes.odt"\n', "“item.n.de” names “notes.odt”", "name the text", 2),
        ('[item.n]\nde = ".hidden.md"\n', "“item.n.de” names “.hidden.md”", "name the text", 2),
    ],
)
def test_an_item_without_a_source_is_an_error(tmp_path: Path, sidecar: str, told: str, advice: str, line: int) -> None:
    """What `bank.toml` says of an item that no source holds would be lost in silence."""
    write(tmp_path, "a.de.md", "rivers.md", "notes.odt", ".hidden.md")
    (tmp_path / "bank.toml").write_text(sidecar)
    for path in (tmp_path, tmp_path / "rivers.md"):
        (mistake,) = _find(path).diagnostics
        assert (mistake.code, mistake.location.line) == ("CFG004", line)
        assert told in mistake.message
        assert advice in mistake.help


def test_items_of_files_that_were_not_named_have_their_files(tmp_path: Path) -> None:
    """Building one file of a folder does not make the sidecar's other items wrong."""
    write(tmp_path, "a.de.md", "b.de.md")
    (tmp_path / "bank.toml").write_text('[item.a]\ntags = ["x"]\n[item.b]\ntags = ["y"]\n')
    assert _find(tmp_path / "a.de.md").diagnostics == ()


def test_mistakes_of_all_sidecars_are_told(tmp_path: Path) -> None:
    """No folder's mistakes hide another's."""
    write(tmp_path, "a/x.md", "b/x.md")
    for folder in "ab":
        (tmp_path / folder / "bank.toml").write_text("x = 1")
    assert [d.location.path for d in _find(tmp_path).diagnostics] == [
        (tmp_path / folder / "bank.toml").as_posix() for folder in "ab"
    ]


def test_a_section_is_titled_by_language(tmp_path: Path) -> None:
    """A title from `bank.toml` holds for its language, the folder's name for every other."""
    write(tmp_path, "s/x.md")
    (tmp_path / "s" / "bank.toml").write_text('[section.title]\nde = "Anfang"\n')
    (section,) = _find(tmp_path).sections
    assert (section.title("de", ""), section.title("fr", "")) == ("Anfang", "S")


FRENCH = """\
---
lang: fr
---
Quels fleuves se jettent dans la mer ? Choisissez deux réponses.

- [x] le Rhin
- [ ] la Moselle
- [x] la Loire
"""


def _read(folder: Path, sidecar: str) -> tuple[list[str], list[str]]:
    """The identifiers of the French options, and the codes of the diagnostics."""
    (folder / "q.fr.md").write_text(FRENCH, encoding="utf-8")
    (folder / "bank.toml").write_text(sidecar)
    (file,) = _find(folder).files
    reading = bank.read(file, file.path.read_bytes(), Defaults())
    (part,) = reading.parts
    assert isinstance(part, Question)
    return [c.identifier for c in choice_interaction(part).choices], [d.code for d in reading.diagnostics]


def test_the_option_map_gives_the_references_letters(tmp_path: Path) -> None:
    """`options.fr = [3, 1, 2]`: the reference's option A is the third in French, B the first, C the second."""
    letters, codes = _read(tmp_path, "[item.q]\noptions.fr = [3, 1, 2]\n")
    assert (letters, codes) == (["B", "C", "A"], [])


@pytest.mark.parametrize("places", ["[1, 2]", "[1, 1, 2]", "[0, 1, 2]", "[1, 2, 4]", "[1, 2, 3, 4]"])
def test_an_option_map_that_does_not_fit_is_an_error(tmp_path: Path, places: str) -> None:
    """A map that names a place twice, or none, leaves the letters alone and is reported."""
    letters, codes = _read(tmp_path, f"[item.q]\noptions.fr = {places}\n")
    assert (letters, codes) == (["A", "B", "C"], ["CFG004"])


def test_an_option_map_of_another_language_does_not_count(tmp_path: Path) -> None:
    """Only the map of the file's own language is applied."""
    assert _read(tmp_path, "[item.q]\noptions.it = [3, 1, 2]\n") == (["A", "B", "C"], [])
