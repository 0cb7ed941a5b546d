"""The stem: whether it asks, how it asks, and whether it says how many answers."""

from collections.abc import Iterator

from qtiexport.diagnostics import Severity
from qtiexport.model import Kind, Marking
from qtiexport.rules.frame import Finding, Quote, rule
from qtiexport.rules.items.passages import MASK, emphasised
from qtiexport.rules.items.view import Item
from qtiexport.rules.items.words import negation

_ASKING = ("?", "？", "؟", ";", ":", "：", "__", "…", "...")
_ENDS = (".", "!", "。", "！")
# What tells to match, to order or to click says so in more verbs than a list can hold.
_ANSWERED = (Kind.SINGLE, Kind.MULTIPLE, Kind.SHORT_ANSWER, Kind.NUMERIC)


@rule("ITM105", "negative-stem", Severity.INFO, worded=True)
def negative_stem(item: Item) -> Iterator[Finding]:
    """A negation in the question stands out.

    What it checks: the sentence that asks has no “not” or “except”, or has it in bold, in italics or in capitals.
    “Not only” is no negation. So it is for questions that are answered by options, by words or a number to be typed, or
    by areas of a picture.

    Why it matters: learners who know the answer overlook the small word, and lose marks for reading, not for knowing.

    Example:
        Which of these animals does not lay eggs?
        - The hen
        - The trout
        - The cow

        Explanation: **The cow** gives birth to calves.

    Instead:
        Which of these animals does NOT lay eggs?
        - The hen
        - The trout
        - The cow

        Explanation: **The cow** gives birth to calves.
    """
    found = negation(item.lexicon, item.asked) if item.lexicon and item.asks else ""
    if found and not found.isupper() and found not in emphasised(item.question.body):
        message = f"the question is negative, and “{found}” is easily overlooked"
        quote = Quote(item.stem.line, found)
        yield Finding(item.stem.line, message, f"ask without it, or write “**{found}**” in bold", (quote,))


@rule("ITM117", "no-question-in-stem", Severity.INFO, worded=True)
def no_question_in_stem(item: Item) -> Iterator[Finding]:
    """The stem asks something.

    What it checks: a stem that ends in a full stop has a question mark, a colon, a gap, or a verb that tells what to do
    (“calculate”, “complete”), beside the words that say how many answers to choose. A stem without a full stop is taken
    for a sentence that the options complete. So it is for questions that are answered by options, or by words or a
    number to be typed.

    Why it matters: learners have to guess from the options what is wanted.

    Example:
        The Danube flows through ten countries. Choose one answer.
        - It ends in the Black Sea
        - It has no delta
        - Its source lies in Austria

        Explanation: Its delta lies in Romania and Ukraine: **It ends in the Black Sea**.

    Instead:
        The Danube flows through ten countries. In which sea does it end?
        - In the Black Sea
        - In the Adriatic
        - In the Aegean

        Explanation: Its delta lies in Romania and Ukraine, **in the Black Sea**.
    """
    if item.lexicon is None or not item.lexicon.requests.needles or item.kind not in _ANSWERED:
        return
    stem = item.stem.prose.strip()
    if MASK in stem or not stem.endswith(_ENDS) or any(mark in stem for mark in _ASKING):
        return
    if not item.lexicon.requests.find(item.lexicon.choosing.pattern.sub(" ", stem)):
        quote = Quote(item.stem.line, stem.rpartition("\n")[2])
        yield Finding(item.stem.line, "the stem asks no question", "end it with the question", (quote,))


@rule("ITM119", "opinion-words", Severity.INFO, optional=True, worded=True)
def opinion_words(item: Item) -> Iterator[Finding]:
    """The question asks for knowledge, not for an opinion.

    What it checks: the sentence that asks has no “best”, “should you” or the like. Off by default: “best” is in place
    where the text says what it is measured by, which no program can tell. Essays may well ask for one.

    Why it matters: what is best is for somebody to say; without that, a wrong answer is only another opinion.

    Example:
        Which colour is best for a warning sign?
        - Red
        - Green
        - Grey

        Explanation: ISO 3864 has **red** for what is forbidden.

    Instead:
        Which colour does ISO 3864 lay down for a sign that forbids?
        - Red
        - Green
        - Grey

        Explanation: ISO 3864 has **red** for what is forbidden.
    """
    found = item.lexicon.opinions.find(item.asked) if item.lexicon and item.asks else None
    if found:
        message = f"“{found[0]}” asks for an opinion"
        yield Finding(item.stem.line, message, "say by what it is measured, or who says so", _quoted(item, found[0]))


@rule("ITM122", "number-not-stated", Severity.WARNING, worded=True)
def number_not_stated(item: Item) -> Iterator[Finding]:
    """A question with several right answers says so.

    What it checks: where several options are right, but not all, and `choose` is not set, the stem says how many to
    choose, or that all that apply are wanted. (For the marking `per-option`, KEY009 says so.)

    Why it matters: learners stop after the first right option, and lose marks for not having been told.

    Example:
        Which gases make up air?
        - Nitrogen
        - Chlorine
        - Oxygen
        - Propane

        Explanation: It is mainly **nitrogen** and **oxygen**.

    Instead:
        Which gases make up air? Choose all that apply.
        - Nitrogen
        - Chlorine
        - Oxygen
        - Propane

        Explanation: It is mainly **nitrogen** and **oxygen**.
    """
    stated = (item.choice and item.choice.max_choices) or item.question.marking is Marking.PER_OPTION
    if item.lexicon is None or len(item.right) < 2 or not item.wrong or stated:
        return
    if not item.lexicon.choosing.find(item.stem.words):
        message = f"{len(item.right)} options are right, but the question does not say how many to choose"
        yield Finding(item.stem.line, message, "add the number, or that all that apply are wanted", _quoted(item))


def _quoted(item: Item, words: str = "") -> tuple[Quote, ...]:
    return (Quote(item.stem.line, words or item.asked),)
