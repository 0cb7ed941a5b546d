"""What Moodle makes of names, ID numbers, texts and their files (moodle.md 5, types.md 1.4)."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from lxml import etree

from qtiexport.diagnostics import Severity
from qtiexport.rules.frame import Finding, rule
from qtiexport.rules.moodle.places import place, text

_LONGEST_NAME = 255
_LONGEST_NUMBER = 100
_WORDS = ("dragbox", "selectoption", "drag")
_HTML = frozenset(
    (
        *("a", "abbr", "b", "bdo", "big", "blockquote", "br", "caption", "cite", "code", "dd", "del", "dfn", "div"),
        *("dl", "dt", "em"),
        *("figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "kbd", "li", "math", "ol"),
        *("p", "pre", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th"),
        *("thead", "tr", "tt", "u", "ul", "var"),
    )
)
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)
_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]*);")
_PLUGIN_FILE = re.compile(r"@@PLUGINFILE@@/([^\"'<>\s?#]+)")
# Moodle splits the path of a category here; a slash within a name is doubled.
_LONE_SLASH = re.compile(r"(?<!/)/(?!/)")
_KNOWN_ENTITIES = ("amp", "lt", "gt", "quot", "apos")


@rule("MDL003", "name-length", Severity.ERROR)
def name_length(question: etree._Element) -> Iterator[Finding]:
    """A question has a name that Moodle keeps whole, and so has a category.

    What it checks: the name is not empty and has at most 255 characters; a category has no longer name in its path.

    Why it matters: Moodle shortens a longer name and accepts an empty one, which cannot be found again. It cannot store
    a category with a longer name.

    Example:
        <name><text></text></name>

    Instead:
        <name><text>Which rivers flow north?</text></name>
    """
    if question.get("type") == "category":
        yield from _long_steps(question)
        return
    name = text(question, "name")
    if not name.strip() or len(name) > _LONGEST_NAME:
        message = f"the name has {len(name)} characters, expected 1 to {_LONGEST_NAME}"
        yield Finding(place(question), message, "give the question a title of at most 255 characters")


def _long_steps(category: etree._Element) -> Iterator[Finding]:
    names = (step.replace("//", "/").strip() for step in _LONE_SLASH.split(text(category, "category")))
    for name in names:
        if len(name) > _LONGEST_NAME:
            message = f"the category “{name[:40]}…” has {len(name)} characters, expected 1 to {_LONGEST_NAME}"
            yield Finding(place(category), message, "give the course or the section a shorter title")


@rule("MDL005", "idnumber-length", Severity.ERROR)
def idnumber_length(question: etree._Element) -> Iterator[Finding]:
    """The ID number of a question is one that Moodle can store.

    What it checks: idnumber has at most 100 characters.

    Why it matters: the column holds no more, and the number is how a later import knows the question again.

    Example:
        <idnumber> with 120 characters

    Instead: a shorter one.
    """
    idnumber = question.findtext("idnumber") or ""
    if len(idnumber) > _LONGEST_NUMBER:
        message = f"the idnumber has {len(idnumber)} characters, expected at most {_LONGEST_NUMBER}"
        yield Finding(place(question), message, "use a shorter identifier")


@rule("MDL006", "markup-unescaped", Severity.ERROR)
def markup_unescaped(question: etree._Element) -> Iterator[Finding]:
    """The author's own signs are escaped as HTML before they are escaped as XML.

    What it checks: each text of format html, each name, and each word for a gap, a list or a marker is well-formed
    HTML: “<” begins a known element that ends, “&” begins an entity; a name and such a word have no elements at all.

    Why it matters: Moodle shows the text as HTML: of “x<5” everything from the “<” on vanishes, and “<b>” becomes
    markup.

    Example:
        <text>is x &lt; 5?</text>

    Instead:
        <text>is x &amp;lt; 5?</text>
    """
    for holder in question.iter("*"):
        bare = _is_bare(holder)
        if holder.get("format") == "html" or bare:
            fault = _html_fault(holder.findtext("text") or "", frozenset() if bare else _HTML)
            if fault:
                message = f"the text of {_local(holder)} is no HTML: {fault}"
                yield Finding(place(holder), message, "escape “&”, “<” and “>” of the author's text as HTML first")


def _is_bare(holder: etree._Element) -> bool:
    """Whether Moodle shows the text as HTML, but markup has no place in it."""
    parent = holder.getparent()
    in_pair = holder.tag == "answer" and parent is not None and parent.tag == "subquestion"
    return holder.tag == "name" or holder.tag in _WORDS or in_pair


def _html_fault(text: str, allowed: frozenset[str]) -> str:
    if "<" not in text and "&" not in text:
        return ""
    foreign = next((each for each in _ENTITY.findall(text) if each not in _KNOWN_ENTITIES), None)
    if foreign:
        return f"it holds the entity “&{foreign};”"
    try:
        root = etree.fromstring(f"<text>{text}</text>".encode(), _PARSER)
    except etree.XMLSyntaxError:
        return "a “<” or “&” in it is not escaped, or an element does not end"
    name = next((str(each.tag) for each in root.iterdescendants("*") if _local(each) not in allowed), None)
    return f"“<{name}>” is no element that may stand here" if name else ""


def _local(element: etree._Element) -> str:
    address, _, name = str(element.tag).rpartition("}")
    return "math" if "MathML" in address else name


@rule("MDL008", "file-not-beside", Severity.ERROR)
def file_not_beside(question: etree._Element) -> Iterator[Finding]:
    """The files that a text shows stand beside it, and no others do.

    What it checks: each `@@PLUGINFILE@@/NAME` of a text has a `file` of that name beside the text, and the other way
    round.

    Why it matters: Moodle keeps files by field; one that stands in another field is a broken picture, one that no text
    shows is lost.

    Example:
        <text>&lt;img src="@@PLUGINFILE@@/rhine.png" alt="..."/&gt;</text>

    Instead:
        <text>&lt;img src="@@PLUGINFILE@@/rhine.png" alt="..."/&gt;</text>
        <file name="rhine.png" path="/" encoding="base64">...</file>
    """
    for holder in question.iter("*"):
        told = holder.find("text")
        if told is None:
            continue
        beside = {each.get("name", "") for each in holder.findall("file")}
        shown = {unquote(name) for name in _PLUGIN_FILE.findall(told.text or "")}
        for name in sorted(shown - beside):
            message = f"the text of {_local(holder)} shows “{name[:120]}”, and no file of that name stands beside it"
            yield Finding(place(holder), message, "write the file into the same element as the text")
        for name in sorted(beside - shown):
            message = f"the file “{name[:120]}” stands in {_local(holder)}, whose text does not show it"
            yield Finding(place(holder), message, "take it out, or show it at @@PLUGINFILE@@/ and its name")


@rule("MDL007", "idnumber-duplicate", Severity.ERROR)
def idnumber_duplicate(quiz: etree._Element) -> Iterator[Finding]:
    """Each question of a file has its own ID number.

    What it checks: no two questions share an idnumber.

    Why it matters: Moodle drops the ID number of the second, silently; a later import then doubles the question.

    Example:
        <idnumber>rivers</idnumber> in two questions

    Instead:
        <idnumber>rivers-1</idnumber> in the second
    """
    seen: set[str] = set()
    for element in quiz.iter("idnumber"):
        number_ = element.text or ""
        if number_ and number_ in seen:
            yield Finding(
                place(element), f"idnumber “{number_}” is used twice", "give each question its own identifier"
            )
        seen.add(number_)
