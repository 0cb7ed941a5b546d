"""The options of a question as the model's choices: texts, identifiers, rationales."""

from dataclasses import dataclass, replace

from qtiexport.identifiers import choice_letter
from qtiexport.markup import words
from qtiexport.model import Content, SimpleChoice
from qtiexport.readers.canonical.items import Sameness, sameness
from qtiexport.readers.canonical.names import Named, report_names
from qtiexport.readers.canonical.options import Option
from qtiexport.readers.canonical.report import Report, evidence
from qtiexport.readers.canonical.settings import Settings
from qtiexport.readers.plain.fold import fold
from qtiexport.readers.plain.reports import counted, quoted
from qtiexport.readers.plain.vocabulary import vocabularies


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
    report_names(map(_named, read), "option", report)
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
    first: dict[Sameness, int] = {}
    for place, one in enumerate(read):
        content = one.choice.content
        before = first.setdefault(sameness(content), place)
        if before != place and content.blocks:
            message = f"options {before + 1} and {place + 1} say the same: {quoted(words(content))}"
            shown = (evidence(read[before].option.head, f"option {before + 1}"),)
            report.error("SRC006", one.option.head, message, "reword or delete one of them", also=shown)


def _named(one: Read) -> Named:
    return Named(one.choice.identifier, one.option.head, one.option.identifier)


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
    return tuple(_renamed(one, names[text], report) for one, text in zip(read, said, strict=True))


def _renamed(one: Read, name: str, report: Report) -> Read:
    line = one.option.identifier
    if line is not None and line.text != name:
        help = "take the comment away: their names are always true and false"
        report.error("SRC013", line, f"{quoted(line.text)} cannot name this option of a true/false question", help)
    return replace(one, choice=replace(one.choice, identifier=name))
