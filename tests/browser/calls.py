"""What a package said to the platform: the log that the host page keeps."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

MARK = "mark"


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the run-time API, with what it returned and the error code that stood there afterwards.

    A call named `MARK` is no call: the test put it there to say what the learner did next, `submit` above all.
    """

    name: str
    arguments: tuple[object, ...]
    result: object = "true"
    error: str = "0"

    def __str__(self) -> str:
        return f"{self.name}({', '.join(map(repr, self.arguments))})"


def read_log(rows: Iterable[Sequence[object]]) -> tuple[Call, ...]:
    """The rows of the host page, each `[name, [arguments], result, error]`, as calls."""
    return tuple(_call(*row) for row in rows)


def _call(name: object, arguments: object, result: object, error: object) -> Call:
    assert isinstance(name, str) and isinstance(arguments, list)
    return Call(name, tuple(arguments), result, str(error))


def values(log: Iterable[Call]) -> dict[str, str]:
    """The value that each element was given last."""
    return {str(call.arguments[0]): str(call.arguments[1]) for call in log if call.name.endswith("SetValue")}


def interactions(log: Iterable[Call]) -> list[dict[str, str]]:
    """The interactions in the order of their indices, each as its fields by name."""
    rows: dict[int, dict[str, str]] = {}
    for element, value in values(log).items():
        if element.startswith("cmi.interactions."):
            _, _, index, field = element.split(".", 3)
            rows.setdefault(int(index), {})[field] = value
    return [rows[index] for index in sorted(rows)]
