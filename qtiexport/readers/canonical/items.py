"""Cells and items that a learner sees: their texts, and whether two of them say the same."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from qtiexport.markup import words
from qtiexport.model import (
    AssociableChoice,
    Block,
    BlockQuote,
    Code,
    CodeBlock,
    Content,
    ListBlock,
    Math,
    Paragraph,
    Styled,
)
from qtiexport.readers.canonical.lines import Line
from qtiexport.readers.canonical.names import Named, without_name
from qtiexport.readers.canonical.report import Report, evidence
from qtiexport.readers.plain.fold import fold
from qtiexport.readers.plain.reports import quoted

Sameness = tuple[str, Content | None]


@dataclass(frozen=True, slots=True)
class Item:
    """A cell, or an item of a list, that is not empty: where it begins, its name if it has one, its text."""

    line: Line
    given: Line | None
    content: Content

    @property
    def sameness(self) -> Sameness:
        return sameness(self.content)

    @property
    def quoted(self) -> str:
        return quoted(words(self.content))

    def named(self, by_place: str) -> Named:
        """The item under its name, or under the one that its place gives it."""
        return Named(self.given.text if self.given else by_place, self.line, self.given)

    def choice(self, by_place: str) -> AssociableChoice:
        return AssociableChoice(self.named(by_place).identifier, self.content)


def item(text: tuple[Line, ...], report: Report) -> Item | None:
    """What the lines of a cell or item hold; `None` where that is nothing but blanks and a name."""
    first = next((line for line in text if not line.blank), None)
    if first is None:
        return None
    bare, given = without_name(text)
    content = report.content(bare)
    return Item(first, given, content) if content else None


def sameness(content: Content) -> Sameness:
    """What is equal for two texts that say the same.

    Program text and formulas differ by case, blanks and height too; other texts that differ so say the same.
    """
    text = words(content)
    return (text, content) if any(_exact(content.blocks)) else (fold(text), None)


def _exact(blocks: Iterable[Block]) -> Iterator[bool]:
    """Whether there is program text, a formula, or such as an index in any of the blocks."""
    for block in blocks:
        match block:
            case CodeBlock():
                yield True
            case Paragraph(children):
                yield any(isinstance(child, Code | Math | Styled) for child in children)
            case BlockQuote(inner):
                yield from _exact(inner)
            case ListBlock(_, items):
                for item in items:
                    yield from _exact(item)
            case _:
                yield False


def report_equal(items: Iterable[Item], say: Callable[[Item, Item], str], help: str, report: Report) -> None:
    """Report each item that says what an earlier one does (SRC006); `say` makes the message of the two."""
    first: dict[Sameness, Item] = {}
    for one in items:
        earlier = first.setdefault(one.sameness, one)
        if earlier is not one:
            shown = (evidence(earlier.line, "the first one"),)
            report.error("SRC006", one.line, say(earlier, one), help, also=shown)
