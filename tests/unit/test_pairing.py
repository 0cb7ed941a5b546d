"""Which option of a text is which of the reference, as bank.toml says."""

from pathlib import Path

import pytest

from qtiexport import bank
from qtiexport.config import Config
from qtiexport.diagnostics import Diagnostic, Location
from qtiexport.model import Kind, Question, choice_interaction
from qtiexport.pairing import Pairing, paired
from qtiexport.readers import Account, Reading
from tests import kinds
from tests.sources import TRUE_FALSE, write

GERMAN = """\
Welche Farbe hat der Himmel?
- Rot
- Blau
- Grün
Erläuterung: Er ist **blau**.
"""
FRENCH = """\
De quelle couleur est le ciel ?
- Vert
- Rouge
- Bleu
Explication : Il est **bleu**.
"""
NAMED = """\
---
lang: fr
---
De quelle couleur est le ciel ?

- [ ] Rouge <!--red-->
- [x] Bleu <!--blue-->
"""


def _read(folder: Path, sidecar: str) -> tuple[dict[str, list[str]], list[Diagnostic]]:
    """The identifiers of the options by language, and what is told of the sidecar."""
    (folder / "bank.toml").write_text(sidecar, encoding="utf-8")
    found = bank.find((folder,), Config())
    readings = [bank.read(file, file.path.read_bytes(), bank.defaults(Config())) for file in found.files]
    questions = [part for reading in readings for part in reading.parts if isinstance(part, Question)]
    told = [*found.diagnostics, *(mistake for reading in readings for mistake in reading.diagnostics)]
    return {q.language: [c.identifier for c in choice_interaction(q).choices] for q in questions}, told


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A question in two languages, as plain files."""
    write(tmp_path, "sky.de.txt", text=GERMAN)
    write(tmp_path, "sky.fr.txt", text=FRENCH)
    return tmp_path


@pytest.mark.parametrize(
    ("said", "german", "french"),
    [
        ("options.fr = [2, 3, 1]", "ABC", "CAB"),
        ('options.fr = "same"', "ABC", "ABC"),
        ('options = "same"', "ABC", "ABC"),
        ('options.fr = ["c", "a", "b"]\noptions.de = ["a", "b", "c"]', "abc", "cab"),
    ],
)
def test_a_map_names_the_options(folder: Path, said: str, german: str, french: str) -> None:
    """Places of the reference's options, one word for the same order, and names, are three ways to say it."""
    letters, told = _read(folder, f"[item.sky]\n{said}\n")
    expected = "every language" if "options.de" in said else ""
    assert [mistake.message for mistake in told if expected not in mistake.message] == []
    assert letters == {"de": list(german), "fr": list(french)}


@pytest.mark.parametrize(
    ("said", "line", "message"),
    [
        ("options.fr = [2, 3]", 2, "the option map of “sky” is [2, 3], but"),
        ("options.fr = [2, 3, 3]", 2, "the option map of “sky” is [2, 3, 3], but"),
        ('options.fr = ["a", "a", "b"]', 2, "the option map of “sky” is [a, a, b], but"),
        ("options.it = [1, 2, 3]", 2, "“item.sky.options.it” is an option map, but “sky” has no file in “it”"),
        ("options.de = [1, 2, 3]\noptions.fr = [1, 2, 3]", 2, "every language of “sky” has an option map"),
        ("\noptions.fr = []", 3, "“item.sky.options” is “{'fr': []}”, expected “same”"),
        ("options.fr = [1, 'b', 3]", 2, "“item.sky.options” is “{'fr': [1, 'b', 3]}”, expected “same”"),
    ],
)
def test_a_map_that_fits_nothing_is_an_error_at_its_line(folder: Path, said: str, line: int, message: str) -> None:
    """Nothing is paired by a map that is wrong, and the message stands at the map."""
    letters, (mistake,) = _read(folder, f"[item.sky]\n{said}\n")
    assert (mistake.code, mistake.location.line) == ("CFG004", line)
    assert Path(mistake.location.path).name == "bank.toml"
    assert mistake.message.startswith(message)
    assert letters["fr"] == ["A", "B", "C"]


def test_options_that_have_names_take_no_map(folder: Path) -> None:
    """A map for options that the author has named contradicts the names, which stay."""
    (folder / "sky.fr.txt").unlink()
    write(folder, "sky.fr.md", text=NAMED)
    letters, (mistake,) = _read(folder, "[item.sky]\noptions.fr = [2, 1]\n")
    assert letters["fr"] == ["red", "blue"]
    assert (mistake.code, mistake.location.line, mistake.help) == ("CFG004", 2, "take the map out")


def test_the_same_order_is_no_mistake_for_true_and_false(tmp_path: Path) -> None:
    """One word for a whole item may stand there too, where the options have names by their kind."""
    write(tmp_path, "black-sea.en.md", text=TRUE_FALSE)
    letters, told = _read(tmp_path, '[item.black-sea]\noptions = "same"\n')
    assert (letters, told) == ({"en": ["true", "false"]}, [])


def test_a_list_of_places_for_true_and_false_is_a_mistake(tmp_path: Path) -> None:
    """Their names pair them, whatever their order."""
    write(tmp_path, "black-sea.en.md", text=TRUE_FALSE)
    write(tmp_path, "black-sea.de.txt", text="Die Donau mündet ins Schwarze Meer.\n- [x] Wahr\n- [ ] Falsch\n")
    letters, (mistake,) = _read(tmp_path, "[item.black-sea]\noptions.en = [2, 1]\n")
    assert letters == {"de": ["true", "false"], "en": ["true", "false"]}
    assert "true/false" in mistake.message


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in (Kind.SINGLE, Kind.MULTIPLE, Kind.TRUE_FALSE)])
def test_a_map_for_a_question_without_options_is_a_mistake(kind: Kind) -> None:
    """It says which kind the question is; beside a choice question of the same file it means that one."""
    pairing = Pairing((2, 1), Location("bank.toml", 2))
    other, choice = Account((), kinds.question(kind)), Account((), kinds.question(Kind.TRUE_FALSE))
    (mistake,) = paired(Reading((other,), ()), pairing).diagnostics
    assert (mistake.code, mistake.location.line) == ("CFG004", 2)
    assert mistake.message.endswith(f"has an option map, but its type is {kind}")
    assert [
        one.message for one in paired(Reading((other, choice), ()), pairing).diagnostics if str(kind) in one.message
    ] == []
