"""One launch as it was logged, and the ways in which the recorder's rules look at it."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from tests.browser.calls import MARK, Call
from tests.browser.versions import Version

SUBMIT = "submit"
FINAL = ("completed", "passed", "failed")
_INTERACTION = re.compile(r"cmi\.interactions\.(\d+)\.(.+)")


@dataclass(frozen=True, slots=True)
class Session:
    """One launch.

    `stored`, `sections`: how many interactions and objectives the platform held before. `scored`: whether the course
    has questions, so that its end must bring a score. `tolerated`: calls (as `str(call)` begins) that may fail here,
    such as a Commit that the test made fail. `together`: how many answers may go in one Commit; more than one only if
    they had to wait. `ends_open`: whether an attempt that was not passed stays incomplete by option (R9).
    `last_counts`: whether the last attempt counts by option, even if it is worse (R5). `anew`: whether an answer that
    is changed is by option written anew where it stands (R15).
    """

    version: Version
    calls: tuple[Call, ...]
    stored: int = 0
    scored: bool = True
    tolerated: Collection[str] = ()
    together: int = 1
    ends_open: bool = False
    last_counts: bool = False
    anew: bool = False
    sections: int = 0

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
    def is_practice(self) -> bool:
        """Whether the platform has said that nothing counts: a review, a look around, or no credit."""
        read = {str(call.arguments[0]).rpartition(".")[2]: call.result for call in self.named("GetValue")}
        mode = read.get("lesson_mode", read.get("mode"))
        return mode in ("review", "browse") or read.get("credit") == "no-credit"

    @property
    def standing(self) -> str:
        """The status that the platform held before, as it was read first; `""` if none ends an attempt."""
        for call in self.named("GetValue"):
            if call.arguments in ((self.version.status,), (self.version.success,)) and call.result in FINAL:
                return str(call.result)
        return ""

    @property
    def final(self) -> list[tuple[int, str, str]]:
        """Where a status was written that ends the attempt."""
        both = {self.version.status, self.version.success}
        return [row for row in self.written(both) if row[2] in FINAL]

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
