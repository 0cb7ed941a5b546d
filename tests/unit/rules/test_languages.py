"""What differs between languages is told at the translation, in the words of both texts."""

from pathlib import Path

import pytest

from qtiexport.diagnostics import Diagnostic
from qtiexport.pipeline import Request, check
from tests.sources import write
from tests.unit.pipeline.test_translations import DE, FR, PLAIN_DE, PLAIN_FR

GERMAN_ARTICLE = """\
---
lang: de
kind: article
title: Flüsse
---
Ein Fluss ist Wasser auf dem Weg zum Meer.
"""


def _told(folder: Path, german: str, french: str, suffix: str = "md", sidecar: str = "") -> tuple[Diagnostic, ...]:
    write(folder, f"rivers.de.{suffix}", text=german)
    write(folder, f"rivers.fr.{suffix}", text=french)
    if sidecar:
        write(folder, "bank.toml", text=sidecar)
    return check(Request((folder,), folder / "dist", targets=("moodle",), jobs=1)).diagnostics


def test_a_message_stands_at_the_translation_and_names_the_reference(tmp_path: Path) -> None:
    """File and line of both are there, each option in the words of its own language."""
    (found,) = _told(tmp_path, DE, FR.replace("[x] le Rhin", "[ ] le Rhin").replace("[ ] le Dan", "[x] le Dan"))
    folder = tmp_path.as_posix()
    assert str(found.location) == f"{folder}/rivers.fr.md:7"
    assert found.message == (
        f"the key differs: “le Danube” is right here, its counterpart “die Donau” in {folder}/rivers.de.md:5 is wrong; "
        "1 more differ"
    )


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("Le Danube", "En 1867, le Danube", "TRN007"),
        ("Le Danube", "Le [Danube](https://example.org/)", "TRN007"),
        ("Le Danube", "Le `Danube`", "TRN007"),
        ("Le Danube", "En 12 mots, le Danube", None),
        ("Le Danube", "Le Danube (O2O, KPI2)", None),
        ("le Danube <!--", "die Donau im Süden von Deutschland <!--", None),
        ("lang: fr", "lang: fr\npoints: 0.5", "TRN011"),
        ("lang: fr", "lang: fr\nmarking: per-option", "TRN011"),
        ("lang: fr", "lang: fr\ntranslation_of: en", "TRN010"),
        ("lang: fr", "lang: fr\ntranslation_of: de", None),
        ("- [ ] le Danube <!--danube-->", "- [ ] le Danube <!--donau-->", "TRN009"),
        ("- [ ] le Danube <!--danube-->\n", "", "TRN001"),
    ],
)
def test_each_difference_has_its_code_and_no_other(tmp_path: Path, old: str, new: str, code: str | None) -> None:
    """One change makes one finding; what languages do differently by nature makes none."""
    assert old in FR
    found = {d.code for d in _told(tmp_path, DE, FR.replace(old, new, 1)) if d.code.startswith("TRN")}
    assert found == ({code} if code else set())


@pytest.mark.parametrize(
    ("german", "french", "codes"),
    [
        ("7\n- 8\n- 1.000,5", "7\n- 8\n- 1 000,5", []),
        ("Berlin\n- Paris\n- Rom", "Berlin\n- Paris\n- Rom", []),
        ("7\n- 8\n- 9", "8\n- 7\n- 9", ["TRN009"]),
        ("sieben\n- acht\n- neun", "sept\n- huit\n- neuf", ["TRN009"]),
    ],
)
def test_only_equal_options_in_equal_order_need_no_map(
    tmp_path: Path, german: str, french: str, codes: list[str]
) -> None:
    """Numbers and names that are the same in both languages pair themselves; nothing else does."""
    right = {language: text.partition("\n")[0] for language, text in (("de", german), ("fr", french))}
    right["fr"] = right["de"] if right["de"] in french else right["fr"]
    texts = (
        f"Was ist richtig? Wählen Sie eine Antwort aus.\n- {german}\nErläuterung: Es ist **{right['de']}**.\n",
        f"Qu’est-ce qui est juste ? Choisissez une réponse.\n- {french}\nExplication : C’est **{right['fr']}**.\n",
    )
    found = [d for d in _told(tmp_path, *texts, suffix="txt") if d.code.startswith("TRN")]
    assert [d.code for d in found] == codes
    if german.startswith("7") and codes:
        assert "in bank.toml, below [item.rivers], write options.fr = [2, 1, 3]" in found[0].help


@pytest.mark.parametrize(
    ("names", "sidecar", "several", "table"),
    [
        (("x.de.txt", "x.fr.txt"), "", False, "[item.x]"),
        (("x.de.txt", "x.fr.txt"), "", True, "[item.x]"),
        (("my rivers.de.txt", "my rivers.fr.txt"), "", True, '[item."my rivers"]'),
        (("0.txt", "1.txt"), '[item.x]\nde = "0.txt"\nfr = "1.txt"\n', False, "[item.x]"),
    ],
)
def test_the_help_names_the_table_of_the_file(
    tmp_path: Path, names: tuple[str, str], sidecar: str, several: bool, table: str
) -> None:
    """What it says can be written as it stands, also for one question of a file of several."""
    for name, text in zip(names, (PLAIN_DE, PLAIN_FR), strict=True):
        write(tmp_path, name, text=f"id: one\n{text}---\nid: two\n{text}" if several else text)
    if sidecar:
        write(tmp_path, "bank.toml", text=sidecar)
    found = check(Request((tmp_path,), tmp_path / "dist", targets=("moodle",), jobs=1)).diagnostics
    helps = {d.help for d in found if d.code == "TRN009"}
    assert len(helps) == 1
    assert f"in bank.toml, below {table}, write options.fr = " in helps.pop()


def test_a_question_and_an_article_are_no_translations_of_each_other(tmp_path: Path) -> None:
    """One message says so, and nothing else is compared."""
    found = [d for d in _told(tmp_path, GERMAN_ARTICLE, FR) if d.code != "PRF002"]
    assert [(d.code, "an article" in d.message) for d in found] == [("TRN001", True)]


def test_a_text_alone_is_not_asked_for_its_reference(tmp_path: Path) -> None:
    """A single file can be checked while the text that it was translated from lies elsewhere."""
    write(tmp_path, "rivers.fr.md", text=FR.replace("lang: fr", "lang: fr\ntranslation_of: rivers.de\nof_rev: 0a1b"))
    assert check(Request((tmp_path,), tmp_path / "dist", targets=("moodle",), jobs=1)).diagnostics == ()


def test_a_third_language_without_a_map_is_told_although_two_have_one(tmp_path: Path) -> None:
    """Each text is paired by itself."""
    write(tmp_path, "rivers.en.txt", text="Which two rivers flow into the North Sea? Choose two answers.\n- the Elbe\n"
          "- the Danube\n- the Rhine\nExplanation: **The Elbe** and **the Rhine**.\n")  # fmt: skip
    found = _told(tmp_path, PLAIN_DE, PLAIN_FR, "txt", "[item.rivers]\noptions.fr = [3, 1, 2]\n")
    assert [(d.code, Path(d.location.path).name) for d in found] == [("TRN009", "rivers.en.txt")]


def test_a_word_that_is_repeated_makes_no_language(tmp_path: Path) -> None:
    """A sign or a name that happens to be a small word of another language says nothing."""
    text = "---\nlang: de\n---\nw0w w1w?\n\n- [x] eins\n- [ ] zwei\n- [ ] drei\n\n## Erläuterung\nw0w w2w\n"
    write(tmp_path, "signs.md", text=text)
    found = check(Request((tmp_path,), tmp_path / "dist", targets=("moodle",), jobs=1)).diagnostics
    assert [d for d in found if d.code == "TRN008"] == []
