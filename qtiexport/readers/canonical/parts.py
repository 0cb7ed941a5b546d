"""One piece of a source becomes a question or an article, with an account of how it was understood."""

from qtiexport.model import Kind, Part
from qtiexport.readers.aside import not_for_one
from qtiexport.readers.canonical.account import Facts
from qtiexport.readers.canonical.articles import article
from qtiexport.readers.canonical.boxes import BOXES
from qtiexport.readers.canonical.brackets import brackets
from qtiexport.readers.canonical.context import Context, frame, kind
from qtiexport.readers.canonical.forms import Found, form
from qtiexport.readers.canonical.headings import Topic
from qtiexport.readers.canonical.likely import likely
from qtiexport.readers.canonical.pieces import Piece
from qtiexport.readers.canonical.questions import question
from qtiexport.readers.canonical.report import Report
from qtiexport.readers.canonical.settings import settings
from qtiexport.readers.canonical.shape import Shape, shape
from qtiexport.readers.canonical.signs import report_literal, texts
from qtiexport.readers.contract import Account, Defaults, Source
from qtiexport.readers.plain.reports import quoted

_TOLD = ("SRC002", "SRC003", "SRC007", "SRC012", "SRC017", "SRC018", "SRC020")


def read_part(piece: Piece, source: Source, defaults: Defaults, sound: bool) -> tuple[Account, Report]:
    """Read one piece. The account has no part where anything in the piece is wrong, or its file is not `sound`."""
    report, facts = Report(source.path, defaults.markers), Facts(source.path)
    said = settings(piece.entries, source.metadata, report)
    part = _part(Context(piece, source, defaults, said, report, facts))
    return Account(facts.all(), part if sound and not report.has_errors else None), report


def _part(context: Context) -> Part | None:
    said = kind(context)
    if said == "article":
        report_literal((context.piece.lines,), context.report)
        if context.source.aside and not context.piece.number:
            context.report.add(not_for_one(context.source.aside, context.source.path, 0))
        return article(context, frame(context))
    found = shape(context.piece.lines, context.piece.sections, context.report)
    how = form(found, context.settings, context.report)
    _report_title(context, how)
    if how and not said:
        context.facts.add("kind", "question", how[1].said, how[1].line)
    if how is None:
        _report_no_options(context, found)
    _report_marking(context, found, how)
    report_literal(texts(found), context.report)
    known = frame(context)
    return question(context, known, found, how) if how else None


def _report_title(context: Context, how: Found | None) -> None:
    """Report each form in the title (SRC020); that of a question with boxes is text, as in its options (SRC022)."""
    title = (context.piece.title,) if context.piece.title else ()
    if how and how[0] is BOXES:
        report_literal((title,), context.report)
        return
    for one in brackets(title).forms:
        message = f"{quoted(one.written)} stands in a heading, where no answer can be given"
        context.report.error("SRC020", one.line, message, "put it into a line below", one.span)


def _report_marking(context: Context, found: Shape, how: Found | None) -> None:
    """Report how an answer is to be marked, in a question that no person marks."""
    if how and Kind.ESSAY in how[0].kinds:
        return
    for section in (*found.of(Topic.MODEL_ANSWER), *found.of(Topic.RUBRIC)):
        message = f"{quoted(section.heading.text)} is for those who mark an essay, and this is none"
        context.report.error("SRC003", section.heading, message, "move the text into the explanation")


def _report_no_options(context: Context, found: Shape) -> None:
    entry, report = context.settings.entry("type"), context.report
    if entry and entry.value and context.settings.type is None:
        # The type that is reported says that it is a question, and might have told of which form.
        return
    # With one of these mistakes the options are there in another form or place, or the kind is contradicted.
    if not any(report.holds(code) for code in _TOLD):
        message = "question or article? there are no options, and nothing says that this is an article"
        report.error("SRC002", context.piece.begin, message, likely(found.stem))
