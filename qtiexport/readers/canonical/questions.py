"""A piece that is a question, made of its shape."""

from fractions import Fraction

from qtiexport.markup import words
from qtiexport.model import CodeBlock, Content, InteractionPlace, Question, Table, without_notes
from qtiexport.readers.aside import explanation, twice
from qtiexport.readers.canonical.choices import choices
from qtiexport.readers.canonical.context import Context, Frame
from qtiexport.readers.canonical.headings import Topic
from qtiexport.readers.canonical.key import interaction, report_asked, stated_number
from qtiexport.readers.canonical.shape import Shape
from qtiexport.readers.contract import Aside
from qtiexport.readers.plain import phrases
from qtiexport.readers.plain.lines import passage, split
from qtiexport.readers.plain.reports import beginning
from qtiexport.readers.plain.titles import question_title
from qtiexport.readers.plain.vocabulary import Vocabulary, base, vocabularies


def question(context: Context, frame: Frame, shape: Shape) -> Question:
    """The choice question of a shape that has options; what is wrong with it is reported."""
    settings, defaults, report = context.settings, context.defaults, context.report
    known = next((one for one in vocabularies(defaults.markers) if one.language == base(frame.language)), None)
    stem = report.content(shape.stem) or _no_stem(context, shape)
    title = frame.title or _title_of(stem, known)
    first = next((line for line in shape.stem if not line.blank), None)
    context.facts.add("title", title, "", frame.titled or first)
    context.facts.add("prompt", words(stem), "", first)
    read = choices(shape.options, settings, report)
    stated = stated_number(shape.stem, settings, (known,) if known else (), report)
    if stated is None and not report.holds("KEY004"):
        report_asked(shape.stem, read, (known,) if known else (), report)
    shuffle = defaults.shuffle if settings.shuffle is None else settings.shuffle
    made = interaction(read, stated, settings, shuffle, report)
    context.facts.type(made, settings)
    context.facts.choices(read, made, stated)
    explained = _explanation(context, shape)
    return Question(
        identifier=frame.identifier,
        language=frame.language,
        title=title,
        body=Content((*stem.blocks, InteractionPlace(0)), stem.line),
        interactions=(made,),
        marking=settings.marking or defaults.marking,
        points=_points(context),
        explanation=explained,
        # Rationales stand under their options: none is a copy of a part of the explanation.
        rest=explained,
        hints=_hints(context, shape),
        metadata=settings.metadata,
        location=frame.location,
        explanation_path=context.source.aside.path if context.source.aside else "",
    )


def _no_stem(context: Context, shape: Shape) -> Content:
    below = ", below the heading that is its title" if context.piece.title else ""
    help = f"write the question above the options{below}"
    context.report.error("SRC002", shape.options[0].head, "there is no question above these options", help)
    return Content(())


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
    sayings = [block for block in blocks if not isinstance(block, CodeBlock | Table)]
    text = "\n\n".join(words(Content((block,))) for block in sayings or blocks)
    read = passage(split(text))
    numbers = phrases.numbers(read, (known,)) if known else ()
    before = numbers[0].start if numbers else len(read.normal)
    return question_title(read.normal, before, known.abbreviations if known else frozenset())
