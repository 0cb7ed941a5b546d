"""Options that speak of other options: all of them, none of them, some of them."""

import re
from collections.abc import Iterator

from qtiexport.diagnostics import Severity
from qtiexport.readers.plain.fold import lowered
from qtiexport.rules.frame import Finding, Quote, rule
from qtiexport.rules.items.lexicon import Lexicon, Phrases
from qtiexport.rules.items.options import Option
from qtiexport.rules.items.view import Item
from qtiexport.rules.items.words import content_words, negation

_LABEL = re.compile(r"[A-Ha-h]|[1-8]|[IVX]{1,4}|[ivx]{2,4}")
_PIECE = re.compile(r"\w+|[&+/,;]")
_ENUMERATED = re.compile(r"(?:^|\s|\()([A-Ha-h]|[1-8]|[IVX]{1,4}|[ivx]{2,4})[.):]\s", re.MULTILINE)
_LABELS = frozenset((*"abcdefgh12345678ivx", "ii", "iii", "iv", "vi", "vii", "viii"))
_LONGEST = 80
_SAID = 3


@rule("ITM103", "all-of-the-above", Severity.WARNING, worded=True)
def all_of_the_above(item: Item) -> Iterator[Finding]:
    """No option is “all of the above”.

    What it checks: no option consists of such a phrase.

    Why it matters: who knows two right options need not know the third; who sees one wrong option can strike out this
    one too. And the first option is right as well, so that an answer that is right is marked wrong.

    Example:
        What do plants need to grow?
        - Light
        - Water
        - Carbon dioxide
        - All of the above

        Explanation: Without one of them there is no photosynthesis: **All of the above**.

    Instead:
        What do plants need to grow? Choose all that apply.
        - Light
        - Water
        - Carbon dioxide
        - Helium
        - Neon

        Explanation: Without **light**, **water** or **carbon dioxide** there is no photosynthesis.
    """
    help = "let learners choose several options instead, or take this one out"
    yield from _speaking(item, item.lexicon.all_of_above if item.lexicon else None, help)


@rule("ITM104", "none-of-the-above", Severity.INFO, worded=True)
def none_of_the_above(item: Item) -> Iterator[Finding]:
    """No option is “none of the above”.

    What it checks: no option consists of such a phrase.

    Why it matters: who chooses it rightly has shown what is wrong, not what is right; as a wrong option it is hardly
    ever chosen.

    Example:
        Which planet is closest to the sun?
        - Mercury
        - Venus
        - Mars
        - None of the above

        Explanation: **Mercury** is about 58 million kilometres away from it.

    Instead:
        Which planet is closest to the sun?
        - Mercury
        - Venus
        - Mars
        - Earth

        Explanation: **Mercury** is about 58 million kilometres away from it.
    """
    help = "write a wrong option, or take this one out"
    yield from _speaking(item, item.lexicon.none_of_above if item.lexicon else None, help)


def _speaking(item: Item, phrases: Phrases | None, help: str) -> Iterator[Finding]:
    for option in item.options if phrases else ():
        if phrases and option.size <= _LONGEST and phrases.fill(option.text.words, option.text.lower):
            yield _at(option, f"“{option.text.words}” says nothing of its own", help)


@rule("ITM106", "negative-option", Severity.INFO, worded=True)
def negative_option(item: Item) -> Iterator[Finding]:
    """No negative option answers a negative question.

    What it checks: where the sentence that asks has a negation, no option has one. Negative options of a positive
    question are passed over: many statements cannot be made without.

    Why it matters: two negations make learners work out what is meant before they can think about it.

    Example:
        Which rule does NOT apply in a nature reserve?
        - Visitors may not pick flowers
        - Visitors stay on the paths
        - Dogs are kept on a lead
        - Camping is free

        Explanation: Nobody camps there: **Camping is free** is no rule of a reserve.

    Instead:
        Which of these is allowed in a nature reserve?
        - Picking flowers
        - Walking on the paths
        - Letting dogs run
        - Camping

        Explanation: Visitors are welcome to go **walking on the paths**.
    """
    lexicon = item.lexicon
    if lexicon is None or not lexicon.negations.near(item.lower) or not (asked := negation(lexicon, item.asked)):
        return
    for option in item.options:
        if found := negation(lexicon, option.text.prose, option.text.lower):
            message = f"“{found}” in the option meets “{asked}” in the question"
            quotes = (Quote(option.text.line, found), Quote(item.stem.line, asked))
            yield Finding(option.text.line, message, "ask without a negation", quotes)
            return


@rule("ITM115", "combined-options", Severity.WARNING, worded=True)
def combined_options(item: Item) -> Iterator[Finding]:
    """No option is made of the letters of others.

    What it checks: no option such as “A and C” or “only 1 and 3” stands beside options in words, or below a stem that
    lists what the letters or numbers stand for.

    Why it matters: such a question tests patience with combinations, and a learner who is sure of one statement can
    rule out half of them. Shuffled options make nonsense of it.

    Example:
        Which of these is a mammal?
        - The dolphin
        - The shark
        - The bat
        - A and C

        Explanation: Dolphins and bats suckle their young: **A and C**.

    Instead:
        Which of these are mammals? Choose all that apply.
        - The dolphin
        - The shark
        - The bat
        - The penguin

        Explanation: **The dolphin** and **the bat** suckle their young.
    """
    lexicon = item.lexicon
    combined = [option for option in item.options if lexicon and _is_combined(lexicon, option)]
    if not combined or not (_in_words(item, combined) or _ENUMERATED.search(item.stem.words)):
        return
    names = " and ".join(f"“{option.text.words}”" for option in combined[:2])
    help = "let learners choose several options instead"
    quotes = tuple(Quote(option.text.line, option.text.words) for option in combined)
    yield Finding(combined[0].text.line, f"{names} combine{'s' * (len(combined) == 1)} other options", help, quotes)


def _is_combined(lexicon: Lexicon, option: Option) -> bool:
    """Whether an option is labels, two at least, with no more than words that join them."""
    if len(option.text.words) > _LONGEST or _LABELS.isdisjoint(option.tokens):
        return False
    pieces = _PIECE.findall(option.text.words)
    labels = [piece for piece in pieces if _LABEL.fullmatch(piece) and lowered(piece) not in lexicon.conjunctions]
    others = [lowered(piece) for piece in pieces if piece not in labels]
    joined = any(piece in lexicon.conjunctions or piece in "&+/,;" for piece in others)
    return len(labels) > 1 and joined and all(_joins(lexicon, piece) for piece in others)


def _joins(lexicon: Lexicon, piece: str) -> bool:
    words = (*lexicon.labels, *(f"{label}{ending}" for label in lexicon.labels for ending in ("s", "n", "en")))
    known = piece in lexicon.conjunctions or piece in lexicon.function or piece in map(lowered, words)
    return known or piece in "&+/,;" or lexicon.absolutes.fill(piece)


def _in_words(item: Item, combined: list[Option]) -> bool:
    """Whether two or more options say something themselves; “nur AB” of blood groups does not."""
    others = [option for option in item.options if option not in combined]
    said = [option for option in others if item.lexicon and content_words(item.lexicon, option.text.words, _SAID)]
    return len(said) > 1


def _at(option: Option, message: str, help: str) -> Finding:
    return Finding(option.text.line, message, help, (Quote(option.text.line, option.text.words),))
