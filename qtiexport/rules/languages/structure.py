"""TRN: the structure of a question in two languages: its options, its key, and what it is worth."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from qtiexport.diagnostics import Severity
from qtiexport.model import Kind
from qtiexport.rules.frame import Finding, rule
from qtiexport.scoring import decimal
from qtiexport.traits.languages import LanguageTraits, OptionTraits
from qtiexport.traits.links import Pair

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+\Z")


@rule("TRN001", "option-count-differs", Severity.ERROR)
def option_count_differs(pair: Pair) -> Iterator[Finding]:
    """A question has as many options in each of its languages.

    What it checks: texts of one identifier in several languages are all questions of one kind, or all articles, and the
    questions have equally many options: all that there is to choose, to pair, to order or to click, and gaps.

    Why it matters: an option that is missing in one language makes the question easier there, or wrong.

    Example:
        rivers.de.md: - [x] Rhein, - [ ] Havel, - [x] Elbe
        rivers.fr.md: - [x] le Rhin, - [x] l’Elbe

    Instead:
        rivers.fr.md: - [x] le Rhin, - [ ] la Havel, - [x] l’Elbe
    """
    here, there = pair.text, pair.reference
    if here.question is not there.question:
        message = f"“{here.identifier}” is {_kind(here)} here and {_kind(there)} in {there.place}"
        yield Finding(0, message, "make both the same kind, or give one of them another `id`")
    elif here.kind != there.kind:
        message = f"“{here.identifier}” is of the type {here.kind} here and {there.kind} in {there.place}"
        yield Finding(0, message, "make both the same type, or give one of them another `id`")
    elif here.counts != there.counts:
        lost = _lost(here, there)
        advice = f"add {lost} here, or take it out there" if lost else "add what is missing to one of them"
        yield Finding(0, f"“{here.identifier}” has {_unequal(here, there)}", advice)


def _kind(text: LanguageTraits) -> str:
    return "a question" if text.question else "an article"


def _unequal(here: LanguageTraits, there: LanguageTraits) -> str:
    """The first number that differs."""
    ours, theirs = dict(here.counts), dict(there.counts)
    noun = next(noun for noun in (*ours, *theirs) if ours.get(noun) != theirs.get(noun))
    return f"{_counted(ours.get(noun, 0), noun)} here and {theirs.get(noun, 0)} in {there.place}"


def _counted(number: int, noun: str) -> str:
    word, of, where = noun.partition(" of ")
    ending = "" if number == 1 else "es" if word.endswith("s") else "s"
    return f"{number} {word}{ending}{of}{where}"


def _lost(here: LanguageTraits, there: LanguageTraits) -> str:
    """The first option that is missing in a text, where names tell it."""
    known = {option.identifier for option in here.options}
    lost = next((option for option in there.options if option.identifier not in known), None)
    return f"the {lost.noun} “{lost.identifier}”" if lost and here.named and there.named else ""


@rule("TRN002", "key-differs", Severity.ERROR)
def key_differs(pair: Pair) -> Iterator[Finding]:
    """The same options are right in every language.

    What it checks: options that are paired by name, or by the option map of `bank.toml`, are right in both languages
    or wrong in both. Pairs, words in gaps and an order are the same by the names of what they join, or by its places
    where it has no names; numbers are right within the same bounds. Texts to be typed may differ.

    Why it matters: one of the two keys is wrong, or the options are paired wrongly; either way learners of one language
    are marked wrongly.

    Example:
        rivers.de.md: - [x] Rhein <!--rhine-->
        rivers.fr.md: - [ ] le Rhin <!--rhine-->

    Instead:
        rivers.fr.md: - [x] le Rhin <!--rhine-->
    """
    here, there = pair.text, pair.reference
    if not is_paired(pair):
        return
    wrong = [(ours, theirs) for ours, theirs in counterparts(pair) if ours.right != theirs.right]
    if not wrong:
        yield from _other_answers(pair)
    elif here.kind != Kind.HOTTEXT:
        first, other = wrong[0]
        more = f"; {len(wrong) - 1} more differ" if len(wrong) > 1 else ""
        message = (
            f"the key differs: “{first.text.said}” is {_verdict(first.right)} here, "
            f"its counterpart “{other.text.said}” in {there.place} is {_verdict(other.right)}{more}"
        )
        yield Finding(first.text.line, message, f"correct one of the two keys, or {_pairing_advice(here)}")


def _other_answers(pair: Pair) -> Iterator[Finding]:
    here, there = pair.text, pair.reference
    ours, theirs = ({answer.mark: answer for answer in text.answers} for text in (here, there))
    only, other = [ours[mark] for mark in ours if mark not in theirs], [theirs[m] for m in theirs if m not in ours]
    if only and other:
        more = f"; {len(only) - 1} more differ" if len(only) > 1 else ""
        message = f"the key differs: {only[0].said} here, but {other[0].said} in {there.place}{more}"
        yield Finding(here.stem.line, message, _mending(here))


def _mending(text: LanguageTraits) -> str:
    if text.named or not text.options:
        return f"correct one of the two keys{', or the names' if text.named else ''}"
    return "correct one of the two keys, or write all things in the same order in both"


def _verdict(right: bool) -> str:
    return "right" if right else "wrong"


def _pairing_advice(text: LanguageTraits) -> str:
    if text.standing.mapped:
        return "the option map in bank.toml"
    return "the names of the options" if text.named or text.kind == "choice" else "write them in the same order"


@rule("TRN003", "choose-differs", Severity.ERROR)
def choose_differs(pair: Pair) -> Iterator[Finding]:
    """The number of answers to choose is the same in every language.

    What it checks: the number of options, areas or words to choose that a question states, in its text or as `choose`,
    is the same in each language; so is leaving it open.

    Why it matters: whoever is told how many answers are right has an easier question.

    Example:
        rivers.de.txt: Welche Flüsse münden ins Meer? Wählen Sie zwei aus.
        rivers.fr.txt: Quels fleuves se jettent dans la mer ? Choisissez toutes les bonnes réponses.

    Instead:
        rivers.fr.txt: Quels fleuves se jettent dans la mer ? Choisissez deux réponses.
    """
    here, there = pair.text, pair.reference
    if here.question and here.kind == there.kind and here.choose != there.choose:
        message = f"{_asked(here.choose)} to be chosen here and {_asked(there.choose, short=True)} in {there.place}"
        yield Finding(here.stem.line, message, "state the same number in both, or in neither")


def _asked(number: int, short: bool = False) -> str:
    if not number:
        return "any number" if short else "any number of options is"
    return str(number) if short else f"{number} option is" if number == 1 else f"{number} options are"


@rule("TRN009", "no-option-map", Severity.ERROR)
def no_option_map(pair: Pair) -> Iterator[Finding]:
    """It is known which option of one language is which of the other.

    What it checks: the options of a question in several languages have the same names in each, or `bank.toml` says
    which is which; options that say the very same, such as numbers and names, may do without where they stand in the
    same order. What is paired, ordered or clicked has names in each language, or in none: then it is paired by its
    places.

    Why it matters: translators sort options anew. Paired by their places, an answer would count for another option in
    reports over several languages, and no key could be compared.

    Example:
        rivers.de.md: - [x] Rhein, - [ ] Havel
        rivers.fr.md: - [ ] la Havel, - [x] le Rhin

    Instead:
        rivers.de.md: - [x] Rhein <!--rhine-->, - [ ] Havel <!--havel-->
        rivers.fr.md: - [ ] la Havel <!--havel-->, - [x] le Rhin <!--rhine-->
    """
    here, there = pair.text, pair.reference
    if here.kind != there.kind or here.counts != there.counts or is_paired(pair):
        return
    ours, theirs = _named_only(here, there), _named_only(there, here)
    if here.named and there.named:
        message = f"the options {ours} here are not among those of {there.place}, which has {theirs}"
        names = _advice(here, there) if here.standing.mapped else "give an option the same name in both"
        yield Finding(0, message, names)
    else:
        message = f"nothing says which option of “{here.identifier}” is which in {there.place}"
        yield Finding(0, message, _advice(here, there))


def _named_only(here: LanguageTraits, there: LanguageTraits) -> str:
    known = {option.identifier for option in there.options}
    return " and ".join(f"“{o.identifier}”" for o in here.options if o.identifier not in known)


def _advice(here: LanguageTraits, there: LanguageTraits) -> str:
    """The smallest repair: names in Markdown, a map for texts that are taken as they are."""
    where, key = f"in bank.toml, below {_table(here)}, write", f"options.{here.language}"
    if there.named and (here.standing.mapped or not here.named):
        names = ", ".join(f'"{option.identifier}"' for option in there.options)
        if _is_markdown(here):
            return f"write its name behind each option here too: {names}"
        return f"{where} the names in the order of the options here: {key} = [{names}]"
    if _is_markdown(here) and _is_markdown(there):
        return f"name the options in both, such as “{here.options[0].text.said} <!--name-->”"
    order = _order(here, there)
    if order:
        return f"they are the same in another order: {where} {key} = {order}"
    return f'{where} {key} = "same" if the order is the same, else the place here of each option there'


def _table(text: LanguageTraits) -> str:
    """The head of the item's table in bank.toml: a file that names its language is called by the rest of its name.

    Such a file may hold several questions, and is one item with all of them; any other is named by the item.
    """
    stem = PurePosixPath(text.location.path).stem
    ending = f".{text.language}"
    item = stem.removesuffix(ending) if stem.endswith(ending) else text.identifier
    return f"[item.{item}]" if _BARE_KEY.match(item) else f'[item."{item}"]'


def _is_markdown(text: LanguageTraits) -> bool:
    return text.location.path.lower().endswith(".md")


def _order(here: LanguageTraits, there: LanguageTraits) -> list[int]:
    """The map of options that say the same in another order; [] where they do not."""
    places = {option.text.digest: place for place, option in enumerate(here.options, 1)}
    found = [places.get(option.text.digest, 0) for option in there.options]
    return found if sorted(found) == list(range(1, len(here.options) + 1)) else []


def is_paired(pair: Pair) -> bool:
    """Whether each option has the identifier of its counterpart: by names, a map, or equal texts in equal order."""
    here, there = pair.text, pair.reference
    if here.kind != there.kind or here.counts != there.counts:
        return False
    same = {option.identifier for option in here.options} == {option.identifier for option in there.options}
    if here.kind != "choice":
        # The answer stands with the thing, in its row, its gap or its place: translations keep these.
        return here.named is there.named and (same or not here.named)
    return same and (here.named or (not there.named and _same_texts(here, there)))


def counterparts(pair: Pair) -> list[tuple[OptionTraits, OptionTraits]]:
    """Each option of a text with its counterpart, where they `is_paired`: by names, else by places."""
    here, there = pair.text, pair.reference
    theirs = {option.identifier: option for option in there.options}
    if theirs.keys() == {option.identifier for option in here.options}:
        return [(option, theirs[option.identifier]) for option in here.options]
    return list(zip(here.options, there.options, strict=True))


def _same_texts(here: LanguageTraits, there: LanguageTraits) -> bool:
    ours, theirs = ([option.text.digest for option in text.options] for text in (here, there))
    return ours == theirs and len(set(ours)) == len(ours)


@rule("TRN011", "worth-differs", Severity.WARNING)
def worth_differs(pair: Pair) -> Iterator[Finding]:
    """A question is worth the same, and marked the same way, in every language.

    What it checks: points (with their weight), marking and time limit of a question are equal in all its languages.

    Why it matters: learners of one language would earn more for the same answer, and results could not be compared.

    Example:
        rivers.de.md: points: 2
        rivers.fr.md: points: 1

    Instead:
        rivers.fr.md: points: 2
    """
    here, there = pair.text, pair.reference
    if not (here.question and there.question):
        return
    if here.points != there.points:
        points = f"{decimal(here.points)} here and {decimal(there.points)} in {there.place}"
        yield Finding(0, f"“{here.identifier}” is worth {points}", "give it the same points in both")
    if here.time_limit != there.time_limit:
        limits = f"{_limit(here)} here and {_limit(there)} in {there.place}"
        yield Finding(0, f"“{here.identifier}” has {limits}", "give it the same time in both")
    if here.marking != there.marking:
        message = f"“{here.identifier}” is marked {here.marking} here and {there.marking} in {there.place}"
        yield Finding(0, message, "mark it the same way in both")


def _limit(text: LanguageTraits) -> str:
    return f"{text.time_limit} seconds" if text.time_limit else "no time limit"


STRUCTURE_RULES = (option_count_differs, key_differs, choose_differs, no_option_map, worth_differs)
