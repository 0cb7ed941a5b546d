"""Places and messages: how they are written, ordered and weighed."""

import random

import pytest

from qtiexport.diagnostics import Diagnostic, Evidence, Location, Severity, has_errors, in_order


def _diagnostic(path: str = "a", line: int = 0, code: str = "KEY001", message: str = "m") -> Diagnostic:
    return Diagnostic(code, Severity.WARNING, message, Location(path, line), "h")


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (Location("a.md"), "a.md"),
        (Location("a.md", 3), "a.md:3"),
        (Location("a.md", 3, 7), "a.md:3:7"),
        (Location("a.md", 0, 7), "a.md"),
    ],
)
def test_a_place_is_written_as_editors_read_it(place: Location, text: str) -> None:
    """Path, line and column with colons; what is not known is not written."""
    assert str(place) == text


def test_the_order_is_by_place_then_code_then_message() -> None:
    """Whatever order diagnostics were found in, they are told in one; equal ones once."""
    ordered = (
        _diagnostic("a", 0), _diagnostic("a", 2), _diagnostic("a", 10),
        _diagnostic("b", 1, "KEY001"), _diagnostic("b", 1, "SRC001", "x"), _diagnostic("b", 1, "SRC001", "y"),
    )  # fmt: skip
    for seed in range(5):
        mixed = [*ordered, *ordered]
        random.Random(seed).shuffle(mixed)
        assert in_order(mixed) == ordered


def test_messages_that_differ_in_their_evidence_alone_have_an_order() -> None:
    """Nothing is left to the order of a set, which changes from run to run."""
    found = [
        Diagnostic("KEY001", Severity.ERROR, "m", Location("a"), help, (Evidence(line, "text"),))
        for help in ("g", "h")
        for line in range(8)
    ]
    assert in_order(reversed(found)) == tuple(found)


@pytest.mark.parametrize(
    ("severities", "errors"),
    [([], False), ([Severity.INFO, Severity.WARNING], False), ([Severity.WARNING, Severity.ERROR], True)],
)
def test_only_errors_stop_a_build(severities: list[Severity], errors: bool) -> None:
    """Warnings and information do not count as errors."""
    found = [Diagnostic("KEY001", severity, "m", Location("a"), "h") for severity in severities]
    assert has_errors(found) is errors
