"""What a rule is: a function that finds one kind of fault, and the words that document it beside the code.

A rule yields `Finding`s, which know neither its code nor the file; `judge` makes diagnostics of them. Codes that a
reader, the bank or the config reports without a rule function are `documented` in the same four sections.
"""

import inspect
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
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
    `optional` rule finds is told only where the config gives its code a severity.
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

    def report(self, message: str, location: Location, help: str, evidence: tuple[Evidence, ...] = ()) -> Diagnostic:
        """A diagnostic under this rule's code and severity."""
        return Diagnostic(self.code, self.severity, message, location, help, evidence)


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault at a line (from 1; 0: the whole file), with `message` and `help` in the style of `Diagnostic`."""

    line: int
    message: str
    help: str


class Ruled(Generic[P, R]):
    """A function that is called as before and says in `rule` what it looks for."""

    def __init__(self, function: Callable[P, R], rule: Rule) -> None:
        self.function = function
        self.rule = rule
        update_wrapper(self, function)

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        return self.function(*args, **kwargs)


def rule(code: str, name: str, severity: Severity, optional: bool = False) -> Callable[[Callable[P, R]], Ruled[P, R]]:
    """Make a rule of a function; the four sections are read from its docstring, a missing one raises ValueError."""

    def ruled(function: Callable[P, R]) -> Ruled[P, R]:
        return Ruled(function, documented(code, name, severity, function.__doc__ or "", optional))

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


def judge(rules: Iterable[Ruled[[S], Iterator[Finding]]], subject: S, where: Where) -> tuple[Diagnostic, ...]:
    """What the rules find at the subject, rule by rule in their order, as diagnostics at `where` of their lines."""
    return tuple(_judged(rules, subject, where))


def _judged(rules: Iterable[Ruled[[S], Iterator[Finding]]], subject: S, where: Where) -> Iterator[Diagnostic]:
    for each in rules:
        for finding in each(subject):
            yield each.rule.report(finding.message, where(finding.line), finding.help)


def in_document(package: str, path: str) -> Where:
    """Places in a document of a package, written as `package!path`."""

    def where(line: int) -> Location:
        return Location(f"{package}!{path}", line)

    return where
