"""What a reader understood and why, for `explain`: an author can check the reading without opening a package."""

from collections.abc import Iterator

from qtiexport.diagnostics import Location
from qtiexport.markup import words
from qtiexport.model import (
    Block,
    ChoiceForm,
    Content,
    Heading,
    Inline,
    LineBreak,
    ListBlock,
    Paragraph,
    SimpleChoice,
    Strong,
    Text,
)
from qtiexport.readers.contract import Fact
from qtiexport.readers.plain.key import Evidence
from qtiexport.readers.plain.lines import Line
from qtiexport.readers.plain.phrases import Phrase
from qtiexport.readers.plain.reports import beginning, counted, quoted
from qtiexport.readers.plain.sections import Choice, Division

TYPES = {
    ChoiceForm.SINGLE: "single choice",
    ChoiceForm.MULTIPLE: "multiple choice",
    ChoiceForm.TRUE_FALSE: "true/false",
}
"""What each form of a choice question is called."""


def prompt_fact(path: str, division: Division) -> Fact:
    """The stem."""
    return Fact("prompt", division.stem.text, "", division.stem.lines[0].span().location(path))


def type_facts(form: ChoiceForm, right: int) -> Iterator[Fact]:
    """The type of interaction, as far as it is known: not without a right option."""
    if right:
        said = f"{counted(right, 'option')} {'is' if right == 1 else 'are'} right"
        yield Fact("type", TYPES[form], "the options say so" if form is ChoiceForm.TRUE_FALSE else said)


def division_facts(
    path: str,
    division: Division,
    names: tuple[str, ...],
    stated: tuple[Phrase, ...],
    open_number: tuple[Phrase, ...],
) -> Iterator[Fact]:
    """The number to choose and the options, by their identifiers `names`."""
    if stated or open_number:
        asked = (stated or open_number)[-1]
        value = "any number" if asked.number is None else str(asked.number)
        yield Fact("choose", value, f"“{' '.join(asked.text.split())}”", asked.span.location(path))
    else:
        yield Fact("choose", "not said", "no phrase of the stem asks for a number")
    for place, choice in enumerate(division.choices):
        yield Fact("choice", f"{names[place]}  {_one_line(choice)}", "", choice.span.location(path))


def key_facts(path: str, sources: tuple[Evidence, ...], names: tuple[str, ...]) -> Iterator[Fact]:
    """What each source says of the key, with the words that say it."""
    for source in sources:
        spans = source.right or source.wrong
        said = ", ".join(quoted(_words(span.line, span.start, span.length)) for _, span in sorted(spans.items()))
        said_of = ", ".join(names[place] for place in sorted(source.right or source.wrong))
        value = said_of if source.right else f"not {said_of}"
        first = min(spans.values(), key=lambda span: (span.line.number, span.start))
        yield Fact("key", value, f"{source.name}: {said}", first.location(path))


def rationale_facts(path: str, choices: tuple[SimpleChoice, ...], heads: dict[int, Line]) -> Iterator[Fact]:
    """The rationale of each option that has one; `heads` are the lines that name the options, by place from 0."""
    for place, choice in enumerate(choices):
        if choice.rationale:
            value = f"{choice.identifier}  {beginning(length(choice.rationale), words(choice.rationale))}"
            yield Fact("rationale", value, "copied from the explanation", heads[place].span().location(path))


def explanation_facts(path: str, explanation: Content | None, first: Line | None) -> Iterator[Fact]:
    """How long the explanation is, and how it begins."""
    if explanation and first:
        value = beginning(length(explanation), words(explanation))
        yield Fact("explanation", value, "", first.span().location(path))
    else:
        yield Fact("explanation", "none", "no text follows an explanation marker")


def explained_aside(facts: tuple[Fact, ...], path: str, explanation: Content) -> tuple[Fact, ...]:
    """The facts of a question whose explanation is the file `path`, which they name."""
    value = beginning(length(explanation), words(explanation))
    told = Fact("explanation", value, f"the file “{path}”", Location(path, explanation.line))
    return tuple(told if fact.topic == "explanation" else fact for fact in facts)


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
