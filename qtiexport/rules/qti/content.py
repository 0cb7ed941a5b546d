"""Titles, bodies and links: what the schema lets through and engines trip over. For items and tests alike."""

import re
from collections.abc import Iterator

from lxml import etree

from qtiexport.diagnostics import Severity
from qtiexport.rules.frame import Finding, rule
from qtiexport.rules.qti.document import QtiDocument
from qtiexport.rules.qti.elements import NAMESPACE, line, local

_LISTS = ("ul", "ol", "dl")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_OTHERS = ("p", "div", "table", "pre", "blockquote", "hr", "address", "feedbackBlock", "rubricBlock")
_BLOCKS = tuple(f"{{{NAMESPACE}}}{name}" for name in (*_LISTS, *_HEADINGS, *_OTHERS))
_LINKS = ("href", "src", "data")
# What RFC 3986 lets stand in a URI reference; a percent sign must begin an escape. Letters beyond ASCII are taken by
# every engine seen.
_URI = re.compile(r"(?:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=\-]|%[0-9A-Fa-f]{2}|[^\x00-\x7f\s])*")


@rule("QTI060", "title-empty", Severity.ERROR)
def title_empty(document: QtiDocument) -> Iterator[Finding]:
    """An item, a test and a section have titles.

    What it checks: the title of assessmentItem, assessmentTest and assessmentSection is not blank.

    Why it matters: the schema takes an empty text, qtism refuses to load it, and lists show a line without words.

    Example:
        <assessmentItem identifier="rivers" title="" ...>

    Instead:
        <assessmentItem identifier="rivers" title="Which rivers flow north?" ...>
    """
    for element in document.all("assessmentItem", "assessmentTest", "assessmentSection"):
        if not element.get("title", "").strip():
            message = f"{local(element)} “{element.get('identifier', '')}” has no title"
            yield Finding(line(element), message, "give it a title")


@rule("QTI061", "body-missing", Severity.WARNING)
def body_missing(document: QtiDocument) -> Iterator[Finding]:
    """An item shows something.

    What it checks: an assessmentItem has an itemBody with content.

    Why it matters: the candidate sees an empty page; schema and engines are silent.

    Example:
        <assessmentItem ...><responseDeclaration .../></assessmentItem>

    Instead: add an itemBody, or leave the item out.
    """
    if local(document.root) == "assessmentItem" and not any(len(each) for each in document.all("itemBody")):
        yield Finding(line(document.root), "the item has no itemBody, or an empty one", "add the text of the question")


@rule("QTI062", "block-in-prompt", Severity.ERROR)
def block_in_prompt(document: QtiDocument) -> Iterator[Finding]:
    """A prompt is one run of text.

    What it checks: prompt holds no paragraph, list, table or other block.

    Why it matters: the schema allows them, JQTI+ refuses to load the item.

    Example:
        <prompt><p>Which rivers flow north?</p></prompt>

    Instead:
        <prompt>Which rivers flow north?</prompt>
    """
    for prompt in document.all("prompt"):
        for element in prompt.iterdescendants(*_BLOCKS):
            help = "put blocks into the itemBody before the interaction"
            yield Finding(
                line(element), f"{local(element)} stands inside prompt, which takes inline content only", help
            )


@rule("QTI063", "bare-text", Severity.ERROR)
def bare_text(document: QtiDocument) -> Iterator[Finding]:
    """Text in a block element stands in a paragraph or another block.

    What it checks: feedbackBlock and rubricBlock hold no text of their own.

    Why it matters: the schema allows it, JQTI+ refuses to load the item or test.

    Example:
        <rubricBlock view="candidate">Read the text.</rubricBlock>

    Instead:
        <rubricBlock view="candidate"><p>Read the text.</p></rubricBlock>
    """
    for element in document.all("feedbackBlock", "rubricBlock"):
        for text in (element.text, *(each.tail for each in element)):
            if text and text.strip():
                message = f"{local(element)} holds the bare text “{_short(text)}”"
                yield Finding(line(element), message, "put the text into a p")
                break


def _short(text: str) -> str:
    plain = " ".join(text[:200].split())
    return plain if len(plain) <= 40 else f"{plain[:39]}…"


@rule("QTI064", "uri-invalid", Severity.ERROR)
def uri_invalid(document: QtiDocument) -> Iterator[Finding]:
    """Links are written as URIs.

    What it checks: href, src and data hold no blank and no other character that a URI does not take, and a percent
    sign only before two hexadecimal digits.

    Why it matters: JQTI+ refuses the whole document; the schema of libxml2 is silent.

    Example:
        <img src="my picture.png" alt="..."/>

    Instead:
        <img src="my%20picture.png" alt="..."/>
    """
    for element, target in links(document):
        if not _URI.fullmatch(target):
            message = f"{local(element)} points to “{_short(target)}”, which is no URI"
            yield Finding(line(element), message, "percent-encode blanks and other special characters")


@rule("QTI065", "id-duplicate", Severity.ERROR)
def id_duplicate(document: QtiDocument) -> Iterator[Finding]:
    """An id stands once in a document.

    What it checks: no two elements of a document share an `id` attribute.

    Why it matters: a link or a label would reach the wrong one of the two; a validating parser refuses the document.

    Example:
        <p id="hint">...</p> <p id="hint">...</p>

    Instead:
        <p id="hint-1">...</p> <p id="hint-2">...</p>
    """
    seen: set[str] = set()
    for elements in document.named.values():
        for element in elements:
            name = element.get("id")
            if name is not None and name in seen:
                yield Finding(line(element), f"id “{name}” is used twice", "give each element its own id")
            seen.add(name or "")


@rule("QTI066", "adaptive-never-completes", Severity.WARNING)
def adaptive_never_completes(document: QtiDocument) -> Iterator[Finding]:
    """An adaptive item comes to an end.

    What it checks: an item with adaptive="true" has a rule that sets completionStatus.

    Why it matters: without it the item is offered again and again; engines are silent.

    Example:
        <assessmentItem adaptive="true" ...> without a rule for completionStatus

    Instead:
        <assessmentItem adaptive="false" ...>
    """
    sets = any(each.get("identifier") == "completionStatus" for each in document.all("setOutcomeValue"))
    if document.root.get("adaptive") == "true" and not sets:
        message = "the item is adaptive, but no rule sets “completionStatus”"
        yield Finding(line(document.root), message, "write adaptive “false”, or set completionStatus in the rules")


def links(document: QtiDocument) -> Iterator[tuple[etree._Element, str]]:
    """Each link of the document with its target as written."""
    for elements in document.named.values():
        for element in elements:
            for name in _LINKS:
                target = element.get(name)
                if target is not None:
                    yield element, target
