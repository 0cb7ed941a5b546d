"""What a question says around its interaction."""

from typing import Any

from qtiexport import markup
from qtiexport.model import (
    Block,
    GapMatchInteraction,
    Heading,
    HottextInteraction,
    Image,
    InteractionPlace,
    Math,
    Paragraph,
    Question,
    stands_alone,
)
from qtiexport.sco import nodes

_WITHIN_THEIR_TEXT = GapMatchInteraction | HottextInteraction
_LONGEST_NAME = 90


def prompt(question: Question) -> dict[str, Any]:
    """The last paragraph of the stem names the group of options; what stands around it keeps its place.

    A text with gaps is its own prompt: it is named by its title.
    """
    if not stands_alone(question):
        return {"before": [], "ask": [question.title or _first_words(question)], "after": []}
    blocks = question.body.blocks[: _place(question)]
    places = [place for place, block in enumerate(blocks) if _asks(block)]
    rest = () if isinstance(question.interactions[0], _WITHIN_THEIR_TEXT) else behind(question)
    if not places:
        return {"before": nodes.blocks(blocks), "ask": [question.title], "after": nodes.blocks(rest)}
    last = blocks[places[-1]]
    assert isinstance(last, Paragraph | Heading)
    return {
        "before": nodes.blocks(blocks[: places[-1]]),
        "ask": markup.inline_tree(last.children),
        "after": nodes.blocks((*blocks[places[-1] + 1 :], *rest)),
    }


def behind(question: Question) -> tuple[Block, ...]:
    """The blocks of the stem that stand below the interaction."""
    return question.body.blocks[_place(question) + 1 :]


def _place(question: Question) -> int:
    blocks = question.body.blocks
    return next(place for place, block in enumerate(blocks) if isinstance(block, InteractionPlace))


def _first_words(question: Question) -> str:
    return markup.words(question.body)[:_LONGEST_NAME]


def _asks(block: Block) -> bool:
    """Whether a block has words of its own: an image or a formula alone names no group of options."""
    if not isinstance(block, Paragraph | Heading):
        return False
    return any(not isinstance(child, Image | Math) and markup.inline_words((child,)) for child in block.children)
