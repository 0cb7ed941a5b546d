"""Options with boxes: single choice, multiple choice, true/false."""

from qtiexport.model import Content, Kind
from qtiexport.readers.canonical.answers import Answer, Asked, Form, Sign, below
from qtiexport.readers.canonical.choices import choices
from qtiexport.readers.canonical.key import interaction, report_asked, stated_number
from qtiexport.readers.canonical.pins import pinned
from qtiexport.readers.canonical.settings import Settings
from qtiexport.readers.canonical.shape import Shape


def _signs(shape: Shape, settings: Settings) -> tuple[Sign, ...]:
    del settings
    return (Sign(shape.options[0].head, "a list with boxes"),) if shape.options else ()


def _read(asked: Asked) -> Answer:
    shape, settings, report = asked.shape, asked.settings, asked.report
    stem = report.content(shape.stem) or _no_stem(asked)
    known = (asked.known,) if asked.known else ()
    read = choices(shape.options, settings, report)
    stated = stated_number(shape.stem, settings, known, report)
    if stated is None and not report.holds("KEY004"):
        report_asked(shape.stem, read, known, report)
    made = pinned(interaction(read, stated, settings, asked.shuffle, report), settings, report)
    asked.facts.type(made, settings)
    asked.facts.choices(read, made, stated)
    return below(stem, made)


def _no_stem(asked: Asked) -> Content:
    below = ", below the heading that is its title" if asked.context.piece.title else ""
    help = f"write the question above the options{below}"
    asked.report.error("SRC002", asked.shape.options[0].head, "there is no question above these options", help)
    return Content(())


BOXES = Form((Kind.SINGLE, Kind.MULTIPLE, Kind.TRUE_FALSE), "options that begin with “- [ ] ”", _signs, _read)
