"""Slips of the pen: what was left over, doubled or not closed."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import eq
from pathlib import PurePosixPath

from qtiexport.declared import quoted
from qtiexport.diagnostics import Location, Severity
from qtiexport.model import Article
from qtiexport.readers.plain.fold import lowered
from qtiexport.rules.frame import Finding, Quote, Ruled, rule
from qtiexport.rules.items.lexicon import Lexicon
from qtiexport.rules.items.options import Option
from qtiexport.rules.items.passages import MASK, Passage, passage
from qtiexport.rules.items.view import Item

_LEFT_OVER = re.compile(r"\b(?:TODO|TBD|FIXME|XXX+)\b|\blorem ipsum\b|\?\?\?", re.IGNORECASE)
_LEFT_OVER_NEEDLES = ("todo", "tbd", "fixme", "xxx", "lorem", "???")
_LONGEST_TEMPLATE = 40
_ROMAN = re.compile(r"[IVXLCDM]+\Z")
_DOUBLED = re.compile(r"\b([^\W\d_]{2,}+) (\1)\b(?![-‐’'])", re.IGNORECASE)
_PAIRED = ("(", ")", '"', "„", "“", "”", "‟", "«", "»", "**")
_ITEM_SIGN = re.compile(r"(?:^|(?<=[\s,;–-]))\w{1,3}\)", re.MULTILINE)
_SMILEY = re.compile(r"[:;]-?[()]")
_DOUBLE = ("„", "“", "”", "‟")
# Not the sign for inches and seconds.
_STRAIGHT = re.compile(r"(?<!\d)(?<!\d\s)\"")
_LOOSE_IMAGE = re.compile(r"!\[[^\[\]\n]{0,200}\](?:\([^()\n]{0,200}\)|\[[^\[\]\n]{0,200}\]|[(\[])")
# The line below a table's head; with one column, the pipes on both of its sides tell it.
_LOOSE_TABLE = re.compile(r"\|[ ]?:?-{3,200}:?[ ]?\||-{3,200}:?[ ]?\|[ ]?:?-{3}")
_LOOSE_BOLD = re.compile(r"(?:(?<=\s)|^)\*\*(?=[^\W\d_])|(?<=[^\W\d_])\*\*(?=[\s.,;:!?)]|$)", re.MULTILINE)


@rule("ITM124", "placeholder-text", Severity.WARNING)
def placeholder_text(item: Item) -> Iterator[Finding]:
    """Nothing is left to be written.

    What it checks: no text of a question, and neither title nor text of an article, has TODO, TBD, FIXME or XXX in
    capitals, “lorem ipsum” or “???”; no option, no item of a list and no word to drag is a label alone (“Option A”),
    unless the stem speaks of it, or a phrase of a template such as “answer text here”. All places of a question are
    told together.

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
    if any(sign in item.lower for sign in _LEFT_OVER_NEEDLES) and not _is_roman(item):
        yield from _unwritten(_texts(item))
    for option in (each for group in item.beside for each in group.options) if item.lexicon else ():
        if item.lexicon and (_is_label(item.lexicon, item, option) or _is_template(item.lexicon, option)):
            message = f"“{option.text.words}” looks like a text that is still to be written"
            yield _slip(option.text, message, "write the option, or take it out", option.text.words)


def _article_texts(article: Article) -> tuple[Passage, Passage]:
    """The title and the text of an article."""
    title = Passage(article.title, article.title, lowered(article.title), article.location.line or 1)
    return (title, passage(article.content))


def _unwritten_article(article: Article) -> Iterator[Finding]:
    yield from _unwritten(_article_texts(article))


placeholder_in_article = Ruled(_unwritten_article, placeholder_text.rule)


def _unwritten(texts: Iterable[Passage]) -> Iterator[Finding]:
    """One finding for all texts that are still to be written, at the first."""
    found = [(text, words) for text in texts if (words := _left_over(text.prose))]
    if found:
        first, words = found[0]
        quotes = tuple(Quote(text.line, each) for text, each in found)
        message = f"“{words}” is left to be written{_places([text.line for text, _ in found])}"
        yield Finding(first.line, message, "write the text" if len(found) == 1 else "write these texts", quotes)


def _places(lines: Sequence[int]) -> str:
    """Where several texts begin, in words; "" for one in the source itself."""
    known = [str(line) for line in dict.fromkeys(lines) if line]
    elsewhere = "in the file of the explanation"
    if len(known) > 1:
        listed = f" in the texts of lines {', '.join(known[:-1])} and {known[-1]}"
        return listed if 0 not in lines else f"{listed}, and {elsewhere}"
    if 0 in lines:
        return f" in line {known[0]} and {elsewhere}" if known else f" {elsewhere}"
    return ""


def _texts(item: Item) -> tuple[Passage, ...]:
    """The texts of a question; an explanation in a file of its own has no line in the source, and so line 0."""
    if not item.question.explanation_path:
        return item.texts
    return tuple(replace(text, line=0) if text is item.explanation else text for text in item.texts)


def _left_over(text: str) -> str:
    found = (each[0] for each in _LEFT_OVER.finditer(text))
    return next((each for each in found if each.isupper() or each == "???" or " " in each), "")


def _is_roman(item: Item) -> bool:
    """Whether the options are Roman numbers, among which XXX is thirty."""
    return bool(item.options) and all(_ROMAN.match(option.text.words) for option in item.options)


def _is_template(lexicon: Lexicon, option: Option) -> bool:
    return option.size <= _LONGEST_TEMPLATE and lexicon.placeholders.fill(option.text.prose, option.text.lower)


def _is_label(lexicon: Lexicon, item: Item, option: Option) -> bool:
    """Whether an option is “Option A”, and the stem does not tell what that is."""
    label, _, letter = option.text.lower.rpartition(" ")
    named = bool(label) and (len(letter) == 1 or letter.isdigit()) and label in map(lowered, lexicon.labels)
    return named and option.text.lower not in item.stem.lower


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
    words = item.lower.replace(",", "").replace(".", "").split()
    if item.lexicon and item.lexicon.doubles and any(map(eq, words[1:], words)):
        for text in _texts(item):
            if word := _doubled(item.lexicon, text.prose):
                yield _slip(text, f"“{word}” says one word twice", "take one of them out", word)
    for text in _texts(item) if any(sign in item.lower for sign in _PAIRED) else ():
        yield from _unclosed(text)


def _doubled(lexicon: Lexicon, text: str) -> str:
    """The first word that stands twice in a row, as written, or ""."""
    for found in _DOUBLED.finditer(text):
        first, second = found[1], found[2]
        if second.islower() and second not in lexicon.doubles and _is_slip(lexicon, first):
            return found[0]
    return ""


def _is_slip(lexicon: Lexicon, word: str) -> bool:
    # Species may be called by one name twice, the first with a capital: Bufo bufo.
    return word.islower() or lowered(word) in lexicon.function


def _unclosed(text: Passage) -> Iterator[Finding]:
    prose = text.prose
    if MASK not in prose and "[" not in prose and "]" not in prose and (sign := _odd_bracket(prose)):
        yield _slip(text, f"a bracket “{sign}” has no partner", "add the other one, or take it out", sign)
    if mark := _odd_quote(prose):
        yield _slip(text, f"a quotation mark “{mark}” has no partner", "add the other one", mark)
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


def _odd_quote(prose: str) -> str:
    """A quotation mark without a partner, or "". The same sign opens in one language and closes in another."""
    if prose.count("«") != prose.count("»"):
        return "«" if "«" in prose else "»"
    count = sum(map(prose.count, _DOUBLE)) + (len(_STRAIGHT.findall(prose)) if '"' in prose else 0)
    return next(sign for sign in (*_DOUBLE, '"') if sign in prose) if count % 2 else ""


@rule("ITM128", "markup-left-over", Severity.WARNING)
def markup_left_over(item: Item) -> Iterator[Finding]:
    """No image and no table is left as it is written in Markdown.

    What it checks: in a question or an article in Markdown, the text that learners read holds no image as it is
    written (`![…](…` or `![…][…`), and no line of a table with its pipes and hyphens. Program text is passed over.

    Why it matters: an image whose path has a blank, or a table whose lines have different numbers of columns, is
    nothing but text in Markdown; learners would see the signs, and no image or table.

    Example:
        ---
        lang: en
        ---
        Which river does this map show? ![Map of a river](img/the rhine.png)

        - [x] Rhine
        - [ ] Danube
        - [ ] Seine
        ## Explanation
        It is the Rhine.

    Instead:
        ---
        lang: en
        ---
        Which river does this map show? ![Map of a river](img/the%20rhine.png)

        - [x] Rhine
        - [ ] Danube
        - [ ] Seine
        ## Explanation
        It is the Rhine.
    """
    if "![" in item.lower or "---" in item.lower:
        yield from _raw(_texts(item), item.question.location)


def _raw_article(article: Article) -> Iterator[Finding]:
    yield from _raw(_article_texts(article), article.location)


markup_left_in_article = Ruled(_raw_article, markup_left_over.rule)


def _raw(texts: Iterable[Passage], place: Location) -> Iterator[Finding]:
    # The plain form is shown as it stands: nobody expects an image of it.
    for text in texts if PurePosixPath(place.path).suffix == ".md" else ():
        for image in dict.fromkeys(_LOOSE_IMAGE.findall(text.prose)):
            yield _slip(
                text, f"{quoted(image)} is no image, and learners would read it as it stands", _mend(image), image
            )
        if table := _LOOSE_TABLE.search(text.prose):
            message = f"{quoted(table[0])} makes no table, and learners would read it as it stands"
            yield _slip(text, message, "give each of the table's first two lines as many columns", table[0])


def _mend(image: str) -> str:
    if "](" in image:
        return "write a blank in the path as %20, or rename the file: ![what it shows](img/the%20rhine.png)"
    return "write the path in round brackets: ![what it shows](img/rhine.png)"


def _slip(text: Passage, message: str, help: str, words: str) -> Finding:
    return Finding(text.line, message, help, (Quote(text.line, words),))
