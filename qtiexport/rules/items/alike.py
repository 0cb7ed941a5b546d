"""Options beside each other: nearly equal, one within another, one beginning, mixed forms."""

import re
from collections.abc import Iterator
from itertools import combinations, takewhile

from qtiexport.diagnostics import Severity
from qtiexport.readers.plain.fold import lowered
from qtiexport.rules.frame import Finding, Quote, rule
from qtiexport.rules.items.options import Option
from qtiexport.rules.items.view import Item
from qtiexport.rules.items.words import content_words, negation

_WORDS_ONLY = re.compile(r"[\w\s.,;:'’\"„“”«»()‐-]*\Z")
_PLAIN = re.compile(r"[\w\s.,;:'’\"„“”«»‐-]*\Z")
_DIGIT = re.compile(r"\d")
# One ending in twenty letters: in shorter texts, an ending may be what is asked for (“She like tea”).
_ALIKE = 0.05
_LEAST = 10
_REPEATED = 3
_CONTAINED = 2
_LETTERS = 3


@rule("ITM110", "nearly-equal-options", Severity.WARNING)
def nearly_equal_options(item: Item) -> Iterator[Finding]:
    """No two options say the same.

    What it checks: no pair of options differs only by a last letter of words (“team”, “teams”), by blanks, hyphens or
    commas (equal options are SRC006). So it is with all that is to be told apart: the items of an order or of one side
    of a match, words to drag, the areas of a picture. Where several pairs do, the question is taken to be about just
    that. Options that differ by a word, a figure or a sign say different things, however long they are.

    Why it matters: of two options that say the same neither can be the only right one, so that both are struck out.

    Example:
        What slows a falling leaf?
        - The resistance of the air
        - The weight of the leaf
        - The resistances of the air

        Explanation: Air has to be pushed away: it is **the resistance of the air**.

    Instead:
        What slows a falling leaf?
        - The resistance of the air
        - The weight of the leaf
        - The cold of the ground

        Explanation: Air has to be pushed away: it is **the resistance of the air**.
    """
    for group in item.beside:
        near = [pair for pair in combinations(group.options, 2) if _nearly_equal(pair[0].tokens, pair[1].tokens)]
        pairs = [pair for pair in near if all(map(_is_words, pair))]
        if len(pairs) != 1:
            continue
        ((first, second),) = pairs
        message = f"“{second.text.words}” says nearly the same as “{first.text.words}”"
        yield Finding(second.text.line, message, "let one of them say something else", (_of(second), _of(first)))


def _is_words(option: Option) -> bool:
    text = option.text
    return text.is_prose and len(text.words) >= _LEAST and _WORDS_ONLY.match(text.words) is not None


def _nearly_equal(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    if abs(len(ours) - len(theirs)) > 1:
        return False
    if len(ours) != len(theirs):
        joined = "".join(ours)
        return joined.isalpha() and joined == "".join(theirs)
    changed = [(a, b) for a, b in zip(ours, theirs, strict=True) if a != b]
    return len(changed) <= _ALIKE * sum(map(len, ours)) and all(_inflected(a, b) for a, b in changed)


def _inflected(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) > 3 and short.isalpha() and len(long) == len(short) + 1 and long.startswith(short)


@rule("ITM111", "one-option-contains-another", Severity.INFO, worded=True)
def one_option_contains_another(item: Item) -> Iterator[Finding]:
    """No option says another and more.

    What it checks: the words of no option, also of a gap that is chosen from a list, stand one after another in another
    one. Options of fewer than two words that carry meaning (“the Danube” and “the Danube canal”), program text, options
    with figures, and an option that negates the other are passed over.

    Why it matters: if the longer one is true, so is the shorter; learners see that at most one of them can be meant.

    Example:
        What does a thermostat do?
        - Measure the temperature
        - Measure the temperature and switch the heating
        - Count the hours in which the heating is on

        Explanation: Its task is to **measure the temperature and switch the heating**.

    Instead:
        What does a thermostat do with the heating?
        - Switch it by the temperature
        - Switch it by the time of day
        - Count its hours

        Explanation: It is there to **switch it by the temperature**.
    """
    read = [[(option, f" {' '.join(option.tokens)} ") for option in choices.options] for choices in item.lists]
    for (one, ours), (other, theirs) in (pair for each in read for pair in combinations(each, 2)):
        (short, inner), (long, outer) = sorted(((one, ours), (other, theirs)), key=lambda each: len(each[1]))
        if inner not in outer or inner == outer or not _is_plain(item, short) or not _is_plain(item, long):
            continue
        if not _negated(item, short, long):
            message = f"“{long.text.words}” says “{short.text.words}” and more"
            yield Finding(long.text.line, message, "let each option say one thing", (_of(long), _of(short)))
            return


def _is_plain(item: Item, option: Option) -> bool:
    """Whether an option is words, two of them with a meaning, without figures, brackets and other signs."""
    text = option.text
    said = content_words(item.lexicon, text.prose, _LETTERS) if item.lexicon and text.is_prose else []
    return len(said) >= _CONTAINED and not _DIGIT.search(text.words) and _PLAIN.match(text.words) is not None


def _negated(item: Item, short: Option, long: Option) -> bool:
    """Whether the longer option negates, and the shorter does not."""
    if item.lexicon is None:
        return False
    return bool(negation(item.lexicon, long.text.prose)) and not negation(item.lexicon, short.text.prose)


@rule("ITM118", "repeated-words-in-options", Severity.INFO)
def repeated_words_in_options(item: Item) -> Iterator[Finding]:
    """What all options begin with stands in the stem.

    What it checks: three or more options do not all begin with the same three words or more.

    Why it matters: learners read the same words again and again, and look for the difference at the end.

    Example:
        Which of these is true of glass?
        - It is made of sand and soda
        - It is made of clay and lime
        - It is made of coal and salt

        Explanation: Sand is melted with soda and lime: **It is made of sand and soda**.

    Instead:
        Which of these is glass made of?
        - Sand and soda
        - Clay and lime
        - Coal and salt

        Explanation: It is made of **sand and soda**, with lime.
    """
    if len(item.options) < _REPEATED or len({option.tokens[:_REPEATED] for option in item.options}) > 1:
        return
    texts = [option.text.prose.split(" ") if option.text.is_prose else [] for option in item.options]
    same = list(takewhile(lambda column: len(set(column)) == 1, zip(*texts, strict=False)))
    if len(same) >= _REPEATED and all(len(text) > len(same) for text in texts):
        words = " ".join(column[0] for column in same)
        line = item.options[0].text.line
        message, help = f"all options begin with “{words}”", "write these words once, at the end of the question"
        yield Finding(line, message, help, (Quote(line, words),))


@rule("ITM126", "mixed-forms-of-options", Severity.INFO)
def mixed_forms_of_options(item: Item) -> Iterator[Finding]:
    """Options are written in one form.

    What it checks: all options end in a full stop, or none does; and no option begins with a small letter where another
    begins with the same word, or with another function word of the language, in a capital one.

    Why it matters: a form that stands out is taken for a hint; often it comes from an option that was written later.

    Example:
        Where do swallows spend the winter?
        - In the south of Africa.
        - In the barns where they nest
        - In the reeds of large lakes

        Explanation: From Europe they fly far: **In the south of Africa**.

    Instead:
        Where do swallows spend the winter?
        - In the south of Africa
        - In the barns where they nest
        - In the reeds of large lakes

        Explanation: From Europe they fly far: **In the south of Africa**.
    """
    if len(item.options) < _REPEATED:
        return
    if len({option.text.words.endswith(".") for option in item.options}) > 1:
        yield from _mixed_stops(item)
    small = next((option for option in item.options if _small_beside(item, option)), None)
    if small:
        message = f"“{small.text.words}” begins with a small letter, other options with a capital one"
        yield _mixed(small, message, "begin all options alike")


def _mixed_stops(item: Item) -> Iterator[Finding]:
    stops = [(option, _stops(item, option)) for option in item.options if not _is_general(item, option)]
    count = sum(stop for _, stop in stops)
    if 0 < count < len(stops):
        odd = 2 * count <= len(stops)
        option = next(option for option, stop in stops if stop is odd)
        said, others, help = ("ends", "do not", "take it out") if odd else ("does not end", "do", "add it")
        yield _mixed(option, f"“{option.text.words}” {said} in a full stop, other options {others}", help)


def _stops(item: Item, option: Option) -> bool:
    """Whether an option ends in a full stop that is not part of an abbreviation or a number."""
    text = option.text.words
    last = text.rpartition(" ")[2].rstrip(".")
    short = item.lexicon is not None and lowered(last) in item.lexicon.abbreviations
    return text.endswith(".") and not text.endswith("..") and len(last) > 2 and not short and not last.isdigit()


def _is_general(item: Item, option: Option) -> bool:
    """Whether an option speaks of the others, which is a flaw of its own (ITM103, ITM104)."""
    general = (item.lexicon.all_of_above, item.lexicon.none_of_above) if item.lexicon else ()
    return any(phrases.fill(option.text.words, option.text.lower) for phrases in general)


def _small_beside(item: Item, option: Option) -> bool:
    first = _first(option)
    if not first.islower():
        return False
    others = [_first(other) for other in item.options if other is not option and not _is_general(item, other)]
    if first.capitalize() in others:
        return True
    function = item.lexicon.function if item.lexicon else frozenset[str]()
    return first in function and any(other.istitle() and lowered(other) in function for other in others)


def _first(option: Option) -> str:
    return option.text.prose.partition(" ")[0]


def _mixed(option: Option, message: str, help: str) -> Finding:
    return Finding(option.text.line, message, help, (_of(option),))


def _of(option: Option) -> Quote:
    return Quote(option.text.line, option.text.words)
