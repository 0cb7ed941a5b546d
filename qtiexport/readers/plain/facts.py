"""What a reader understood and why, for `explain`: an author can check the reading without opening a package."""

from collections.abc import Iterator

from qtiexport.identifiers import choice_letter
from qtiexport.markup import words
from qtiexport.model import Block, Content, Heading, Inline, LineBreak, ListBlock, Paragraph, Strong, Text
from qtiexport.readers.contract import Fact
from qtiexport.readers.plain.key import Evidence, letters
from qtiexport.readers.plain.lines import Line
from qtiexport.readers.plain.phrases import Phrase
from qtiexport.readers.plain.reports import quoted
from qtiexport.readers.plain.sections import Choice, Division


def division_facts(
    path: str, division: Division, stated: tuple[Phrase, ...], open_number: tuple[Phrase, ...]
) -> Iterator[Fact]:
    """The stem, the number to choose and the options."""
    first = division.stem.lines[0].span().location(path)
    yield Fact("prompt", division.stem.text, "", first)
    if stated or open_number:
        asked = (stated or open_number)[-1]
        value = "any number" if asked.number is None else str(asked.number)
        yield Fact("choose", value, f"“{' '.join(asked.text.split())}”", asked.span.location(path))
    else:
        yield Fact("choose", "not said", "no phrase of the stem asks for a number")
    for place, choice in enumerate(division.choices):
        yield Fact("choice", f"{choice_letter(place)}  {_one_line(choice)}", "", choice.span.location(path))


def key_facts(path: str, sources: tuple[Evidence, ...]) -> Iterator[Fact]:
    """What each source says of the key, with the words that say it."""
    for source in sources:
        spans = source.right or source.wrong
        said = ", ".join(quoted(_words(span.line, span.start, span.length)) for _, span in sorted(spans.items()))
        value = letters(tuple(sorted(source.right))) or f"not {letters(tuple(sorted(source.wrong)))}"
        first = min(spans.values(), key=lambda span: (span.line.number, span.start))
        yield Fact("key", value, f"{source.name}: {said}", first.location(path))


def explanation_facts(
    path: str, rationales: dict[int, Content], heads: dict[int, Line], explanation: Content | None, first: Line | None
) -> Iterator[Fact]:
    """The rationale of each option that has one, and how long the explanation is."""
    for place in sorted(rationales):
        value = f"{choice_letter(place)}  {length(rationales[place])} characters: {quoted(words(rationales[place]))}"
        yield Fact("rationale", value, "copied from the explanation", heads[place].span().location(path))
    if explanation and first:
        value = f"{length(explanation)} characters: {quoted(words(explanation))}"
        yield Fact("explanation", value, "", first.span().location(path))
    else:
        yield Fact("explanation", "none", "no text follows an explanation marker")


def length(content: Content) -> int:
    """The number of characters that a learner reads; a line end counts as one."""
    return sum(_block_length(block) for block in content.blocks)


def _block_length(block: Block) -> int:
    match block:
        case Paragraph(children) | Heading(children=children):
            return _inline_length(children)
        case ListBlock(items=items):
            return sum(_block_length(inner) for item in items for inner in item)
    return 0


def _inline_length(children: tuple[Inline, ...]) -> int:
    total = 0
    for child in children:
        match child:
            case Text(text):
                total += len(text)
            case Strong(inner):
                total += _inline_length(inner)
            case LineBreak():
                total += 1
    return total


def _one_line(choice: Choice) -> str:
    return " ".join(choice.text.split("\n"))


def _words(line: Line, start: int, count: int) -> str:
    return line.source[start : start + count].strip("*_ ")
