"""Responses in the words of SCORM 1.2 and 2004, taken apart into what was asked.

1.2 writes `a,c,e` and `1.b,2.a`, 2004 `a[,]c[,]e` and `1[.]b[,]2[.]a`, with properties such as `{order_matters=false}`
in front (SCORM 2004 RTE 4.2.9.1). Either is understood of either package: some LMSs translate.
"""

import re
from collections.abc import Callable

from qtiexport.reporting.contract import OPEN, Asked, Form, Said
from qtiexport.reporting.plain import line

_PROPERTIES = re.compile(r"(?:\{(?:case_matters|order_matters|lang)=[^{}]*\})+", re.IGNORECASE)
_NUMBER = re.compile(r"[+-]?[0-9]{1,40}(?:[.,][0-9]{0,40})?\Z")
# Spreadsheets make TRUE of true, in the words of their language.
_TRUTH = {
    **dict.fromkeys(("true", "t", "1", "wahr", "vrai"), "true"),
    **dict.fromkeys(("false", "f", "0", "falsch", "faux"), "false"),
}


def said(asked: Asked, response: str) -> Said:
    """The picks of a response; an empty one has none."""
    plain = _PROPERTIES.sub("", response, count=1) if _PROPERTIES.match(response) else response
    if not plain.strip():
        return Said(())
    return Said((_open(asked, plain),)) if asked.form in OPEN else _FORMS[asked.form](asked, plain.strip())


def _open(asked: Asked, text: str) -> str:
    """A text on one line; a number in plain digits with a point, whichever sign the LMS or a spreadsheet wrote."""
    told = line(text)
    if asked.form is not Form.NUMBER or not _NUMBER.match(told):
        return told
    sign, digits = ("-", told[1:]) if told.startswith("-") else ("", told.removeprefix("+"))
    whole, _, decimals = digits.replace(",", ".").partition(".")
    plain = ".".join(part for part in (whole.lstrip("0") or "0", decimals.rstrip("0")) if part)
    return plain if plain == "0" else sign + plain


def _pieces(text: str) -> list[str]:
    """The parts of a list; braces around all of it, which some 1.2 platforms write, are no part of it."""
    if text.startswith("{") and text.endswith("}"):
        text = text[1:-1]
    return [piece.strip() for piece in text.split("[,]" if "[,]" in text else ",") if piece.strip()]


def _sorted(pieces: list[str], key: Callable[[str], str]) -> Said:
    """The picks that are known, each once, and what is not; `key` gives the pick of a piece, "" for none."""
    picks = dict.fromkeys(pick for piece in pieces if (pick := key(piece)))
    return Said(tuple(picks), tuple(line(piece) for piece in pieces if not key(piece)))


def _choice(asked: Asked, text: str) -> Said:
    known = {thing.key for thing in asked.things}
    return _sorted(_pieces(text), lambda piece: piece if piece in known else "")


def _true_false(asked: Asked, text: str) -> Said:
    del asked
    return _sorted(_pieces(text), lambda piece: _TRUTH.get(piece.lower(), ""))


def _order(asked: Asked, text: str) -> Said:
    """One order is one pick; it names each thing once at most."""
    known = {thing.key for thing in asked.things}
    pieces = _pieces(text)
    strange = tuple(line(piece) for piece in pieces if piece not in known)
    if strange or len(set(pieces)) < len(pieces):
        return Said((), strange or (line(text),))
    return Said((",".join(pieces),))


def _pairs(asked: Asked, text: str) -> Said:
    known = {f"{row.key}.{thing.key}" for row in asked.rows for thing in asked.things}
    return _sorted(_pieces(text), lambda piece: pair if (pair := piece.replace("[.]", ".")) in known else "")


def _couples(asked: Asked, text: str) -> Said:
    """Pairs without a direction: `b.a` is `a.b`."""
    keys = sorted(thing.key for thing in asked.things)
    known = {f"{one}.{other}" for one in keys for other in keys if one < other}

    def pick(piece: str) -> str:
        pair = ".".join(sorted(piece.replace("[.]", ".").split(".")))
        return pair if pair in known else ""

    return _sorted(_pieces(text), pick)


def _nothing(asked: Asked, text: str) -> Said:
    del asked
    return Said((), (line(text),))


_FORMS: dict[Form, Callable[[Asked, str], Said]] = {
    Form.CHOICE: _choice,
    Form.TRUE_FALSE: _true_false,
    Form.ORDER: _order,
    Form.PAIRS: _pairs,
    Form.COUPLES: _couples,
    Form.NONE: _nothing,
}


def shown(asked: Asked, pick: str) -> str:
    """A pick in the words of the question."""
    texts = {thing.key: thing.text or thing.key for thing in asked.things}
    rows = {row.key: row.text or row.key for row in asked.rows} or texts
    match asked.form:
        case Form.CHOICE | Form.TRUE_FALSE:
            return texts.get(pick, pick)
        case Form.ORDER:
            return " → ".join(texts.get(key, key) for key in pick.split(","))
        case Form.PAIRS | Form.COUPLES:
            left, _, right = pick.partition(".")
            return f"{rows.get(left, left)} – {texts.get(right, right)}"
        case _:
            return pick
