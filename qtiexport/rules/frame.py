"""What a rule is: a function that finds one kind of fault, and the words that document it beside the code.

A rule yields `Finding`s, which know neither its code nor the file; `judge` makes diagnostics of them. Codes that a
reader, the bank or the config reports without a rule function are `documented` in the same four sections.
"""

import inspect
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import update_wrapper
from typing import Generic, ParamSpec, TypeVar

from qtiexport.diagnostics import Diagnostic, Evidence, Location, Severity

P = ParamSpec("P")
R = TypeVar("R")
S = TypeVar("S")

Where = Callable[[int], Location]
"""Makes the place of a line (from 1; 0: the whole file) in the document that is judged."""

_SECTIONS = ("What it checks", "Why it matters", "Example", "Instead")
_HEADING = re.compile(rf"({'|'.join(_SECTIONS)}):?(?: (.*))?\Z")
_CODE = re.compile(r"[A-Z]{3}[0-9]{3}\Z")
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of `rules.RULES`.

    `code` is three capitals and three digits and never changes its meaning; `name` is in lower case with hyphens.
    The five texts are Markdown: `summary` is one sentence in one line, the sections may hold indented code. What an
    `optional` rule finds is told only where the config gives its code a severity. A `worded` rule needs words of the
    question's language, and is silent in a language that has none.
    """

    code: str
    name: str
    severity: Severity
    summary: str
    what: str
    why: str
    example: str
    instead: str
    optional: bool = False
    worded: bool = False

    def report(self, message: str, location: Location, help: str, evidence: tuple[Evidence, ...] = ()) -> Diagnostic:
        """A diagnostic under this rule's code and severity."""
        return Diagnostic(self.code, self.severity, message, location, help, evidence)


@dataclass(frozen=True, slots=True)
class Quote:
    """The author's words that show a fault, in a text that begins at `line` (from 1); "" for the line as a whole.

    `label` says in a few words what they say.
    """

    line: int
    words: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault at a line (from 1; 0: the whole file), with `message` and `help` in the style of `Diagnostic`.

    `quotes` show it in the source, the one at the place of the fault first; they are told where the source is at hand.
    """

    line: int
    message: str
    help: str
    quotes: tuple[Quote, ...] = ()


Excerpt = Callable[[Quote], Evidence | None]
"""Finds a quote in the source; None where the source is not at hand."""


class Ruled(Generic[P, R]):
    """A function that is called as before and says in `rule` what it looks for."""

    def __init__(self, function: Callable[P, R], rule: Rule) -> None:
        self.function = function
        self.rule = rule
        update_wrapper(self, function)

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        return self.function(*args, **kwargs)


def rule(
    code: str, name: str, severity: Severity, optional: bool = False, worded: bool = False
) -> Callable[[Callable[P, R]], Ruled[P, R]]:
    """Make a rule of a function; the four sections are read from its docstring, a missing one raises ValueError."""

    def ruled(function: Callable[P, R]) -> Ruled[P, R]:
        written = documented(code, name, severity, function.__doc__ or "", optional)
        return Ruled(function, replace(written, worded=worded))

    return ruled


def documented(code: str, name: str, severity: Severity, text: str, optional: bool = False) -> Rule:
    """The rule of a code, from a text of one summary line and the four sections in their order.

    A section begins with its name alone on a line or before a colon ("Instead: ..."). A text without one of them, or a
    code or name out of shape, raises ValueError: a rule that nobody can look up must not load.
    """
    if not _CODE.match(code) or not _NAME.match(name):
        raise ValueError(f"a rule wants a code such as QTI001 and a name such as empty-title, not {code!r}, {name!r}")
    summary, sections = _split(inspect.cleandoc(text))
    if tuple(sections) != _SECTIONS or not all((summary, *sections.values())) or "\n" in summary:
        raise ValueError(f"{code}: expected one summary line and the sections {', '.join(_SECTIONS)}; found {text!r}")
    what, why, example, instead = sections.values()
    return Rule(code, name, severity, summary, what, why, example, instead, optional)


def _split(text: str) -> tuple[str, dict[str, str]]:
    """The text before the first section, and each section by its name; what is inside is kept line by line."""
    parts: dict[str, list[str]] = {"": []}
    lines = parts[""]
    for line in text.split("\n"):
        heading = _HEADING.match(line)
        if heading and heading[1] not in parts:
            lines = parts[heading[1]] = [heading[2] or ""]
        else:
            lines.append(line)
    texts = {name: "\n".join(lines).strip("\n").rstrip() for name, lines in parts.items()}
    return texts.pop("").strip(), texts


def _unseen(quote: Quote) -> None:
    del quote


def judge(
    rules: Iterable[Ruled[[S], Iterator[Finding]]], subject: S, where: Where, excerpt: Excerpt = _unseen
) -> tuple[Diagnostic, ...]:
    """What the rules find at the subject, rule by rule in their order, as diagnostics at `where` of their lines."""
    return tuple(_told(each.rule, finding, where, excerpt) for each in rules for finding in each(subject))


def _told(rule: Rule, finding: Finding, where: Where, excerpt: Excerpt) -> Diagnostic:
    """The finding as a diagnostic, at the words of its first quote if they are found in the source."""
    shown = tuple(evidence for quote in finding.quotes if (evidence := excerpt(quote)))
    place = where(finding.line)
    if shown and shown[0].length:
        place = replace(place, line=shown[0].line, column=shown[0].column)
    return rule.report(finding.message, place, finding.help, shown)


def in_document(package: str, path: str) -> Where:
    """Places in a document of a package, written as `package!path`."""

    def where(line: int) -> Location:
        return Location(f"{package}!{path}", line)

    return where
