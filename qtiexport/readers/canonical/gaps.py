"""Gaps in a text, mixed at will: `[[a|b]]` for a text, `[[(a)|b]]` for a choice, `[[= 9.81 +- 0.05]]` for a number.

A single gap for a text or a number that stands alone in its line is a question of its own kind: a short answer, or a
number.
"""

from unicodedata import category

from qtiexport.identifiers import choice_letter
from qtiexport.model import (
    Content,
    Gapped,
    InlineChoice,
    InlineChoiceInteraction,
    Kind,
    NumericInteraction,
    TextEntryInteraction,
)
from qtiexport.readers.canonical.alternatives import Alternative, alternatives
from qtiexport.readers.canonical.answers import Answer, Asked, Form, Sign
from qtiexport.readers.canonical.brackets import Bracket, Mark, brackets
from qtiexport.readers.canonical.numbers import ZERO, Numbers
from qtiexport.readers.canonical.patterns import joined
from qtiexport.readers.canonical.placing import Placed, apart, placed, report_no_question
from qtiexport.readers.canonical.report import Report, evidence
from qtiexport.readers.canonical.settings import Settings
from qtiexport.readers.canonical.shape import Shape
from qtiexport.readers.canonical.signs import signs
from qtiexport.readers.plain.reports import counted, quoted
from qtiexport.scoring import pattern

_JOINERS = "\u200c\u200d"
_WRONG_TOO = "write the wrong choices too: [[(right)|wrong]]; a parenthesis that is text is written \\("
_MARKS = (Mark.TEXT, Mark.LIST, Mark.NUMBER)


def _signs(shape: Shape, settings: Settings) -> tuple[Sign, ...]:
    del settings
    return signs(brackets(shape.stem), _MARKS)


def _read(asked: Asked) -> Answer:
    text = placed(asked)
    report_no_question(text, asked.report)
    _report_patterns(text, asked)
    made = tuple(_gap(text, index, asked) for index in range(len(text.brackets.forms)))
    body = _body(text)
    _note(text, made, asked)
    return Answer(body, body, made)


def _body(text: Placed) -> Content:
    """The text with its gaps; the place of a single one that stands alone is a block."""
    form, *others = text.brackets.forms
    single = not others and form.alone and form.mark is not Mark.LIST
    return (apart(text.content) if single else None) or text.content


def _gap(text: Placed, index: int, asked: Asked) -> Gapped:
    form = text.brackets.forms[index]
    if form.mark is Mark.NUMBER:
        return _number(form, asked)
    found = alternatives(form, text.in_table(index), asked.report)
    if form.mark is Mark.LIST:
        return _list(form, found, index, asked)
    return _entry(form, found, asked)


def _number(form: Bracket, asked: Asked) -> NumericInteraction:
    part = form.held
    right = Numbers(asked.frame.language, asked.report).right(part.after(part.text.index("=") + 1)) or ZERO
    return NumericInteraction(right.range, right.value, asked.settings.details.unit)


# --- texts -------------------------------------------------------------------------------------------------------


def _entry(form: Bracket, found: tuple[Alternative, ...], asked: Asked) -> TextEntryInteraction:
    details = asked.settings.details
    _report_empty(form, found, "an answer", asked.report)
    for one in found:
        _report_invisible(one, asked.report)

    def entry(*answers: str, more: str = "") -> TextEntryInteraction:
        exact = (details.exact_case, details.exact_spaces, details.exact_accents)
        return TextEntryInteraction(answers, *exact, more)

    first: dict[str, Alternative] = {}
    for one in found:
        earlier = first.setdefault(pattern(entry(one.text)), one)
        if one.text and earlier is not one:
            _report_equal(earlier, one, asked.report)
    answers = tuple(one.text for one in found if one.text)
    return entry(*(answers or ("?",)), more=joined(asked.settings, asked.report))


def _report_invisible(one: Alternative, report: Report) -> None:
    """Report a sign that nobody sees or types; joiners are left, which some scripts need."""
    text = one.part.text
    place = next((at for at, sign in enumerate(text) if category(sign) == "Cf" and sign not in _JOINERS), None)
    if place is not None:
        message = f"{quoted(one.text)} holds the invisible sign U+{ord(text[place]):04X}, which no learner types"
        help = "delete it: type the answer anew rather than paste it"
        report.error("SRC017", one.part, message, help, (place, place + 1))


def _report_patterns(text: Placed, asked: Asked) -> None:
    """Report patterns in a text that does not have exactly one gap which they could be for."""
    count = sum(form.mark is Mark.TEXT for form in text.brackets.forms)
    entry = asked.settings.entry("accept_regex")
    if entry and count != 1:
        message = f"“accept_regex” is for a single gap, and this text has {counted(count, 'gap')} for a text"
        asked.report.error("SRC011", entry.line, message, "write the answers into each gap instead", entry.span)


# --- lists -------------------------------------------------------------------------------------------------------


def _list(form: Bracket, found: tuple[Alternative, ...], index: int, asked: Asked) -> InlineChoiceInteraction:
    read = tuple(_choice(one, f"g{index + 1}{choice_letter(place).lower()}") for place, one in enumerate(found))
    bare = tuple(Alternative(one.part, choice.text) for one, choice in zip(found, read, strict=True))
    _report_empty(form, bare, "a choice", asked.report)
    _report_key(form, read, asked.report)
    first: dict[str, Alternative] = {}
    for one in bare:
        earlier = first.setdefault(one.text, one)
        if one.text and earlier is not one:
            _report_equal(earlier, one, asked.report)
    return InlineChoiceInteraction(read, asked.shuffle)


def _choice(one: Alternative, identifier: str) -> InlineChoice:
    right = one.text.startswith("(") and one.text.endswith(")")
    return InlineChoice(identifier, one.text[1:-1].strip() if right else one.text, right)


def _report_key(form: Bracket, read: tuple[InlineChoice, ...], report: Report) -> None:
    right = sum(choice.correct for choice in read)
    if len(read) < 2:
        message = f"{quoted(form.written)} gives nothing to choose from"
        report.error("SRC005", form.line, message, _WRONG_TOO, form.span)
    elif not right:
        message = f"no choice of {quoted(form.written)} is marked as right"
        report.error("KEY001", form.line, message, "put the right one in parentheses: [[(right)|wrong]]", form.span)
    elif right > 1:
        message = f"{right} choices of {quoted(form.written)} are marked as right, and one can be chosen"
        report.error("KEY002", form.line, message, "take the parentheses off the wrong ones", form.span)


# --- both --------------------------------------------------------------------------------------------------------


def _report_empty(form: Bracket, found: tuple[Alternative, ...], called: str, report: Report) -> None:
    if not any(one.text for one in found):
        help = f"write {called} between the brackets, or \\[[ for brackets that are text"
        report.error("SRC017", form.line, f"{quoted(form.written)} holds no answer", help, form.span)
    elif empty := next((one for one in found if not one.text), None):
        message = f"{called} of {quoted(form.written)} is empty"
        span = (empty.part.column - form.line.column, empty.part.column - form.line.column + 1)
        report.error("SRC017", form.line, message, "write it, or take one | out", span)


def _report_equal(earlier: Alternative, later: Alternative, report: Report) -> None:
    message = f"{quoted(later.text)} says the same as {quoted(earlier.text)}"
    shown = (evidence(earlier.part, "the first one"),)
    report.error("SRC006", later.part, message, "take one of them out", also=shown)


def _note(text: Placed, made: tuple[Gapped, ...], asked: Asked) -> None:
    """Tell what is right in each gap."""
    for form, gap in zip(text.brackets.forms, made, strict=True):
        asked.facts.add("key", form.held.text.strip(), f"a gap for a {_CALLED[type(gap)]}", form.line)


_CALLED: dict[type[Gapped], str] = {
    TextEntryInteraction: "text",
    NumericInteraction: "number",
    InlineChoiceInteraction: "choice",
}

GAPS = Form(
    (Kind.GAP, Kind.INLINE_CHOICE, Kind.NUMERIC, Kind.SHORT_ANSWER),
    "gaps such as [[Seine]], [[= 9.81 +- 0.05]] or [[(right)|wrong]]",
    _signs,
    _read,
)
