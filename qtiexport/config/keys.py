"""The keys of `qtiexport.toml`, each declared once: name, field, reader, shape, default, meaning, example.

A step of a name in capitals stands for any name of its kind: `NAME` a target, `LANG` a language, `RULE` a rule's code
or name, `TOKEN` a colour of the player.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from qtiexport.config import values
from qtiexport.config.colours import colour
from qtiexport.config.contract import OUTPUT_NAME, TOGETHER, Numbering
from qtiexport.config.decisions import Feedback, Grade, Journal, Navigation, Retry, Status
from qtiexport.declared import Key, one_line, seconds
from qtiexport.manifest import Items
from qtiexport.model import Marking

LEVELS = ("off", "info", "warning", "error")
WILD = ("NAME", "LANG", "RULE", "TOKEN")

Shape = Mapping[str, Any]


def _shape(**words: Any) -> Shape:
    return MappingProxyType(words)


def _words(kind: type[StrEnum]) -> Shape:
    return _shape(enum=[str(member) for member in kind])


def _list(of: Shape) -> Shape:
    return _shape(type="array", minItems=1, items=dict(of))


_LINE = _shape(type="string", pattern=r"^[^\x00-\x1f\x7f]*[^\x00-\x1f\x7f ][^\x00-\x1f\x7f]*$")
_CODE = _shape(type="string", pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")
_BY_LANGUAGE = {"type": "object", "propertyNames": dict(_CODE), "additionalProperties": dict(_LINE)}
_LINES = _shape(anyOf=[dict(_LINE), _BY_LANGUAGE])
_NAME = _shape(type="string", pattern=r"^(\{(course|language|target|version)\}|[A-Za-z0-9_.-])*$", maxLength=80)
_SPAN = _shape(type="string", pattern=r"^ *(?=[0-9])((1?[0-9]|2[0-4]) ?h ?)?([0-9]{1,4} ?min ?)?([0-9]{1,5} ?s)? *$")
_FLAG = _shape(type="boolean")
_COLOUR = _shape(type="string", pattern="^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$")
_RULE = _shape(type="string", pattern=r"^[A-Z]{3}[0-9]{3}$|^[a-z0-9]+(-[a-z0-9]+)*$")
_IGNORE = _shape(
    type="array",
    items={
        "type": "object",
        "properties": {"rule": dict(_RULE), "files": dict(_list(_LINE)), "reason": dict(_LINE)},
        "required": ["rule", "files", "reason"],
        "additionalProperties": False,
    },
)
_LINE_LIST = values.listed(one_line)


def _marker(name: str, doc: str, example: str) -> Key:
    return Key(
        f"plain.markers.LANG.{name}", "markers", values.patterns(name), _list(_LINE), "none", doc, f'["{example}"]'
    )


KEYS: tuple[Key, ...] = (
    Key(
        "course.id", "course_id", values.identifier,
        _shape(type="string", pattern="^[A-Za-z_][A-Za-z0-9_-]{0,31}$"), "made from the items",
        "the identifier that LMSs keep learners' records by: set it, and never change it", '"small-things"',
    ),
    Key(
        "course.title", "course_title", values.titles, _LINES,
        "the only part's title, or “Question bank” in the language",
        "the title of the packages: one line, or a table of languages", '{ de = "Kleinigkeiten", en = "Small things" }',
    ),
    Key(
        "course.version", "course_version", values.version, _shape(**_LINE, maxLength=20), "none",
        "your own version, at most 20 characters, written to SCORM manifests", '"1.2"',
    ),
    Key(
        "course.description", "course_description", values.descriptions, _LINES, "none",
        "what the course is about, written to QTI manifests: one line of at most 1000 characters, or a table of "
        "languages",
        '"Things that are easily overlooked."',
    ),
    Key(
        "course.author", "course_author", one_line, _LINE, "none",
        "who wrote the course, written to QTI manifests",
        '"A. Baker"',
    ),
    Key(
        "course.license", "course_license", one_line, _LINE, "none",
        "the licence of the course, written to QTI manifests",
        '"CC BY 4.0"',
    ),
    Key(
        "course.time", "time_limit", seconds, _SPAN, "none",
        "the time for the whole test, such as `90 s`, `60 min` or `1 h 30 min`, at most 24 h; "
        "see [time](#time)", '"60 min"',
    ),
    Key(
        "course.extensions", "extensions", values.whole(0, 20), _shape(type="integer", minimum=0, maximum=20), "10",
        "how often a learner may extend the limits of time by a quarter in SCORM, at most 20; 0 forbids it; "
        "see [time](#time)", "3",
    ),
    Key(
        "course.passed_text", "passed_text", values.titles, _LINES, "“You have passed.” in the language",
        "what learners read who reached the pass mark: one line, or a table of languages; see [the test](#the-test)",
        '{ de = "Geschafft!", en = "Well done!" }',
    ),
    Key(
        "course.failed_text", "failed_text", values.titles, _LINES, "“You have not passed.” in the language",
        "what learners read who did not reach it: one line, or a table of languages; see [the test](#the-test)",
        '"Please read the first part again."',
    ),
    Key(
        "sources", "sources", values.listed(values.below), _list(_LINE), "`source/`",
        "paths and globs that are read where the command line names none; from the config's folder, and below it",
        '["source"]',
    ),
    Key(
        "order", "order", values.listed(values.below), _list(_LINE), "by name",
        "folders of the sources in the order of their sections; those that are not named follow by name",
        '["basics", "practice"]',
    ),
    Key(
        "language", "language", values.language, _CODE, "none",
        "the language of sources that do not tell theirs, such as `\"de\"` or `\"pt-BR\"`", '"en"',
    ),
    Key(
        "languages", "languages", values.languages, _shape(anyOf=[{"const": TOGETHER}, dict(_list(_CODE))]),
        "all there are",
        "the languages to build; or `together`: all of them, in one package of SCORM whose learners choose theirs; "
        "see [one package](how-to/translate.md#one-package-for-all-languages)", '["de", "en"]',
    ),
    Key(
        "targets", "targets", _LINE_LIST, _list(_LINE), "`qti21`, `scorm12`, `scorm2004`, `moodle`",
        "the targets to build; see [targets.md](targets.md)", '["qti21", "moodle"]',
    ),
    Key(
        "marking", "marking", values.word(Marking), _words(Marking), "`per-option-minus`",
        "how questions with several right parts are [marked](source-format.md#marking), where their kind knows this "
        "marking; the others keep their default", '"all-or-nothing"',
    ),
    Key(
        "points", "points", values.points, _shape(type="number", minimum=0.01, maximum=1000), "1",
        "the points of a question that states none: above 0, at most 1000, in steps of 0.01", "2",
    ),
    Key(
        "pass_mark", "pass_mark", values.pass_mark, _shape(type="number", minimum=1, maximum=100), "none",
        "what is needed to pass, in per cent from 1 to 100, in steps of 0.01; without it nothing is passed or failed",
        "60",
    ),
    Key(
        "shuffle", "shuffle", values.flag, _FLAG, "`false`",
        "whether each learner sees the options in another order: `true` or `false`", "true",
    ),
    Key(
        "feedback", "feedback", values.word(Feedback), _words(Feedback), "`end`",
        "when explanations are shown: after handing in (`end`), after each question (`each`), only to those who passed "
        "(`passed`), or not at all (`never`)", '"each"',
    ),
    Key(
        "navigation", "navigation", values.word(Navigation), _words(Navigation), "`free`",
        "whether learners move through the test as they like (`free`), or question by question with no way back "
        "(`linear`); see [the test](#the-test)", '"linear"',
    ),
    Key(
        "attempts", "attempts", values.whole(0, 999), _shape(type="integer", minimum=0, maximum=999), "1",
        "how often a learner may answer a question, at most 999, and 0 for any number; see [attempts](#attempts)", "2",
    ),
    Key(
        "retry", "retry", values.word(Retry), _words(Retry), "`all`",
        "what a further attempt asks in SCORM: `all` questions, or only those that were not right (`wrong`); "
        "see [attempts](#attempts)", '"wrong"',
    ),
    Key(
        "grade", "grade", values.word(Grade), _words(Grade), "`best`",
        "which of several attempts counts in SCORM: the `best` or the `last`; see [attempts](#attempts)", '"last"',
    ),
    Key(
        "enforce_number", "enforce", values.flag, _FLAG, "`false`",
        "whether the SCORM player takes no more options than the question asks for: `true` or `false`", "true",
    ),
    Key(
        "scorm.status", "status", values.word(Status), _words(Status), "`passed-failed`",
        "in which words an LMS of SCORM is told that a course with a pass mark was passed or not; "
        "see [statuses](how-to/corporate-lms.md#statuses)", '"passed-incomplete"',
    ),
    Key(
        "scorm.journal", "journal", values.word(Journal), _words(Journal), "`attempts`",
        "whether an LMS of SCORM keeps an entry for each time that a question was answered (`attempts`), or one a "
        "question (`state`)", '"state"',
    ),
    Key(
        "theme.light.TOKEN", "light", colour, _COLOUR, "the player's own",
        "a colour of the SCORM player where the learner's system is light; see [the look](how-to/look.md)",
        '"#14532d"',
    ),
    Key(
        "theme.dark.TOKEN", "dark", colour, _COLOUR, "the player's own",
        "the same where the learner's system is dark", '"#86efac"',
    ),
    Key(
        "theme.logo", "logo", values.below, _LINE, "none",
        "an image in the bar of the SCORM player, below the config's folder; see [the look](how-to/look.md)",
        '"logo.svg"',
    ),
    Key(
        "theme.logo_dark", "logo_dark", values.below, _LINE, "`theme.logo` on white",
        "the image that stands there where the learner's system is dark", '"logo-dark.svg"',
    ),
    Key(
        "theme.logo_alt", "logo_alt", values.titles, _LINES, "none",
        "words for those who do not see the logo, such as the name on it: one line, or a table of languages",
        '"Example Academy"',
    ),
    Key(
        "kinds.questions", "questions", _LINE_LIST, _list(_LINE), "none",
        "globs of sources that are questions, whatever they look like", '["tasks/*"]',
    ),
    Key(
        "kinds.articles", "articles", _LINE_LIST, _list(_LINE), "none",
        "globs of sources that are articles, whatever they look like", '["reading/*"]',
    ),
    Key(
        "schemas.path", "schemas", values.folder, _LINE, "none",
        "a folder of official schemas, from the config's folder", '"xsd"',
    ),
    Key(
        "output.name", "output_name", values.name, _NAME, f"`{OUTPUT_NAME}`",
        "the names of packages without their suffix; see [names](#names-of-packages)", '"{target}_{course}_{language}"',
    ),
    Key(
        "target.NAME.name", "names", values.name, _NAME, "`output.name`",
        "the names of this target's packages", '"{course}-{language}"',
    ),
    Key(
        "target.NAME.split", "splits", values.whole(1, 100_000), _shape(type="integer", minimum=1, maximum=100_000),
        "what the target takes", "how many questions one package of this target takes before a next one follows; "
        "fewer than [the target's own limit](targets.md)", "100",
    ),
    Key(
        "target.moodle.answernumbering", "numbering", values.word(Numbering), _words(Numbering), "`abc`",
        "how Moodle labels options: `abc`, `ABCD`, `123`, `iii`, `IIII` or `none`", '"none"',
    ),
    Key(
        "target.moodle.multilang", "multilang", values.flag, _FLAG, "`false`",
        "whether Moodle gets the translations of a question as one question, for its filter of languages: `true` or "
        "`false`; see [several languages](how-to/moodle.md#several-languages-in-one-question)", "true",
    ),
    Key(
        "scorm.items", "scorm_items", values.word(Items), _words(Items), "`course`",
        "what an LMS lists of a SCORM package: the course as one item (`course`), or each section as an item with a "
        "score of its own (`sections`); see [SCORM packages](#scorm-packages)", '"sections"',
    ),
    Key(
        "scorm.mastery", "scorm_mastery", values.flag, _FLAG, "`true`",
        "whether the pass mark stands in SCORM manifests, by which an LMS may overrule the player: `true` or `false`; "
        "see [SCORM packages](#scorm-packages)", "false",
    ),
    Key(
        "scorm.metadata", "scorm_metadata", values.flag, _FLAG, "`false`",
        "whether SCORM manifests say in LOM what the course is about: `true` or `false`; "
        "see [SCORM packages](#scorm-packages)", "true",
    ),
    Key(
        "scorm.schemas", "scorm_schemas", values.flag, _FLAG, "`false`",
        "whether SCORM packages hold the official schemas of their manifest, taken from your folder of them: `true` or "
        "`false`; see [SCORM packages](#scorm-packages)", "true",
    ),
    Key(
        "lint.RULE", "severities", values.ignored, _shape(enum=list(LEVELS)), "the rule's own",
        "how much a rule's findings weigh: `off`, `info`, `warning` or `error`; see [rules](#rules)", '"off"',
    ),
    Key(
        "lint.ignore", "ignores", values.ignored, _IGNORE, "none",
        "tables of `rule`, `files` (a list of globs) and `reason`: findings that are not told; see [rules](#rules)",
        '[{ rule = "SRC016", files = ["old/*"], reason = "two languages on purpose" }]',
    ),
    _marker("explanation", "own words that begin the explanation in a `.txt`", "Remember"),
    _marker("choose", "own words that state the number to choose", "Tick N"),
    _marker("ask", "own words that ask for an answer", "Which N"),
    _marker("all", "own words that leave the number open", "Tick all that fit"),
    _marker("right", "own headings over the analysis of right options", "Why right"),
    _marker("wrong", "own headings over the analysis of wrong options", "Why wrong"),
)  # fmt: skip
