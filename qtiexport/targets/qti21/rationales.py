"""Choices with their rationales, which are shown once they were chosen (qti21.md 5)."""

from dataclasses import dataclass

from markupsafe import Markup

from qtiexport import markup
from qtiexport.model import AssociableChoice, ChoiceForm, ChoiceInteraction, Content, Paragraph, Question, SimpleChoice


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
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class RationaleRule:
    """The fragment that says which rationales are shown; `none` is the identifier that means none of them."""

    template: str
    none: str


def choice_view(choice: SimpleChoice | AssociableChoice, rationale: Content | None) -> ChoiceView:
    """A choice with a rationale to show, if there is one."""
    shown = _rationale(rationale) if rationale else None
    fixed = isinstance(choice, SimpleChoice) and choice.fixed
    return ChoiceView(choice.identifier, markup.xhtml(choice.content, heading=3), shown, fixed)


def _rationale(content: Content) -> RationaleView:
    text = markup.xhtml(content, heading=3)
    if not markup.is_inline(content):
        return RationaleView(None, text)
    paragraph = content.blocks[0]
    assert isinstance(paragraph, Paragraph)
    return RationaleView(markup.inline(paragraph.children), None)


def rationale_rule(question: Question) -> RationaleRule | None:
    """The rule for the rationales of a question; None where it has none."""
    asked = question.interactions[0]
    if not isinstance(asked, ChoiceInteraction) or not any(choice.rationale for choice in asked.choices):
        return None
    form = "rationaleMultiple" if asked.form is ChoiceForm.MULTIPLE else "rationaleSingle"
    none = _unused("none", {choice.identifier for choice in asked.choices})
    return RationaleRule(f"qti21/responseProcessing/{form}.xml.j2", none)


def _unused(wanted: str, taken: set[str]) -> str:
    """The identifier that means "no rationale": an author may well have called a choice `none`."""
    return wanted if wanted not in taken else _unused(f"{wanted}_", taken)
