"""`target.moodle.multilang`: translations stand once in Moodle, and no question is lost or doubled."""

from pathlib import Path

import pytest
from lxml import etree

from qtiexport.pipeline import Request, check, validate
from tests.builds import SAMPLE, Dist, built, codes
from tests.filtered import shown
from tests.sources import SINGLE, write
from tests.unit.pipeline.test_translations import DE, FR

pytestmark = pytest.mark.usefixtures("no_official_schemas")

ON = "[target.moodle]\nmultilang = true\n"
NUMBER = "---\nlang: {0}\ntitle: {0}\n---\nπ {0}?\n\n[[= 4 +- 1]]\n\n## Explanation\nπ\n"
WORD = "---\nlang: {0}\ntitle: {0}\n---\nSeine {0}?\n\n[[{0}]]\n\n## Explanation\nπ\n"


def _course(folder: Path, config: str = "") -> Path:
    """A choice, a number and a typed answer in German and French, and a choice in English alone."""
    write(folder, "rivers.de.md", text=DE)
    write(folder, "rivers.fr.md", text=FR)
    for language in ("de", "fr"):
        write(folder, f"more/pi.{language}.md", text=NUMBER.format(language))
        write(folder, f"more/word.{language}.md", text=WORD.format(language))
    write(folder, "single.en.md", text=SINGLE)
    (folder / "qtiexport.toml").write_text(f'[course]\nid = "rivers"\n{config}', encoding="utf-8")
    return folder


def _moodle(source: Path, out: Path, **asked: object) -> Dist:
    return built(source, out, targets=("moodle",), **asked)


def _questions(done: Dist, language: str) -> dict[str, etree._Element]:
    found = (package for package in done.packages("moodle") if package.language == language)
    return {
        one.findtext("idnumber") or "": one
        for package in found
        for one in package.root
        if one.get("type") != "category"
    }


def test_what_can_be_joined_stands_once(tmp_path: Path) -> None:
    """The rest stays in the file of its language, is told, and stands in the report with its reason."""
    done = _moodle(_course(tmp_path / "source", ON), tmp_path / "dist")
    found = {language: sorted(_questions(done, language)) for language in ("mul", "de", "fr", "en")}
    assert found == {"mul": ["pi", "rivers"], "de": ["word"], "fr": ["word"], "en": ["single"]}
    assert [package.path.name for package in done.packages()] == [
        "rivers-de-moodle.xml", "rivers-en-moodle.xml", "rivers-fr-moodle.xml", "rivers-mul-moodle.xml",
    ]  # fmt: skip
    (told,) = [one.message for one in done.outcome.diagnostics if "joined" in one.message]
    assert told.startswith("“word” is not joined with its translations in moodle: “fr” differs from “de”")
    apart = {row["id"]: row["apart"] for row in done.report["items"] if "apart" in row}
    assert list(apart) == ["word"] and told.endswith(apart["word"])
    asked = Request((tmp_path / "source",), tmp_path / "dist", targets=("moodle",))
    assert check(asked).diagnostics == done.outcome.diagnostics


def test_options_are_paired_across_languages(tmp_path: Path) -> None:
    """The French options stand in the order of the German ones, with the same marks."""
    done = _moodle(_course(tmp_path / "source", ON), tmp_path / "dist")
    rivers = _questions(done, "mul")["rivers"]
    said = [one.findtext("text") or "" for one in rivers.findall("answer")]
    assert [shown(one, "de") for one in said] == ["<p>die Elbe</p>", "<p>die Donau</p>", "<p>der Rhein</p>"]
    assert [shown(one, "fr") for one in said] == ["<p>l’Elbe</p>", "<p>le Danube</p>", "<p>le Rhin</p>"]
    assert [one.get("fraction") for one in rivers.findall("answer")] == ["50", "-100", "50"]


def test_each_learner_of_the_sample_course_sees_what_the_own_file_says(tmp_path: Path) -> None:
    """Seen through the filter, every text of every joined question is that of the file without joining."""
    apart = _moodle(SAMPLE, tmp_path / "apart")
    config = tmp_path / "qtiexport.toml"
    config.write_text((SAMPLE / "qtiexport.toml").read_text(encoding="utf-8") + ON, encoding="utf-8")
    done = _moodle(SAMPLE, tmp_path / "joined", config=config)
    joined = _questions(done, "mul")
    assert len(joined) == len(_questions(apart, "en")) - 7
    for language in ("de", "en", "fr"):
        every, own = _questions(apart, language), _questions(done, language)
        assert len(own) == 7 and own.keys() | joined.keys() == every.keys() and not own.keys() & joined.keys()
        for name, question in ((name, one) for name, one in every.items() if name in joined):
            wanted = [text for text in _html(question) if text]
            assert sorted(shown(text, language) for text in _html(joined[name]) if text) == sorted(wanted)
    assert validate((tmp_path / "joined",), None).diagnostics == ()


def _html(question: etree._Element) -> list[str]:
    return [holder.findtext("text") or "" for holder in question.iter("*") if holder.get("format") == "html"]


def test_without_the_key_nothing_changes(tmp_path: Path) -> None:
    """Neither for those who never heard of it, nor for other targets."""
    source = _course(tmp_path / "source")
    before = built(source, tmp_path / "a", targets=("qti21", "moodle"))
    _course(source, ON)
    after = built(source, tmp_path / "b", targets=("qti21", "moodle"))
    _course(source, ON.replace("true", "false"))
    assert built(source, tmp_path / "c", targets=("qti21", "moodle")).files == before.files
    packed = [name for name in before.files if name.endswith("qti21.zip")]
    assert packed and {name: after.files[name] for name in packed} == {name: before.files[name] for name in packed}


def test_the_file_of_all_languages_is_in_the_order_of_its_sections_and_split_as_others(tmp_path: Path) -> None:
    """A question whose reference stands in a later folder than its translation is where its reference is."""
    source = _course(tmp_path / "source", ON + "split = 1\n")
    (source / "rivers.de.md").rename(source / "more" / "rivers.de.md")
    done = _moodle(source, tmp_path / "dist")
    names = [package.path.name for package in done.packages("moodle") if package.language == "mul"]
    assert names == ["rivers-mul-1-moodle.xml", "rivers-mul-2-moodle.xml"]
    assert sorted(_questions(done, "mul")) == ["pi", "rivers"]
    assert not [code for code in codes(done.outcome) if not code.startswith(("PRF", "TRN"))]


def test_languages_asked_for_on_the_command_line_are_not_joined(tmp_path: Path) -> None:
    """Their files are whole, those of the others stay, and it is told; the whole build takes them away again."""
    source, out = _course(tmp_path / "source", ON), tmp_path / "dist"
    whole = _moodle(source, out).files
    done = _moodle(source, out, languages=("de",))
    assert sorted(_questions(done, "de")) == ["pi", "rivers", "word"]
    assert done.files["rivers-mul-moodle.xml"] == whole["rivers-mul-moodle.xml"]
    assert [one.code for one in done.outcome.diagnostics if "--lang" in one.help] == ["PRF001"]
    assert _moodle(source, out).files == whole


def test_a_change_in_one_language_is_a_change_of_the_joined_question(tmp_path: Path) -> None:
    """It is one question in Moodle: all of it is written again, and what stays apart is known by its language."""
    source, before = _course(tmp_path / "source", ON), tmp_path / "before"
    _moodle(source, before)
    assert not list(_moodle(source, tmp_path / "same", since=before).packages())
    for name in ("rivers.fr.md", "more/word.fr.md"):
        path = source / name
        path.write_text(path.read_text(encoding="utf-8").replace("?", "? Dites-le.", 1), encoding="utf-8")
    done = _moodle(source, tmp_path / "after", since=before)
    found = {language: sorted(_questions(done, language)) for language in ("mul", "de", "fr", "en")}
    assert found == {"mul": ["rivers"], "de": [], "fr": ["word"], "en": []}
    unchanged = {(row["id"], row["language"]) for row in done.report["items"] if row.get("unchanged")}
    assert unchanged == {("pi", "de"), ("pi", "fr"), ("word", "de"), ("single", "en")}


def test_questions_that_are_no_longer_joined_are_changed(tmp_path: Path) -> None:
    """What Moodle had as one question is then one for each language."""
    source, before = _course(tmp_path / "source", ON), tmp_path / "before"
    _moodle(source, before)
    _course(source)
    done = _moodle(source, tmp_path / "after", since=before)
    assert [sorted(_questions(done, language)) for language in ("de", "fr", "en")] == [["pi", "rivers"]] * 2 + [[]]
