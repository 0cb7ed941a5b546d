"""The explanation and the reasons at the options: whether they are there, and whether they fit the key."""

import re
from collections.abc import Iterator

from qtiexport.diagnostics import Severity
from qtiexport.identifiers import choice_letter
from qtiexport.readers.plain.fold import lowered
from qtiexport.rules.frame import Finding, Quote, rule
from qtiexport.rules.items.lexicon import Lexicon
from qtiexport.rules.items.options import Option
from qtiexport.rules.items.passages import Passage
from qtiexport.rules.items.view import Item
from qtiexport.rules.items.words import content_words
from qtiexport.scoring import is_marked

_FIRST = re.compile(r"[\s:*_„“”\"«»(]{0,5}")
_LABEL = re.compile(r"([A-Z])(?![\w'’+#-])")
_CLOSED = re.compile(r"[)\]*_“”\"»]{0,3}(?:\s{0,2}[.,;:!?)–—-]|\s{0,2}\Z|\n)")
_NEXT = re.compile(r"[)\]*_“”\"»]{0,3}\s{0,2}(?:,|;|&|\+|/|(?P<word>[^\W\d_]{1,6}))\s{0,2}[(„“\"«]?")
_MOST_LABELS = 12
_LETTERS = 4
_STEM = 5


@rule("ITM120", "missing-explanation", Severity.WARNING)
def missing_explanation(item: Item) -> Iterator[Finding]:
    """A question explains its answer.

    What it checks: the question has an explanation, or an option has a reason of its own. What people mark needs none:
    for an essay there is the model answer (ITM132).

    Why it matters: a learner who was wrong learns only that it was so, and marks are disputed more often.

    Example:
        Which river flows through Paris? Choose one answer.
        - [x] Seine
        - [ ] Rhine
        - [ ] Danube

    Instead:
        Which river flows through Paris? Choose one answer.
        - [x] Seine
        - [ ] Rhine
        - [ ] Danube

        Explanation: The **Seine** comes from Burgundy and parts the city in two.
    """
    reasons = item.choice and any(choice.rationale for choice in item.choice.choices)
    if item.explanation is None and not reasons and is_marked(item.question):
        help = "add an explanation, or a reason at each option" if item.choice else "add an explanation"
        yield Finding(item.question.location.line, "the question explains nothing", help)


@rule("ITM121", "missing-rationale", Severity.WARNING)
def missing_rationale(item: Item) -> Iterator[Finding]:
    """All options have a reason, or none has.

    What it checks: if one option has a reason of its own, each has. (Where the reasons are taken from an analysis of
    the options, KEY102 says so.)

    Why it matters: those who choose the option without a reason are told less than the others.

    Example:
        Which river flows through Paris?

        - [x] Seine
          > It parts the city in two.
        - [ ] Rhine
          > It flows through Basel and Cologne.
        - [ ] Danube

    Instead:
        Which river flows through Paris?

        - [x] Seine
          > It parts the city in two.
        - [ ] Rhine
          > It flows through Basel and Cologne.
        - [ ] Danube
          > It flows through Vienna and Budapest.
    """
    bare = [option for option in item.options if not option.rationale]
    if bare and len(bare) < len(item.options) and not item.copied:
        option = bare[0]
        more = f" and {len(bare) - 1} more" if len(bare) > 1 else ""
        message = f"“{option.text.words}”{more} has no reason, other options have one"
        quote = Quote(option.text.line, option.text.words)
        yield Finding(option.text.line, message, "add the reason below the option", (quote,))


@rule("KEY008", "explanation-contradicts-key", Severity.ERROR, worded=True)
def explanation_contradicts_key(item: Item) -> Iterator[Finding]:
    """The explanation names the right option.

    What it checks: where the explanation says “the correct answer is” and then a letter, or an option in quotation
    marks, this option is right. (Bold text that contradicts the key is KEY003.)

    Why it matters: either the key is wrong, and everybody is marked wrongly, or learners are told so.

    Example:
        Which river flows through Paris?
        - [ ] Rhine
        - [x] Seine
        - [ ] Danube

        Explanation: The correct answer is A. The Seine comes from Burgundy.

    Instead:
        Which river flows through Paris?
        - [ ] Rhine
        - [x] Seine
        - [ ] Danube

        Explanation: The correct answer is B. The Seine comes from Burgundy.
    """
    lexicon, explanation = item.lexicon, item.explanation
    if lexicon is None or explanation is None or not item.options or not lexicon.answer_is.near(explanation.lower):
        return
    for phrase in lexicon.answer_is.pattern.finditer(explanation.words):
        for said, option in _named(item, lexicon, explanation.words, phrase.end()):
            if option is None or not option.correct:
                yield _contradiction(item, explanation, f"{phrase[0]} {said}", said, option)
                return


def _contradiction(item: Item, explanation: Passage, phrase: str, said: str, option: Option | None) -> Finding:
    letters = " and ".join(right.letter for right in item.right)
    key = f"the right option is {letters}" if len(item.right) == 1 else f"the right options are {letters}"
    message = f"the explanation says that “{said}” is right, but {key}"
    quotes = [Quote(explanation.line, phrase), *(Quote(right.text.line, right.text.words) for right in item.right)]
    help = "correct the explanation, or the key" if option else f"there is no option {said}: correct the explanation"
    return Finding(explanation.line, message, help, tuple(quotes))


def _named(item: Item, lexicon: Lexicon, text: str, place: int) -> Iterator[tuple[str, Option | None]]:
    """The options that a text names at a place, by letter or in quotation marks; None for a letter that none has."""
    start = _FIRST.match(text, place)
    place = start.end() if start else place
    quoted = next((o for o in item.options if _is_quoted(text, place, o.text.words)), None)
    if quoted:
        yield quoted.text.words, quoted
    elif not any(_LABEL.match(option.text.words) and len(option.text.words) == 1 for option in item.options):
        by_letter = {option.letter: option for option in item.options}
        for letter in _letters(lexicon, text, _after_label(lexicon, text, place)):
            yield letter, by_letter.get(letter)


def _is_quoted(text: str, place: int, words: str) -> bool:
    """Whether an option stands here between quotation marks, which French sets apart by a blank."""
    end = place + len(words)
    before, after = text[max(0, place - 2) : place].rstrip()[-1:], text[end : end + 2].lstrip()[:1]
    return bool(words) and before in tuple('„“”"«') and after in tuple('“”"»') and text.startswith(words, place)


def _after_label(lexicon: Lexicon, text: str, place: int) -> int:
    """The place behind a word such as “answer”, if one stands here."""
    for label in lexicon.labels:
        if lowered(text[place : place + len(label) + 1]) == f"{lowered(label)} ":
            return place + len(label) + 1
    return place


def _letters(lexicon: Lexicon, text: str, place: int) -> list[str]:
    """The letters of options that are listed at a place; none where the last may be a word of the sentence."""
    found: list[str] = []
    while len(found) < _MOST_LABELS and (label := _LABEL.match(text, place)):
        found.append(label[1])
        place = label.end()
        joint = _NEXT.match(text, place)
        if not joint or (joint["word"] and lowered(joint["word"]) not in lexicon.conjunctions):
            break
        if not _LABEL.match(text, joint.end()):
            break
        place = joint.end()
    return found if _CLOSED.match(text, place) else []


@rule("KEY104", "explanation-silent-on-key", Severity.INFO, optional=True, worded=True)
def explanation_silent_on_key(item: Item) -> Iterator[Finding]:
    """The explanation speaks of the question.

    What it checks: the explanation has, in some form, a word of the stem or of an option that carries meaning, or an
    option as it stands. Silent where a right option has a reason of its own. Off by default, since a good explanation
    may be wholly in words of its own.

    Why it matters: often it belongs to another question.

    Example:
        Which river flows through Paris?
        - [x] Seine
        - [ ] Rhine
        - [ ] Danube

        Explanation: Bakers let the dough rest before they knead it again.

    Instead:
        Which river flows through Paris?
        - [x] Seine
        - [ ] Rhine
        - [ ] Danube

        Explanation: The source of the Seine lies in Burgundy, its mouth near Le Havre.
    """
    lexicon, explanation = item.lexicon, item.explanation
    if lexicon is None or explanation is None or not lexicon.spaced or any(option.rationale for option in item.right):
        return
    said = f" {lowered(explanation.words)} "
    if item.right and not any(_is_told(lexicon, text, said) for text in (item.stem, *(o.text for o in item.options))):
        words = item.right[0].text.words
        message = f"the explanation has no word in common with the question or the right option, “{words}”"
        quotes = (Quote(explanation.line), Quote(item.right[0].text.line, words))
        yield Finding(explanation.line, message, "say why the option is right", quotes)


def _is_told(lexicon: Lexicon, text: Passage, said: str) -> bool:
    """Whether what is said has a word of a text, or all of it; so it has if the text is no words."""
    words = content_words(lexicon, text.prose, _LETTERS)
    return lowered(text.words) in said or any(word[:_STEM] in said for word in words) or not (words or text.is_prose)


@rule("KEY105", "letter-while-shuffled", Severity.WARNING, worded=True)
def letter_while_shuffled(item: Item) -> Iterator[Finding]:
    """No text calls an option by its letter where options are shuffled.

    What it checks: with `shuffle: true`, no text but the stem has “answer B” or “option 2”, and no option is “all of
    the above” unless it is `pinned`.

    Why it matters: each learner meets the options in another order.

    Example:
        ---
        shuffle: true
        ---
        Which river flows through Paris?

        - [x] Seine
        - [ ] Rhine
        - [ ] Danube
        ## Explanation
        The Seine comes from Burgundy; answer B flows through Basel and Cologne.

    Instead:
        ---
        shuffle: true
        ---
        Which river flows through Paris?

        - [x] Seine
        - [ ] Rhine
        - [ ] Danube
        ## Explanation
        The Seine comes from Burgundy; the Rhine flows through Basel and Cologne.
    """
    if item.lexicon and item.choice and item.choice.shuffle:
        yield from _labelled(item, item.lexicon)
        yield from _placed(item, item.lexicon)


def _labelled(item: Item, lexicon: Lexicon) -> Iterator[Finding]:
    words = "|".join(map(re.escape, lexicon.labels))
    label = re.compile(rf"\b(?i:{words})\s{{1,3}}(?:[A-H]|[1-9])\b(?![.,]\d)")
    for text in item.texts[1:]:
        found = label.search(text.words)
        if found and lowered(found[0]) not in lowered(item.stem.words):
            message = f"“{found[0]}” names an option by its place, but the options are shuffled"
            yield Finding(text.line, message, "name it by its words", (Quote(text.line, found[0]),))


def _placed(item: Item, lexicon: Lexicon) -> Iterator[Finding]:
    # A true/false question has choices and no options of its own.
    choices = item.choice.choices if item.choice else ()
    for place, (option, choice) in enumerate(zip(item.options, choices, strict=False)):
        text = option.text
        if not choice.fixed and (lexicon.all_of_above.fill(text.words) or lexicon.none_of_above.fill(text.words)):
            message = f"“{text.words}” may come first, since the options are shuffled"
            help = f"take it out, or keep it in its place: pinned: {choice_letter(place).lower()}"
            yield Finding(text.line, message, help, (Quote(text.line, text.words),))
