"""What one part says on the sheet: made beside its documents, in whichever process that is, and kept as bytes."""

import base64
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from markupsafe import Markup

from qtiexport import markup, media, model, render, resources, scoring
from qtiexport.model import (
    Article,
    ChoiceForm,
    ChoiceInteraction,
    Content,
    Image,
    Inline,
    Part,
    Question,
    SimpleChoice,
    choice_interaction,
)
from qtiexport.proof.labels import labels
from qtiexport.targets import IndexEntry

_HEADING = 4
# Bytes: about a third of a page. What is longer would leave too much of the page before it white.
_LONG = 2500


@dataclass(frozen=True, slots=True)
class Piece:
    """A part on the sheet: `html` is all that stands below its title.

    `titled` is false where the text would only repeat the title; `long` tells that on paper it may go over two pages.
    """

    entry: IndexEntry
    html: bytes
    titled: bool = True
    long: bool = False


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """An option: `right` and `why` are labels, empty for a wrong option and where there is no rationale."""

    letter: str
    name: str
    text: Markup
    right: str
    rationale: Markup


@dataclass(frozen=True, slots=True)
class BlockView:
    """A text under a label of its own."""

    kind: str
    label: str
    text: Markup


@dataclass(frozen=True, slots=True)
class RowView:
    """One detail: a label and what holds."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class PartView:
    """The fields of `proof/part.html.j2`; `lang` and `dir` are those of the texts, the labels' may be others."""

    lang: str
    dir: str
    stem: Markup
    choices: tuple[ChoiceView, ...]
    blocks: tuple[BlockView, ...]
    rows: tuple[RowView, ...]


def piece(part: Part, entry: IndexEntry) -> Piece:
    """The part as people read it; a media file that is not there is named in its place."""
    view = _article(part) if isinstance(part, Article) else _question(part)
    made = render.html("proof/part.html.j2", view)
    return Piece(entry, made, _titled(part), len(made) > _LONG)


def _titled(part: Part) -> bool:
    """Whether the title says something beside the text: the title of most questions is a sentence of theirs."""
    return isinstance(part, Article) or part.title not in markup.words(Content(part.body.blocks[:-1]))


def _article(article: Article) -> PartView:
    place = markup.title_place(article.title, article.content)
    blocks = tuple(block for n, block in enumerate(article.content.blocks) if n != place)
    return _view(article, _text(Content(blocks)), (), (), _said(article))


def _question(question: Question) -> PartView:
    interaction = choice_interaction(question)
    words = labels(question.language)
    choices = tuple(_choice(place, choice, interaction, words) for place, choice in enumerate(interaction.choices))
    stem = _text(Content(question.body.blocks[:-1]))
    rows = (*_rules(question, interaction, words), *_said(question))
    return _view(question, stem, choices, tuple(_blocks(question, words)), rows)


def _view(
    part: Part, stem: Markup, choices: tuple[ChoiceView, ...], blocks: tuple[BlockView, ...], rows: tuple[RowView, ...]
) -> PartView:
    return PartView(part.language, resources.direction(part.language), stem, choices, blocks, rows)


def _choice(place: int, choice: SimpleChoice, interaction: ChoiceInteraction, words: dict[str, str]) -> ChoiceView:
    named = interaction.named and interaction.form is not ChoiceForm.TRUE_FALSE
    return ChoiceView(
        letter=_letter(place),
        name=choice.identifier if named else "",
        text=_text(choice.content),
        right=words["right"] if choice.correct else "",
        rationale=_text(choice.rationale) if choice.rationale else Markup(""),
    )


def _letter(place: int) -> str:
    return chr(ord("A") + place) if place < 26 else str(place + 1)


def _blocks(question: Question, words: dict[str, str]) -> Iterator[BlockView]:
    for hint in question.hints:
        yield BlockView("hint", words["hint"], _text(hint))
    # The rationales stand at their options: what was copied there is not shown twice.
    if question.rest:
        yield BlockView("explanation", words["explanation"], _text(question.rest))


def _rules(question: Question, interaction: ChoiceInteraction, words: dict[str, str]) -> Iterator[RowView]:
    yield RowView(words["type"], words[interaction.form])
    yield RowView(words["points"], scoring.decimal(question.points))
    if interaction.form is ChoiceForm.MULTIPLE:
        yield RowView(words["choose"], str(interaction.max_choices or words["choose_any"]))
        yield RowView(words["marking"], _marking(question, interaction, words))
    yield RowView(words["shuffle"], words["shuffled" if interaction.shuffle else "fixed"])


def _marking(question: Question, interaction: ChoiceInteraction, words: dict[str, str]) -> str:
    right = sum(choice.correct for choice in interaction.choices)
    wrong = len(interaction.choices) - right
    shares = {"r": Fraction(1, right or 1), "w": Fraction(1, wrong or 1)}
    return words[question.marking].format(**shares)


def _said(part: Part) -> tuple[RowView, ...]:
    """What the author says of the part beside its text."""
    said, words = part.metadata, labels(part.language)
    rows = {"tags": ", ".join(said.tags)} | {
        name: str(getattr(said, name)) for name in ("level", "difficulty", "outcome", "status", "author", "license")
    }
    return tuple(RowView(words[name], value) for name, value in rows.items() if value)


def _text(content: Content) -> Markup:
    return markup.html(model.changed(content, _embedded), heading=_HEADING)


def _embedded(child: Inline) -> Inline:
    """An image with its bytes in the page, so that the page stands alone; its words where the bytes are not there."""
    if not isinstance(child, Image):
        return child
    data = media.content(child.asset) if child.asset else None
    if data is None or child.asset is None:
        return model.Text(f"[{child.address}: {child.alt}]")
    written = base64.b64encode(data).decode("ascii")
    return replace(child, address=f"data:{child.asset.media_type};base64,{written}")
