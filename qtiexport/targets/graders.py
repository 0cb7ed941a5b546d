"""What people read who mark an essay: the same in every target that has a place for it."""

from qtiexport import resources
from qtiexport.model import Block, Content, ExtendedTextInteraction, Heading, Text


def for_graders(language: str, asked: ExtendedTextInteraction) -> Content | None:
    """What those who mark an essay read: how to mark, and the model answer, each under a heading of its language."""
    blocks: list[Block] = []
    for topic, content in (("rubric", asked.rubric), ("model_answer", asked.model_answer)):
        if content:
            blocks += (Heading(1, (Text(_heading(language, topic)),)), *_below(content))
    return Content(tuple(blocks)) if blocks else None


def _below(content: Content) -> tuple[Block, ...]:
    """The blocks of a text below a heading of their own."""
    return tuple(
        Heading(block.level + 1, block.children) if isinstance(block, Heading) else block for block in content.blocks
    )


def _heading(language: str, topic: str) -> str:
    """The first word by which sources of the language call such a part; English where the language is not known."""
    primary = language.partition("-")[0].lower()
    known = primary if primary in resources.languages() else "en"
    return str(resources.language(known)["canonical"][topic][0])
