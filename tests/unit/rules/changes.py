"""The fixtures of the rules: a sound base document, and changes to it with what each is reported as.

A change is written as its title, then pairs of "what stands in the base" and "what comes in its place", each closed by
a line of one dot. The title is `<area>-<rule name>-<verdict>`, with a remark after a colon; the verdict is `valid` or
the severity under which exactly this rule, and no other, must speak.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from qtiexport.diagnostics import Diagnostic

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "rules"
_VERDICTS = ("valid", "error", "warning", "info")


@dataclass(frozen=True, slots=True)
class Change:
    """One change: `line` is that of its title in `file`."""

    file: str
    line: int
    area: str
    rule: str
    verdict: str
    pairs: tuple[tuple[str, str], ...]

    def apply(self, base: str) -> str:
        """The base with every pair exchanged; each must stand in it exactly once."""
        for old, new in self.pairs:
            assert base.count(old) == 1, f"{self.file}:{self.line}: {base.count(old)} times in the base: {old}"
            base = base.replace(old, new)
        return base


def changes(name: str) -> tuple[Change, ...]:
    """The changes of the fixture file `name`, in their order."""
    return tuple(_read(name))


def parameters(name: str) -> list[object]:
    """The changes as parameters of a test, named by their place and title."""
    return [pytest.param(each, id=f"{each.line}-{each.rule}-{each.verdict}") for each in changes(name)]


def hold(change: Change, base: str, judge: Callable[[str], tuple[Diagnostic, ...]], codes: dict[str, str]) -> None:
    """Assert that the changed base is reported as the change says; `codes` holds the code of each rule's name."""
    found = judge(change.apply(base))
    spoken = {(each.code, str(each.severity)) for each in found}
    wanted = set() if change.verdict == "valid" else {(codes[change.rule], change.verdict)}
    assert spoken == wanted, [f"{each.code} {each.location}: {each.message}" for each in found]


def _read(name: str) -> Iterator[Change]:
    lines = (FIXTURES / name).read_text(encoding="utf-8").split("\n")
    at = 0
    while at < len(lines):
        if not lines[at] or lines[at].startswith("#"):
            at += 1
            continue
        title, first = lines[at], at + 1
        blocks, at = _blocks(lines, at + 1)
        yield _change(name, first, title, blocks)


def _blocks(lines: list[str], at: int) -> tuple[list[str], int]:
    """The blocks between lines of one dot, up to the blank line after the last, and the place of that line."""
    assert lines[at] == ".", f"line {at + 1}: expected “.”, found “{lines[at]}”"
    blocks: list[list[str]] = []
    while at < len(lines) and not (lines[at] == "" and lines[at - 1] == "."):
        if lines[at] == ".":
            blocks.append([])
        else:
            blocks[-1].append(lines[at])
        at += 1
    return ["\n".join(block) for block in blocks[:-1]], at


def _change(file: str, line: int, title: str, blocks: list[str]) -> Change:
    name = title.partition(":")[0]
    area, _, rest = name.partition("-")
    rule, _, verdict = rest.rpartition("-")
    assert verdict in _VERDICTS and len(blocks) % 2 == 0, f"{file}:{line}: {title}"
    return Change(file, line, area, rule, verdict, tuple(zip(blocks[::2], blocks[1::2], strict=True)))
