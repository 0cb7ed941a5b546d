"""The assessmentItem of a question, and what the test shows of an article."""

from dataclasses import dataclass, replace

from markupsafe import Markup

from qtiexport import markup, render
from qtiexport.config import Feedback
from qtiexport.identifiers import file_name
from qtiexport.model import (
    Article,
    Asset,
    Block,
    Content,
    ExtendedTextInteraction,
    InteractionPlace,
    Kind,
    Part,
    Question,
    kind,
    stands_alone,
)
from qtiexport.package import Document
from qtiexport.targets.contract import Made, packed_path
from qtiexport.targets.graders import for_graders
from qtiexport.targets.pictures import assets, placed, shown
from qtiexport.targets.qti21.entries import inline
from qtiexport.targets.qti21.interactions import InteractionView, block
from qtiexport.targets.qti21.losing import losses, sayable
from qtiexport.targets.qti21.numbers import floating
from qtiexport.targets.qti21.processing import Rule, rules, sums
from qtiexport.targets.qti21.rationales import RationaleRule, rationale_rule
from qtiexport.targets.qti21.raw import raw
from qtiexport.targets.qti21.responses import Response, responses
from qtiexport.targets.settings import Settings


@dataclass(frozen=True, slots=True)
class Told:
    """A text that is shown once the item was answered: the outcome that decides on it, and the value that shows it."""

    outcome: str
    identifier: str
    content: Markup


@dataclass(frozen=True, slots=True)
class ItemView:
    """The fields of `assessmentItem.xml.j2`; numbers and booleans are the strings that the schema wants.

    `sums` is there where the rules add up what parts earn. `stem` and `rest` stand before and behind the interaction,
    which is None where all interactions stand within the lines of the stem. `rubric` is for those who mark.
    """

    identifier: str
    title: str
    language: str
    points: str
    responses: tuple[Response, ...]
    sums: bool
    rubric: Markup | None
    stem: Markup | None
    interaction: InteractionView | None
    rest: Markup | None
    rules: tuple[Rule, ...]
    rationales: RationaleRule | None
    told: tuple[Told, ...]
    processed: bool


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
    content = render.xml("qti21/assessmentItem.xml.j2", _item_view(sayable(there), settings))
    document = Document(f"items/{file_name(question.identifier)}.xml", content)
    pictures = (*shown(there, settings.feedback is not Feedback.NEVER), *_for_marking(there))
    return Made(documents=(document,), assets=tuple(dict.fromkeys(pictures)), losses=losses(question))


def _item_view(question: Question, settings: Settings) -> ItemView:
    explained = settings.feedback is not Feedback.NEVER
    alone = stands_alone(question)
    before, after = _around(question.body.blocks) if alone else (question.body.blocks, ())
    scored, rationales = rules(question), rationale_rule(question) if explained else None
    told = _told(question) if explained else ()
    return ItemView(
        identifier=question.identifier,
        title=question.title,
        language=question.language,
        points=floating(question.points),
        responses=responses(question),
        sums=sums(question),
        rubric=_rubric(question),
        stem=_blocks(before, () if alone else inline(question)),
        interaction=block(question, explained) if alone else None,
        rest=_blocks(after),
        rules=scored,
        rationales=rationales,
        told=told,
        processed=bool(scored or rationales or told),
    )


def _around(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """What stands before and behind the place of the interaction."""
    place = next(at for at, each in enumerate(blocks) if isinstance(each, InteractionPlace))
    return blocks[:place], blocks[place + 1 :]


def _blocks(blocks: tuple[Block, ...], places: tuple[Markup, ...] = ()) -> Markup | None:
    return markup.xhtml(Content(blocks), heading=2, places=places) if blocks else None


def _for_marking(question: Question) -> tuple[Asset, ...]:
    """The pictures of what those who mark read."""
    asked = question.interactions[0]
    return assets(asked.rubric, asked.model_answer) if isinstance(asked, ExtendedTextInteraction) else ()


def _rubric(question: Question) -> Markup | None:
    """Rubric and model answer for those who mark, whatever learners are shown."""
    asked = question.interactions[0]
    said = for_graders(question.language, asked) if isinstance(asked, ExtendedTextInteraction) else None
    return markup.xhtml(said, heading=2) if said else None


def _told(question: Question) -> tuple[Told, ...]:
    """The model answer, then the explanation; Canvas keeps feedback only under names such as these."""
    asked = question.interactions[0]
    answer = asked.model_answer if isinstance(asked, ExtendedTextInteraction) else None
    texts = (("MODEL", "general_model_answer", answer), ("FEEDBACK", "general_explanation", question.explanation))
    return tuple(Told(outcome, name, markup.xhtml(text, heading=2)) for outcome, name, text in texts if text)
