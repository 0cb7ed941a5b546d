"""All forms of answer, and which of them a question has (sources.md 1, rule 3)."""

from qtiexport.model import Kind
from qtiexport.readers.canonical.answers import Form, Sign
from qtiexport.readers.canonical.boxes import BOXES
from qtiexport.readers.canonical.brackets import brackets
from qtiexport.readers.canonical.context import Context
from qtiexport.readers.canonical.fields import ESSAY, SLIDER, UPLOAD
from qtiexport.readers.canonical.gaps import GAPS
from qtiexport.readers.canonical.hottexts import HOTTEXT
from qtiexport.readers.canonical.joined import ASSOCIATE, HOTSPOT, MATCH, ORDER
from qtiexport.readers.canonical.placing import report_unclosed
from qtiexport.readers.canonical.report import Report
from qtiexport.readers.canonical.settings import Settings
from qtiexport.readers.canonical.shape import Shape
from qtiexport.readers.canonical.words import WORDS

FORMS: tuple[Form, ...] = (BOXES, GAPS, WORDS, HOTTEXT, ESSAY, SLIDER, UPLOAD, MATCH, ORDER, ASSOCIATE, HOTSPOT)
"""A form is added here, and nowhere else."""

Found = tuple[Form, Sign]

# A gap text whose gaps are all lists is called by its lists, and is a gap text all the same.
_SAME = ((Kind.GAP, Kind.INLINE_CHOICE),)

_ALONE = {
    Kind.SHORT_ANSWER: "a gap such as [[Seine]] alone in its line",
    Kind.NUMERIC: "a number such as [[= 9.81 +- 0.05]] alone in its line",
    Kind.INLINE_CHOICE: "choices such as [[(right)|wrong]] alone",
}
"""What the author has to write for kinds that share a form with others."""


def form(shape: Shape, settings: Settings, report: Report) -> Found | None:
    """The form of a question's answer, with its first sign; `None` where it has none.

    Reported: signs of two forms, and a `type` without any sign (SRC018).
    """
    found = [(one, signs[0]) for one in FORMS if (signs := one.signs(shape, settings))]
    if len(found) > 1:
        _report_mixed(found, report)
        return None
    if not found:
        report_unclosed(brackets(shape.stem), report)
        _report_missing(settings, report)
    return found[0] if found else None


def _report_mixed(found: list[Found], report: Report) -> None:
    (_, first), (_, second), *_ = sorted(found, key=lambda one: (one[1].line.number, one[1].span or (0, 0)))
    message = f"a question is answered in one way, and this one has {first.said} and {second.said}"
    help = "make two questions of it, or write the one that is text in back-ticks"
    report.error("SRC018", second.line, message, help, second.span, (first.shown(),))


def report_type(context: Context, kind: Kind, sign: Sign) -> None:
    """Report a `type` that is not the kind that came out (SRC018); `sign` shows where that comes from."""
    entry, said = context.settings.entry("type"), context.settings.type
    if entry is None or not said or said == kind or (Kind(said), kind) in _SAME:
        return
    message = f"“type: {said}” asks for {_needs(said)}, and {sign.said} makes this one of type “{kind}”"
    help = f"write type: {kind}, or take it out; or write the answer as the type asks"
    context.report.error("SRC018", entry.line, message, help, entry.span, (sign.shown(),))


def _report_missing(settings: Settings, report: Report) -> None:
    entry = settings.entry("type")
    if entry and settings.type and not report.has_errors:
        message = f"“type: {settings.type}” asks for {_needs(settings.type)}, and there is nothing of the kind"
        report.error("SRC018", entry.line, message, "write it, or correct the type", entry.span)


def _needs(type: str) -> str:
    return _ALONE.get(Kind(type)) or next(
        (one.needs for one in FORMS if Kind(type) in one.kinds), "another form of answer"
    )
