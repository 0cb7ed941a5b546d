"""One change of a good log each: what the recorder's tests make its faults of."""

from collections.abc import Callable
from dataclasses import replace

from tests.browser.calls import Call
from tests.browser.logs import good
from tests.browser.recorder import judge
from tests.browser.versions import Version

Change = Callable[[list[Call]], list[Call]]


def changed(version: Version, change: Change) -> list[str]:
    """The faults of the good log after one change."""
    session = good(version)
    return judge(replace(session, calls=tuple(change(list(session.calls)))))


def put(element: str, value: str) -> Change:
    """Another value for an element."""
    return lambda log: [
        replace(call, arguments=(element, value)) if call.arguments[0] == element and len(call.arguments) == 2 else call
        for call in log
    ]


def without(element: str) -> Change:
    """The element is never set."""
    return lambda log: [call for call in log if call.arguments[0] != element or len(call.arguments) != 2]


def at_end(*calls: Call) -> Change:
    """More calls before the last one."""
    return lambda log: [*log[:-1], *calls, log[-1]]


def swapped(first: str, second: str) -> Change:
    """Two elements are set the other way round."""

    def change(log: list[Call]) -> list[Call]:
        places = [next(i for i, call in enumerate(log) if call.arguments[0] == one) for one in (first, second)]
        log[places[0]], log[places[1]] = log[places[1]], log[places[0]]
        return log

    return change


def lset(element: str, value: object, result: object = "true", error: str = "0") -> Call:
    return Call("LMSSetValue", (element, value), result, error)


def inserted_before(arguments: tuple[str, str], call: Call) -> Change:
    """One more call just before that of these arguments."""

    def change(log: list[Call]) -> list[Call]:
        place = next(i for i, other in enumerate(log) if other.arguments == arguments)
        return [*log[:place], call, *log[place:]]

    return change


def moved_before(place: int, element: str) -> Change:
    """The first setting of an element comes earlier."""

    def change(log: list[Call]) -> list[Call]:
        call = next(call for call in log if call.arguments[0] == element and len(call.arguments) == 2)
        log.remove(call)
        return [*log[:place], call, *log[place:]]

    return change
