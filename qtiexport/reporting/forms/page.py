"""A report to be read and printed: one HTML page that needs no file beside it and holds no script."""

from dataclasses import dataclass

from markupsafe import Markup

from qtiexport import render
from qtiexport.diagnostics import Diagnostic
from qtiexport.reporting.contract import OPEN, Count, Course, CourseReport, Form, Report, Result
from qtiexport.reporting.forms import words

_STYLE = "report.css"


@dataclass(frozen=True, slots=True)
class CountView:
    """A row of answers; `width` is the length of its bar in percent, `mark` says whether it is right."""

    text: str
    count: str
    share: str
    width: str
    mark: str
    right: str


@dataclass(frozen=True, slots=True)
class ResultView:
    """One question; `lang` and `dir` are those of its texts, which may differ from the course's.

    `columns` is what the answers are called, "" where nobody answered.
    """

    anchor: str
    name: str
    lang: str
    dir: str
    text: str
    outcome: str
    figures: str
    legend: tuple[str, ...]
    columns: str
    counts: tuple[CountView, ...]
    unlisted: str
    weak: str


@dataclass(frozen=True, slots=True)
class SectionView:
    """One section."""

    title: str
    results: tuple[ResultView, ...]


@dataclass(frozen=True, slots=True)
class CourseView:
    """One course; `lang` and `dir` are those of its texts."""

    title: str
    lang: str
    dir: str
    note: str
    sections: tuple[SectionView, ...]


@dataclass(frozen=True, slots=True)
class FindingView:
    """What could not be understood."""

    code: str
    severity: str
    place: str
    message: str
    help: str


@dataclass(frozen=True, slots=True)
class PageView:
    """The fields of `report/report.html.j2`."""

    title: str
    summary: str
    style: Markup
    courses: tuple[CourseView, ...]
    findings: tuple[FindingView, ...]


def form(report: Report) -> str:
    """The page; it speaks English, and the texts of the questions their own language."""
    view = PageView(
        title=", ".join(dict.fromkeys(told.course.title for told in report.courses)) or report.export,
        summary=words.summary(report),
        style=_style(),
        courses=tuple(_course(told, place) for place, told in enumerate(report.courses, 1)),
        findings=tuple(_finding(one) for one in report.diagnostics),
    )
    return render.text("report/report.html.j2", view).decode("utf-8")


def _style() -> Markup:
    (found,) = (one.content for one in render.static("report") if one.path == _STYLE)
    return Markup(found.decode("utf-8"))


def _course(told: CourseReport, place: int) -> CourseView:
    course = told.course
    sections = tuple(
        SectionView(one.title, tuple(_result(each, course, place) for each in one.results)) for one in told.sections
    )
    return CourseView(course.title, course.language, course.direction, words.languages(told), sections)


def _result(result: Result, course: Course, place: int) -> ResultView:
    return ResultView(
        anchor=f"q{place}-{result.asked.identifier}",
        name=words.heading(result),
        lang=result.asked.language,
        dir=course.direction if result.asked.language == course.language else "auto",
        text=result.asked.text,
        outcome=words.outcome(result),
        figures=words.figures(result),
        legend=words.legend(result),
        columns=_columns(result),
        counts=tuple(_count(result, one) for one in result.counts),
        unlisted=words.unlisted(result),
        weak=_weak(result),
    )


def _columns(result: Result) -> str:
    if not result.counts:
        return ""
    named = {Form.ORDER: "order", Form.PAIRS: "pair", Form.COUPLES: "pair"}
    return "answer" if result.asked.form in OPEN else named.get(result.asked.form, "option")


def _count(result: Result, one: Count) -> CountView:
    """A row of the table; of options that stand in the package, those without a mark are wrong."""
    is_open = result.asked.form in OPEN
    share = words.percent(one.share)
    return CountView(
        text=words.answer(result, one),
        count=str(one.count),
        share=share,
        width=share.partition("\u00a0")[0],
        mark="right" if one.right else "wrong" if is_open and one.right is False else "",
        right="yes" if one.right else "",
    )


def _weak(result: Result) -> str:
    """A note where those who do well elsewhere do worse here: then the key or the wording may be wrong."""
    below = result.discrimination is not None and result.discrimination < 0
    return "Learners who do well elsewhere do worse here: look at the key and at the wording." if below else ""


def _finding(one: Diagnostic) -> FindingView:
    return FindingView(one.code, str(one.severity), str(one.location), one.message, one.help)
