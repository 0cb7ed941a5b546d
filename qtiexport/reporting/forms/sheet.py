"""A report for a spreadsheet: CSV, one row an option or answer."""

import csv
import io
import re
from collections.abc import Iterator

from qtiexport.reporting.contract import Count, Report, Result

_HEADER = (
    *("course", "language", "section", "question", "part", "interaction", "kind", "text", "told", "answered", "right"),
    *("partly", "wrong", "unmarked", "ease", "discrimination", "seconds", "answer", "answer_text", "answer_right"),
    *("count", "share"),
)
# A spreadsheet would take these for a formula (OWASP, "CSV injection"); a plain number is none.
_FORMULA = re.compile(r"\s*[=+\-@\t\r|%＝＋－＠]")
_NUMBER = re.compile(r"[+-]?[0-9]+([.,][0-9]+)?\Z")
_MARK = "\ufeff"


def form(report: Report) -> str:
    """CSV with commas and a mark of UTF-8 in front, by which spreadsheets know it; no cell is a formula."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(_HEADER)
    for told in report.courses:
        for section in told.sections:
            for result in section.results:
                writer.writerows(map(_safe, row) for row in _rows(told.course.identifier, section.title, result))
    return _MARK + written.getvalue()


def _rows(course: str, section: str, result: Result) -> Iterator[tuple[str, ...]]:
    asked = result.asked
    about = (course, asked.language, section, asked.question, asked.part, asked.identifier, asked.form)
    counts = (result.told, result.answered, result.right, result.partly, result.wrong, result.unmarked)
    ease = "" if result.ease is None else f"{float(result.ease):.4f}"
    more = (ease, *("" if value is None else f"{value:g}" for value in (result.discrimination, result.seconds)))
    for one in result.counts or (None,):
        yield (*about, asked.text, *map(str, counts), *more, *_answer(one))


def _answer(one: Count | None) -> tuple[str, ...]:
    if one is None:
        return ("",) * 5
    right = {True: "yes", False: "no", None: ""}[one.right]
    return one.key, one.text, right, str(one.count), f"{float(one.share):.4f}"


def _safe(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.match(cell) else cell
