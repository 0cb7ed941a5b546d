"""Cues: what gives the right option away to those who do not know the answer."""

import re
from collections.abc import Iterable, Iterator

from qtiexport.diagnostics import Severity
from qtiexport.model import Kind, TextEntryInteraction
from qtiexport.readers.plain.fold import lowered
from qtiexport.rules.frame import Finding, Quote, rule
from qtiexport.rules.items.lexicon import Lexicon
from qtiexport.rules.items.options import Option
from qtiexport.rules.items.view import Item
from qtiexport.rules.items.words import content_words, tokens

_FEWEST = 3
_LETTERS = 6
# Four letters with a blank on each side.
_SHORTEST = 6
_LAST_WORD = re.compile(r"([^\W\d_]+)[\s:._…]{0,20}\Z")
_TAIL = 60


@rule("ITM107", "absolute-word", Severity.INFO, optional=True, worded=True)
def absolute_word(item: Item) -> Iterator[Finding]:
    """Wrong options do not give themselves away by “always” and “never”.

    What it checks: no wrong option has such a word where no right one has any. Off by default: many statements that are
    wrong are wrong by that very word.

    Why it matters: hardly anything holds always; learners strike such options out without knowing the matter.

    Example:
        What is true of metals?
        - They always sink in water
        - They conduct heat
        - They burn in any air

        Explanation: Their electrons move freely; that is why **they conduct heat**.

    Instead:
        What is true of metals?
        - They sink in water
        - They conduct heat
        - They burn in any air

        Explanation: Their electrons move freely; that is why **they conduct heat**.
    """
    if item.lexicon is None or any(_absolute(item.lexicon, option) for option in item.right):
        return
    for option in item.wrong:
        if found := _absolute(item.lexicon, option):
            message, help = f"“{found}” gives a wrong option away", "leave it out, or use it in a right option too"
            yield Finding(option.text.line, message, help, (Quote(option.text.line, found),))
            return


def _absolute(lexicon: Lexicon, option: Option) -> str:
    found = lexicon.absolutes.find(option.text.prose, option.text.lower)
    return found[0] if found else ""


@rule("ITM108", "word-of-the-question", Severity.INFO, worded=True)
def word_of_the_question(item: Item) -> Iterator[Finding]:
    """The right option is not the only one that repeats a word of the question.

    What it checks: where one of three or more options is right, it shares no word of 6 letters or more with the stem,
    unless a wrong option shares one too. Function words do not count. Silent where ITM127 speaks.

    Why it matters: learners who do not know the answer choose the option that sounds like the question.

    Example:
        What does a thermometer show, by the temperature of the mouth?
        - The pulse of the blood
        - The temperature of the body
        - The pressure of the air

        Explanation: Held under the tongue, it shows **the temperature of the body**.

    Instead:
        What does a thermometer show?
        - The pulse of the blood
        - The temperature of the body
        - The pressure of the air

        Explanation: Held under the tongue, it shows **the temperature of the body**.
    """
    if item.lexicon is None or not item.single or len(item.options) < _FEWEST or len(item.right) != 1:
        return
    word = _echo(item, item.lexicon)
    if word and not any(True for _ in key_in_stem(item)):
        (right,) = item.right
        message = f"the right option alone repeats “{word}” of the question"
        help = "use the word in a wrong option too, or another word in the right one"
        yield Finding(right.text.line, message, help, (Quote(right.text.line, word),))


def _echo(item: Item, lexicon: Lexicon) -> str:
    """The first word, as written, that the right option shares with the stem where no wrong one shares any."""
    text = item.right[0].text
    asked = set(content_words(lexicon, item.stem.prose, _LETTERS))
    shared = [word for word in content_words(lexicon, text.prose, _LETTERS) if word in asked]
    if not shared or any(asked.intersection(option.tokens) for option in item.wrong):
        return ""
    place = text.lower.find(shared[0])
    return text.prose[place : place + len(shared[0])]


@rule("ITM109", "grammar-cue", Severity.INFO, optional=True, worded=True)
def grammar_cue(item: Item) -> Iterator[Finding]:
    """Every option completes the sentence of the stem.

    What it checks: after a stem that ends in an article which depends on the next letter (“an”), no wrong option begins
    with another letter while the right one fits. Off by default, since letters are not sounds (“an hour”).

    Why it matters: options that do not fit the sentence are struck out without thought.

    Example:
        A bird that runs instead of flying is an:
        - ostrich
        - pigeon
        - stork

        Explanation: The **ostrich** has strong legs and small wings.

    Instead:
        Which bird runs instead of flying?
        - the ostrich
        - the pigeon
        - the stork

        Explanation: **The ostrich** has strong legs and small wings.
    """
    articles = dict(item.lexicon.articles) if item.lexicon else {}
    last = _LAST_WORD.search(item.stem.prose[-_TAIL:]) if articles else None
    fits = articles.get(lowered(last[1])) if last else None
    if not last or not fits or not all(_begins(option, fits) for option in item.right):
        return
    odd = next((option for option in item.wrong if not _begins(option, fits)), None)
    if odd:
        message = f"“{odd.text.words}” cannot follow “{last[1]}”, which ends the question"
        help = "take the article into the options"
        yield Finding(odd.text.line, message, help, (Quote(odd.text.line, odd.text.words),))


def _begins(option: Option, letters: str) -> bool:
    return lowered(option.text.prose[:1]) in letters


@rule("ITM127", "key-in-stem", Severity.WARNING)
def key_in_stem(item: Item) -> Iterator[Finding]:
    """The question does not hold its answer.

    What it checks: the text of the only right option, of 4 letters or more, does not stand in the sentence that asks,
    unless a wrong option stands there too (“... the Nile or the Rhine?”). Neither does an answer that is to be typed
    below the question.

    Why it matters: it can be answered by reading.

    Example:
        In the Antarctic, on which continent do emperor penguins breed?
        - Africa
        - Antarctic
        - Europe

        Explanation: In the winter of the **Antarctic**.

    Instead:
        On which continent do emperor penguins breed?
        - Africa
        - Antarctic
        - Europe

        Explanation: In the winter of the **Antarctic**.
    """
    asked = f" {' '.join(tokens(item.asked))} "
    yield from _typed(item, asked)
    yield from _told(item, asked)


def _told(item: Item, asked: str) -> Iterator[Finding]:
    """The only right option that stands in the question."""
    if len(item.right) != 1 or len(item.options) < 2:
        return
    (right,) = item.right
    key = _spoken(right)
    if (
        len(key) >= _SHORTEST
        and key in asked
        and not any((said := _spoken(option)) and said in asked for option in item.wrong)
    ):
        message = f"the right option, “{right.text.words}”, stands in the question"
        quotes = (Quote(item.stem.line, _as_written(item, right.text.prose)), Quote(right.text.line, right.text.words))
        yield Finding(item.stem.line, message, "ask without naming the answer", quotes)


def _typed(item: Item, asked: str) -> Iterator[Finding]:
    """An answer to a short-answer question that stands in the question."""
    entries = item.question.interactions if item.kind is Kind.SHORT_ANSWER else ()
    for answer in (each for one in entries if isinstance(one, TextEntryInteraction) for each in one.answers):
        key = _within(tokens(answer))
        if len(key) >= _SHORTEST and key in asked:
            message = f"“{answer}”, which is right, stands in the question"
            quote = Quote(item.stem.line, _as_written(item, answer))
            yield Finding(item.stem.line, message, "ask without naming the answer", (quote,))
            return


def _spoken(option: Option) -> str:
    return _within(option.tokens)


def _within(said: Iterable[str]) -> str:
    """Words as they would stand in a sentence; too little to be found where they have no letters."""
    words = " ".join(said)
    return f" {words} " if any(map(str.isalpha, words)) else ""


def _as_written(item: Item, answer: str) -> str:
    place = lowered(item.asked).find(lowered(answer))
    return item.asked[place : place + len(answer)] if place >= 0 else item.asked
