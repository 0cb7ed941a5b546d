"""`qtiexport.toml`: every key read and refused, all mistakes at once, nothing that makes it raise."""

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qtiexport import config
from qtiexport.config import Config, Feedback, Ignore, Navigation, Numbering, Rulable, load
from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.model import Marking

TARGETS = ("qti21", "scorm12", "scorm2004", "moodle")
RULES = (
    Rulable("SRC016", "language-contradicted"),
    Rulable("KEY101", "options-not-analysed"),
    Rulable("KEY001", "no-key", "it cannot be set"),
)


def _load(folder: Path, text: str | bytes) -> config.Loaded:
    path = folder / config.NAME
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return load(path, "qtiexport.toml", TARGETS, RULES)


def _only(loaded: config.Loaded) -> Diagnostic:
    (found,) = loaded.diagnostics
    assert found.severity is Severity.ERROR
    assert found.help
    return found


GOOD: list[tuple[str, str, Any]] = [
    ('[course]\nid = "kpi-1"', "course_id", "kpi-1"),
    ('course.id = "kpi-1"', "course_id", "kpi-1"),
    ('[course]\ntitle = " Ziele "', "course_title", (("", "Ziele"),)),
    ('[course.title]\nfr = "Buts"\nde = "Ziele"', "course_title", (("de", "Ziele"), ("fr", "Buts"))),
    ('[course]\nversion = "1.0"', "course_version", "1.0"),
    (f'[course]\nversion = "{"1" * 20}"', "course_version", "1" * 20),
    ('language = "pt-BR"', "language", "pt-BR"),
    ('languages = ["de", "fr", "de"]', "languages", ("de", "fr")),
    ('targets = ["moodle", "qti21"]', "targets", ("moodle", "qti21")),
    ('marking = "all-or-nothing"', "marking", Marking.ALL_OR_NOTHING),
    ('marking = "per-option"', "marking", Marking.PER_OPTION),
    ("points = 2", "points", Fraction(2)),
    ("points = 0.01", "points", Fraction(1, 100)),
    ("points = 1000", "points", Fraction(1000)),
    ("pass_mark = 66.67", "pass_mark", Fraction(6667, 100)),
    ("pass_mark = 100", "pass_mark", Fraction(100)),
    ("pass_mark = 1", "pass_mark", Fraction(1)),
    ("pass_mark = 5e1", "pass_mark", Fraction(50)),
    ("shuffle = true", "shuffle", True),
    ('feedback = "each"', "feedback", Feedback.EACH),
    ('feedback = "never"', "feedback", Feedback.NEVER),
    ('[kinds]\nquestions = ["q/*"]', "questions", ("q/*",)),
    ('[kinds]\narticles = ["a/*", "b/*"]', "articles", ("a/*", "b/*")),
    ('[course]\nauthor = "A. Baker"', "course_author", "A. Baker"),
    ('[course]\nlicense = "CC BY 4.0"', "course_license", "CC BY 4.0"),
    ('[course]\ndescription = "About"', "course_description", (("", "About"),)),
    ('[course.description]\nde = "Von"\nar = "Al"', "course_description", (("ar", "Al"), ("de", "Von"))),
    ('[course]\ntime = "1 h 30 min"', "course_time", 5400),
    ('[course]\npassed_text = "Geschafft"', "passed_text", (("", "Geschafft"),)),
    ('[course.failed_text]\nfr = "Non"\nde = "Nein"', "failed_text", (("de", "Nein"), ("fr", "Non"))),
    ('navigation = "linear"', "navigation", Navigation.LINEAR),
    ('sources = ["a", "./b/*.md", "."]', "sources", ("a", "b/*.md", ".")),
    ('order = ["basics", "basics/more"]', "order", ("basics", "basics/more")),
    ("attempts = 0", "attempts", 0),
    ("attempts = 999", "attempts", 999),
    (
        '[output]\nname = "{target}_{course}.{language}-{target}"',
        "output_name",
        "{target}_{course}.{language}-{target}",
    ),
    ('[target.moodle]\nname = "{course}-{language}"', "names", (("moodle", "{course}-{language}"),)),
    ("[target.qti21]\nsplit = 10\n[target.moodle]\nsplit = 5", "splits", (("moodle", 5), ("qti21", 10))),
    ('[target.moodle]\nanswernumbering = "IIII"', "numbering", Numbering.ROMAN_UPPER),
    ("[target.moodle]\nmultilang = true", "multilang", True),
    (
        '[lint]\nSRC016 = "off"\noptions-not-analysed = "error"',
        "severities",
        (("KEY101", Severity.ERROR), ("SRC016", None)),
    ),
    ('[lint]\nKEY001 = "error"', "severities", (("KEY001", Severity.ERROR),)),
    (
        '[[lint.ignore]]\nrule = "SRC016"\nfiles = ["a/*"]\nreason = "so"',
        "ignores",
        (Ignore("SRC016", ("a/*",), "so", Location("qtiexport.toml", 1)),),
    ),
    (
        '[plain.markers.de]\nright = ["Gut"]\nexplanation = ["Merke", "Denn"]\n[plain.markers.da]\nask = ["Hvad N"]',
        "markers",
        (("da", (("ask", ("Hvad N",)),)), ("de", (("explanation", ("Merke", "Denn")), ("right", ("Gut",))))),
    ),
]


@pytest.mark.parametrize(("text", "field", "value"), GOOD)
def test_a_key_sets_its_field(tmp_path: Path, text: str, field: str, value: Any) -> None:
    """Each key sets exactly its own field; every other field keeps its default."""
    loaded = _load(tmp_path, text)
    assert loaded.diagnostics == ()
    changed = {name for name in Config.__slots__ if getattr(loaded.config, name) != getattr(Config(), name)}
    assert changed == {field, "path"}
    assert getattr(loaded.config, field) == value


def test_every_key_is_tried() -> None:
    """No key of the table is missing from the test above."""
    assert {field for _, field, _ in GOOD} | {"schemas"} == {key.attribute for key in config.KEYS}


def test_the_schema_folder_is_taken_from_the_config(tmp_path: Path) -> None:
    """A path in the config starts at the config, not where the command was called."""
    loaded = _load(tmp_path, '[schemas]\npath = "xsd"')
    assert loaded.config.schemas == tmp_path / "xsd"


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
    loaded = _load(tmp_path, text)
    found = _only(loaded)
    assert (found.code, found.location) == ("CFG002", Location("qtiexport.toml", line))
    assert f"“{key}”" in found.message
    assert "expected" in found.message
    assert loaded.config == Config(path=tmp_path / config.NAME)


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
    assert _only(_load(tmp_path, text)).message.startswith(told)


def test_a_placeholder_brings_the_one_that_was_meant(tmp_path: Path) -> None:
    """Nobody has to find the slip in a list of all placeholders, unless it is like none of them."""
    assert _only(_load(tmp_path, 'output.name = "{target}-{lang}"')).help == "did you mean “{language}”?"
    assert "no placeholders but" in _only(_load(tmp_path, 'output.name = "{language}-{zzz}"')).help


def test_every_key_is_refused_somewhere() -> None:
    """No key of the table is missing from the test above."""
    named = {"qti21": "NAME", "de": "LANG", "SRC016": "RULE"}
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
    found = _only(_load(tmp_path, text))
    assert found.code == "CFG001"
    assert f"“{name}”" in found.message
    assert advice in found.help


def test_an_unknown_target_brings_the_nearest(tmp_path: Path) -> None:
    """A misspelt target is named with its nearest."""
    found = _only(_load(tmp_path, 'targets = ["qti21", "scrom12"]'))
    assert (found.code, found.location.line) == ("CFG002", 1)
    assert "“scrom12”" in found.message
    assert "“scorm12”" in found.help


def test_a_value_under_a_tables_name_brings_the_key_that_was_meant(tmp_path: Path) -> None:
    """`target` is a table of targets' options; a list under it was meant for `targets`."""
    found = _only(_load(tmp_path, 'target = ["qti21"]'))
    assert (found.code, found.help) == ("CFG002", "did you mean “targets”?")


def test_all_mistakes_come_together(tmp_path: Path) -> None:
    """Nobody mends a config line by line: unknown keys, wrong values and targets come in one report."""
    text = '[course]\nid = "1"\nname = "x"\n\n[kinds]\nquestions = 3\n'
    found = _load(tmp_path, f'points = 0\nshufle = true\ntargets = ["qti"]\n{text}').diagnostics
    assert sorted((d.code, d.location.line) for d in found) == [
        ("CFG001", 2), ("CFG001", 6), ("CFG002", 1), ("CFG002", 3), ("CFG002", 5), ("CFG002", 9),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xfe\x00",
        b"points = \xe9",
        b"points = 1\n\x00",
        b"a = [" * 100_000,
        b"a = {b=" * 20_000,
        b"[" * 100_000,
        b"a = '''",
        b"points = 1\npoints = 2",
        b"[course]\n[course]",
        b"course = 1\n[course]\nid = 'a'",
        b"x = " + b"9" * 100_000,
        b"points = 1e" + b"9" * 100,
    ],
    ids=[
        "bom",
        "latin1",
        "nul",
        "deep list",
        "deep table",
        "brackets",
        "open",
        "twice",
        "two tables",
        "clash",
        "long",
        "exponent",
    ],
)
def test_hostile_toml_is_one_message(tmp_path: Path, data: bytes) -> None:
    """What no TOML reader takes is one message that names the file, never a traceback."""
    loaded = _load(tmp_path, data)
    found = _only(loaded)
    assert found.code == "CFG003"
    assert found.location.path == "qtiexport.toml"
    assert loaded.config == Config(path=tmp_path / config.NAME)
    assert len(found.message) < 300


def test_many_mistakes_take_no_time(tmp_path: Path) -> None:
    """The time grows with the file, not with its square: a thousand unknown keys and a huge one are told at once."""
    keys = "".join(f"key{number} = 1\n" for number in range(1000))
    found = _load(tmp_path, f"{'x' * 1_000_000} = 1\n{keys}").diagnostics
    assert [d.location.line for d in found] == list(range(1, 1002))
    assert max(len(d.message) for d in found) < 200


def test_a_syntax_mistake_has_its_place(tmp_path: Path) -> None:
    """The line and column that TOML's reader names are the message's place."""
    assert _only(_load(tmp_path, "points = 1\nshuffle = maybe\n")).location == Location("qtiexport.toml", 2, 11)


def test_a_missing_file_is_a_message(tmp_path: Path) -> None:
    """A config that went away between finding and reading is reported."""
    assert _only(load(tmp_path / "no.toml", "no.toml", TARGETS)).code == "CFG003"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60) | st.from_regex(r"[a-z_.]{1,9} = [0-9a-z\"\[\]{}.,e+-]{0,12}", fullmatch=True))
def test_no_text_raises(tmp_path: Path, text: str) -> None:
    """Any text gives a config, whatever is wrong with it."""
    assert isinstance(_load(tmp_path, text.encode("utf-8", "surrogatepass")).config, Config)


def test_crlf_and_byte_order_mark_do_no_harm(tmp_path: Path) -> None:
    """A config saved by a Windows editor reads as any other."""
    loaded = _load(tmp_path, b'\xef\xbb\xbf[course]\r\nid = "a"\r\ntitle = """a"""\r\n')
    assert (loaded.config.course_id, loaded.diagnostics) == ("a", ())


def test_the_nearest_config_is_found_upwards(tmp_path: Path) -> None:
    """The config in the folder of the sources wins over those above it; from a file its folder counts."""
    inner = tmp_path / "bank" / "part"
    inner.mkdir(parents=True)
    (tmp_path / config.NAME).write_text("")
    assert config.find(inner) == tmp_path / config.NAME
    (inner.parent / config.NAME).write_text("")
    (inner / "a.md").write_text("")
    assert config.find(inner) == inner.parent / config.NAME
    assert config.find(inner / "a.md") == inner.parent / config.NAME
