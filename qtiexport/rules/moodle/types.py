"""Whether a question has what its type is read from, and its parts fit each other (types.md 10 to 18)."""

import re
from collections.abc import Iterator

from lxml import etree

from qtiexport.diagnostics import Severity
from qtiexport.rules.frame import Finding, rule
from qtiexport.rules.moodle.places import place

_PIECES = {
    "multichoice": ("single", "answer"),
    "truefalse": ("answer",),
    "shortanswer": ("usecase", "answer"),
    "numerical": ("answer", "answer/tolerance"),
    "essay": ("responseformat",),
    "matching": ("subquestion",),
    "gapselect": ("selectoption",),
    "ddwtos": ("dragbox",),
    "ordering": ("gradingtype", "shownumcorrect", "answer"),
    "ddmarker": ("file", "drag", "drop"),
    "category": ("category",),
    "cloze": (),
    "description": (),
}
"""By type the paths of what it cannot do without."""
_OWN = frozenset(path for paths in _PIECES.values() for path in paths if "/" not in path)
_LONGEST_ANSWER = 255
_COORDS = {
    "circle": re.compile(r"[0-9]+,[0-9]+;[0-9]+"),
    "rectangle": re.compile(r"[0-9]+,[0-9]+;[0-9]+,[0-9]+"),
    "polygon": re.compile(r"[0-9]+,[0-9]+(;[0-9]+,[0-9]+){2,}"),
}


@rule("MDL009", "type-pieces", Severity.ERROR)
def type_pieces(question: etree._Element) -> Iterator[Finding]:
    """A question has the elements that its type is read from, and none of another type.

    What it checks: for each type, that its own elements are there (matching: subquestion; ddmarker: file, drag and
    drop; and so on), and that those of other types are not.

    Why it matters: Moodle reads the elements of the type and passes over all others without a word: what is asked is
    lost, or the import dies.

    Example:
        <question type="matching"> with dragbox elements

    Instead:
        <question type="matching"> with subquestion elements
    """
    kind = question.get("type", "")
    wanted = _PIECES.get(kind)
    if wanted is None:
        return
    for path in wanted:
        if question.find(path) is None:
            message = f"a question of the type {kind} has no {path.replace('/', ' with ')}"
            yield Finding(place(question), message, "add it, or give the question the type that its elements are of")
    strange = sorted({str(each.tag) for each in question.iterchildren("*")} & _OWN - set(wanted))
    if strange:
        message = f"a question of the type {kind} has {' and '.join(strange)}, which Moodle does not read there"
        yield Finding(place(question), message, "take it out, or give the question the type that it belongs to")


@rule("MDL012", "order-incomplete", Severity.ERROR)
def order_incomplete(question: etree._Element) -> Iterator[Finding]:
    """All things of an order are to be put in order.

    What it checks: selectcount of an ordering question is the number of its answers.

    Why it matters: with a smaller number Moodle draws some of the things, and marks another question than was written.

    Example:
        <selectcount>3</selectcount> and four answers

    Instead:
        <selectcount>4</selectcount>
    """
    if question.get("type") != "ordering":
        return
    said, count = question.findtext("selectcount") or "", len(question.findall("answer"))
    if said != str(count):
        message = f"selectcount is “{said}”, and there are {count} answers"
        yield Finding(place(question), message, "write the number of answers")


@rule("MDL014", "pair-incomplete", Severity.ERROR)
def pair_incomplete(question: etree._Element) -> Iterator[Finding]:
    """Each pair of a matching question has a right side that Moodle can store.

    What it checks: one pair at least has a text on the left, and each a right side of 1 to 255 characters.

    Why it matters: Moodle ends the import at a pair without a right side, and cannot store a longer one.

    Example:
        <subquestion format="html"><text>Canada</text><answer><text></text></answer></subquestion>

    Instead:
        <subquestion format="html"><text>Canada</text><answer><text>Ottawa</text></answer></subquestion>
    """
    pairs = question.findall("subquestion")
    if pairs and not any((pair.findtext("text") or "").strip() for pair in pairs):
        yield Finding(place(question), "no pair has a text on the left", "add the texts that are to be matched")
    for pair in pairs:
        right = (pair.findtext("answer/text") or "").strip()
        if not 0 < len(right) <= _LONGEST_ANSWER:
            message = f"the right side of a pair has {len(right)} characters, expected 1 to {_LONGEST_ANSWER}"
            yield Finding(place(pair), message, "give it a few words")


@rule("MDL015", "marker-astray", Severity.ERROR)
def marker_astray(question: etree._Element) -> Iterator[Finding]:
    """The areas of a picture can be read, and there are markers for them.

    What it checks: each drop of a ddmarker question names a drag by its number, and its coordinates are those of its
    shape: `x,y;radius`, `x,y;width,height`, or three points and more of a polygon.

    Why it matters: Moodle finds fault with neither; nobody can earn the marks of such an area.

    Example:
        <shape>circle</shape><coords>152,118</coords>

    Instead:
        <shape>circle</shape><coords>152,118;22</coords>
    """
    markers = {drag.findtext("no") for drag in question.findall("drag")}
    for drop in question.findall("drop"):
        choice = drop.findtext("choice")
        if choice not in markers:
            message = f"an area is for marker “{choice or ''}”, which there is not"
            yield Finding(place(drop), message, "write the number of one of the drags")
        shape, coords = drop.findtext("shape") or "", drop.findtext("coords") or ""
        if shape in _COORDS and not _COORDS[shape].fullmatch(coords):
            message = f"“{coords[:80]}” are no coordinates of a {shape}"
            yield Finding(place(drop), message, "write x,y;radius, or x,y;width,height, or x,y;x,y;x,y")
