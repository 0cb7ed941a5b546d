"""Answers to be typed that look like another form of answer, written with a slip."""

import re
from collections.abc import Iterator

from qtiexport.declared import quoted
from qtiexport.diagnostics import Severity
from qtiexport.model import TextEntryInteraction
from qtiexport.rules.frame import Finding, Quote, rule
from qtiexport.rules.items.view import Item

_SLIPS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\d[%\s]*(?:\+-|\+/-|±)\s*\d|^[＝≈~]\s*[-−]?\d"), "write = before a number: [[= {}]]"),
    (re.compile(r"^＃\S"), "write # for a word to drag: [[#word]]"),
    (re.compile(r"\S[｜￨¦]\S"), "write | between two answers: [[one|other]]"),
    (re.compile(r"\w{3}\s/\s\w{2}"), "write | between two answers: [[one|other]]"),
    (re.compile(r"^(?=[\s.]*[_＿…])[_＿\s.…]+$"), "write the answer, or [[___]] for a field for a longer text"),
    (re.compile(r"-?\d(?:\.\.|…)-?\d"), "write a slider as [[slider: 0..100 step 5 = 40]]"),
    (re.compile(r"^\[[^\W\d][^\[\],]*\]$"), "write two brackets on each side: [[answer]]"),
    (
        re.compile(r"^(?:uplaod|upload|file|datei|fichier)\b", re.IGNORECASE),
        "write a file as [[upload: pdf; max 10 MB]]",
    ),
)
_SIGNS = re.compile(r"^[＝≈~]\s*")


@rule("ITM137", "answer-like-a-form", Severity.WARNING)
def answer_like_a_form(item: Item) -> Iterator[Finding]:
    """An answer to be typed is one, not another form of answer with a slip in it.

    What it checks: an answer for a text has no tolerance of a number (`2.5 +- 0.1`), no bar or hash in full width, no
    “ / ” between its words, no range of a slider, no third bracket; it is not made of underscores alone, and it does
    not begin with the word for a file.

    Why it matters: brackets that are no other form ask for the very signs between them. Nobody types “2.5 +- 0.1”.

    Example:
        ---
        lang: en
        ---
        The river is [[2.5 +- 0.1]] m deep.
        ## Explanation
        Ships pass there.

    Instead:
        ---
        lang: en
        ---
        The river is [[= 2.5 +- 0.1]] m deep.
        ## Explanation
        Ships pass there.
    """
    for one in item.question.interactions:
        for answer in one.answers if isinstance(one, TextEntryInteraction) else ():
            help = next((help for slip, help in _SLIPS if slip.search(answer)), None)
            if help:
                message = f"learners have to type {quoted(answer)} as it stands"
                bare = help.replace("{}", _SIGNS.sub("", answer))
                yield Finding(item.stem.line, message, bare, (Quote(item.stem.line, answer),))


TYPED_RULES = (answer_like_a_form,)
