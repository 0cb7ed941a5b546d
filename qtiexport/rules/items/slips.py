"""Slips of the pen: what was left over, doubled or not closed."""

import re
from collections.abc import Iterator
from itertools import pairwise

from qtiexport.diagnostics import Severity
from qtiexport.readers.plain.fold import lowered
from qtiexport.rules.frame import Finding, Quote, rule
from qtiexport.rules.items.lexicon import Lexicon
from qtiexport.rules.items.view import MASK, Item, Passage

_LEFT_OVER = re.compile(r"\b(?:TODO|TBD|FIXME|XXX+)\b|\blorem ipsum\b|\?\?\?", re.IGNORECASE)
_SHOUTED = re.compile(r"TODO|TBD|FIXME|XXX+|lorem ipsum|\?\?\?", re.IGNORECASE)
_ROMAN = re.compile(r"[IVXLCDM]+\Z")
_WORD = re.compile(r"[^\W\d_]{2,}")
_BLANK = re.compile(r"[ \n]\Z")
_OPENING, _CLOSING = re.compile(r"\("), re.compile(r"\)")
_ITEM_SIGN = re.compile(r"(?:^|(?<=[\s,;–-]))\w{1,3}\)", re.MULTILINE)
_SMILEY = re.compile(r"[:;]-?[()]")
_QUOTES = re.compile(r"[„“”‟]|(?<!\d)(?<!\d\s)\"")
_LOOSE_BOLD = re.compile(r"(?:(?<=\s)|^)\*\*(?=[^\W\d_])|(?<=[^\W\d_])\*\*(?=[\s.,;:!?)]|$)", re.MULTILINE)


@rule("ITM124", "placeholder-text", Severity.WARNING)
def placeholder_text(item: Item) -> Iterator[Finding]:
    """Nothing is left to be written.

    What it checks: no text has TODO, TBD, FIXME or XXX in capitals, “lorem ipsum” or “???”; no option is a label alone
    (“Option A”), unless the stem speaks of it, or a phrase of a template such as “answer text here”.

    Why it matters: learners would meet it.

    Example:
        Which metal is liquid at room temperature?
        - Mercury
        - Iron
        - Option C

        Explanation: **Mercury** melts at −39 °C.

    Instead:
        Which metal is liquid at room temperature?
        - Mercury
        - Iron
        - Tin

        Explanation: **Mercury** melts at −39 °C.
    """
    roman = bool(item.options) and all(_ROMAN.match(option.text.words) for option in item.options)
    for text in item.texts:
        found = "" if roman else _left_over(text.prose)
        if found:
            yield _slip(text, f"“{found}” is left to be written", "write the text", found)
    for option in item.options:
        if item.lexicon and _is_empty(item.lexicon, item, option.text.prose):
            message = f"“{option.text.words}” looks like a text that is still to be written"
            yield _slip(option.text, message, "write the option, or take it out", option.text.words)


def _left_over(text: str) -> str:
    found = (each[0] for each in _LEFT_OVER.finditer(text) if "?" in text or each[0])
    return next((each for each in found if each.isupper() or each == "???" or " " in each), "")


def _is_empty(lexicon: Lexicon, item: Item, text: str) -> bool:
    if lexicon.placeholders.fill(text):
        return True
    label, _, letter = text.rpartition(" ")
    known = lowered(label) in map(lowered, lexicon.labels) and (letter.isdigit() or len(letter) == 1)
    return known and lowered(text) not in lowered(item.stem.words)


@rule("ITM125", "doubled-or-unclosed", Severity.WARNING)
def doubled_or_unclosed(item: Item) -> Iterator[Finding]:
    """Nothing is written twice, and what is opened is closed.

    What it checks: no word stands twice in a row, unless the language has such pairs (“had had”); round brackets and
    double quotation marks come in pairs; no `**` is left in a text. Program text and formulas are passed over.
    Doubled words are looked for in languages that have a list of such pairs.

    Why it matters: slips cost trust in the rest, and two stars are a bold text that went wrong.

    Example:
        Which river flows through the the city of Paris?
        - Seine
        - Rhine
        - Danube

        Explanation: The **Seine** does.

    Instead:
        Which river flows through the city of Paris?
        - Seine
        - Rhine
        - Danube

        Explanation: The **Seine** does.
    """
    for text in item.texts:
        if item.lexicon and (word := _doubled(item.lexicon, text.prose)):
            yield _slip(text, f"“{word}” says one word twice", "take one of them out", word)
        yield from _unclosed(text)


def _doubled(lexicon: Lexicon, text: str) -> str:
    """The first word that stands twice in a row, as written, or ""."""
    if not lexicon.doubles:
        return ""
    for one, other in pairwise(_WORD.finditer(text)):
        word = other[0]
        if len(one[0]) != len(word) or other.start() != one.end() + 1 or text[one.end()] != " ":
            continue
        if word.islower() and lowered(one[0]) == word and word not in lexicon.doubles and _is_slip(lexicon, one[0]):
            return text[one.start() : other.end()]
    return ""


def _is_slip(lexicon: Lexicon, word: str) -> bool:
    # Species may be called by one name twice, the first with a capital: Bufo bufo.
    return word.islower() or lowered(word) in lexicon.function


def _unclosed(text: Passage) -> Iterator[Finding]:
    prose = text.prose
    if MASK not in prose and "[" not in prose and "]" not in prose and (sign := _odd_bracket(prose)):
        yield _slip(text, f"a bracket “{sign}” has no partner", "add the other one, or take it out", sign)
    if len(_QUOTES.findall(prose)) % 2 or prose.count("«") != prose.count("»"):
        marks = _QUOTES.findall(prose) or ["«" if "«" in prose else "»"]
        yield _slip(text, f"a quotation mark “{marks[-1]}” has no partner", "add the other one", marks[-1])
    if "**" in prose and (stars := _LOOSE_BOLD.search(prose)):
        around = prose[max(0, stars.start() - 12) : stars.end() + 12].strip()
        yield _slip(text, f"“{around}” has two stars that make nothing bold", "close the bold text with **", "**")


def _odd_bracket(prose: str) -> str:
    if "(" not in prose and ")" not in prose:
        return ""
    bare = _SMILEY.sub("", prose)
    opened, closed = bare.count("("), bare.count(")")
    if opened < closed:
        closed = opened if opened == _ITEM_SIGN.sub("", bare).count(")") else closed
    return "" if opened == closed else "(" if opened > closed else ")"


def _slip(text: Passage, message: str, help: str, words: str) -> Finding:
    return Finding(text.line, message, help, (Quote(text.line, words),))
