"""The assessmentItem of a question, and what the test shows of an article."""

from dataclasses import dataclass, replace

from markupsafe import Markup

from qtiexport import markup, render, scoring
from qtiexport.config import Feedback
from qtiexport.identifiers import file_name
from qtiexport.model import (
    Article,
    ChoiceForm,
    ChoiceInteraction,
    Content,
    Kind,
    Paragraph,
    Part,
    Question,
    SimpleChoice,
    choice_interaction,
    kind,
)
from qtiexport.package import Document
from qtiexport.targets.contract import Made, Settings, packed_path, without_hints
from qtiexport.targets.pictures import placed, shown
from qtiexport.targets.qti21.numbers import floating
from qtiexport.targets.qti21.raw import raw

_EXPLANATION = "general_explanation"


@dataclass(frozen=True, slots=True)
class MapEntry:
    key: str
    value: str


@dataclass(frozen=True, slots=True)
class Mapping:
    """QTI mapping: whole numbers as text."""

    upper: str
    entries: tuple[MapEntry, ...]


@dataclass(frozen=True, slots=True)
class RationaleView:
    """A rationale stands in `feedbackInline`, or in `feedbackBlock` when it has blocks: one of the two is set."""

    inline: Markup | None
    block: Markup | None


@dataclass(frozen=True, slots=True)
class ChoiceView:
    identifier: str
    content: Markup
    rationale: RationaleView | None


@dataclass(frozen=True, slots=True)
class ItemView:
    """The fields of `assessmentItem.xml.j2`; numbers and booleans are the strings that the schema wants.

    `scoring` and `rationales` name fragments in `responseProcessing/`; `divisor` is None where it is 1, `factor` where
    the points are.
    """

    identifier: str
    title: str
    language: str
    cardinality: str
    points: str
    correct: tuple[str, ...]
    mapping: Mapping | None
    stem: Markup
    shuffle: str
    max_choices: str
    min_choices: str | None
    choices: tuple[ChoiceView, ...]
    scoring: str
    divisor: str | None
    factor: str | None
    limit: str | None
    rationales: str | None
    no_rationale: str
    explanation: Markup | None
    explanation_identifier: str = _EXPLANATION


def item(part: Part, settings: Settings) -> Made:
    """An item document for a question; for an article the XHTML that the test shows in a rubricBlock."""
    if isinstance(part, Article):
        here = placed(part, packed_path)
        text = markup.titled(here.title, here.content, heading=2)
        rubric = Document(f"rubric/{file_name(part.identifier)}", text.encode("utf-8"))
        return Made(fragment=rubric, assets=shown(part))
    if kind(part) is Kind.RAW:
        return raw(part)
    return _item(part, settings)


def _item(question: Question, settings: Settings) -> Made:
    # Hints have no place in an item: a picture in one is not packed.
    there = placed(replace(question, hints=()), lambda asset: f"../{packed_path(asset)}")
    content = render.xml("qti21/assessmentItem.xml.j2", _item_view(there, settings))
    document = Document(f"items/{file_name(question.identifier)}.xml", content)
    pictures = shown(there, settings.feedback is not Feedback.NEVER)
    return Made(documents=(document,), assets=pictures, losses=without_hints(question))


def _item_view(question: Question, settings: Settings) -> ItemView:
    interaction = choice_interaction(question)
    rule = scoring.rule(interaction, question.marking)
    explained = settings.feedback is not Feedback.NEVER
    weighed = rule if isinstance(rule, scoring.SumRule) else None
    rationales = explained and any(choice.rationale for choice in interaction.choices)
    single = interaction.form is not ChoiceForm.MULTIPLE
    return ItemView(
        identifier=question.identifier,
        title=question.title,
        language=question.language,
        cardinality="single" if single else "multiple",
        points=floating(question.points),
        correct=tuple(choice.identifier for choice in interaction.choices if choice.correct),
        mapping=_mapping(interaction, weighed) if weighed else None,
        stem=markup.xhtml(Content(question.body.blocks[:-1]), heading=2),
        shuffle=str(interaction.shuffle).lower(),
        max_choices=str(interaction.max_choices),
        min_choices=str(interaction.min_choices) if interaction.min_choices else None,
        choices=tuple(_choice(choice, explained) for choice in interaction.choices),
        scoring=f"qti21/responseProcessing/{_scoring(weighed)}.xml.j2",
        divisor=floating(weighed.upper) if weighed and weighed.upper != 1 else None,
        factor=floating(question.points) if weighed and question.points != 1 else None,
        limit=str(weighed.limit) if weighed else None,
        rationales=f"qti21/responseProcessing/rationale{'Single' if single else 'Multiple'}.xml.j2"
        if rationales
        else None,
        no_rationale=_unused("none", {choice.identifier for choice in interaction.choices}),
        explanation=markup.xhtml(question.explanation, heading=2) if explained and question.explanation else None,
    )


def _mapping(interaction: ChoiceInteraction, rule: scoring.SumRule) -> Mapping:
    pairs = zip(interaction.choices, rule.weights, strict=True)
    return Mapping(str(rule.upper), tuple(MapEntry(choice.identifier, str(weight)) for choice, weight in pairs))


def _scoring(rule: scoring.SumRule | None) -> str:
    if rule is None:
        return "match"
    return "mapLimited" if rule.limit else "map"


def _choice(choice: SimpleChoice, explained: bool) -> ChoiceView:
    rationale = _rationale(choice.rationale) if explained and choice.rationale else None
    return ChoiceView(choice.identifier, markup.xhtml(choice.content, heading=3), rationale)


def _rationale(content: Content) -> RationaleView:
    text = markup.xhtml(content, heading=3)
    if not markup.is_inline(content):
        return RationaleView(None, text)
    paragraph = content.blocks[0]
    assert isinstance(paragraph, Paragraph)
    return RationaleView(markup.inline(paragraph.children), None)


def _unused(wanted: str, taken: set[str]) -> str:
    """The identifier that means "no rationale": an author may well have called a choice `none`."""
    return wanted if wanted not in taken else _unused(f"{wanted}_", taken)
