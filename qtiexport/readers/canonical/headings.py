"""Headings, and the words that make one the beginning of an explanation, a hint, a model answer or a rubric."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from qtiexport import resources
from qtiexport.markers import Markers
from qtiexport.readers.canonical.lines import Line
from qtiexport.readers.plain.fold import fold, nfc
from qtiexport.readers.plain.lexicon import lexicon
from qtiexport.readers.plain.vocabulary import vocabularies

# No heading that a word of the form fills is longer; longer ones are not looked at.
_LONGEST = 80


class Topic(StrEnum):
    """What a section of a question holds."""

    EXPLANATION = "explanation"
    HINT = "hint"
    MODEL_ANSWER = "model_answer"
    RUBRIC = "rubric"


@dataclass(frozen=True, slots=True)
class Heading:
    """An ATX heading: `level` 1 to 6, and its text as a part of its line."""

    level: int
    line: Line


def heading(line: Line) -> Heading | None:
    """The heading that a line is, if it is one."""
    text = line.text
    marks = text.lstrip(" ")
    level = len(marks) - len(marks.lstrip("#"))
    indent = len(text) - len(marks)
    if line.code or not 1 <= level <= 6 or indent > 3 or marks[level : level + 1] not in ("", " ", "\t"):
        return None
    words = line.after(indent + level)
    words = words.after(len(words.text) - len(words.text.lstrip(" \t")))
    return Heading(level, words.until(len(_without_closing(words.text))))


def _without_closing(text: str) -> str:
    """The text of a heading without the optional run of # at its end."""
    bare = text.rstrip(" \t")
    open_end = bare.rstrip("#")
    return open_end.rstrip(" \t") if not open_end or open_end[-1] in " \t" else bare


def topic(found: Heading, markers: Markers) -> Topic | None:
    """What the words of a heading begin, in any language that is known: a question may borrow another's words.

    `markers` are the user's own.
    """
    text = nfc(found.line.text[: _LONGEST + 1].strip())
    if len(text) > _LONGEST:
        return None
    if any(one.explanation.fullmatch(text) for one in lexicon(vocabularies(markers)).beginning(text)):
        return Topic.EXPLANATION
    return _words().get(_folded(text))


def known_words(markers: Markers) -> tuple[str, ...]:
    """The words of all languages and the user's own, for suggestions."""
    explanations = [word for vocabulary in vocabularies(markers) for word in vocabulary.words]
    return tuple(dict.fromkeys([*explanations, *(word for word, _ in _written())]))


@cache
def _words() -> dict[str, Topic]:
    return {_folded(word): topic for word, topic in _written()}


@cache
def _written() -> tuple[tuple[str, Topic], ...]:
    tables = [resources.language(code).get("canonical", {}) for code in resources.languages()]
    topics = (Topic.HINT, Topic.MODEL_ANSWER, Topic.RUBRIC)
    return tuple((word, topic) for table in tables for topic in topics for word in table.get(topic, ()))


def _folded(text: str) -> str:
    return fold(text.strip(" \t*_").rstrip(":："))
