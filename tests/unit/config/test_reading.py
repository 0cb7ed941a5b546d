"""`qtiexport.toml`: every key read, where it is looked for, and no text that makes it raise."""

from dataclasses import fields
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qtiexport import config
from qtiexport.config import (
    Config,
    Feedback,
    Grade,
    Ignore,
    Journal,
    Navigation,
    Numbering,
    Retry,
    Status,
    load,
)
from qtiexport.diagnostics import Location, Severity
from qtiexport.manifest import Items
from qtiexport.model import Marking
from tests.unit.config.loading import TARGETS, loaded, only

GOOD: list[tuple[str, str, Any]] = [
    ('[course]\nid = "kpi-1"', "course_id", "kpi-1"),
    ('course.id = "kpi-1"', "course_id", "kpi-1"),
    ('[course]\ntitle = " Ziele "', "course_title", (("", "Ziele"),)),
    ('[course.title]\nfr = "Buts"\nde = "Ziele"', "course_title", (("de", "Ziele"), ("fr", "Buts"))),
    ('[course]\nversion = "1.0"', "course_version", "1.0"),
    (f'[course]\nversion = "{"1" * 20}"', "course_version", "1" * 20),
    ('language = "pt-BR"', "language", "pt-BR"),
    ('languages = ["de", "fr", "de"]', "languages", ("de", "fr")),
    ('languages = "together"', "languages", ("together",)),
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
    ('[course]\ntime = "1 h 30 min"', "time_limit", 5400),
    ('[course]\npassed_text = "Geschafft"', "passed_text", (("", "Geschafft"),)),
    ('[course.failed_text]\nfr = "Non"\nde = "Nein"', "failed_text", (("de", "Nein"), ("fr", "Non"))),
    ('navigation = "linear"', "navigation", Navigation.LINEAR),
    ("[course]\nextensions = 0", "extensions", 0),
    ('feedback = "passed"', "feedback", Feedback.PASSED),
    ('retry = "wrong"', "retry", Retry.WRONG),
    ('grade = "last"', "grade", Grade.LAST),
    ("enforce_number = true", "enforce", True),
    ('[scorm]\nstatus = "completed-incomplete"', "status", Status.COMPLETED_INCOMPLETE),
    ('[scorm]\njournal = "state"', "journal", Journal.STATE),
    ('[theme.light]\nwash = "#ABC"\npen = "#14532D"', "light", (("pen", "#14532d"), ("wash", "#aabbcc"))),
    ('[theme]\ndark.on-pen = "#000"', "dark", (("on-pen", "#000000"),)),
    ('[theme]\nlogo = "./img/logo.svg"', "logo", "img/logo.svg"),
    ('[theme]\nlogo_dark = "dark.png"', "logo_dark", "dark.png"),
    ('[theme]\nlogo_alt = {de = "Haus", en = "House"}', "logo_alt", (("de", "Haus"), ("en", "House"))),
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
    ('[scorm]\nitems = "sections"', "scorm_items", Items.SECTIONS),
    ("[scorm]\nmastery = false", "scorm_mastery", False),
    ("scorm.metadata = true", "scorm_metadata", True),
    ("scorm.schemas = true", "scorm_schemas", True),
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
    made = loaded(tmp_path, text)
    assert made.diagnostics == ()
    names = [one.name for one in fields(Config)]
    changed = {name for name in names if getattr(made.config, name) != getattr(Config(), name)}
    assert changed == {field, "path"}
    assert getattr(made.config, field) == value


def test_every_key_is_tried() -> None:
    """No key of the table is missing from the test above."""
    assert {field for _, field, _ in GOOD} | {"schemas"} == {key.attribute for key in config.KEYS}


def test_the_schema_folder_is_taken_from_the_config(tmp_path: Path) -> None:
    """A path in the config starts at the config, not where the command was called."""
    made = loaded(tmp_path, '[schemas]\npath = "xsd"')
    assert made.config.schemas == tmp_path / "xsd"


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
    made = loaded(tmp_path, data)
    found = only(made)
    assert found.code == "CFG003"
    assert found.location.path == "qtiexport.toml"
    assert made.config == Config(path=tmp_path / config.NAME)
    assert len(found.message) < 300


def test_many_mistakes_take_no_time(tmp_path: Path) -> None:
    """The time grows with the file, not with its square: a thousand unknown keys and a huge one are told at once."""
    keys = "".join(f"key{number} = 1\n" for number in range(1000))
    found = loaded(tmp_path, f"{'x' * 1_000_000} = 1\n{keys}").diagnostics
    assert [d.location.line for d in found] == list(range(1, 1002))
    assert max(len(d.message) for d in found) < 200


def test_a_syntax_mistake_has_its_place(tmp_path: Path) -> None:
    """The line and column that TOML's reader names are the message's place."""
    assert only(loaded(tmp_path, "points = 1\nshuffle = maybe\n")).location == Location("qtiexport.toml", 2, 11)


def test_a_missing_file_is_a_message(tmp_path: Path) -> None:
    """A config that went away between finding and reading is reported."""
    assert only(load(tmp_path / "no.toml", "no.toml", TARGETS)).code == "CFG003"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60) | st.from_regex(r"[a-z_.]{1,9} = [0-9a-z\"\[\]{}.,e+-]{0,12}", fullmatch=True))
def test_no_text_raises(tmp_path: Path, text: str) -> None:
    """Any text gives a config, whatever is wrong with it."""
    assert isinstance(loaded(tmp_path, text.encode("utf-8", "surrogatepass")).config, Config)


def test_crlf_and_byte_order_mark_do_no_harm(tmp_path: Path) -> None:
    """A config saved by a Windows editor reads as any other."""
    made = loaded(tmp_path, b'\xef\xbb\xbf[course]\r\nid = "a"\r\ntitle = """a"""\r\n')
    assert (made.config.course_id, made.diagnostics) == ("a", ())


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
