"""QTI 2.1: a part becomes an assessmentItem, a course an assessmentTest with its manifest (qti21.md, types.md)."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from fractions import Fraction

from markupsafe import Markup

from qtiexport import markup, render, scoring
from qtiexport.config import Feedback
from qtiexport.identifiers import digest, file_name
from qtiexport.manifest import Resource
from qtiexport.model import (
    Article,
    ChoiceForm,
    ChoiceInteraction,
    Content,
    Paragraph,
    Part,
    Question,
    SimpleChoice,
    choice_interaction,
)
from qtiexport.package import Document
from qtiexport.targets.contract import (
    About,
    Index,
    IndexEntry,
    Loss,
    Made,
    SectionEntry,
    Settings,
    answered_once,
    media_paths,
    packed_path,
    vcard,
    without_hints,
)
from qtiexport.targets.pictures import placed, shown

TEMPLATES = "qti21"
MAX_QUESTIONS = 2000
SUFFIX = ".zip"

_TEST = "assessment.xml"
_TEST_RESOURCE = "assessment-resource"
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
        points=_float(question.points),
        correct=tuple(choice.identifier for choice in interaction.choices if choice.correct),
        mapping=_mapping(interaction, weighed) if weighed else None,
        stem=markup.xhtml(Content(question.body.blocks[:-1]), heading=2),
        shuffle=str(interaction.shuffle).lower(),
        max_choices=str(interaction.max_choices),
        min_choices=str(interaction.min_choices) if interaction.min_choices else None,
        choices=tuple(_choice(choice, explained) for choice in interaction.choices),
        scoring=f"qti21/responseProcessing/{_scoring(weighed)}.xml.j2",
        divisor=_float(weighed.upper) if weighed and weighed.upper != 1 else None,
        factor=_float(question.points) if weighed and question.points != 1 else None,
        limit=str(weighed.limit) if weighed else None,
        rationales=f"qti21/responseProcessing/rationale{'Single' if single else 'Multiple'}.xml.j2"
        if rationales
        else None,
        no_rationale=_unused("none", {choice.identifier for choice in interaction.choices}),
        explanation=markup.xhtml(question.explanation, heading=2) if explained and question.explanation else None,
    )


def _float(number: Fraction | int) -> str:
    return scoring.decimal(Fraction(number), places=1)


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


@dataclass(frozen=True, slots=True)
class ItemRef:
    identifier: str
    href: str


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section of the test; `readings` are shown to candidates before its items."""

    identifier: str
    title: str
    readings: tuple[Markup, ...]
    items: tuple[ItemRef, ...]


@dataclass(frozen=True, slots=True)
class TestView:
    """The fields of `assessmentTest.xml.j2`; `pass_share` is the share of MAXSCORE to reach, None without one."""

    identifier: str
    title: str
    language: str
    submission_mode: str
    attempts: str
    show_feedback: str
    sections: tuple[SectionView, ...]
    pass_share: str | None


@dataclass(frozen=True, slots=True)
class ResourceView:
    """A resource of the manifest with what LOM and the QTI metadata say of it."""

    resource: Resource
    title: str
    language: str
    keywords: tuple[str, ...]
    interactions: tuple[str, ...]
    feedback: str | None
    about: About = field(default_factory=About)


@dataclass(frozen=True, slots=True)
class ManifestView:
    identifier: str
    resources: tuple[ResourceView, ...]


def course(index: Index, fragments: Iterable[bytes], settings: Settings) -> Iterable[Document]:
    """The test and the manifest of one package."""
    yield Document("imsmanifest.xml", render.xml("qti21/imsmanifest.xml.j2", _manifest(index, settings)))
    yield Document(_TEST, render.xml("qti21/assessmentTest.xml.j2", _test(index, fragments, settings)))


def losses(settings: Settings) -> tuple[Loss, ...]:
    """The number of attempts, in a test that is handed in as a whole: QTI takes one then."""
    each = settings.feedback is Feedback.EACH
    return () if each else answered_once(settings, 'choose feedback = "each", or set it where the test is delivered')


def _test(index: Index, fragments: Iterable[bytes], settings: Settings) -> TestView:
    readings = dict(zip((e.identifier for e in index.entries if not e.question), fragments, strict=True))
    share = settings.pass_mark / 100 if settings.pass_mark else None
    each = settings.feedback is Feedback.EACH
    return TestView(
        identifier=index.name,
        title=index.title,
        language=index.language,
        submission_mode="individual" if each else "simultaneous",
        # A test that is handed in as a whole takes each answer once.
        attempts=str(settings.attempts) if each else "1",
        show_feedback=str(settings.feedback is not Feedback.NEVER).lower(),
        sections=tuple(_section(section, entries, readings) for section, entries in index.filled),
        pass_share=_float(share) if share else None,
    )


def _section(section: SectionEntry, entries: tuple[IndexEntry, ...], readings: dict[str, bytes]) -> SectionView:
    return SectionView(
        identifier=f"section-{digest(section.identifier, length=12)}",
        title=section.title,
        readings=tuple(Markup(readings[e.identifier].decode("utf-8")) for e in entries if not e.question),
        items=tuple(ItemRef(f"ref-{digest(e.identifier, length=12)}", e.files[0]) for e in entries if e.question),
    )


def _manifest(index: Index, settings: Settings) -> ManifestView:
    explained = settings.feedback is not Feedback.NEVER
    items = tuple(_item_resource(entry, explained and entry.explained) for entry in index.entries if entry.question)
    files = tuple(view.resource.identifier for view in items)
    shown_there = media_paths(entry for entry in index.entries if not entry.question)
    test = Resource(_TEST_RESOURCE, "imsqti_test_xmlv2p1", _TEST, (_TEST, *shown_there), files)
    about = replace(index.about, author=vcard(index.about.author))
    view = ResourceView(test, index.title, index.language, (), (), None, about)
    return ManifestView(f"manifest-{index.name}", (view, *items))


def _item_resource(entry: IndexEntry, explained: bool) -> ResourceView:
    href = entry.files[0]
    return ResourceView(
        resource=Resource(f"item-{entry.identifier}", "imsqti_item_xmlv2p1", href, (href, *media_paths((entry,)))),
        title=entry.title,
        language=entry.language,
        keywords=entry.tags,
        interactions=entry.interactions,
        feedback="nonadaptive" if explained else "none",
    )
