"""What Moodle asks of the fractions of answers, and of how many there are (moodle.md 5, types.md 1.4 and 8)."""

import re
from collections.abc import Iterator
from fractions import Fraction

from lxml import etree

from qtiexport.diagnostics import Severity
from qtiexport.rules.frame import Finding, rule
from qtiexport.rules.moodle.places import place
from qtiexport.rules.qti.values import number

_MARKS = (
    *("100", "90", "83.33333", "80", "75", "70", "66.66667", "60", "50", "40", "33.33333", "30", "25", "20"),
    *("16.66667", "14.28571", "12.5", "11.11111", "10", "5", "0"),
)
_GRADES = tuple(Fraction(each) for each in _MARKS)
_TOLERANCE = Fraction(1, 1000)
_CHOSEN = ("multichoice", "truefalse")
_TYPED = ("shortanswer", "numerical")
_MANY = 1_000_000
_COUNTS = {
    "multichoice": (2, _MANY, "two or more"),
    "ordering": (2, _MANY, "two or more"),
    "truefalse": (2, 2, "exactly two"),
    "shortanswer": (1, _MANY, "one or more"),
    "numerical": (1, _MANY, "one or more"),
}
"""By type the least and the most answers, and both in words."""
_WILDCARD = re.compile(r"(?<!\\)\*")


def _answers(question: etree._Element) -> list[etree._Element]:
    return question.findall("answer") if question.get("type") in (*_CHOSEN, *_TYPED) else []


@rule("MDL001", "fraction-unlisted", Severity.ERROR)
def fraction_unlisted(question: etree._Element) -> Iterator[Finding]:
    """The fraction of an answer is one that Moodle knows.

    What it checks: each fraction is, within a thousandth, one of 100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40,
    33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5, 11.11111, 10, 5, 0 or the negative of one.

    Why it matters: Moodle refuses the question and, by default, the whole file.

    Example:
        <answer fraction="33.33" format="html">

    Instead:
        <answer fraction="33.33333" format="html">
    """
    for answer in _answers(question):
        mark = number(answer.get("fraction", ""))
        if mark is None or all(abs(abs(mark) - grade) > _TOLERANCE for grade in _GRADES):
            message = f"Moodle knows no grade of “{answer.get('fraction', '')}” per cent"
            yield Finding(place(answer), message, "use a listed share with five decimals, such as 33.33333")


@rule("MDL002", "fraction-sum", Severity.ERROR)
def fraction_sum(question: etree._Element) -> Iterator[Finding]:
    """The right answers of a question earn its mark together, no more and no less.

    What it checks: with one answer to choose, exactly one fraction is 100 and no other is positive; with several, the
    positive fractions add up to 100, within a hundredth. Of answers that are typed, one at least has 100.

    Why it matters: Moodle does not check it. With more than 100 a part of the right answers earns full marks; with
    less, full marks are out of reach.

    Example:
        three answers of fraction="100" in a question with <single>false</single>

    Instead:
        three answers of fraction="33.33333"
    """
    marks = [number(each.get("fraction", "")) or Fraction() for each in _answers(question)]
    right = [mark for mark in marks if mark > 0]
    several = question.get("type") == "multichoice" and question.findtext("single") in ("false", "0")
    if question.get("type") in _TYPED and 100 not in right:
        yield Finding(place(question), "no answer earns full marks", "give 100 to the right answers")
    if not several and question.get("type") in _CHOSEN and right != [100]:
        shown = ", ".join(f"{float(each):g}" for each in right) or "none"
        message = f"the positive fractions are {shown}, expected exactly one of 100"
        yield Finding(place(question), message, "give 100 to the one right answer and 0 to the others")
    if several and abs(sum(right, Fraction()) - 100) > Fraction(1, 100):
        message = f"the right answers earn {float(sum(right, Fraction())):g} per cent together, expected 100"
        yield Finding(place(question), message, "share 100 out among the right answers")


@rule("MDL004", "too-few-answers", Severity.ERROR)
def too_few_answers(question: etree._Element) -> Iterator[Finding]:
    """A question has the answers that its type needs.

    What it checks: multichoice and ordering have at least two answers, truefalse exactly two, shortanswer and numerical
    at least one.

    Why it matters: Moodle stops the import at such a question.

    Example:
        <question type="multichoice"> with one answer

    Instead: two answers or more.
    """
    count, kind = len(question.findall("answer")), question.get("type", "")
    least, most, wanted = _COUNTS.get(kind, (0, count, ""))
    if not least <= count <= max(least, most):
        message = f"the question has {count} answers, expected {wanted}"
        yield Finding(place(question), message, "add the missing answers")


@rule("MDL013", "wildcard-unescaped", Severity.ERROR)
def wildcard_unescaped(question: etree._Element) -> Iterator[Finding]:
    r"""An asterisk in a short answer is an asterisk.

    What it checks: each “*” in an answer of a shortanswer has a backslash before it.

    Why it matters: Moodle takes a bare one for any text: “a*b” is then right for “a big bomb”, “*” for everything.

    Example:
        <text>a*b</text>

    Instead:
        <text>a\*b</text>
    """
    if question.get("type") != "shortanswer":
        return
    for answer in question.findall("answer"):
        said = answer.findtext("text") or ""
        if _WILDCARD.search(said):
            message = f"the “*” in the answer “{said[:80]}” stands for any text"
            yield Finding(place(answer), message, "write a backslash before it")
