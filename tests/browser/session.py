"""One launch as it was logged, and the ways in which the recorder's rules look at it."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from tests.browser.calls import MARK, Call
from tests.browser.versions import Version

SUBMIT = "submit"
_INTERACTION = re.compile(r"cmi\.interactions\.(\d+)\.(.+)")


@dataclass(frozen=True, slots=True)
class Session:
    """One launch.

    `stored`: how many interactions the platform held before. `scored`: whether the course has questions, so that its
    end must bring a score. `tolerated`: calls (as `str(call)` begins) that may fail here, such as a Commit that the
    test made fail.
    """

    version: Version
    calls: tuple[Call, ...]
    stored: int = 0
    scored: bool = True
    tolerated: Collection[str] = ()

    @property
    def real(self) -> list[Call]:
        """The calls without the marks."""
        return [call for call in self.calls if call.name != MARK]

    @property
    def sets(self) -> Iterator[tuple[int, str, str]]:
        """Each SetValue as its place in the log, its element and its value."""
        for place, call in enumerate(self.calls):
            if call.name.endswith("SetValue") and len(call.arguments) == 2:
                yield place, str(call.arguments[0]), str(call.arguments[1])

    @property
    def submitted(self) -> int:
        """The place of the mark that says that the learner handed in; behind the last call if there is none."""
        marks = (place for place, call in enumerate(self.calls) if (call.name, call.arguments) == (MARK, (SUBMIT,)))
        return next(marks, len(self.calls))

    @property
    def first_end(self) -> int:
        """Where a second attempt of this launch was handed in; behind the last call if there is none."""
        marks = [place for place, call in enumerate(self.calls) if (call.name, call.arguments) == (MARK, (SUBMIT,))]
        return marks[1] if len(marks) > 1 else len(self.calls)

    @property
    def answers(self) -> dict[int, list[tuple[str, str]]]:
        """The fields of each interaction by index, in the order in which they were written."""
        found: dict[int, list[tuple[str, str]]] = {}
        for _, element, value in self.sets:
            if match := _INTERACTION.fullmatch(element):
                found.setdefault(int(match[1]), []).append((match[2], value))
        return found

    @property
    def final(self) -> list[tuple[int, str, str]]:
        """Where a status was written that ends the attempt."""
        both = {self.version.status, self.version.success}
        return [row for row in self.written(both) if row[2] in ("completed", "passed", "failed")]

    def named(self, name: str) -> list[Call]:
        """The calls of a function, by the name that both run-times share."""
        return [call for call in self.calls if call.name == self.version.function(name)]

    def written(self, elements: Collection[str]) -> list[tuple[int, str, str]]:
        """The SetValue calls of some elements."""
        return [row for row in self.sets if row[1] in elements]

    def windows(self) -> list[tuple[str, list[Call]]]:
        """What was set up to each Commit or Finish, with that function's name; at last what came after, with `""`."""
        windows: list[tuple[str, list[Call]]] = []
        open_calls: list[Call] = []
        for call in self.real:
            if call.name in (self.version.function("Commit"), self.version.finish):
                windows.append((call.name, open_calls))
                open_calls = []
            elif call.name.endswith("SetValue"):
                open_calls.append(call)
        return [*windows, ("", open_calls)]


def answer_index(call: Call) -> int | None:
    """The index of the interaction that a call writes; None for every other call."""
    if not call.name.endswith("SetValue") or not call.arguments:
        return None
    match = _INTERACTION.fullmatch(str(call.arguments[0]))
    return int(match[1]) if match else None
