"""Which option of a text is which of the reference language's, as `bank.toml` says (sources.md 3)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.identifiers import choice_letter
from qtiexport.model import ChoiceForm, ChoiceInteraction, Question, kind
from qtiexport.readers import Account, Fact, Reading
from qtiexport.sidecar import CODE, NAME, Note


@dataclass(frozen=True, slots=True)
class Pairing:
    """The order of a text's options, as in `sidecar.Order`, () for the same order; `place` is where it is said."""

    order: tuple[int, ...] | tuple[str, ...]
    place: Location


def paired(reading: Reading, pairing: Pairing) -> Reading:
    """The reading with the identifiers of the reference's options; what does not fit is left as it is and told.

    A map is that of a whole file: questions that have no list of options are passed over beside one that has.
    """
    questions = [part for part in reading.parts if isinstance(part, Question)]
    mapped = [part for part in questions if _choice(part)] or questions
    told = [_mistake(part, pairing) for part in mapped]
    accounts = tuple(_paired(account, pairing) for account in reading.accounts)
    return Reading(accounts, (*reading.diagnostics, *(mistake for mistake in told if mistake)))


def _paired(account: Account, pairing: Pairing) -> Account:
    part = account.part
    choice = _choice(part) if isinstance(part, Question) else None
    if not isinstance(part, Question) or choice is None or choice.named or _mistake(part, pairing):
        return account
    names = _names(pairing, len(choice.choices))
    return Account((*account.facts, _fact(names)), _renamed(part, choice, names))


def _choice(question: Question) -> ChoiceInteraction | None:
    """The interaction of a choice question; None for the other kinds, which no map pairs."""
    first = question.interactions[0]
    return first if isinstance(first, ChoiceInteraction) else None


def _names(pairing: Pairing, count: int) -> tuple[str, ...]:
    """The identifiers of a text's options, in their order."""
    if not pairing.order:
        return tuple(map(choice_letter, range(count)))
    letters = {place: choice_letter(reference) for reference, place in enumerate(pairing.order)}
    return tuple(letters.get(place, str(said)) for place, said in enumerate(pairing.order, 1))


def _fact(names: tuple[str, ...]) -> Fact:
    pairs = ", ".join(f"{choice_letter(place)} is {name}" for place, name in enumerate(names))
    return Fact("pairing", pairs, f"the option map in {NAME}")


def _renamed(question: Question, interaction: ChoiceInteraction, names: tuple[str, ...]) -> Question:
    choices = tuple(replace(c, identifier=name) for c, name in zip(interaction.choices, names, strict=True))
    return replace(question, interactions=(replace(interaction, choices=choices, named=True),))


def _mistake(question: Question, pairing: Pairing) -> Diagnostic | None:
    interaction = _choice(question)
    if interaction is None:
        return _misplaced(question, pairing)
    if interaction.named:
        return _needless(question, interaction, pairing)
    count = len(interaction.choices)
    return None if _fits(pairing.order, count) else _misfit(question, count, pairing)


def _fits(order: tuple[int, ...] | tuple[str, ...], count: int) -> bool:
    if all(isinstance(one, str) for one in order):
        return not order or len(set(order)) == len(order) == count
    return sorted(map(int, order)) == list(range(1, count + 1))


def _needless(question: Question, interaction: ChoiceInteraction, pairing: Pairing) -> Diagnostic | None:
    """A map of options that have names; that those of a true/false question stand in one order is no mistake."""
    if interaction.form is ChoiceForm.TRUE_FALSE and not pairing.order:
        return None
    who = "true/false has" if interaction.form is ChoiceForm.TRUE_FALSE else "the author gave"
    message = f"the options of “{question.identifier}” in {question.location} are paired by the names that {who} them"
    return _report(f"{message}, not by an option map", pairing, "take the map out")


def _misplaced(question: Question, pairing: Pairing) -> Diagnostic:
    """A map of a question that has no list of options whose order it could tell."""
    message = f"“{question.identifier}” in {question.location} has an option map, but its type is {kind(question)}"
    return _report(
        message, pairing, "take the map out: it is for lists of options only; other types are paired by names"
    )


def _misfit(question: Question, count: int, pairing: Pairing) -> Diagnostic:
    found = ", ".join(map(str, pairing.order))
    what = "a name of its own" if isinstance(pairing.order[0], str) else f"one of the places 1 to {count}"
    message = f"the option map of “{question.identifier}” is [{found}], but {question.location} has {count} options"
    return _report(message, pairing, f"give each option {what}")


def _report(message: str, pairing: Pairing, advice: str) -> Diagnostic:
    return Diagnostic(CODE, Severity.ERROR, message, pairing.place, advice)


def misplaced(name: str, note: Note, languages: tuple[str, ...]) -> Iterator[Diagnostic]:
    """What is wrong with an item's option maps beside the `languages` of its files."""
    places = dict(note.ordered_at)
    mapped = [language for language, order in note.options if language]
    for language in mapped:
        if language not in languages:
            message = (
                f"“item.{name}.options.{language}” is an option map, but “{name}” has no file in “{language}” here"
            )
            advice = f'name the file NAME.{language}.txt or write {language} = "FILE" here, or take the map out'
            yield Diagnostic(CODE, Severity.ERROR, message, places[language], advice)
    if languages and set(languages) <= {language for language, order in note.options if language and order}:
        message = f"every language of “{name}” has an option map, and no reference is left that they could refer to"
        advice = "take out the map of the language whose options are counted"
        yield Diagnostic(CODE, Severity.ERROR, message, places[mapped[0]], advice)
