"""Moodle XML: questions for Moodle's question bank (moodle.md 5, types.md 1.4, 2, 3)."""

import html
from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from markupsafe import Markup

from qtiexport import markup, media, render, scoring
from qtiexport.config import Feedback
from qtiexport.diagnostics import Diagnostic, Severity
from qtiexport.identifiers import file_name
from qtiexport.model import (
    Article,
    ChoiceForm,
    ChoiceInteraction,
    Content,
    Marking,
    Part,
    Question,
    SimpleChoice,
    choice_interaction,
)
from qtiexport.package import Document
from qtiexport.targets.contract import Asked, CourseLoss, Index, Loss, Made, Settings, Stream, changed_file
from qtiexport.targets.pictures import assets, placed, shown
from qtiexport.targets.whole import answered_once, told_elsewhere

TEMPLATES = "moodle"
MAX_QUESTIONS = 0
SUFFIX = ".xml"
TAKES_PARTS = True

# Moodle refuses a fraction that is none of its grade options; these are its equal shares of 100 (moodle.md 5).
_SHARES = {
    1: "100",
    2: "50",
    3: "33.33333",
    4: "25",
    5: "20",
    6: "16.66667",
    7: "14.28571",
    8: "12.5",
    9: "11.11111",
    10: "10",
    20: "5",
}
_LONGEST_NAME = 255


@dataclass(frozen=True, slots=True)
class FileView:
    """A file within the question: `content` is its bytes in base64."""

    name: str
    content: str


@dataclass(frozen=True, slots=True)
class HtmlView:
    """HTML as plain text, which the template escapes once more for XML, and the files that it shows.

    Moodle keeps files by field: one that two fields show stands in both.
    """

    text: str = ""
    files: tuple[FileView, ...] = ()


@dataclass(frozen=True, slots=True)
class AnswerView:
    fraction: str
    text: HtmlView
    feedback: HtmlView


@dataclass(frozen=True, slots=True)
class QuestionView:
    """The fields of the fragments in `moodle/questions/`; numbers and booleans as Moodle wants them."""

    name: str
    text: HtmlView
    general_feedback: HtmlView
    grade: str
    identifier: str
    single: str
    shuffle: str
    numbering: str
    answers: tuple[AnswerView, ...]
    hints: tuple[HtmlView, ...]
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CategoryView:
    path: str


@dataclass(frozen=True, slots=True)
class SectionView:
    """A category and, lazily, its questions."""

    category: Markup
    questions: Iterator[Markup]


@dataclass(frozen=True, slots=True)
class QuizView:
    sections: Iterator[SectionView]


def item(part: Part, settings: Settings) -> Made:
    """One `question` element; a diagnostic where Moodle cannot say what the source says."""
    if altered := _altered(part):
        return Made(diagnostics=altered)
    part = placed(part, lambda asset: f"@@PLUGINFILE@@/{asset.name}")
    name = f"question/{file_name(part.identifier)}.xml"
    if isinstance(part, Article):
        return Made(fragment=Document(name, render.fragment("moodle/questions/description.xml.j2", _article(part))))
    interaction = choice_interaction(part)
    if refusal := _unsayable(part, interaction):
        return Made(diagnostics=(refusal,))
    kind = "truefalse" if interaction.form is ChoiceForm.TRUE_FALSE else "multichoice"
    content = render.fragment(f"moodle/questions/{kind}.xml.j2", _question(part, interaction, settings))
    return Made(fragment=Document(name, content), losses=_losses(part, interaction))


def _altered(part: Part) -> tuple[Diagnostic, ...]:
    """An error for each image that is no longer the one that was checked: it is written here, not when packing."""
    gone = (asset for asset in shown(part) if media.content(asset) is None)
    return tuple(changed_file(asset, part.location) for asset in gone)


def course(index: Index, fragments: Iterable[bytes], settings: Settings) -> Iterable[Stream]:
    """The whole file as a stream: its frame, a category for each section, and the questions as they come."""
    del settings
    yield Stream(f"{index.name}-moodle.xml", render.stream("moodle/quiz.xml.j2", QuizView(_sections(index, fragments))))


_KEPT_BY_THE_QUIZ = {
    Asked.NAVIGATION: ("a file of questions has no test", "set the navigation method in the quiz in Moodle"),
    Asked.TIME: ("a file of questions has no test", "set the time limit in the quiz in Moodle"),
    Asked.PASSED: ("a file of questions has no test", "set the overall feedback in the quiz in Moodle"),
    Asked.SELECT: ("a file of questions has no test", "add random questions from the category to the quiz in Moodle"),
    Asked.SHUFFLE: ("a file of questions has no test", "switch on “Shuffle” for the section of the quiz in Moodle"),
    Asked.SECTION_TIME: ("a file of questions has no test", "set one time limit for the quiz in Moodle"),
}


def losses(settings: Settings) -> tuple[CourseLoss, ...]:
    """What Moodle keeps with its quiz, not with the questions."""
    attempts = answered_once(settings, "set the number of attempts in the quiz in Moodle")
    return (*attempts, *told_elsewhere(settings, _KEPT_BY_THE_QUIZ))


def _sections(index: Index, fragments: Iterable[bytes]) -> Iterator[SectionView]:
    left = iter(fragments)
    top = f"{index.title} ({index.language})"
    for section, entries in index.filled:
        steps = [top] if section.title == index.title else [top, section.title]
        path = "/".join(["$course$", "top", *(step.replace("/", "//") for step in steps)])
        category = render.fragment("moodle/questions/category.xml.j2", CategoryView(path))
        yield SectionView(_piece(category), (_piece(one) for one in islice(left, len(entries))))


def _piece(element: bytes) -> Markup:
    return Markup(element.decode("utf-8"))


def _question(question: Question, interaction: ChoiceInteraction, settings: Settings) -> QuestionView:
    explained = settings.feedback is not Feedback.NEVER
    choices = interaction.choices
    if interaction.form is ChoiceForm.TRUE_FALSE:
        # Moodle's own words in Moodle's own order: it knows the two answers by these names only.
        choices = tuple(sorted(choices, key=lambda choice: choice.identifier == "false"))
    fractions = _fractions(interaction, question.marking)
    return QuestionView(
        name=_name(question.title),
        text=_html(Content(question.body.blocks[:-1])),
        general_feedback=_html(question.explanation if explained else None),
        grade=scoring.decimal(question.points, places=1),
        identifier=question.identifier,
        single=str(interaction.form is not ChoiceForm.MULTIPLE).lower(),
        shuffle=str(interaction.shuffle).lower(),
        numbering=settings.numbering,
        answers=tuple(_answer(choice, interaction.form, fractions[choice.correct], explained) for choice in choices),
        hints=tuple(_html(hint) for hint in question.hints),
        tags=question.metadata.tags,
    )


def _article(article: Article) -> QuestionView:
    text = HtmlView(str(markup.titled_html(article.title, article.content, heading=3)), _files(article.content))
    tags = article.metadata.tags
    return QuestionView(_name(article.title), text, HtmlView(), "0", article.identifier, "", "", "", (), (), tags)


def _answer(choice: SimpleChoice, form: ChoiceForm, fraction: str, explained: bool) -> AnswerView:
    text = HtmlView(choice.identifier) if form is ChoiceForm.TRUE_FALSE else _html(choice.content)
    return AnswerView(fraction, text, _html(choice.rationale if explained else None))


def _html(content: Content | None) -> HtmlView:
    text = str(markup.html(content, heading=4)) if content else ""
    return HtmlView(text, _files(content) if content and "<img" in text else ())


def _files(content: Content) -> tuple[FileView, ...]:
    shown = ((asset.name, media.content(asset)) for asset in assets(content))
    return tuple(FileView(name, b64encode(data).decode("ascii")) for name, data in shown if data is not None)


def _name(title: str) -> str:
    """Moodle strips tags from names, so a name is escaped as HTML; what is too long loses its last words."""
    name = html.escape(title, quote=False)
    kept = title
    while len(name) > _LONGEST_NAME:
        kept = kept[: kept.rfind(" ", 1, -1)].rstrip() if " " in kept[1:-1] else kept[:-1]
        name = html.escape(kept, quote=False) + "…"
    return name


def _fractions(interaction: ChoiceInteraction, marking: Marking) -> dict[bool, str]:
    """The percentage of a right and of a wrong option.

    All-or-nothing has none in Moodle and is written as per-option-minus; `item` reports that.
    """
    right, wrong = _counts(interaction)
    if interaction.form is not ChoiceForm.MULTIPLE:
        return {True: "100", False: "0"}
    minus = f"-{_SHARES[wrong]}" if wrong and marking is not Marking.PER_OPTION else "0"
    return {True: _SHARES[right], False: minus}


def _counts(interaction: ChoiceInteraction) -> tuple[int, int]:
    right = sum(choice.correct for choice in interaction.choices)
    return right, len(interaction.choices) - right


def _unsayable(question: Question, interaction: ChoiceInteraction) -> Diagnostic | None:
    if interaction.form is not ChoiceForm.MULTIPLE:
        return None
    right, wrong = _counts(interaction)
    counts = {"right": right} if question.marking is Marking.PER_OPTION else {"right": right, "wrong": wrong}
    bad = next(((kind, count) for kind, count in counts.items() if count and count not in _SHARES), None)
    if bad is None:
        return None
    kind, count = bad
    message = f"Moodle has no grade for one of {count} {kind} options, which “{question.identifier}” needs"
    advice = "give the question at most 10 right and 10 wrong options, or build without moodle"
    return Diagnostic("PRF003", Severity.ERROR, message, question.location, advice)


_UNTIMED = Loss("its time limit is not kept there", "set one time limit for the quiz in Moodle")


def _losses(question: Question, interaction: ChoiceInteraction) -> tuple[Loss, ...]:
    return (*_of_marking(question, interaction), *((_UNTIMED,) if question.time_limit else ()))


def _of_marking(question: Question, interaction: ChoiceInteraction) -> tuple[Loss, ...]:
    if interaction.form is not ChoiceForm.MULTIPLE or question.marking not in _UNLIKE:
        return ()
    return (Loss(_UNLIKE[question.marking], "choose per-option-minus to have equal marks everywhere"),)


_UNLIKE = {
    Marking.ALL_OR_NOTHING: "it cannot mark all or nothing, and marks the question per-option-minus",
    Marking.PER_OPTION: "it knows no limit of answers, so that ticking every option earns full marks",
}
