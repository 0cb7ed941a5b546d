"""The key of a question: from every source that is present, and all must agree (sources.md 4, steps 4 to 6)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from qtiexport import resources
from qtiexport.diagnostics import Diagnostic
from qtiexport.identifiers import choice_letter
from qtiexport.readers.plain.analysis import Analysed
from qtiexport.readers.plain.fold import BOLD
from qtiexport.readers.plain.lines import Span, passage
from qtiexport.readers.plain.options import Options
from qtiexport.readers.plain.phrases import Phrase
from qtiexport.readers.plain.reports import capped, counted, error, listed, quoted, warning
from qtiexport.readers.plain.sections import Choice
from qtiexport.readers.plain.structure import Caption, Item, Segment

_COMPOUND = re.compile(r"[-‐‑–%°/]|[.,]\d")
_LOOKED_AT = 2000


@cache
def _several(language: str) -> re.Pattern[str]:
    """A sign or a word of a language that joins several things in one option."""
    table = resources.language(language) if language in resources.languages() else {}
    words = "|".join(map(re.escape, table.get("conjunctions", ())))
    bound = r"\b" if table.get("plain", {}).get("spaced", True) else ""
    return re.compile(rf"[,;/&+、，；＋]{f'|{bound}(?:{words}){bound}' if words else ''}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one source says: `name` in the author's terms; where it says so of the options, by place from 0.

    `right` and `wrong` hold the place in the text of the first mention. An option in neither is not mentioned; in a
    `whole` source that means wrong.
    """

    name: str
    right: dict[int, Span]
    wrong: dict[int, Span]
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Key:
    """The right options by place from 0, each source of it, and the mistakes; without a source `right` is empty."""

    right: tuple[int, ...]
    sources: tuple[Evidence, ...]
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """The help for a question without a key, and the place of what its author may have meant as one."""

    advice: str
    seen: Span | None = None


def from_boxes(choices: tuple[Choice, ...]) -> Evidence | None:
    """The ticked boxes, if any box is ticked."""
    ticked = {place: choice.span for place, choice in enumerate(choices) if choice.ticked}
    return Evidence("the ticked boxes", ticked, {}) if ticked else None


def from_analysis(bullets: tuple[Analysed, ...]) -> Evidence | None:
    """The analysis lists, if any bullet names an option; without a right one they say only what is wrong."""
    right = {one.named.option: one.named.head.span() for one in reversed(bullets) if one.right}
    wrong = {one.named.option: one.named.head.span() for one in reversed(bullets) if not one.right}
    return Evidence("the analysis of the options", right, wrong, whole=bool(right)) if bullets else None


def from_bold(
    path: str, parts: tuple[Segment, ...], bullets: tuple[Analysed, ...], options: Options
) -> tuple[Evidence | None, list[Diagnostic]]:
    """The bold spans that equal an option, and warnings of those that equal none (KEY101).

    A bold name at the head of an analysed bullet only names its option and says nothing.
    """
    named: dict[int, Span] = {}
    strange = []
    for text, span in _bold(parts, {one.segment: one for one in bullets}):
        option = options.named(text)
        if option is None:
            strange.append((text, span))
        else:
            named.setdefault(option, span)
    warnings = [_no_option(path, text, span, options) for text, span in strange[:21]]
    found = Evidence("the bold in the explanation", named, {}) if named else None
    return found, capped(warnings + warnings[-1:] * (len(strange) - len(warnings)))


def decide(
    path: str, choices: tuple[Choice, ...], sources: tuple[Evidence, ...], stated: Phrase | None, missing: Missing
) -> Key:
    """The key that the sources agree on, compared with the stated number; `missing` is for where there is no key."""
    clash = _clash(path, choices, sources)
    right = next((tuple(sorted(source.right)) for source in sources if source.right), ())
    if clash:
        return Key(right, sources, (clash,))
    if not right:
        return Key((), sources, (_no_key(path, choices[0].span, sources, missing),))
    problems = [*_number(path, right, sources, stated), *_all_right(path, choices, right, sources)]
    return Key(right, sources, tuple(problems))


def unanalysed(path: str, choices: tuple[Choice, ...], bullets: tuple[Analysed, ...]) -> list[Diagnostic]:
    """KEY102: some options are analysed and others are not."""
    done = {one.named.option for one in bullets}
    left = [place for place in range(len(choices)) if place not in done]
    if not done or not left:
        return []
    names = listed([quoted(choices[place].text) for place in left[:3]])
    more = f" and {len(left) - 3} more" if len(left) > 3 else ""
    message = f"the explanation analyses {len(done)} of {len(choices)} options, but not {names}{more}"
    span = choices[left[0]].span
    return [warning(path, "KEY102", message, "add a bullet for each option that is missing", span, "not analysed")]


def contradicted(path: str, stated: tuple[Phrase, ...], asked: tuple[Phrase, ...]) -> Diagnostic | None:
    """KEY004: two phrases of one language state different numbers.

    The question's own number ("which three ...") counts only beside a directive for more than one choice.
    """
    if not stated:
        return None
    last = stated[-1]
    others = [one for one in stated if one.language == last.language]
    if last.number != 1:
        others += [one for one in asked if one.language == last.language and one.number != 1]
    other = next((one for one in others if one.number != last.number), None)
    if other is None:
        return None
    message = f"the stem asks for {last.number} answers, but also for {other.number}"
    evidence = other.span.evidence(f"says {other.number}")
    return error(path, "KEY004", message, "correct one of the numbers", last.span, f"says {last.number}", evidence)


def asked_otherwise(path: str, asked: tuple[Phrase, ...], right: int, options: Sequence[str]) -> Diagnostic | None:
    """KEY106: the question itself states a number ("which two ..."), and another number of options is right.

    For a question that states no number to choose. Numbers that may count something else tell nothing: one, more than
    there are options, "two-stroke", and those of options that name several things each.
    """
    phrase = asked[-1] if asked else None
    number = (phrase.number if phrase else None) or 0
    if phrase is None or not right or number == right or not 1 < number <= len(options):
        return None
    if _COMPOUND.match(phrase.passage.normal, phrase.end) or any(
        _several(phrase.language).search(text[:_LOOKED_AT]) for text in options
    ):
        return None
    message = f"the question speaks of {number}, the key has {right}"
    advice = "correct the key or the number, or say how many to choose"
    return warning(path, "KEY106", message, advice, phrase.span, f"says {number}")


def letters(places: tuple[int, ...]) -> str:
    """ "A, C, D"."""
    return ", ".join(choice_letter(place) for place in places)


def _bold(parts: tuple[Segment, ...], heads: dict[int, Analysed]) -> Iterator[tuple[str, Span]]:
    for place, part in enumerate(parts):
        if isinstance(part, Caption):
            continue
        read = passage(line for line in part.lines if not line.blank)
        head = heads.get(place)
        after = head.named.rest.start if head else 0
        for found in BOLD.finditer(read.text):
            span = read.span(*found.span())
            if isinstance(part, Item) and head and span.line is read.lines[0] and span.start < after:
                continue
            yield found[0][2:-2], span


def _no_option(path: str, text: str, span: Span, options: Options) -> Diagnostic:
    near = options.nearest(text)
    advice = f"write it like the option {quoted(near)}, or take the bold off" if near else "take the bold off"
    return warning(path, "KEY101", f"the bold words {quoted(text)} equal no option", advice, span, "equals no option")


def _clash(path: str, choices: tuple[Choice, ...], sources: tuple[Evidence, ...]) -> Diagnostic | None:
    """KEY003 for the first option that one source calls right and another wrong."""
    for place in range(len(choices)):
        for one in sources:
            for other in sources:
                if place in one.right and _denies(other, place):
                    return _disagree(path, choices, place, one, other)
    return None


def _denies(source: Evidence, place: int) -> bool:
    return place in source.wrong or (source.whole and place not in source.right)


def _disagree(path: str, choices: tuple[Choice, ...], place: int, one: Evidence, other: Evidence) -> Diagnostic:
    says = f"{one.name} say{'' if one.name.endswith('boxes') else 's'} {letters(tuple(sorted(one.right)))}"
    against = letters(tuple(sorted(other.right))) or f"not {letters(tuple(sorted(other.wrong)))}"
    message = f"two keys disagree on {quoted(choices[place].text)}: {says}, {other.name} {against}"
    shown = other.wrong.get(place) or next(iter(other.right.values()))
    label = f"{other.name}: {'wrong' if place in other.wrong else 'right is only ' + against}"
    advice = "make both say the same, or delete one"
    return error(path, "KEY003", message, advice, one.right[place], f"{one.name}: right", shown.evidence(label))


def _no_key(path: str, ask: Span, sources: tuple[Evidence, ...], missing: Missing) -> Diagnostic:
    only_wrong = any(source.wrong for source in sources)
    found = (
        "only wrong options are named"
        if only_wrong
        else "no box is ticked, no option is bold in the explanation, and no list names the right ones"
    )
    message = f"nothing says which options are right: {found}"
    evidence = (missing.seen.evidence("not read as a key"),) if missing.seen else ()
    return error(path, "KEY001", message, missing.advice, ask, "which options are right?", *evidence)


def _number(
    path: str, right: tuple[int, ...], sources: tuple[Evidence, ...], stated: Phrase | None
) -> list[Diagnostic]:
    if stated is None or stated.number == len(right):
        return []
    source = next(source for source in sources if source.right)
    message = f"the stem asks for {counted(stated.number or 0, 'answer')}, the key has {len(right)}"
    evidence = [span.evidence(f"right: {choice_letter(place)}") for place, span in sorted(source.right.items())[:6]]
    remedy = (
        "mark what is missing" if len(right) < (stated.number or 0) else "take the mark off the option that is wrong"
    )
    label = f"says {stated.number}"
    return [error(path, "KEY002", message, f"correct the number, or {remedy}", stated.span, label, *evidence)]


def _all_right(
    path: str, choices: tuple[Choice, ...], right: tuple[int, ...], sources: tuple[Evidence, ...]
) -> list[Diagnostic]:
    if len(right) < len(choices):
        return []
    source = next(source for source in sources if source.right)
    span = source.right[right[0]]
    message = f"all {len(choices)} options are right, so that nobody can choose wrongly"
    return [warning(path, "KEY103", message, "add a wrong option, or check the marks", span, "right, like all others")]
