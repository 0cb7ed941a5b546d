"""Questions of every kind with responses to mark: all of a small space, else a part of it, the same in each run."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import combinations, permutations, product
from random import Random

from qtiexport.model import (
    AssociateInteraction,
    ChoiceForm,
    Content,
    Gap,
    GapMatchInteraction,
    GapText,
    HotspotChoice,
    HotspotInteraction,
    Hottext,
    HottextChoice,
    HottextInteraction,
    Kind,
    Marking,
    MatchForm,
    MatchInteraction,
    NumericInteraction,
    OrderInteraction,
    Paragraph,
    Question,
    Range,
    Shape,
    SliderInteraction,
    Text,
    TextEntryInteraction,
    identifiers,
    kind,
)
from qtiexport.readers.canonical.patterns import portable
from qtiexport.scoring import Response
from tests import kinds, makers

Given = tuple[Response, ...]
"""A response to each interaction of a question."""

_MOST = 300
_OPTIONS = (Marking.PER_OPTION_MINUS, Marking.PER_OPTION, Marking.ALL_OR_NOTHING)
_PARTS = (Marking.PER_PART, Marking.ALL_OR_NOTHING)
_ORDERS = (Marking.ALL_OR_NOTHING, Marking.ADJACENT_PAIRS, Marking.PLACES)
_POINTS = ("1", "2", "3", "0.5", "2.25", "7")


@dataclass(frozen=True, slots=True)
class Case:
    """A question and responses to it; the first one is none at all."""

    question: Question
    responses: tuple[Given, ...]

    @property
    def kind(self) -> Kind:
        return kind(self.question)


def cases() -> Iterator[Case]:
    """The questions of `tests.kinds`, then generated ones; each with an identifier of its own."""
    random = Random(4)
    made = (*_samples(), *_chosen(random), *_paired(), *_ordered(), *_texts(), *_numbers(), *_cloze())
    for number, case in enumerate(made):
        points = Fraction(_POINTS[number % len(_POINTS)])
        question = replace(case.question, identifier=f"c{number}", points=points)
        yield Case(question, tuple(_few(case.responses, random)))


def _few(responses: Sequence[Given], random: Random) -> list[Given]:
    unique = list(dict.fromkeys(responses))
    return unique if len(unique) <= _MOST else [unique[0], *random.sample(unique[1:], _MOST - 1)]


def _case(question: Question, responses: Iterable[Response]) -> Case:
    """A question with one interaction."""
    return Case(question, (("",), *((one,) for one in responses if one)))


def _samples() -> Iterator[Case]:
    for each in (Kind.ESSAY, Kind.UPLOAD):
        yield _case(kinds.question(each), ("one", "two\nlines", "a < b & c"))
    for form in MatchForm:
        yield from _matched(kinds.match(form))


# --- choices -----------------------------------------------------------------------------------------------------


def _chosen(random: Random) -> Iterator[Case]:
    for count, marking in product(range(2, 9), _OPTIONS):
        key = "".join(random.choice("+-") for _ in range(count - 2)) + random.choice(("+-", "-+"))
        for question in _multiple(key, marking):
            yield _case(question, subsets(identifiers(question)))
    for count in (2, 5):
        one = makers.interaction("-" * (count - 1) + "+", ChoiceForm.SINGLE, most=1)
        yield _case(kinds.asked(one), [name for choice in one.choices if (name := choice.identifier)])
    yield _case(makers.question(makers.true_false(right=False)), ("true", "false"))
    yield _case(kinds.asked(kinds.hotspot(), illustrated=True), ("heart", "lung", "liver"))


def _multiple(key: str, marking: Marking) -> Iterator[Question]:
    """The same key as options below the question, as words of a text, and as areas of a picture."""
    most = key.count("+") if marking is Marking.PER_OPTION else 0
    yield kinds.asked(makers.interaction(key, most=most), marking=marking)
    yield kinds.asked(_words(key, most), marking=marking)
    yield kinds.asked(_areas(key, most), marking=marking, illustrated=True)


def _words(key: str, most: int) -> HottextInteraction:
    names = [f"w{place}" for place in range(len(key))]
    line = [piece for name in names for piece in (Hottext(name, (Text(name),)), Text(" "))]
    choices = tuple(HottextChoice(name, name, sign == "+") for name, sign in zip(names, key, strict=True))
    return HottextInteraction(Content((Paragraph(tuple(line)),)), choices, most)


def _areas(key: str, most: int) -> HotspotInteraction:
    spots = tuple(
        HotspotChoice(f"a{place}", Shape.CIRCLE, (20 * place, 20, 9), f"area {place}", sign == "+")
        for place, sign in enumerate(key)
    )
    return replace(kinds.hotspot(), choices=spots, form=ChoiceForm.MULTIPLE, max_choices=most)


def subsets(names: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """All sets of these names, smallest first."""
    return (chosen for size in range(len(names) + 1) for chosen in combinations(names, size))


# --- pairs and order ---------------------------------------------------------------------------------------------


def _paired() -> Iterator[Case]:
    for count in (2, 3, 4):
        left, right = [f"s{n}" for n in range(count)], [f"t{n}" for n in range(count + 1)]
        pairs = tuple(zip(left, right, strict=False))
        yield from _matched(MatchInteraction(MatchForm.MATCH, kinds.things(*left), kinds.things(*right), pairs))
        yield from _gapped(count)
    for count in (2, 4, 6):
        names = [f"n{n}" for n in range(count)]
        pairs = tuple(zip(names[::2], names[1::2], strict=True))
        asked = AssociateInteraction(kinds.things(*names), pairs)
        for marking in _PARTS:
            yield _case(kinds.asked(asked, marking=marking), couples(names))


def _matched(asked: MatchInteraction) -> Iterator[Case]:
    sources, targets = ([one.identifier for one in side] for side in (asked.sources, asked.targets))
    once = asked.form is MatchForm.MATCH
    for marking in _PARTS:
        yield _case(kinds.asked(asked, marking=marking), assignments(sources, targets, once))


def _gapped(count: int) -> Iterator[Case]:
    """As many gaps, in which the first word belongs twice, and one word too many."""
    gaps = [f"g{n}" for n in range(count)]
    words = [f"w{max(n - 1, 0)}" for n in range(count)]
    line = [piece for gap in gaps for piece in (Gap(gap), Text(", "))]
    known = tuple(GapText(name, name, max(words.count(name), 1)) for name in dict.fromkeys((*words, "other")))
    pairs = tuple(zip(words, gaps, strict=True))
    asked = GapMatchInteraction(Content((Paragraph(tuple(line)),)), known, pairs)
    given = [tuple((word, gap) for gap, word in one) for one in assignments(gaps, [w.identifier for w in known], False)]
    for marking in _PARTS:
        yield _case(kinds.asked(asked, marking=marking), given)


def assignments(sources: Sequence[str], targets: Sequence[str], once: bool) -> Iterator[tuple[tuple[str, str], ...]]:
    """Every way to give sources a target or none; with `once` no target to two of them."""
    for chosen in product((None, *targets), repeat=len(sources)):
        pairs = tuple((one, other) for one, other in zip(sources, chosen, strict=True) if other is not None)
        if not once or len({other for _, other in pairs}) == len(pairs):
            yield pairs


def couples(names: Sequence[str]) -> Iterator[tuple[tuple[str, str], ...]]:
    """Every way to put some of the names into pairs, now this way round, now that."""
    if len(names) < 2:
        yield ()
        return
    first, rest = names[0], names[1:]
    yield from couples(rest)
    for place, other in enumerate(rest):
        pair = (first, other) if place % 2 else (other, first)
        for more in couples((*rest[:place], *rest[place + 1 :])):
            yield (pair, *more)


def _ordered() -> Iterator[Case]:
    for count, marking in product((2, 3, 4, 5), _ORDERS):
        asked = OrderInteraction(kinds.things(*[f"o{n}" for n in range(count)]))
        names = [one.identifier for one in asked.choices]
        part = [given for size in range(1, count) for given in permutations(names, size)]
        yield _case(kinds.asked(asked, marking=marking), [*permutations(names), *part[:30]])


# --- texts and numbers -------------------------------------------------------------------------------------------

_KEYS = (
    *("Seine", "Santa Claus", "C++ (v1.0)", "a*b", "naïve", "l'été", "100 %", "x^2 = {y}", "[a|b]", "Straße"),
    *("ΟΔΟΣ", "Žluťoučký kůň", "$5 & more", "back\\slash", "東京", "<b>"),
)


def _texts() -> Iterator[Case]:
    flags = tuple(product((False, True), repeat=3))
    for place, key in enumerate(_KEYS):
        case, spaces, accents = flags[place % len(flags)]
        other = _KEYS[(place + 3) % len(_KEYS)]
        entry = TextEntryInteraction((key, other), case, spaces, accents)
        yield _case(kinds.asked(entry), [*variants(key), *variants(other)])
    entry = TextEntryInteraction(("colour",), pattern="[Cc]olou?rs?")
    yield _case(kinds.asked(entry), ("colour", "Colors", " color ", "COLOUR", "colouur", "xcolor", "colors."))
    # Digits, blanks and ends of lines are other ones in each dialect, and so are spelt out by the reader.
    entry = TextEntryInteraction(("No 7a",), pattern=portable(r"no\s\d.", exact_case=False))
    ends = ("a", "\u4e2d", "\n", "\r", "\u2028", "\u0085", "")
    yield _case(kinds.asked(entry), [f"No{a}{b}{c}" for a, b, c in product(" \u00a0\u180e\u0085\x1f", "7٣７²", ends)])


def variants(key: str) -> Iterator[str]:
    """A text as learners type it, right and wrong."""
    plain = "".join(c for c in unicodedata.normalize("NFD", key) if not unicodedata.combining(c))
    yield from (key, key.upper(), key.lower(), key.swapcase(), key.casefold(), plain, plain.upper())
    yield from (f" {key}", f"{key} ", f"\t{key}\n", f"\u00a0{key}\u2003", unicodedata.normalize("NFD", key))
    yield from (key.replace(" ", "  "), key.replace(" ", ""), key.replace("'", "\u2019"), f"{key}.", f"x{key}", key[1:])
    yield from (" ", "*", ".", key + key, key.replace(" ", "\u00a0"))


_RANGES = (
    *(
        ("9.76", "9.86", True, True),
        ("0", "0", True, True),
        ("-5", "-1", True, False),
        ("117.6", "122.4", False, False),
    ),
    *(("0.1", "0.3", False, True), ("1000000", "1000001", True, True), ("0.0001", "0.0002", True, True)),
)


def _numbers() -> Iterator[Case]:
    for low, high, with_low, with_high in _RANGES:
        right = Range(Fraction(low), Fraction(high), with_low, with_high)
        asked = NumericInteraction(right, (right.low + right.high) / 2, "m")
        yield _case(kinds.asked(asked), [*_around(low), *_around(high)])
    for right in (Range(Fraction(95), Fraction(105)), Range(Fraction(95), Fraction(105), False, False)):
        slider = SliderInteraction(Fraction(0), Fraction(200), Fraction(5), right, Fraction(100))
        yield _case(kinds.asked(slider), [str(number) for number in range(0, 201, 5)])
    half = Range(Fraction("1.5"), Fraction("2.5"))
    slider = SliderInteraction(Fraction(0), Fraction(4), Fraction("0.5"), half, Fraction(2))
    yield _case(kinds.asked(slider), ["0", "1", "1.5", "2", "2.0", "2.5", "3", "4"])


def _around(bound: str) -> list[str]:
    """Numbers at a bound, on both sides of it and far away; as plain decimals, which is what QTI reads."""
    at, little = Fraction(bound), Fraction(1, 100_000)
    near = (at, at - little, at + little, at + 1, at - 1, -at, at * 10)
    return [bound, f"{bound}0" if "." in bound else f"{bound}.0", *(f"{float(one):.6f}" for one in near), "abc"]


def _cloze() -> Iterator[Case]:
    """Gaps of all kinds in one text: every mixture of a few responses to each."""
    pieces = (
        kinds.text_entry("Seine", "la Seine"),
        kinds.numeric("2.1", "0.2"),
        kinds.inline_choice("g", "up", "down"),
    )
    given = (("", "seine", " La Seine ", "Rhine"), ("", "2.1", "1.9", "2.31"), ("", "ga", "gb"))
    for marking, count in product(_PARTS, (1, 2, 3)):
        for chosen in combinations(range(3), count):
            parts = [piece for place in chosen for piece in ("x ", pieces[place])]
            responses = tuple(product(*(given[place] for place in chosen)))
            yield Case(kinds.sentence(*parts, marking=marking), responses)
    asked = [kinds.inline_choice(f"g{place}", "one", "two", "three") for place in range(4)]
    every = product(*(("", *identifiers(kinds.asked(one))) for one in asked))
    yield Case(kinds.sentence(*asked), tuple(every))
