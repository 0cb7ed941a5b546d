"""`qtiexport.toml`: every key refused where its value is wrong, and all mistakes at once."""

from pathlib import Path

import pytest

from qtiexport import config
from qtiexport.config import Config
from qtiexport.diagnostics import Location
from tests.unit.config.loading import loaded, only

BAD: list[tuple[str, str, int]] = [
    ("# \n\n[course]\nid = 7", "course.id", 4),
    ('[course]\nid = "1a"', "course.id", 2),
    (f'[course]\nid = "{"a" * 33}"', "course.id", 2),
    ('[course]\nid = "a b"', "course.id", 2),
    ('[course]\nid = ""', "course.id", 2),
    ('[course]\ntitle = ""', "course.title", 2),
    ('[course]\ntitle = "a\\nb"', "course.title", 2),
    ('[course]\ntitle = "a\\u0001b"', "course.title", 2),
    ('[course]\ntitle = "a\\u2028b"', "course.title", 2),
    ('[course.title]\nde = "a\\uFFFFb"', "course.title", 1),
    ('[course.title]\nde = ""', "course.title", 1),
    ('[course.title]\n"not a language" = "x"', "course.title", 1),
    ("[course]\nversion = 1.0", "course.version", 2),
    ("[course]\ntime = 60", "course.time", 2),
    ('[course]\ntime = "60"', "course.time", 2),
    ('[course]\ntime = "25 h"', "course.time", 2),
    ('[course]\npassed_text = ""', "course.passed_text", 2),
    ("[course.failed_text]\nde = 1", "course.failed_text", 1),
    ('navigation = "back"', "navigation", 1),
    ("[course]\nextensions = 21", "course.extensions", 2),
    ('retry = "some"', "retry", 1),
    ('grade = "first"', "grade", 1),
    ("enforce_number = 1", "enforce_number", 1),
    ('[scorm]\nstatus = "passed"', "scorm.status", 2),
    ('[scorm]\njournal = "all"', "scorm.journal", 2),
    ('[theme.light]\npen = "green"', "theme.light.pen", 2),
    ('[theme.dark]\npen = "#12345"', "theme.dark.pen", 2),
    ("[theme]\nlogo = 3", "theme.logo", 2),
    ("[theme]\nlogo_dark = []", "theme.logo_dark", 2),
    ('[theme]\nlogo_alt = ""', "theme.logo_alt", 2),
    (f'[course]\nversion = "{"1" * 21}"', "course.version", 2),
    ('language = "German"', "language", 1),
    ("language = true", "language", 1),
    ('languages = "de"', "languages", 1),
    ("languages = []", "languages", 1),
    ('languages = ["de", 1]', "languages", 1),
    ('targets = "qti21"', "targets", 1),
    ('marking = "fair"', "marking", 1),
    ("marking = []", "marking", 1),
    ("points = 0", "points", 1),
    ("points = -1", "points", 1),
    ("points = 1000.01", "points", 1),
    ("points = 0.001", "points", 1),
    ("points = true", "points", 1),
    ('points = "1"', "points", 1),
    ("points = inf", "points", 1),
    ("points = nan", "points", 1),
    ("points = 1e999999999", "points", 1),
    ("points = 1e-999999999", "points", 1),
    (f"points = 0x{'f' * 9999}", "points", 1),
    (f"points = 0.1{'0' * 99}1", "points", 1),
    ("pass_mark = 0", "pass_mark", 1),
    ("pass_mark = 0.6", "pass_mark", 1),
    ("pass_mark = 100.01", "pass_mark", 1),
    ("pass_mark = 66.666", "pass_mark", 1),
    ("shuffle = 1", "shuffle", 1),
    ('shuffle = "yes"', "shuffle", 1),
    ('feedback = "later"', "feedback", 1),
    ('[kinds]\nquestions = "q/*"', "kinds.questions", 2),
    ("[kinds]\narticles = [1]", "kinds.articles", 2),
    ("[schemas]\npath = 1", "schemas.path", 2),
    ("[course]\nauthor = 7", "course.author", 2),
    ('[course]\nlicense = " "', "course.license", 2),
    (f'[course]\ndescription = "{"a" * 1001}"', "course.description", 2),
    ("sources = []", "sources", 1),
    ('sources = ["../other"]', "sources", 1),
    ('sources = ["/etc"]', "sources", 1),
    ('sources = ["a\\\\b"]', "sources", 1),
    ('sources = ["C:/a"]', "sources", 1),
    ('sources = ["**/a/**"]', "sources", 1),
    ('order = "basics"', "order", 1),
    ('order = [""]', "order", 1),
    ("attempts = -1", "attempts", 1),
    ("attempts = 1000", "attempts", 1),
    ("attempts = 1.0", "attempts", 1),
    ("attempts = true", "attempts", 1),
    ('[output]\nname = "{course}-{lang}"', "output.name", 2),
    ('[output]\nname = "{course}-{target}"', "output.name", 2),
    ('[output]\nname = "../{language}-{target}"', "output.name", 2),
    ('[output]\nname = "a/{language}-{target}"', "output.name", 2),
    ('[output]\nname = ".{language}-{target}"', "output.name", 2),
    ('[output]\nname = "ä{language}-{target}"', "output.name", 2),
    ('[output]\nname = "{language-{target}"', "output.name", 2),
    ('[output]\nname = "{language!r}{target}"', "output.name", 2),
    (f'[output]\nname = "{"a" * 70}{{language}}{{target}}"', "output.name", 2),
    ("[target.qti21]\nname = 1", "target.qti21.name", 2),
    ("[target.qti21]\nsplit = 0", "target.qti21.split", 2),
    ('[target.moodle]\nanswernumbering = "x"', "target.moodle.answernumbering", 2),
    ('[scorm]\nitems = "folders"', "scorm.items", 2),
    ('[scorm]\nmastery = "no"', "scorm.mastery", 2),
    ("[scorm]\nmetadata = 1", "scorm.metadata", 2),
    ('[scorm]\nschemas = "xsd"', "scorm.schemas", 2),
    ('[target.moodle]\nmultilang = "de"', "target.moodle.multilang", 2),
    ("[target]\nqti21 = 3", "target.qti21", 2),
    ("course = 3", "course", 1),
    ('[lint]\nSRC016 = "loud"', "lint.SRC016", 2),
    ("lint = 3", "lint", 1),
    ("[lint]\nignore = 3", "lint.ignore", 2),
    ("[plain.markers.de]\nexplanation = 'x'", "plain.markers.de.explanation", 2),
    ("[plain.markers.de]\nchoose = []", "plain.markers.de.choose", 2),
    ("[plain.markers.de]\nask = [1]", "plain.markers.de.ask", 2),
    ("[plain.markers.de]\nask = ['(Was']", "plain.markers.de.ask", 2),
    ("[plain.markers.de]\nall = ['']", "plain.markers.de.all", 2),
    ("[plain.markers.de]\nright = 1", "plain.markers.de.right", 2),
    ("[plain.markers.de]\nwrong = 1", "plain.markers.de.wrong", 2),
]


@pytest.mark.parametrize(("text", "key", "line"), BAD)
def test_a_wrong_value_is_refused(tmp_path: Path, text: str, key: str, line: int) -> None:
    """A value of another kind is reported at its line, with what was expected; the field keeps its default."""
    made = loaded(tmp_path, text)
    found = only(made)
    assert (found.code, found.location) == ("CFG002", Location("qtiexport.toml", line))
    assert f"“{key}”" in found.message
    assert "expected" in found.message
    assert made.config == Config(path=tmp_path / config.NAME)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('languages = ["en", "english"]', "“languages” holds “english”, expected a language code"),
        ('languages = ["en", ["de"]]', '“languages” holds “["de"]”, expected a language code'),
        ('[course.title]\nenglish = "x"', "“course.title” holds “english”, expected a language code"),
        ('language = ["en", true]', '“language” is “["en", true]”, expected a language code'),
        (f"languages = [0x{'f' * 9000}]", "“languages” holds “0xfff"),
        (f"language = [0x{'f' * 9000}]", "“language” is “[…]”"),
    ],
)
def test_the_entry_at_fault_is_quoted_as_it_was_written(tmp_path: Path, text: str, told: str) -> None:
    """One wrong entry is named alone, and nothing is shown in the words of the language we are written in."""
    assert only(loaded(tmp_path, text)).message.startswith(told)


def test_a_placeholder_brings_the_one_that_was_meant(tmp_path: Path) -> None:
    """Nobody has to find the slip in a list of all placeholders, unless it is like none of them."""
    assert only(loaded(tmp_path, 'output.name = "{target}-{lang}"')).help == "did you mean “{language}”?"
    assert "no placeholders but" in only(loaded(tmp_path, 'output.name = "{language}-{zzz}"')).help


def test_every_key_is_refused_somewhere() -> None:
    """No key of the table is missing from the test above."""
    named = {"qti21": "NAME", "de": "LANG", "SRC016": "RULE", "pen": "TOKEN"}
    refused = {".".join(named.get(step, step) for step in key.split(".")) for _, key, _ in BAD}
    assert refused - {"course", "lint", "target.NAME"} == {key.name for key in config.KEYS}


@pytest.mark.parametrize(
    ("text", "name", "advice"),
    [
        ("pass-mark = 60", "pass-mark", "did you mean “pass_mark”?"),
        ('[course]\ntitel = "x"', "course.titel", "did you mean “course.title”?"),
        ('id = "x"', "id", "did you mean “course.id”?"),
        ('[sections."basics"]\nselect = 3', "sections", "in the bank.toml of its folder"),
        ("select = 3", "select", "in the bank.toml of its folder"),
        ('title = "x"', "title", "did you mean “course.title”?"),
        ("[kinds]\nquestion = 1", "kinds.question", "did you mean “kinds.questions”?"),
        ("[course]\npoints = 1", "course.points", "did you mean “points”?"),
        ("[course]\nzzz = 1", "course.zzz", "the keys are course.id, course.title"),
        ("[target.qti21]\nanswernumbering = 'abc'", "target.qti21.answernumbering", "“target.moodle.answernumbering”"),
        ("[target.qti]\nsplit = 1", "target.qti", "did you mean “target.qti21”?"),
        ("[target.NAME]\nsplit = 1", "target.NAME", "the keys are target.qti21"),
        ("[target.qti21]\nsplits = 1", "target.qti21.splits", "did you mean “target.qti21.split”?"),
        ("[plain.markers.de]\nexplanaton = ['x']", "plain.markers.de.explanaton", "“plain.markers.de.explanation”"),
        ("[plain.markers.german]\nask = ['x']", "plain.markers.german", "“german” is no language code: write one"),
        ("[plain]\nmarker = 1", "plain.marker", "did you mean “plain.markers”?"),
        ("zzz = 1", "zzz", "the keys are"),
        ("[zzz]\na = 1", "zzz", "the keys are"),
    ],
)
def test_an_unknown_key_brings_the_nearest(tmp_path: Path, text: str, name: str, advice: str) -> None:
    """A misspelt key is an error, never passed over, and the help names the key that was meant."""
    found = only(loaded(tmp_path, text))
    assert found.code == "CFG001"
    assert f"“{name}”" in found.message
    assert advice in found.help


def test_an_unknown_target_brings_the_nearest(tmp_path: Path) -> None:
    """A misspelt target is named with its nearest."""
    found = only(loaded(tmp_path, 'targets = ["qti21", "scrom12"]'))
    assert (found.code, found.location.line) == ("CFG002", 1)
    assert "“scrom12”" in found.message
    assert "“scorm12”" in found.help


def test_a_value_under_a_tables_name_brings_the_key_that_was_meant(tmp_path: Path) -> None:
    """`target` is a table of targets' options; a list under it was meant for `targets`."""
    found = only(loaded(tmp_path, 'target = ["qti21"]'))
    assert (found.code, found.help) == ("CFG002", "did you mean “targets”?")


def test_all_mistakes_come_together(tmp_path: Path) -> None:
    """Nobody mends a config line by line: unknown keys, wrong values and targets come in one report."""
    text = '[course]\nid = "1"\nname = "x"\n\n[kinds]\nquestions = 3\n'
    found = loaded(tmp_path, f'points = 0\nshufle = true\ntargets = ["qti"]\n{text}').diagnostics
    assert sorted((d.code, d.location.line) for d in found) == [
        ("CFG001", 2), ("CFG001", 6), ("CFG002", 1), ("CFG002", 3), ("CFG002", 5), ("CFG002", 9),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "help"),
    [
        ('attempts = "2"', "write it without quotes: attempts = 2"),
        ('points = "0.5"', "write it without quotes: points = 0.5"),
        ('enforce_number = "true"', "write it without quotes: enforce_number = true"),
        ('languages = ["together"]', 'write “together” alone, without brackets, or a list such as ["de", "fr"]'),
        ('languages = "togethr"', 'write “together” alone, without brackets, or a list such as ["de", "fr"]'),
        ('languages = "de"', 'write “together” alone, without brackets, or a list such as ["de", "fr"]'),
        ('attempts = "1000"', "write attempts as a whole number from 0 to 999"),
        ('attempts = "2\\ny = 3"', "write attempts as a whole number from 0 to 999"),
        ('attempts = "two"', "write attempts as a whole number from 0 to 999"),
    ],
)
def test_quotes_and_brackets_too_many_are_named(tmp_path: Path, text: str, help: str) -> None:
    """Who reads that “2” is no whole number looks for the mistake elsewhere."""
    assert only(loaded(tmp_path, text)).help == help
