"""What Moodle makes of a response: its published marking rules, applied to the XML that it would import.

Moodle itself is not here: this is a model of what its question types do (docs.moodle.org, "Question types", and the
grading functions of `question/type/*/question.php`), written for the tests and from nothing of `qtiexport`. Responses
are in Moodle's terms: numbers of answers and gaps from 0, texts as typed, points in pixels.
"""

import html
import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise

from lxml import etree

from tests.xml import text

_PHP_BLANKS = " \t\n\r\0\x0b"
_NUMBER = re.compile(r"\s*([+-]?[0-9]*\.?[0-9]+(?:[eE][+-]?[0-9]+)?)")
_CLOZE = re.compile(
    r"\{([0-9]*):(NUMERICAL|SHORTANSWER_C|SHORTANSWER|MULTICHOICE_S|MULTICHOICE):"
    r"(.+?)(?<!\\)\}",
    re.DOTALL,
)
_ALTERNATIVE = re.compile(r"~?(=|%(-?[0-9.]+)%)?(.+?)(?<!\\)(?<!&)(?=[~#}]|$)(#.*?(?=~|$))?", re.DOTALL)


def chosen(question: etree._Element, ticks: Collection[int]) -> Fraction:
    """multichoice: the fractions of what is ticked, never below nothing and never above all."""
    fractions = [Fraction(str(answer.get("fraction"))) / 100 for answer in question.iterfind("answer")]
    return min(max(sum((fractions[tick] for tick in ticks), Fraction()), Fraction()), Fraction(1))


def true_false(question: etree._Element, said: str) -> Fraction:
    """truefalse: the word whose answer has 100 is right."""
    right = next(text(each, "text") for each in question.iterfind("answer") if each.get("fraction") == "100")
    return Fraction(int(said == right))


def typed(question: etree._Element, said: str) -> Fraction:
    """shortanswer: the first answer that the trimmed text matches; `*` is any text."""
    answers = [text(each, "text") for each in question.iterfind("answer")]
    return Fraction(int(any(_matches(said, each, text(question, "usecase") == "1") for each in answers)))


def _matches(said: str, answer: str, exact_case: bool) -> bool:
    if not said.strip(_PHP_BLANKS):
        return False
    bits = [re.escape(bit.replace("\\*", "*")) for bit in re.split(r"(?<!\\)\*", _nfc(answer))]
    pattern = re.compile(".*".join(bits), 0 if exact_case else re.IGNORECASE)
    return pattern.fullmatch(_nfc(said.strip(_PHP_BLANKS))) is not None


def _nfc(said: str) -> str:
    return unicodedata.normalize("NFC", said)


def number(question: etree._Element, said: str) -> Fraction:
    """numerical: within the tolerance, its ends among them; what stands behind the number is taken for a unit."""
    answer = question.find("answer")
    assert answer is not None
    return _near(said, text(answer, "text"), text(answer, "tolerance"))


def _near(said: str, middle: str, tolerance: str) -> Fraction:
    found = _NUMBER.match(said)
    return Fraction(int(found is not None and abs(Fraction(found[1]) - Fraction(middle)) <= Fraction(tolerance)))


def gaps(question: etree._Element) -> list[tuple[int, str, list[tuple[bool, str]]]]:
    """cloze: weight, type and (right, answer) pairs of each gap, as Moodle reads them from the text."""
    return [
        (int(weight), kind, [(sign == "=", html.unescape(answer)) for sign, _, answer, _ in _ALTERNATIVE.findall(said)])
        for weight, kind, said in _CLOZE.findall(text(question, "questiontext/text"))
    ]


def cloze(question: etree._Element, said: Sequence[str | int]) -> Fraction:
    """cloze, in points: its own weights count, whatever the default mark says; lists are answered by number."""
    pairs = zip(gaps(question), said, strict=True)
    return Fraction(sum(weight * _gap(kind, answers, one) for (weight, kind, answers), one in pairs))


def _gap(kind: str, answers: list[tuple[bool, str]], said: str | int) -> int:
    if isinstance(said, int):
        return int(said >= 0 and answers[said][0])
    if kind == "NUMERICAL":
        return max(int(_near(said, *each.split(":"))) for _, each in answers)
    exact = kind == "SHORTANSWER_C"
    return int(any(right and _matches(said, each, exact) for right, each in answers))


def matching(question: etree._Element, said: Mapping[int, str]) -> Fraction:
    """matching: for each text on the left, whether the words on the right are its own."""
    pairs = [(text(each, "text"), text(each, "answer/text")) for each in question.iterfind("subquestion")]
    stems = [right for left, right in pairs if left]
    return Fraction(sum(said.get(place) == right for place, right in enumerate(stems)), len(stems))


def words(question: etree._Element, said: Sequence[int]) -> Fraction:
    """gapselect and ddwtos: by gap the number of a word, from 1; 0 for an empty gap."""
    rights = [int(each) for each in re.findall(r"\[\[([0-9]+)\]\]", text(question, "questiontext/text"))]
    return Fraction(sum(one == right for one, right in zip(said, rights, strict=True)), len(rights))


def ordering(question: etree._Element, said: Sequence[int]) -> Fraction:
    """ordering: the numbers of the answers as they were put."""
    right = list(range(len(question.findall("answer"))))
    grading = text(question, "gradingtype")
    if grading == "ALL_OR_NOTHING":
        return Fraction(int(list(said) == right))
    if grading == "ABSOLUTE_POSITION":
        return Fraction(sum(one == other for one, other in zip(said, right, strict=True)), len(right))
    assert grading == "RELATIVE_NEXT_EXCLUDE_LAST"
    return Fraction(sum(other == one + 1 for one, other in pairwise(said)), len(right) - 1)


def markers(question: etree._Element, points: Sequence[tuple[int, int]]) -> Fraction:
    """ddmarker with equal markers: areas that are hit, by markers that were put, or areas where these are more."""
    drops = [(text(each, "shape"), text(each, "coords")) for each in question.iterfind("drop")]
    assert len(points) <= int(text(question, "drag/noofdrags")), "there are no more markers"
    hits = sum(any(_inside(point, *drop) for point in points) for drop in drops)
    return Fraction(hits, max(len(drops), len(points)))


def _inside(point: tuple[int, int], shape: str, coords: str) -> bool:
    parts = [[int(each) for each in part.split(",")] for part in coords.split(";")]
    x, y = point
    if shape == "circle":
        (left, top), (radius,) = parts
        return (x - left) ** 2 + (y - top) ** 2 <= radius**2
    if shape == "rectangle":
        (left, top), (width, height) = parts
        return left <= x <= left + width and top <= y <= top + height
    edges = list(zip(parts, parts[1:] + parts[:1], strict=True))
    crossed = [(a, b) for a, b in edges if (a[1] > y) != (b[1] > y)]
    return sum(x < (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0] for a, b in crossed) % 2 == 1
