"""Lengths: of options beside each other, of the stem, and how many options there are."""

from collections.abc import Iterable, Iterator

from qtiexport.diagnostics import Severity
from qtiexport.rules.frame import Finding, Quote, rule
from qtiexport.rules.items.options import Group, Option
from qtiexport.rules.items.passages import MASK
from qtiexport.rules.items.view import Item

# How much longer the right options are before it shows: names and figures differ by nature, clauses by care.
_RATIO, _CLEAR_RATIO = 1.5, 1.25
_LEAST = 20
_UNEQUAL, _UNEQUAL_LEAST = 3, 40
_FEWEST, _MOST, _CROWD = 3, 6, 0.75
_GAPS = ("…", "...", "__")
_LONG_STEM, _SHORT_STEM, _THIN_STEM, _SENTENCE = 120, 4, 8, 10


@rule("ITM101", "longest-option-is-key", Severity.WARNING)
def longest_option_is_key(item: Item) -> Iterator[Finding]:
    """The right option is not the longest by far.

    What it checks: among three or more options, also of a gap that is chosen from a list, the right one is the longest and has at least 1.5 times the characters
    of the others on average. With several right options, they have 1.5 times as many on average, or 1.25 times as many
    and each is longer than each wrong one. Differences below 20 characters do not count: names and figures differ in
    length by nature.

    Why it matters: authors make the right option precise and the others short. Learners know that, and choose the
    longest without knowing the answer.

    Example:
        Why do ships float?
        - They are light
        - They displace as much water as they weigh, so that the water carries them
        - They are empty inside

        Explanation: A ship sinks until it displaces as much water as it weighs: **They displace as much water as they weigh, so that the water carries them**.

    Instead:
        Why do ships float?
        - They weigh less than a stone of their size
        - They displace as much water as they weigh
        - They are empty inside, and air rises

        Explanation: A ship sinks until it displaces as much water as it weighs: **They displace as much water as they weigh**.
    """  # noqa: E501
    for choices in item.lists:
        if _stands_out(item, choices):
            right, ours, theirs = choices.right, _mean(choices.right), _mean(choices.wrong)
            message = f"the right option is the longest: {ours:.0f} characters, the others have {theirs:.0f} on average"
            if len(right) > 1:
                message = f"the right options have {ours:.0f} characters on average, the wrong ones {theirs:.0f}"
            yield _at(right[0], message, "say it more briefly, or tell as much in the wrong options")


def _stands_out(item: Item, choices: Group) -> bool:
    """Whether right options are seen to be longer than wrong ones."""
    right, wrong = choices.right, choices.wrong
    if len(choices.options) < _FEWEST or not right or not wrong:
        return False
    ours, theirs = _mean(right), max(_mean(wrong), 1)
    longest = min(option.size for option in right) > max(option.size for option in wrong)
    if ours - theirs < _LEAST / _width(item) or (len(right) == 1 and not longest):
        return False
    return ours >= _RATIO * theirs or (longest and len(right) > 1 and ours >= _CLEAR_RATIO * theirs)


@rule("ITM102", "unequal-lengths", Severity.INFO)
def unequal_lengths(item: Item) -> Iterator[Finding]:
    """Options are of similar length.

    What it checks: the longest of three or more options, also of a gap that is chosen from a list, has no more than 3
    times the characters of the shortest, or at most 40 more. Silent where ITM101 speaks.

    Why it matters: an option that stands out is chosen or avoided for its looks.

    Example:
        Which of these keeps bread fresh?
        - A dry bread box made of clay
        - A fridge
        - A plastic bag that is closed tightly and kept in a warm place near the oven
        - A shelf in the open air

        Explanation: Clay takes up moisture and gives it back: **A dry bread box made of clay**.

    Instead:
        Which of these keeps bread fresh?
        - A dry bread box made of clay
        - A shelf in the fridge
        - A closed plastic bag near the oven
        - A shelf in the open air

        Explanation: Clay takes up moisture and gives it back: **A dry bread box made of clay**.
    """
    for choices in item.lists:
        if len(choices.options) < _FEWEST or _stands_out(item, choices):
            continue
        short, long = min(choices.options, key=lambda o: o.size), max(choices.options, key=lambda o: o.size)
        if long.size > _UNEQUAL * short.size and long.size - short.size > _UNEQUAL_LEAST / _width(item):
            message = f"one option has {long.size} characters, another one {short.size}"
            yield _at(long, message, "shorten the longest, or say more in the shortest")


@rule("ITM114", "number-of-options", Severity.INFO)
def number_of_options(item: Item) -> Iterator[Finding]:
    """There are enough options, and not too many.

    What it checks: where one answer is to be chosen, there are 3 to 6 options; where several are, fewer than three
    quarters are right (that all are right is KEY103).

    Why it matters: of two options one is right by chance half of the time; beyond six, learners read rather than think;
    and where nearly everything is right, ticking all of it earns nearly all marks.

    Example:
        Which gas do plants take in?
        - Carbon dioxide
        - Helium

        Explanation: They build sugar from **carbon dioxide**.

    Instead:
        Which gas do plants take in?
        - Carbon dioxide
        - Helium
        - Methane

        Explanation: They build sugar from **carbon dioxide**.
    """
    count, right = len(item.options), len(item.right)
    line = item.question.location.line
    if item.single and 0 < count < _FEWEST:
        yield Finding(line, f"there are only {count} options to choose from", "add a wrong option that is likely")
    elif item.single and count > _MOST:
        yield Finding(line, f"there are {count} options to choose from", "take out those that nobody chooses")
    elif not item.single and right < count and right >= _CROWD * count:
        yield Finding(line, f"{right} of {count} options are right", "add a wrong option, or take out a right one")


@rule("ITM116", "length-of-stem", Severity.INFO)
def length_of_stem(item: Item) -> Iterator[Finding]:
    """The stem says what is asked, and no more.

    What it checks: the stem has 4 to 120 words (3 are enough for a question mark), without tables, quotations and
    program text; and where it has fewer than 8, the options have at most 10 on average, so that they are no whole
    sentences: short questions that begin with “why” have longer answers by nature. A stem with a formula, a picture or
    program text, or one that ends in a gap, may be short. Languages without blanks between words are passed over.

    Why it matters: a stem such as “What is true?” leaves the question to the options; each is then a question of its
    own. A very long one tests reading.

    Example:
        Which sentence is right?
        - Photosynthesis turns water and carbon dioxide into sugar and oxygen, by light
        - Plants take in oxygen at night, and turn it into the starch of roots
        - In their leaves, trees keep the nitrogen that they need for the winter

        Explanation: **Photosynthesis turns water and carbon dioxide into sugar and oxygen, by light**.

    Instead:
        What does photosynthesis turn water and carbon dioxide into?
        - Sugar and oxygen
        - Starch and nitrogen
        - Fat and methane

        Explanation: It makes **sugar and oxygen**, with the energy of light.
    """
    if not item.options or (item.lexicon and not item.lexicon.spaced):
        return
    words, line = len(item.stem.prose.split()), item.question.location.line
    if words > _LONG_STEM:
        yield Finding(line, f"the stem has {words} words", "leave out what is not needed for the answer")
    elif words < _THIN_STEM and _is_all(item):
        yield from _thin(item, words)


def _thin(item: Item, words: int) -> Iterator[Finding]:
    line = item.question.location.line
    options = sum(len(option.text.prose.split()) for option in item.options) / len(item.options)
    if words < _SHORT_STEM - item.asked.endswith("?") and not item.stem.prose.endswith(_GAPS):
        yield Finding(line, f"the stem has only {_counted(words)}", "ask a whole question in it")
    elif options > _SENTENCE:
        message = f"the stem has {_counted(words)}, the options have {options:.0f} on average"
        yield Finding(line, message, "say in the stem what is asked, and less in the options", (_stem(item),))


def _counted(words: int) -> str:
    return "1 word" if words == 1 else f"{words} words"


def _is_all(item: Item) -> bool:
    """Whether the stem is nothing but running text."""
    return MASK not in item.stem.prose and item.stem.is_prose


def _stem(item: Item) -> Quote:
    return Quote(item.stem.line, item.asked)


def _mean(options: Iterable[Option]) -> float:
    sizes = [option.size for option in options]
    return sum(sizes) / len(sizes)


def _width(item: Item) -> int:
    """How much one character tells, beside one of an alphabet."""
    return 1 if item.lexicon is None or item.lexicon.spaced else 2


def _at(option: Option, message: str, help: str) -> Finding:
    return Finding(option.text.line, message, help, (Quote(option.text.line, option.text.words),))
