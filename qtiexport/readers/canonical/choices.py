"""The options of a question as the model's choices: texts, identifiers, rationales."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from qtiexport.identifiers import choice_letter, is_identifier
from qtiexport.markup import words
from qtiexport.model import (
    Block,
    BlockQuote,
    Code,
    CodeBlock,
    Content,
    ListBlock,
    Math,
    Paragraph,
    SimpleChoice,
    Styled,
)
from qtiexport.readers.canonical.options import Option
from qtiexport.readers.canonical.report import Report, evidence
from qtiexport.readers.canonical.settings import Settings
from qtiexport.readers.plain.fold import fold
from qtiexport.readers.plain.reports import counted, quoted
from qtiexport.readers.plain.vocabulary import vocabularies

_PATTERN = "letters A to Z, digits, - and _, at most 32 of them, no digit or - first"


@dataclass(frozen=True, slots=True)
class Read:
    """An option as written beside what the model makes of it."""

    option: Option
    choice: SimpleChoice


def choices(options: tuple[Option, ...], settings: Settings, report: Report) -> tuple[Read, ...]:
    """Read the options, and report too few, empty, equal and wrongly named ones."""
    read = tuple(_read(option, place, report) for place, option in enumerate(options))
    if len(read) < 2:
        message = f"the question has {counted(len(read), 'option')}, expected 2 or more"
        help = "write each option in a line of its own, beginning with “- [ ] ”"
        report.error("SRC005", options[0].head, message, help)
    _report_equal(read, report)
    if settings.type == "true-false":
        return _true_false(read, settings, report)
    _report_names(read, report)
    return read


def _read(option: Option, place: int, report: Report) -> Read:
    content = report.content(option.text)
    if content is None:
        help = "write its text after the box, or delete it"
        report.error("SRC003", option.head, f"option {place + 1} has no text", help)
    identifier = option.identifier.text if option.identifier else choice_letter(place)
    rationale = report.content(option.rationale)
    return Read(option, SimpleChoice(identifier, content or Content(()), option.checked, rationale))


def _report_equal(read: tuple[Read, ...], report: Report) -> None:
    first: dict[tuple[str, Content | None], int] = {}
    for place, one in enumerate(read):
        content = one.choice.content
        text = words(content)
        # Program text and formulas differ by case, blanks and height too; other texts that differ so say the same.
        same = (text, content) if any(_exact(content.blocks)) else (fold(text), None)
        before = first.setdefault(same, place)
        if before != place and content.blocks:
            message = f"options {before + 1} and {place + 1} say the same: {quoted(text)}"
            shown = (evidence(read[before].option.head, f"option {before + 1}"),)
            report.error("SRC006", one.option.head, message, "reword or delete one of them", also=shown)


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


def _report_names(read: tuple[Read, ...], report: Report) -> None:
    first: dict[str, Read] = {}
    for one in read:
        name = one.choice.identifier
        line = one.option.identifier or one.option.head
        if not is_identifier(name):
            report.error("SRC013", line, f"{quoted(name)} cannot name an option", f"use {_PATTERN}")
            continue
        earlier = first.setdefault(name, one)
        if earlier is not one:
            shown = (evidence(earlier.option.identifier or earlier.option.head, "the first one"),)
            how = "is named" if one.option.identifier else "would be named, by its place,"
            message = f"this option {how} “{name}”, and so is another"
            report.error("SRC013", line, message, "give one of them another name in its comment", also=shown)


def _true_false(read: tuple[Read, ...], settings: Settings, report: Report) -> tuple[Read, ...]:
    """The two options with the identifiers `true` and `false`, by the words of any language that has a file."""
    entry = settings.entry("type")
    said = tuple(fold(words(one.choice.content)) for one in read)
    pairs = [pair for vocabulary in vocabularies() for pair in vocabulary.true_false]
    pair = next((pair for pair in pairs if sorted(said) == sorted(pair)), None)
    if pair is None:
        found = " and ".join(quoted(words(one.choice.content)) for one in read[:3])
        message = f"a true/false question has the options “True” and “False” in its language, not {found}"
        shown = (evidence(entry.line, "the type", entry.span),) if entry else ()
        help = "write the two words, or write type: single"
        report.error("SRC011", read[0].option.head, message, help, also=shown)
        return read
    names = dict(zip(pair, ("true", "false"), strict=True))
    return tuple(_named(one, names[text], report) for one, text in zip(read, said, strict=True))


def _named(one: Read, name: str, report: Report) -> Read:
    line = one.option.identifier
    if line is not None and line.text != name:
        help = "take the comment away: their names are always true and false"
        report.error("SRC013", line, f"{quoted(line.text)} cannot name this option of a true/false question", help)
    return replace(one, choice=replace(one.choice, identifier=name))
