"""Forms that stand alone in their line, one in a question: an essay, a file to hand in, a slider."""

import re
from collections.abc import Callable

from qtiexport.model import (
    Content,
    ExtendedTextInteraction,
    Interaction,
    InteractionPlace,
    Kind,
    UploadInteraction,
)
from qtiexport.readers.canonical.answers import Answer, Asked, Form, Sign
from qtiexport.readers.canonical.brackets import Bracket, Mark, brackets
from qtiexport.readers.canonical.headings import Topic
from qtiexport.readers.canonical.lines import Line
from qtiexport.readers.canonical.numbers import stripped
from qtiexport.readers.canonical.placing import apart, placed, report_no_question
from qtiexport.readers.canonical.report import Report, evidence
from qtiexport.readers.canonical.settings import Settings
from qtiexport.readers.canonical.shape import Shape
from qtiexport.readers.canonical.signs import signs
from qtiexport.readers.canonical.sliders import slider
from qtiexport.readers.plain.reports import quoted

_KIND = re.compile(r"\.?([A-Za-z0-9]{1,10})\Z")
_SIZE = re.compile(r"max\s+([0-9]{1,6})\s*(KB|MB|GB)\Z", re.IGNORECASE)
_BYTES = {"KB": 1024, "MB": 1024**2, "GB": 1024**3}

Made = Callable[[Bracket, Asked], Interaction]


def _form(kind: Kind, mark: Mark, needs: str, made: Made) -> Form:
    """The row of a form that makes the interaction of its bracket."""

    def found(shape: Shape, settings: Settings) -> tuple[Sign, ...]:
        del settings
        return signs(brackets(shape.stem), (mark,))

    return Form((kind,), needs, found, lambda asked: _read(asked, made))


def _read(asked: Asked, made: Made) -> Answer:
    text = placed(asked)
    report_no_question(text, asked.report)
    form, *others = text.brackets.forms
    for other in others:
        message = f"a question has one of these, and {quoted(other.written)} is a second one"
        shown = (evidence(form.line, "the first one", form.span),)
        asked.report.error("SRC018", other.line, message, "make two questions of it", other.span, shown)
    body = apart(text.content) if form.alone else None
    if body is None and not asked.report.holds("SRC020"):
        message = f"{quoted(form.written)} stands within other text, and is a field of its own"
        asked.report.error("SRC020", form.line, message, "put it alone into a line below the text", form.span)
    body = body or Content((InteractionPlace(0),))
    return Answer(body, body, (made(form, asked),))


# --- essays ------------------------------------------------------------------------------------------------------


def _essay(form: Bracket, asked: Asked) -> ExtendedTextInteraction:
    del form
    details = asked.settings.details
    answer, rubric = (_section(asked, topic) for topic in (Topic.MODEL_ANSWER, Topic.RUBRIC))
    return ExtendedTextInteraction(details.lines, *details.words, answer, rubric)


def _section(asked: Asked, topic: Topic) -> Content | None:
    """The text of a section; a second one of the same topic is reported (SRC007)."""
    sections = asked.shape.of(topic)
    if not sections:
        return None
    first, called = sections[0], topic.replace("_", " ")
    for section in sections[1:]:
        shown = (evidence(first.heading, "the first one"),)
        message = f"this question has a second {called}"
        asked.report.error("SRC007", section.heading, message, "join the two", also=shown)
    content = asked.report.content(first.lines)
    if content is None:
        message = f"there is no text below {quoted(first.heading.text)}"
        asked.report.error("SRC003", first.heading, message, "write it, or take the heading out")
    asked.facts.text(called, content, first.heading)
    return content


# --- files -------------------------------------------------------------------------------------------------------


def _upload(form: Bracket, asked: Asked) -> UploadInteraction:
    held = form.held
    kinds: list[str] = []
    most = 0
    for part in _parts(held.after(held.text.index(":") + 1)):
        size, kind = _SIZE.match(part.text), _KIND.match(part.text)
        if size and not most:
            most = int(size[1]) * _BYTES[size[2].upper()]
        elif kind and not size:
            kinds += [kind[1].lower()]
        else:
            _report_part(part, asked.report)
    asked.facts.add("key", held.text.strip(), "a file that people mark", form.line)
    return UploadInteraction(tuple(dict.fromkeys(kinds)), most)


def _parts(held: Line) -> list[Line]:
    """What commas and semicolons part, if there is anything."""
    found = [stripped(held.until(one.end()).after(one.start())) for one in re.finditer(r"[^,;]+", held.text)]
    return [part for part in found if part.text]


def _report_part(part: Line, report: Report) -> None:
    message = f"{quoted(part.text)} is neither a kind of file nor a size"
    report.error("SRC017", part, message, "write the endings of files, then a size: [[upload: pdf, docx; max 10 MB]]")


ESSAY = _form(Kind.ESSAY, Mark.ESSAY, "“[[___]]” alone in its line", _essay)
UPLOAD = _form(Kind.UPLOAD, Mark.UPLOAD, "a form such as “[[upload: pdf; max 10 MB]]”", _upload)
SLIDER = _form(Kind.SLIDER, Mark.SLIDER, "a form such as “[[slider: 0..100 step 5 = 40]]”", slider)
