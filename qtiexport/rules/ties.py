"""What one document of a package says about others: judged once all names are known.

A document is judged alone when it is made and forgotten; of what it says about its neighbours only this is kept.
"""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import etree

from qtiexport.diagnostics import Diagnostic, Severity
from qtiexport.rules.frame import Finding, Ruled, Where, in_document, judge, rule
from qtiexport.rules.qti.content import links
from qtiexport.rules.qti.document import read
from qtiexport.rules.qti.elements import line, local

_EXTERNAL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|#|\Z")


@dataclass(frozen=True, slots=True)
class Link:
    """A link into the package: the element that makes it, its target as written, and the path that it leads to."""

    element: str
    target: str
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Ties:
    """All that a QTI document says about other files.

    `outcomes` are the outcome variables that an item declares; `counted` are those that a test sums over its items,
    each with the line that asks for it.
    """

    path: str
    links: tuple[Link, ...] = ()
    outcomes: frozenset[str] = frozenset()
    counted: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Neighbours:
    """A document's ties, the names in its package, and the outcomes of the items there by path."""

    ties: Ties
    names: frozenset[str]
    outcomes: Mapping[str, frozenset[str]]


def resolve(base: str, target: str) -> str:
    """The path in the package that a link of the document at `base` leads to; it may lead outside (“../x”)."""
    path = unquote(re.split("[#?]", target, maxsplit=1)[0])
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), path))


def is_external(target: str) -> bool:
    """Whether a link leads out of the package by a scheme or a host, or only to a place in its own document."""
    return _EXTERNAL.match(target) is not None


def ties_of(path: str, root: etree._Element) -> Ties:
    """The ties of an item or a test that lies at `path` in its package."""
    document = read(root)
    found = tuple(
        Link(local(element), target, resolve(path, target), line(element))
        for element, target in links(document)
        if not is_external(target)
    )
    outcomes = frozenset(each.identifier for each in document.declarations if each.kind == "outcome")
    counted = tuple((each.get("variableIdentifier", ""), line(each)) for each in document.all("testVariables"))
    return Ties(path, found, outcomes, counted)


@rule("QTI076", "item-reference-missing", Severity.ERROR)
def item_reference_missing(neighbours: Neighbours) -> Iterator[Finding]:
    """The items of a test are in its package.

    What it checks: the href of each assessmentItemRef leads, by its exact spelling, to a file of the package.

    Why it matters: the test cannot be delivered; JQTI+ reports an error.

    Example:
        <assessmentItemRef identifier="rivers" href="items/Rivers.xml"/> and a file items/rivers.xml

    Instead:
        <assessmentItemRef identifier="rivers" href="items/rivers.xml"/>
    """
    for link in neighbours.ties.links:
        if link.element == "assessmentItemRef" and link.path not in neighbours.names:
            yield _missing(link)


@rule("QTI077", "test-variable-unknown", Severity.ERROR)
def test_variable_unknown(neighbours: Neighbours) -> Iterator[Finding]:
    """A test sums what its items have.

    What it checks: each variable that testVariables asks for is an outcome of at least one item of the test, unless the
    test has no items.

    Why it matters: the schema is silent, and the run of the test throws.

    Example:
        <testVariables variableIdentifier="POINTS"/> over items that declare SCORE

    Instead:
        <testVariables variableIdentifier="SCORE"/>
    """
    items = [neighbours.outcomes[each.path] for each in neighbours.ties.links if each.path in neighbours.outcomes]
    known = frozenset[str]().union(*items)
    for name, place in neighbours.ties.counted:
        if items and name not in known:
            message = f"testVariables asks for “{name}”, which no item of the test declares"
            yield Finding(place, message, f"declare the outcome “{name}” in the items, or ask for one they have")


@rule("PKG014", "linked-file-missing", Severity.ERROR)
def linked_file_missing(neighbours: Neighbours) -> Iterator[Finding]:
    """Pictures and other files that a document shows are in the package.

    What it checks: each relative src, href and data of an item or a test leads, by its exact spelling, to a file of the
    package.

    Why it matters: engines do not look; the learner sees a broken picture.

    Example:
        <img src="Rhine.png" alt="..."/> and a file rhine.png

    Instead:
        <img src="rhine.png" alt="..."/>
    """
    for link in neighbours.ties.links:
        if link.element != "assessmentItemRef" and link.path not in neighbours.names:
            yield _missing(link)


def _missing(link: Link) -> Finding:
    message = f"{link.element} points to “{link.target}”, which is not in the package"
    return Finding(link.line, message, "add the file, or correct the spelling, capitals included")


TIE_RULES: tuple[Ruled[[Neighbours], Iterator[Finding]], ...] = (
    item_reference_missing,
    test_variable_unknown,
    linked_file_missing,
)


def judge_ties(package: str, names: Iterable[str], ties: Iterable[Ties]) -> tuple[Diagnostic, ...]:
    """Whether what the documents of a package say about each other is so."""
    every, known = tuple(ties), frozenset(names)
    outcomes = {each.path: each.outcomes for each in every}
    found: list[Diagnostic] = []
    for each in every:
        where: Where = in_document(package, each.path)
        found += judge(TIE_RULES, Neighbours(each, known, outcomes), where)
    return tuple(found)
