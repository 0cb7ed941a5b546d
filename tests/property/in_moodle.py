"""What a Moodle question says, its HTML read as a browser reads it and its codes as Moodle reads them."""

import html
import re
from collections.abc import Iterable
from fractions import Fraction
from html.parser import HTMLParser

from lxml import etree

from tests.property.said import APART, GAP, Row, Said, line, paired, picked, typed

_NUMBERED = re.compile(r"\[\[([0-9]+)\]\]")
_CLOZE = re.compile(r"\{[0-9]+:([A-Z_]+):([^{}]*)\}")
Answer = tuple[tuple[Row, ...], Iterable[str]]


def by_moodle(question: etree._Element, known: Row = ()) -> Said:
    """What a Moodle question says; of the spellings that it takes as right only the `known` ones."""
    kind = str(question.get("type"))
    text = question.findtext("questiontext/text") or ""
    right, over = _answer(question, kind, text, known)
    return Said(
        html.unescape(question.findtext("name/text") or ""),
        _html(_CODES[kind].sub(GAP, text) if kind in _CODES else text),
        _choices(question, kind),
        right,
        tuple(sorted(over)),
        "",
        _at(question, "generalfeedback/text"),
        tuple(_at(hint, "text") for hint in question.iterfind("hint")),
        "",
        _at(question, "graderinfo/text"),
    )


_CODES = {"cloze": _CLOZE, "gapselect": _NUMBERED, "ddwtos": _NUMBERED}


def _choices(question: etree._Element, kind: str) -> tuple[tuple[str, str], ...]:
    answers = question.iterfind("answer") if kind in ("multichoice", "truefalse") else ()
    return tuple((_at(answer, "text"), _at(answer, "feedback/text")) for answer in answers)


def _answer(question: etree._Element, kind: str, text: str, known: Row) -> Answer:
    """What is right, and what else is offered."""
    answers = list(question.iterfind("answer"))
    match kind:
        case "multichoice" | "truefalse":
            words = {str(n): _at(answer, "text") for n, answer in enumerate(answers)}
            return paired([[str(n)] for n, answer in enumerate(answers) if _is_right(answer)], words)
        case "ordering":
            return tuple((_at(answer, "text"),) for answer in answers), ()
        case "matching":
            return _matched(question)
        case "shortanswer":
            return (typed([str(one.findtext("text")).replace("\\*", "*") for one in answers], known),), ()
        case "numerical":
            (number,) = answers
            return (_number(number.findtext("text"), number.findtext("tolerance")),), ()
        case "gapselect":
            return _lists(question, text)
        case "ddwtos":
            words = _numbered(question, "dragbox")
            return paired([[number] for number in _NUMBERED.findall(text)], words)
        case "cloze":
            return tuple(_gap(code, answers, known) for code, answers in _CLOZE.findall(text)), ()
        case _:
            return (), ()


def _is_right(answer: etree._Element) -> bool:
    return float(answer.get("fraction", "")) > 0


def _matched(question: etree._Element) -> Answer:
    pairs = [(_at(each, "text"), _plain(each.findtext("answer/text"))) for each in question.iterfind("subquestion")]
    return tuple(pair for pair in pairs if pair[0]), [right for left, right in pairs if not left]


def _numbered(question: etree._Element, path: str) -> dict[str, str]:
    """The words of a text's gaps by their number."""
    return {str(n): _plain(word.findtext("text")) for n, word in enumerate(question.iterfind(path), 1)}


def _lists(question: etree._Element, text: str) -> Answer:
    words = _numbered(question, "selectoption")
    groups = [option.findtext("group") for option in question.iterfind("selectoption")]
    right = [int(number) for number in _NUMBERED.findall(text)]
    lists = (
        [word for word, group in zip(words.values(), groups, strict=True) if group == groups[n - 1]] for n in right
    )
    return tuple(picked(words[str(n)], offered) for n, offered in zip(right, lists, strict=True)), ()


def _gap(kind: str, code: str, known: Row) -> Row:
    """A gap of a Cloze text: `=` stands before what is right, and references stand for signs of the code."""
    answers = [(each.startswith("="), html.unescape(each.removeprefix("="))) for each in code.split("~")]
    texts = [text for _, text in answers]
    if kind == "NUMERICAL":
        return _number(*texts[0].split(":"))
    if kind.startswith("SHORTANSWER"):
        assert all(right for right, _ in answers)
        return typed([text.replace("\\*", "*") for text in texts], known)
    (right,) = (_plain(text) for is_right, text in answers if is_right)
    return picked(right, [_plain(text) for text in texts])


def _number(middle: str | None, off: str | None) -> Row:
    return str(Fraction(str(middle))), str(Fraction(str(off)))


def _plain(text: str | None) -> str:
    """Words that stand as HTML where no markup is."""
    return line([html.unescape(text or "")])


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._formula = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.pieces.append(" " if tag in APART else "")
        if tag in ("math", "img"):
            self.pieces.append(dict(attrs)["alttext" if tag == "math" else "alt"] or "")
            self._formula = tag == "math"

    def handle_endtag(self, tag: str) -> None:
        self._formula = self._formula and tag != "math"

    def handle_data(self, data: str) -> None:
        if not self._formula:
            self.pieces.append(data)


def _at(element: etree._Element, path: str) -> str:
    return _html(element.findtext(path) or "")


def _html(text: str) -> str:
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return line(reader.pieces)
