"""The keys of the front matter, and how each value is converted; a value that cannot be is an SRC011."""

import re
from collections.abc import Iterable
from fractions import Fraction

from qtiexport.declared import seconds
from qtiexport.model import Kind
from qtiexport.readers.canonical.frontmatter import Entries, Entry
from qtiexport.readers.canonical.report import Report
from qtiexport.readers.canonical.synonyms import meant
from qtiexport.readers.plain.reports import quoted

TYPES = ("single", "multiple", "true-false")
ALL_TYPES = tuple(str(kind) for kind in Kind if kind is not Kind.RAW)
UNWRITTEN_TYPES = ("graphic-order", "select-point")
"""Types of QTI that there is no form for."""

KEYS = (
    *("id", "lang", "kind", "type", "title", "points", "weight", "time", "choose", "shuffle", "marking", "tags"),
    *("level", "difficulty", "outcome", "status", "author", "license", "stimulus", "translation_of", "of_rev"),
    *("distractors", "case", "spaces", "accents", "accept_regex", "unit", "lines", "words", "pinned"),
)
_TEXTS = (Kind.SHORT_ANSWER, Kind.GAP)
_OPTIONS = (Kind.SINGLE, Kind.MULTIPLE, Kind.TRUE_FALSE)
_PAIRS = (Kind.MATCH, Kind.CATEGORIZE, Kind.ASSOCIATE)
BELONGS: dict[str, tuple[Kind, ...]] = {
    "choose": (*_OPTIONS, Kind.HOTTEXT, Kind.HOTSPOT),
    "shuffle": (*_OPTIONS, *_PAIRS, Kind.INLINE_CHOICE, Kind.GAP, Kind.GAP_MATCH),
    "pinned": (Kind.SINGLE, Kind.MULTIPLE),
    "distractors": (Kind.GAP_MATCH,),
    "case": _TEXTS,
    "spaces": _TEXTS,
    "accents": _TEXTS,
    "accept_regex": _TEXTS,
    "unit": (Kind.NUMERIC, Kind.SLIDER),
    "lines": (Kind.ESSAY,),
    "words": (Kind.ESSAY,),
}
"""The kinds of question that each key is for, if it is not for all of them."""

QUESTION_KEYS = ("type", "points", "weight", "time", "marking", "stimulus", *BELONGS)
_POINTS = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,2})?\Z")
_NUMBER = re.compile(r"[1-9][0-9]{0,2}\Z")
_COUNT = re.compile(r"[0-9]{1,5}\Z")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}\Z")
_BLANKS = re.compile(r"[ \t]+")


def near(word: str, known: Iterable[str]) -> str:
    """The known word that was probably meant, as a question that begins a help line; "" where none is near."""
    found = meant(word, known)
    return f"did you mean “{found}”? " if found else ""


def report_unknown(entries: Entries, report: Report) -> None:
    """Report each key that the form does not have."""
    for entry in entries.values():
        if entry.key not in KEYS:
            help = near(entry.key, KEYS).strip() or f"the keys are {', '.join(KEYS)}"
            report.error("SRC011", entry.line, f"there is no key {quoted(entry.key)}", help, entry.span)


class Taker:
    """Takes typed values out of entries; `None`, "" or () where a key is not given, is empty, or has a wrong value."""

    def __init__(self, entries: Entries, report: Report) -> None:
        self._entries = entries
        self._report = report

    def text(self, key: str) -> str:
        """A value in one line."""
        found = self._scalar(key)
        return _BLANKS.sub(" ", found[1]).strip(" ") if found else ""

    def one_of(self, key: str, known: Iterable[str]) -> str | None:
        every = list(known)
        found = self._scalar(key)
        if found is None or found[1] in every:
            return found[1] if found else None
        self._wrong(found, f"one of {', '.join(every)}", near(found[1], every).strip() or "write one of these")
        return None

    def flag(self, key: str) -> bool | None:
        found = self.one_of(key, ("true", "false"))
        return None if found is None else found == "true"

    def number(self, key: str) -> int | None:
        """A whole number from 1 to 999."""
        found = self._scalar(key)
        if found is None or _NUMBER.match(found[1]):
            return int(found[1]) if found else None
        self._wrong(found, "a whole number from 1", "write it in digits, such as 3")
        return None

    def points(self, key: str) -> Fraction | None:
        """A number above 0 with at most two decimals."""
        found = self._scalar(key)
        if found is None:
            return None
        if _POINTS.match(found[1]) and Fraction(found[1]) > 0:
            return Fraction(found[1])
        self._wrong(found, "a number above 0 with at most two decimals", "write it with a decimal point, such as 1.5")
        return None

    def seconds(self, key: str) -> int:
        """A time such as "90 s" or "2 min", up to a day, in seconds; 0 where none is given."""
        found = self._scalar(key)
        if found is None:
            return 0
        try:
            return seconds(found[1])
        except ValueError:
            self._wrong(found, "a time from 1 s to 24 h", "write a whole number with its unit, such as 90 s or 2 min")
            return 0

    def limits(self, key: str) -> tuple[int, int]:
        """The least and the most of something: a list of two numbers, or one that is the most; 0 is no limit."""
        entry = self._entries.get(key)
        values = () if entry is None else (entry.value,) if isinstance(entry.value, str) else entry.value
        if entry is None or not any(values):
            return 0, 0
        read = tuple(int(value) for value in values if _COUNT.match(value))
        least, most = read if len(read) == 2 else (0, *read) if len(read) == 1 else (0, 0)
        if len(read) != len(values) or not most > 0 or least > most:
            message = f"“{key}” is the least and the most, not {quoted(', '.join(values))}"
            help = f"write {key}: [150, 300], or {key}: 300 for the most alone"
            self._report.error("SRC011", entry.line, message, help, entry.span)
            return 0, 0
        return least, most

    def language(self, key: str) -> str | None:
        """A language tag in its usual letters: `de`, `pt-BR`, `zh-Hant`."""
        found = self._scalar(key)
        if found is None or _LANGUAGE.match(found[1]):
            return _usual(found[1]) if found else None
        entry, value = found
        help = "write the tag of the language, such as de, fr or pt-BR"
        self._report.error("SRC004", entry.line, f"{quoted(value)} is no language tag", help, entry.span)
        return None

    def several(self, key: str) -> tuple[str, ...]:
        """The values of a list; a scalar is a list of one."""
        entry = self._entries.get(key)
        values = () if entry is None else (entry.value,) if isinstance(entry.value, str) else entry.value
        return tuple(dict.fromkeys(value for value in values if value))

    def _scalar(self, key: str) -> tuple[Entry, str] | None:
        entry = self._entries.get(key)
        if entry is None or not entry.value:
            return None
        if isinstance(entry.value, str):
            return entry, entry.value
        message = f"“{key}” is a list, and takes one value"
        self._report.error("SRC011", entry.line, message, "write the value alone, right after the colon", entry.span)
        return None

    def _wrong(self, found: tuple[Entry, str], expected: str, help: str) -> None:
        entry, value = found
        message = f"“{entry.key}” is {expected}, not {quoted(value)}"
        self._report.error("SRC011", entry.line, message, help, entry.span)


def _usual(tag: str) -> str:
    """Subtags in the letters that BCP 47 recommends: language small, script capitalised, region in capitals."""
    first, *others = tag.lower().split("-")
    single = False
    usual = [first]
    for part in others:
        # After a singleton such as x, subtags are private or an extension's, and stay small.
        usual.append(part if single else part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part)
        single = single or len(part) == 1
    return "-".join(usual)
