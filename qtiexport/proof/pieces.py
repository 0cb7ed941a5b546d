"""What one part says on the sheet: made beside its documents, in whichever process that is, and kept as bytes."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from qtiexport import markup, model, render, resources
from qtiexport.model import (
    Article,
    Content,
    ExtendedTextInteraction,
    Gapped,
    InteractionPlace,
    NumericInteraction,
    Paragraph,
    Part,
    Question,
    SliderInteraction,
)
from qtiexport.proof import texts
from qtiexport.proof.access import Seen, looks
from qtiexport.proof.answers import AnswerView, answer
from qtiexport.proof.details import RowView, details
from qtiexport.proof.labels import labels
from qtiexport.proof.texts import Labels, text
from qtiexport.targets import IndexEntry

# Bytes: about a third of a page. What is longer would leave too much of the page before it white.
_LONG = 2500
_NOTHING = Markup("")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part on the sheet: `html` is all that stands below its title.

    `titled` is false where the text would only repeat the title; `long` tells that on paper it may go over two pages.
    `seen` is what of it a person has to judge for accessibility.
    """

    entry: IndexEntry
    html: bytes
    titled: bool = True
    long: bool = False
    seen: tuple[Seen, ...] = ()


@dataclass(frozen=True, slots=True)
class BlockView:
    """A text under a label of its own."""

    kind: str
    label: str
    text: Markup


@dataclass(frozen=True, slots=True)
class PartView:
    """The fields of `proof/part.html.j2`; `lang` and `dir` are those of the texts, the labels' may be others.

    `stem` is what stands before the answer, `after` what stands behind it.
    """

    lang: str
    dir: str
    stem: Markup
    answer: AnswerView | None
    after: Markup
    blocks: tuple[BlockView, ...]
    rows: tuple[RowView, ...]


def piece(part: Part, entry: IndexEntry) -> Piece:
    """The part as people read it; a media file that is not there is named in its place."""
    view = _article(part) if isinstance(part, Article) else _question(part)
    made = render.html("proof/part.html.j2", view)
    return Piece(entry, made, _titled(part), len(made) > _LONG, looks(part))


def _titled(part: Part) -> bool:
    """Whether the title says something beside the text: the title of most questions is a sentence of theirs."""
    return isinstance(part, Article) or part.title not in markup.words(model.stem(part))


def _article(article: Article) -> PartView:
    place = markup.title_place(article.title, article.content)
    blocks = tuple(block for n, block in enumerate(article.content.blocks) if n != place)
    return _view(article, text(Content(blocks)), rows=_said(article))


def _question(question: Question) -> PartView:
    words = labels(question.language)
    place = next((n for n, block in enumerate(question.body.blocks) if isinstance(block, InteractionPlace)), None)
    shown = answer(question.interactions[0], words) if place is not None else None
    rows = (*details(question, words), *_said(question))
    blocks = tuple(_blocks(question, words))
    if shown is None:
        return _view(question, _text(question, model.stem(question), words), None, _NOTHING, blocks, rows)
    before, after = question.body.blocks[:place], question.body.blocks[(place or 0) + 1 :]
    return _view(question, text(Content(before)), shown, text(Content(after)), blocks, rows)


def _text(question: Question, content: Content, words: Labels) -> Markup:
    return text(texts.answered(question, content, words))


def _view(
    part: Part,
    stem: Markup,
    answer: AnswerView | None = None,
    after: Markup = _NOTHING,
    blocks: tuple[BlockView, ...] = (),
    rows: tuple[RowView, ...] = (),
) -> PartView:
    return PartView(part.language, resources.direction(part.language), stem, answer, after, blocks, rows)


def _blocks(question: Question, words: Labels) -> Iterator[BlockView]:
    first = question.interactions[0]
    if model.stands_alone(question) and isinstance(first, Gapped | SliderInteraction):
        yield BlockView("answer", words["answer"], _right(first, question.language, words))
    if isinstance(first, ExtendedTextInteraction):
        guides = (("model_answer", first.model_answer), ("rubric", first.rubric))
        yield from (BlockView(name, words[name], text(told)) for name, told in guides if told)
    for hint in question.hints:
        yield BlockView("hint", words["hint"], text(hint))
    # The rationales stand at their options: what was copied there is not shown twice.
    if question.rest:
        yield BlockView("explanation", words["explanation"], text(question.rest))


def _right(entry: Gapped | SliderInteraction, language: str, words: Labels) -> Markup:
    if isinstance(entry, NumericInteraction | SliderInteraction):
        shown = texts.measured(entry.right, entry.value, entry.unit, language, words)
    else:
        shown = texts.answer(entry, language, words)
    return text(Content((Paragraph(shown),)))


def _said(part: Part) -> tuple[RowView, ...]:
    """What the author says of the part beside its text."""
    said, words = part.metadata, labels(part.language)
    rows = {"tags": ", ".join(said.tags)} | {
        name: str(getattr(said, name)) for name in ("level", "difficulty", "outcome", "status", "author", "license")
    }
    return tuple(RowView(words[name], value) for name, value in rows.items() if value)
