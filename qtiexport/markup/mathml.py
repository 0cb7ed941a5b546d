"""LaTeX becomes MathML, through a library whose every answer is judged before it is believed.

What is made is the part of MathML 2 that `schemas/mathml.xsd` describes: presentation only, no links, no styles.
"""

import importlib
import re
import unicodedata
from collections.abc import Callable
from copy import deepcopy
from functools import cache, lru_cache
from typing import Any

from lxml import etree

from qtiexport.markup.latex import normal, refusal

MATHML = "http://www.w3.org/1998/Math/MathML"
_DEEPEST = 60
_UNREADABLE = "cannot be read as LaTeX"
_CHECK = "compare it with what LaTeX wants, command by command"
# How many children an element must have; a library that is given half a formula may write too few.
_CHILDREN = {"mfrac": 2, "mroot": 2, "msub": 2, "msup": 2, "munder": 2, "mover": 2, "msubsup": 3, "munderover": 3}
_ROWS = {"mtable": "mtr", "mtr": "mtd"}
_WORDS = frozenset(("mi", "mn", "mo", "mtext"))
# Whether an element may not hold others (True), or may not be empty (False).
_HOLDS: dict[str, tuple[bool, ...]] = {
    **dict.fromkeys((*_WORDS, "mspace"), (True,)),
    **dict.fromkeys(("mstyle", "mtable"), (False,)),
}
_BOXES = frozenset(("mrow", "mstyle", "msqrt", "mphantom", "mpadded", "menclose", "mspace", "mtd"))
_LENGTH = r"[+\-]?[0-9]*\.?[0-9]+(?:em|ex|px|in|cm|mm|pt|pc)"
_SIZES = ("minsize", "maxsize", "width", "height", "depth")
_TRUTH = "true|false"
_LINES = r"(?:none|solid|dashed)(?: (?:none|solid|dashed))*"
_VARIANTS = "normal|bold|italic|bold-italic|double-struck|script|bold-script|fraktur|sans-serif|monospace"
# An attribute that is not here, or not so, only says how something looks, and is left out.
_ATTRIBUTES = {
    "mathvariant": _VARIANTS,
    "notation": "box|updiagonalstrike|downdiagonalstrike|horizontalstrike",
    "linethickness": "0",
    **dict.fromkeys(("accent", "fence", "stretchy", "movablelimits", "separator", "displaystyle"), _TRUTH),
    **dict.fromkeys(_SIZES, _LENGTH),
    "form": "prefix|infix|postfix",
    "scriptlevel": "[01]",
    "columnalign": "left|center|right",
    "columnspacing": f"{_LENGTH}(?: {_LENGTH})*",
    "rowspacing": _LENGTH,
    "columnlines": _LINES,
    "rowlines": _LINES,
}
_PLAIN_LATEX = "write it with commands of plain LaTeX, or in words"
_ADVICE = {
    "\\ce": "write it upright, such as \\mathrm{H_2O}",
    "\\SI": "write the unit upright, such as 5\\,\\mathrm{m}",
    "\\ohm": "write \\Omega",
    "\\celsius": "write {}^\\circ\\mathrm{C}",
    "\\euro": "write the character €",
}
_ESCAPED = re.compile(r"\\([ _%&$#{}])")
# What the library leaves as it was behind \\big and the like.
_DELIMITERS = {
    "\\{": "{",
    "\\}": "}",
    "\\lbrace": "{",
    "\\rbrace": "}",
    "\\langle": "⟨",
    "\\rangle": "⟩",
    "\\|": "‖",
    "\\Vert": "‖",
    "\\vert": "|",
    "\\lfloor": "⌊",
    "\\rfloor": "⌋",
    "\\lceil": "⌈",
    "\\rceil": "⌉",
}
_MU = re.compile(r"(-?[0-9.]+)mu")
_SPACES = {"thin": "0.1667em", "medium": "0.2222em", "thick": "0.2778em"}
_NAMED_SPACE = re.compile(r"(negative)?(thin|medium|thick)mathspace")
_REFERENCE = re.compile(r"&#x([0-9A-Fa-f]{1,6});")
_STYLED_LETTERS: dict[str, tuple[str, ...]] = {
    "bold": ("BOLD",),
    "double-struck": ("DOUBLE-STRUCK",),
    "monospace": ("MONOSPACE",),
}
_STYLED_LETTERS |= {"script": ("SCRIPT",), "fraktur": ("FRAKTUR", "BLACK-LETTER"), "sans-serif": ("SANS-SERIF",)}
_STYLED_LETTERS |= {"bold-italic": ("BOLD ITALIC",), "bold-script": ("BOLD SCRIPT",)}


class FormulaError(Exception):
    """A formula that cannot be set: `what` is wrong with it, as the end of a sentence, and `help`, the repair."""

    def __init__(self, what: str, help: str) -> None:
        super().__init__(what)
        self.what = what
        self.help = help


def fault(latex: str, display: bool) -> tuple[str, str] | None:
    """What is wrong with a formula and how to mend it; `None` for one that can be written."""
    made = _made(latex, display)
    return (made.what, made.help) if isinstance(made, FormulaError) else None


def math(latex: str, display: bool) -> etree._Element:
    """The `math` element of a formula, in the namespace of MathML; raises FormulaError where `fault` finds one."""
    made = _made(latex, display)
    if isinstance(made, FormulaError):
        raise made
    return deepcopy(made)


@lru_cache(maxsize=2048)
def _made(latex: str, display: bool) -> etree._Element | FormulaError:
    if wrong := refusal(latex):
        return FormulaError(*wrong)
    root = etree.Element(f"{{{MATHML}}}math", nsmap={None: MATHML})
    root.set("display", "block" if display else "inline")
    try:
        root.set("alttext", " ".join(latex.split()))
        for child in _converted(normal(latex), display):
            _append(root, child, 1)
    except FormulaError as error:
        return error
    except ValueError:
        # A character that XML forbids; a reader has reported it.
        return FormulaError(_UNREADABLE, _CHECK)
    _join_numbers(root)
    return root


def _join_numbers(root: etree._Element) -> None:
    """Make one number of `9{,}81`, as LaTeX writes a decimal comma without a blank behind it."""
    for row in list(root.iter(f"{{{MATHML}}}mrow")):
        before, after, parent = row.getprevious(), row.getnext(), row.getparent()
        if before is None or after is None or parent is None or etree.QName(parent).localname in _CHILDREN:
            continue
        figures = all(each.tag == f"{{{MATHML}}}mn" for each in (before, after))
        if figures and len(row) == 1 and row[0].text in (",", "."):
            after.text = f"{before.text}{row[0].text}{after.text}"
            parent.remove(before)
            parent.remove(row)


def _converted(latex: str, display: bool) -> Any:
    try:
        return _converter()(latex, display)
    # Whatever it stumbles over, recursion included, is a mistake in the formula: the library names no base class.
    except Exception as error:
        raise FormulaError(_UNREADABLE, _CHECK) from error


@cache
def _converter() -> Callable[[str, bool], Any]:
    # Imported once the first formula is met: it takes as long as a hundred questions.
    library = importlib.import_module("latex2mathml.converter")

    def convert(latex: str, display: bool) -> Any:
        # A new one each time: it counts equations.
        return library.Converter(MATHML, "block" if display else "inline").convert_to_element(latex)

    return convert


def _append(parent: etree._Element, given: Any, depth: int) -> None:
    """Copy an element of the library's tree, if it is one that may stand there."""
    tag = str(given.tag)
    _judge(tag, given, depth)
    element = etree.SubElement(parent, f"{{{MATHML}}}{tag}")
    for name, value in given.attrib.items():
        _set(element, name, _measured(value) if name in _SIZES else value)
    if tag in _WORDS:
        _write(element, tag, given.text or "")
    for child in given:
        _append(element, child, depth + 1)


def _judge(tag: str, given: Any, depth: int) -> None:
    if depth > _DEEPEST:
        raise FormulaError("is nested too deeply", "split it into several formulas")
    tags = [child.tag for child in given]
    known = tag in _WORDS or tag in _BOXES or tag in _CHILDREN or tag in _ROWS
    complete = len(tags) == _CHILDREN.get(tag, len(tags)) and bool(tags) not in _HOLDS.get(tag, ())
    if not known or not complete or any(child != _ROWS.get(tag, child) for child in tags):
        raise FormulaError(_UNREADABLE, _CHECK)


def _set(element: etree._Element, name: str, value: str) -> None:
    if name in _ATTRIBUTES and re.fullmatch(_ATTRIBUTES[name], value):
        element.set(name, value)


def _measured(value: str) -> str:
    """A length in units that browsers know."""
    if named := _NAMED_SPACE.fullmatch(value):
        return f"{'-' if named[1] else ''}{_SPACES[named[2]]}"
    if mu := _MU.fullmatch(value):
        return f"{float(mu[1]) / 18:.4f}em"
    return "0em" if value == "0" else value


def _write(element: etree._Element, tag: str, text: str) -> None:
    text = _ESCAPED.sub(r"\1", text.replace("\\,", "\u2009")) if tag == "mtext" else _DELIMITERS.get(text, text)
    if "\\" in text or (tag != "mtext" and text == "&"):
        raise FormulaError(*_unknown(text))
    try:
        element.text = _REFERENCE.sub(lambda found: chr(int(found[1], 16)), text)
    except ValueError as error:
        raise FormulaError(_UNREADABLE, _CHECK) from error
    if tag != "mtext":
        _write_variant(element, element.text)


def _unknown(text: str) -> tuple[str, str]:
    if text == "&":
        return "has an & outside of a table", "write it as \\&"
    return f"uses “{text[:30]}”, which is not known", _ADVICE.get(text, _PLAIN_LATEX)


def _write_variant(element: etree._Element, text: str) -> None:
    """Letters of a style as the characters of their own that browsers show; they know no `mathvariant` but normal."""
    styles = _STYLED_LETTERS.get(element.get("mathvariant", ""), ())
    if not styles:
        return
    letters = [_styled(character, styles) for character in text]
    if all(letters):
        element.text = "".join(letters)
        del element.attrib["mathvariant"]


def _styled(character: str, styles: tuple[str, ...]) -> str:
    """The letter or digit in the first of the styles that has it; "" where none has."""
    name = unicodedata.name(character, "").replace("LATIN ", "").replace("GREEK ", "").replace(" LETTER", "")
    for style in styles:
        for full in (f"MATHEMATICAL {style} {name}", f"{style} {name}"):
            try:
                return unicodedata.lookup(full)
            except KeyError:
                continue
    return ""
