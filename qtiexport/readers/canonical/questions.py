"""A piece that is a question, made of its shape and the form of its answer."""

from dataclasses import replace
from fractions import Fraction

from qtiexport.markup import words
from qtiexport.model import CodeBlock, Content, Question, Table, kind, without_notes
from qtiexport.readers.aside import explanation, twice
from qtiexport.readers.canonical.account import Facts
from qtiexport.readers.canonical.answers import Answer, Asked
from qtiexport.readers.canonical.boxes import BOXES
from qtiexport.readers.canonical.context import Context, Frame
from qtiexport.readers.canonical.forms import Found, report_type
from qtiexport.readers.canonical.headings import Topic
from qtiexport.readers.canonical.marks import marking, report_keys
from qtiexport.readers.canonical.shape import Shape
from qtiexport.readers.contract import Aside
from qtiexport.readers.plain import phrases
from qtiexport.readers.plain.lines import passage, split
from qtiexport.readers.plain.reports import beginning
from qtiexport.readers.plain.titles import question_title
from qtiexport.readers.plain.vocabulary import Vocabulary, base, vocabularies


def question(context: Context, frame: Frame, shape: Shape, found: Found) -> Question | None:
    """The question of a shape whose answer has this form; what is wrong with it is reported."""
    known = next((one for one in vocabularies(context.defaults.markers) if one.language == base(frame.language)), None)
    asked = Asked(context, frame, shape, known, Facts(context.source.path))
    form, sign = found
    answer = form.read(asked)
    if answer is None:
        return None
    title = frame.title or _title_of(answer.stem, known)
    first = next((line for line in shape.stem if not line.blank), None)
    if not title and first and not context.report.has_errors:
        message = "the question holds no words, so that it has neither a title nor anything to read aloud"
        context.report.error("SRC002", first, message, "write the question above the answers")
    context.facts.add("title", title, "", frame.titled or first)
    context.facts.add("prompt", words(answer.stem), "", first)
    made = _question(context, frame, answer, title)
    if kind(made) not in BOXES.kinds:
        context.facts.add("type", kind(made), sign.said, sign.line)
    context.facts.take(asked.facts)
    report_type(context, kind(made), sign)
    report_keys(context, kind(made), sign.shown())
    return _explained(context, shape, replace(made, marking=marking(context, kind(made))))


def _question(context: Context, frame: Frame, answer: Answer, title: str) -> Question:
    """The question with the course's marking, whatever its kind, and without its sections."""
    settings = context.settings
    return Question(
        identifier=frame.identifier,
        language=frame.language,
        title=title,
        body=answer.body,
        interactions=answer.interactions,
        marking=context.defaults.marking,
        points=_points(context),
        explanation=None,
        rest=None,
        hints=(),
        metadata=settings.metadata,
        location=frame.location,
        explanation_path=context.source.aside.path if context.source.aside else "",
        weight=settings.weight or Fraction(1),
        time_limit=settings.time,
    )


def _explained(context: Context, shape: Shape, made: Question) -> Question:
    # Rationales stand under their options: none is a copy of a part of the explanation.
    explained = _explanation(context, shape)
    return replace(made, explanation=explained, rest=explained, hints=_hints(context, shape))


def _points(context: Context) -> Fraction:
    said = context.settings.points
    return context.defaults.points if said is None else said


def _explanation(context: Context, shape: Shape) -> Content | None:
    """The text of the first explanation, a second one is reported by `shape`; or that of a file beside the question."""
    if context.source.aside:
        return _from_aside(context, context.source.aside, shape)
    found: Content | None = None
    for section in reversed(shape.of(Topic.EXPLANATION)):
        found = context.report.content(section.lines)
        context.facts.text("explanation", found, section.heading)
    return found


def _from_aside(context: Context, aside: Aside, shape: Shape) -> Content | None:
    for section in shape.of(Topic.EXPLANATION):
        context.report.add(twice(context.source.path, aside, section.heading.number, section.heading.raw))
    found, wrong = explanation(aside)
    for diagnostic in wrong:
        context.report.add(diagnostic)
    if found:
        context.facts.add("explanation", beginning(len(words(found)), words(found)), f"the file “{aside.path}”")
    return found


def _hints(context: Context, shape: Shape) -> tuple[Content, ...]:
    hints: list[Content] = []
    for section in shape.of(Topic.HINT):
        content = context.report.content(section.lines)
        context.facts.text("hint", content, section.heading)
        hints += [content] if content else []
    return tuple(hints)


def _title_of(stem: Content, known: Vocabulary | None) -> str:
    """The stem's last interrogative sentence before the number to choose, at most 120 characters."""
    blocks = without_notes(stem).blocks
    said = [(words(Content((block,))), isinstance(block, CodeBlock | Table)) for block in blocks]
    # The place of an answer is a block too, and a line between two thoughts: neither says anything.
    sayings = [text for text, shown in said if text and not shown]
    read = passage(split("\n\n".join(sayings or [text for text, _ in said])))
    numbers = phrases.numbers(read, (known,)) if known else ()
    before = numbers[0].start if numbers else len(read.normal)
    return question_title(read.normal, before, known.abbreviations if known else frozenset())
