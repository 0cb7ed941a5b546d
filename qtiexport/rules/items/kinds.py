"""What is peculiar to one kind of question: numbers, essays, pairs, gaps, orders, answers that are typed."""

from collections.abc import Iterator
from fractions import Fraction

from qtiexport.diagnostics import Severity
from qtiexport.model import (
    ExtendedTextInteraction,
    GapMatchInteraction,
    Gapped,
    Interaction,
    MatchForm,
    MatchInteraction,
    NumericInteraction,
    OrderInteraction,
    TextEntryInteraction,
)
from qtiexport.resources import decimal_sign
from qtiexport.rules.frame import Finding, Quote, rule
from qtiexport.rules.items.view import Item
from qtiexport.scoring import shown

_ROUNDED = 2
_MONEY = ("€", "$", "£", "¥")
_MOST_GAPS = 10
_FEWEST_ITEMS = 3
_MOST_WORDS = 5


@rule("ITM131", "number-without-tolerance", Severity.INFO)
def number_without_tolerance(item: Item) -> Iterator[Finding]:
    """A number that was rounded is right within a tolerance.

    What it checks: a number with two decimals or more has a tolerance or an interval. Amounts of money are exact, and
    passed over.

    Why it matters: who calculates with one more digit, or rounds once more, has understood the matter and earns
    nothing.

    Example:
        ---
        unit: m/s²
        ---
        What is the acceleration of gravity at sea level?

        [[= 9.81]]
        ## Explanation
        It is a little smaller on high mountains.

    Instead:
        ---
        unit: m/s²
        ---
        What is the acceleration of gravity at sea level?

        [[= 9.81 +- 0.05]]
        ## Explanation
        It is a little smaller on high mountains.
    """
    for one in item.question.interactions:
        if isinstance(one, NumericInteraction) and one.right.low == one.right.high and _is_rounded(one):
            said, sign = _written(item, one.value), decimal_sign(item.question.language)
            message = f"only {said} is right, and no number close to it"
            quote = Quote(item.stem.line, item.asked)
            yield Finding(item.stem.line, message, f"add a tolerance, such as [[= {said} +- 0{sign}05]]", (quote,))


def _written(item: Item, value: Fraction) -> str:
    return shown(value).replace(".", decimal_sign(item.question.language))


def _is_rounded(one: NumericInteraction) -> bool:
    return one.unit.strip() not in _MONEY and (one.value * 10 ** (_ROUNDED - 1)).denominator != 1


@rule("ITM132", "essay-without-guide", Severity.INFO)
def essay_without_guide(item: Item) -> Iterator[Finding]:
    """An essay says how it is marked.

    What it checks: an essay has a model answer or a rubric.

    Why it matters: people mark it, often several and weeks later; without a guide each marks by another measure.

    Example:
        ---
        lang: en
        ---
        Explain why separate goals keep teams apart.

        [[___]]

    Instead:
        ---
        lang: en
        ---
        Explain why separate goals keep teams apart.

        [[___]]
        ## Rubric
        One point for the conflict of goals, one for an example.
    """
    for one in item.question.interactions:
        if isinstance(one, ExtendedTextInteraction) and not one.model_answer and not one.rubric:
            message = "the essay has neither a model answer nor a rubric"
            yield Finding(item.question.location.line, message, "add one of them for those who mark it")


@rule("ITM133", "last-pair-given", Severity.INFO)
def last_pair_given(item: Item) -> Iterator[Finding]:
    """The last pair does not follow from the others.

    What it checks: a match has an item on its right side that nothing belongs to, and words to drag are more than the
    gaps that they fit.

    Why it matters: who knows all pairs but one knows that one too, and a mistake always costs two pairs.

    Example:
        ---
        lang: en
        ---
        Plants turn [[#water]] and [[#carbon dioxide]] into sugar.
        ## Explanation
        They do so with the help of light.

    Instead:
        ---
        lang: en
        distractors: [nitrogen]
        ---
        Plants turn [[#water]] and [[#carbon dioxide]] into sugar.
        ## Explanation
        They do so with the help of light.
    """
    line = item.question.location.line
    for one in item.question.interactions:
        if isinstance(one, MatchInteraction) and _leaves_one(one):
            message = "the last pair is left over once the others are found"
            yield Finding(line, message, "add a row with an empty left cell: a right side that nothing belongs to")
        elif isinstance(one, GapMatchInteraction) and sum(word.uses for word in one.words) <= len(one.pairs):
            message = "the last word is left over once the others are placed"
            yield Finding(line, message, "add a word that fits no gap, such as `distractors: [word]`")


def _leaves_one(one: MatchInteraction) -> bool:
    return one.form is MatchForm.MATCH and len(one.targets) <= len(one.sources)


@rule("ITM134", "many-gaps", Severity.INFO)
def many_gaps(item: Item) -> Iterator[Finding]:
    """A text has gaps that can be taken in.

    What it checks: there are at most 10 gaps in a text.

    Why it matters: with every gap there is less of the sentence that tells what is meant; on small screens the text
    falls apart.

    Example:
        ---
        lang: en
        ---
        One, [[two]], three, [[four]], five, [[six]], seven, [[eight]], nine, [[ten]], eleven, [[twelve]], thirteen,
        [[fourteen]], fifteen, [[sixteen]], seventeen, [[eighteen]], nineteen, [[twenty]], twenty-one, [[twenty-two]].
        ## Explanation
        Every second number is even.

    Instead:
        ---
        lang: en
        ---
        One, [[two]], three, [[four]], five, [[six]], seven, [[eight]], nine, [[ten]].
        ## Explanation
        Every second number is even.
    """
    count = sum(map(_gaps, item.question.interactions))
    if count > _MOST_GAPS:
        yield Finding(item.question.location.line, f"the text has {count} gaps", "make two questions of it")


def _gaps(interaction: Interaction) -> int:
    if isinstance(interaction, GapMatchInteraction):
        return len(interaction.pairs)
    return int(isinstance(interaction, Gapped))


@rule("ITM135", "few-to-order", Severity.INFO)
def few_to_order(item: Item) -> Iterator[Finding]:
    """There are enough items to put in order.

    What it checks: an order has 3 items or more.

    Why it matters: two can be put in order by tossing a coin.

    Example:
        ---
        type: order
        ---
        Put the layers in order, lowest first.

        1. Physical
        2. Network
        ## Explanation
        The cable comes first.

    Instead:
        ---
        type: order
        ---
        Put the layers in order, lowest first.

        1. Physical
        2. Data link
        3. Network
        ## Explanation
        The cable comes first.
    """
    for one in item.question.interactions:
        if isinstance(one, OrderInteraction) and len(one.choices) < _FEWEST_ITEMS:
            message = f"there are only {len(one.choices)} items to put in order"
            yield Finding(item.question.location.line, message, "add an item, or let learners choose one of the two")


@rule("ITM136", "long-answer", Severity.INFO)
def long_answer(item: Item) -> Iterator[Finding]:
    """What is to be typed is short.

    What it checks: of the answers that are taken for a text, one has at most 5 words. Answers that are given by a
    pattern, and languages without blanks between words, are passed over.

    Why it matters: long answers can be said in many ways, and only those that were thought of earn marks.

    Example:
        ---
        lang: en
        ---
        Why do ships float?

        [[They displace as much water as they weigh]]
        ## Explanation
        Water carries them.

    Instead:
        ---
        lang: en
        ---
        What do ships displace as much of as they weigh?

        [[water]]
        ## Explanation
        Water carries them.
    """
    for one in item.question.interactions if item.lexicon is None or item.lexicon.spaced else ():
        if isinstance(one, TextEntryInteraction) and not one.pattern:
            shortest = min(one.answers, key=lambda answer: len(answer.split()))
            if len(shortest.split()) > _MOST_WORDS:
                message = f"“{shortest}” has {len(shortest.split())} words, which are right only as they stand"
                help = "ask for a word or two, let learners choose, or take an essay"
                yield Finding(item.stem.line, message, help, (Quote(item.stem.line, shortest),))


KIND_RULES = (
    number_without_tolerance,
    essay_without_guide,
    last_pair_given,
    many_gaps,
    few_to_order,
    long_answer,
)
