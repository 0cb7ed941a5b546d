"""MDL: what Moodle's importer asks of Moodle XML, and what it spoils in silence (moodle.md 5, types.md 1.4)."""

import re
from collections.abc import Iterator
from fractions import Fraction
from urllib.parse import unquote

from lxml import etree

from qtiexport.diagnostics import Diagnostic, Severity
from qtiexport.rules.frame import Finding, Ruled, Where, judge, rule
from qtiexport.rules.qti.values import number

_MARKS = (
    *("100", "90", "83.33333", "80", "75", "70", "66.66667", "60", "50", "40", "33.33333", "30", "25", "20"),
    *("16.66667", "14.28571", "12.5", "11.11111", "10", "5", "0"),
)
_GRADES = tuple(Fraction(each) for each in _MARKS)
_TOLERANCE = Fraction(1, 1000)
_LONGEST_NAME = 255
_LONGEST_NUMBER = 100
_SCORED = ("multichoice", "truefalse")
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
_KNOWN_ENTITIES = ("amp", "lt", "gt", "quot", "apos")


def _answers(question: etree._Element) -> list[etree._Element]:
    return question.findall("answer") if question.get("type") in _SCORED else []


def _place(element: etree._Element) -> int:
    return int(element.sourceline or 0)


def _text(question: etree._Element, name: str) -> str:
    return question.findtext(f"{name}/text") or ""


@rule("MDL001", "fraction-unlisted", Severity.ERROR)
def fraction_unlisted(question: etree._Element) -> Iterator[Finding]:
    """The fraction of an answer is one that Moodle knows.

    What it checks: each fraction is, within a thousandth, one of 100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40,
    33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5, 11.11111, 10, 5, 0 or the negative of one.

    Why it matters: Moodle refuses the question and, by default, the whole file.

    Example:
        <answer fraction="33.33" format="html">

    Instead:
        <answer fraction="33.33333" format="html">
    """
    for answer in _answers(question):
        mark = number(answer.get("fraction", ""))
        if mark is None or all(abs(abs(mark) - grade) > _TOLERANCE for grade in _GRADES):
            message = f"Moodle knows no grade of “{answer.get('fraction', '')}” per cent"
            yield Finding(_place(answer), message, "use a listed share with five decimals, such as 33.33333")


@rule("MDL002", "fraction-sum", Severity.ERROR)
def fraction_sum(question: etree._Element) -> Iterator[Finding]:
    """The right answers of a question earn its mark together, no more and no less.

    What it checks: with one answer to choose, exactly one fraction is 100 and no other is positive; with several, the
    positive fractions add up to 100, within a hundredth.

    Why it matters: Moodle does not check it. With more than 100 a part of the right answers earns full marks; with
    less, full marks are out of reach.

    Example:
        three answers of fraction="100" in a question with <single>false</single>

    Instead:
        three answers of fraction="33.33333"
    """
    marks = [number(each.get("fraction", "")) or Fraction() for each in _answers(question)]
    right = [mark for mark in marks if mark > 0]
    several = question.get("type") == "multichoice" and question.findtext("single") in ("false", "0")
    if not several and question.get("type") in _SCORED and right != [100]:
        shown = ", ".join(f"{float(each):g}" for each in right) or "none"
        message = f"the positive fractions are {shown}, expected exactly one of 100"
        yield Finding(_place(question), message, "give 100 to the one right answer and 0 to the others")
    if several and abs(sum(right, Fraction()) - 100) > Fraction(1, 100):
        message = f"the right answers earn {float(sum(right, Fraction())):g} per cent together, expected 100"
        yield Finding(_place(question), message, "share 100 out among the right answers")


@rule("MDL003", "name-length", Severity.ERROR)
def name_length(question: etree._Element) -> Iterator[Finding]:
    """A question has a name that Moodle keeps whole.

    What it checks: the name is not empty and has at most 255 characters.

    Why it matters: Moodle shortens a longer name and accepts an empty one, which cannot be found again.

    Example:
        <name><text></text></name>

    Instead:
        <name><text>Which rivers flow north?</text></name>
    """
    if question.get("type") == "category":
        return
    name = _text(question, "name")
    if not name.strip() or len(name) > _LONGEST_NAME:
        message = f"the name has {len(name)} characters, expected 1 to {_LONGEST_NAME}"
        yield Finding(_place(question), message, "give the question a title of at most 255 characters")


@rule("MDL004", "too-few-answers", Severity.ERROR)
def too_few_answers(question: etree._Element) -> Iterator[Finding]:
    """A choice question has a choice.

    What it checks: multichoice has at least two answers, truefalse exactly two.

    Why it matters: Moodle stops the import at such a question.

    Example:
        <question type="multichoice"> with one answer

    Instead: two answers or more.
    """
    count = len(_answers(question))
    kind = question.get("type")
    if (kind == "multichoice" and count < 2) or (kind == "truefalse" and count != 2):
        wanted = "exactly two" if kind == "truefalse" else "two or more"
        yield Finding(
            _place(question), f"the question has {count} answers, expected {wanted}", "add the missing answers"
        )


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
        yield Finding(_place(question), message, "use a shorter identifier")


@rule("MDL006", "markup-unescaped", Severity.ERROR)
def markup_unescaped(question: etree._Element) -> Iterator[Finding]:
    """The author's own signs are escaped as HTML before they are escaped as XML.

    What it checks: each text of format html, and each name, is well-formed HTML: “<” begins a known element that ends,
    “&” begins an entity; a name has no elements at all.

    Why it matters: Moodle shows the text as HTML: of “x<5” everything from the “<” on vanishes, and “<b>” becomes
    markup.

    Example:
        <text>is x &lt; 5?</text>

    Instead:
        <text>is x &amp;lt; 5?</text>
    """
    for holder in question.iter("*"):
        named = holder.tag == "name"
        if holder.get("format") == "html" or named:
            text = holder.findtext("text") or ""
            fault = _html_fault(text, frozenset() if named else _HTML)
            if fault:
                message = f"the text of {_local(holder)} is no HTML: {fault}"
                yield Finding(_place(holder), message, "escape “&”, “<” and “>” of the author's text as HTML first")


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
        text = holder.find("text")
        if text is None:
            continue
        beside = {each.get("name", "") for each in holder.findall("file")}
        shown = {unquote(name) for name in _PLUGIN_FILE.findall(text.text or "")}
        for name in sorted(shown - beside):
            message = f"the text of {_local(holder)} shows “{name[:120]}”, and no file of that name stands beside it"
            yield Finding(_place(holder), message, "write the file into the same element as the text")
        for name in sorted(beside - shown):
            message = f"the file “{name[:120]}” stands in {_local(holder)}, whose text does not show it"
            yield Finding(_place(holder), message, "take it out, or show it at @@PLUGINFILE@@/ and its name")


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
                _place(element), f"idnumber “{number_}” is used twice", "give each question its own identifier"
            )
        seen.add(number_)


QUESTION_RULES: tuple[Ruled[[etree._Element], Iterator[Finding]], ...] = (
    fraction_unlisted,
    fraction_sum,
    name_length,
    too_few_answers,
    idnumber_length,
    markup_unescaped,
    file_not_beside,
)
QUIZ_RULES: tuple[Ruled[[etree._Element], Iterator[Finding]], ...] = (idnumber_duplicate,)


def judge_quiz_question(root: etree._Element, where: Where) -> tuple[Diagnostic, ...]:
    """What Moodle would refuse or spoil in one `question` element."""
    return judge(QUESTION_RULES, root, where)


def judge_quiz(root: etree._Element, where: Where) -> tuple[Diagnostic, ...]:
    """The same for a whole `quiz`, and what its questions must not share."""
    single = (found for question in root.iterchildren("question") for found in judge_quiz_question(question, where))
    return (*single, *judge(QUIZ_RULES, root, where))
