"""Whether Moodle's filter of languages can tell the languages of a text apart (moodle.md 5)."""

from collections.abc import Iterator

from lxml import etree

from qtiexport.diagnostics import Severity
from qtiexport.rules.frame import Finding, rule
from qtiexport.rules.moodle.places import place

_CLASS = "multilang"
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)


@rule("MDL016", "languages-tangled", Severity.ERROR)
def languages_tangled(question: etree._Element) -> Iterator[Finding]:
    """A text in several languages is one that Moodle's filter can tell apart.

    What it checks: each `span` of the class `multilang` names its language, holds no other `span`, and stands behind or
    before one of another language; no language stands twice in a row of them.

    Why it matters: the filter takes the first end of a `span` for the end of the language, and of two texts in one
    language it shows the last; a lone one is shown to everybody. What is lost, nobody sees.

    Example:
        <span lang="de" class="multilang">Der <span lang="fr">Doubs</span> fließt</span>
        <span lang="en" class="multilang">The Doubs flows</span>

    Instead:
        <span lang="de" class="multilang">Der Doubs fließt</span>
        <span lang="en" class="multilang">The Doubs flows</span>
    """
    for holder in question.iter("*"):
        text = holder.findtext("text") or ""
        if holder.get("format") == "html" and _CLASS in text:
            fault = next(_faults(text), None)
            if fault:
                message = f"Moodle cannot tell the languages of {holder.tag!s} apart: {fault}"
                yield Finding(place(holder), message, "give each language one span without a span in it, side by side")


def _faults(text: str) -> Iterator[str]:
    """What is wrong with the spans of a text; what is no HTML is told by another rule."""
    try:
        root = etree.fromstring(f"<text>{text}</text>".encode(), _PARSER)
    except etree.XMLSyntaxError:
        return
    for row in (row for parent in root.iter("*") for row in _rows(parent)):
        languages = [span.get("lang", "").lower().replace("_", "-") for span in row]
        if not all(languages):
            yield "a span does not name its language"
        if any(span.find(".//span") is not None for span in row):
            yield f"a span within that of “{languages[0]}” ends it"
        if len(row) == 1:
            yield f"“{languages[0]}” stands alone"
        if len(set(languages)) < len(languages):
            yield f"a language stands twice among {', '.join(languages)}"


def _rows(parent: etree._Element) -> Iterator[list[etree._Element]]:
    """The spans of languages that stand one behind the other, with nothing between them."""
    row: list[etree._Element] = []
    for child in parent.iterchildren("*"):
        marked = child.tag == "span" and child.get("class") == _CLASS
        if marked:
            row.append(child)
        if row and (not marked or (child.tail or "").strip()):
            yield row
            row = []
    if row:
        yield row
