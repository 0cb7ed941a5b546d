"""A report for the terminal."""

from collections.abc import Iterator
from textwrap import wrap

from qtiexport.reporting.contract import OPEN, Count, CourseReport, Report, Result
from qtiexport.reporting.forms import words

_WIDTH = 100
_BAR = 20
_LABEL = 56


def form(report: Report) -> str:
    """The report as lines of at most about a hundred characters; `[x]` is right, `[ ]` is wrong."""
    if not report.courses:
        return ""
    told = (each for one in report.courses for each in _course(one))
    return "\n".join((words.summary(report), "", *told)) + "\n"


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
    width = max((min(len(one.text), _LABEL) for one in result.counts), default=0)
    yield from (_count(one, width, result) for one in result.counts)
    if more := words.unlisted(result):
        yield f"      {more}"
    yield ""


def _count(one: Count, width: int, result: Result) -> str:
    text = one.text if len(one.text) <= _LABEL else f"{one.text[: _LABEL - 3]}..."
    mark = {True: "[x]", False: "[ ]", None: "   "}[one.right]
    bar = "#" * round(one.share * _BAR)
    told = f"{one.count:>5}" if result.asked.form in OPEN else f"{one.count:>5}  {words.percent(one.share):>5}  {bar}"
    return f"    {mark} {text:<{width}} {told}".rstrip()
