"""A report for the terminal."""

from collections.abc import Iterator
from textwrap import wrap

from qtiexport.reporting.contract import OPEN, Count, CourseReport, Report, Result
from qtiexport.reporting.forms import words

_WIDTH = 100
_BAR = 20
_LABEL = 56
# So many lines of an answer are shown; the other forms have all of it.
_LINES = 4


def form(report: Report) -> str:
    """The report as lines of at most about a hundred characters; `[x]` is right, `[ ]` is wrong."""
    if not report.courses:
        return ""
    told = (each for one in report.courses for each in _course(one))
    return "\n".join((words.summary(report), "", *told))


def _course(told: CourseReport) -> Iterator[str]:
    yield told.course.title
    yield "=" * min(len(told.course.title), _WIDTH)
    if others := words.languages(told):
        yield others
    yield ""
    for section in told.sections:
        if section.title:
            yield from (section.title, "-" * min(len(section.title), _WIDTH), "")
        for result in section.results:
            yield from _result(result)


def _result(result: Result) -> Iterator[str]:
    yield f"{words.heading(result)}: {words.outcome(result)}"
    if figures := words.figures(result):
        yield f"  {figures}"
    yield from (f"  {line}" for line in wrap(result.asked.text, _WIDTH - 2))
    yield from (f"    {place}. {text}" for place, text in enumerate(words.legend(result), 1))
    labels = [wrap(words.answer(result, one), _LABEL) or [""] for one in result.counts]
    width = max((len(line) for label in labels for line in label), default=0)
    for one, label in zip(result.counts, labels, strict=True):
        yield from _count(one, label, width, result)
    if more := words.unlisted(result):
        yield f"      {more}"
    yield ""


def _count(one: Count, label: list[str], width: int, result: Result) -> Iterator[str]:
    mark = {True: "[x]", False: "[ ]", None: "   "}[one.right]
    bar = "#" * round(one.share * _BAR)
    told = f"{one.count:>5}" if result.asked.form in OPEN else f"{one.count:>5}  {words.percent(one.share):>5}  {bar}"
    yield f"    {mark} {label[0]:<{width}} {told}".rstrip()
    yield from (f"        {line}" for line in label[1:_LINES])
    if len(label) > _LINES:
        yield "        ..."
