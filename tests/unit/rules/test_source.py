"""Parts of a bank can be told apart."""

from dataclasses import dataclass

from qtiexport.diagnostics import Location
from qtiexport.rules import judge_bank


@dataclass(frozen=True)
class _Record:
    identifier: str
    language: str
    location: Location


def test_the_second_of_two_equal_identifiers_is_reported_and_names_the_first() -> None:
    first, second = Location("a/rivers.txt", 3), Location("b/rivers.txt", 7)
    (found,) = judge_bank(
        (_Record("rivers", "de", first), _Record("sea", "de", first), _Record("rivers", "de", second))
    )
    assert (found.code, found.location) == ("BNK107", second)
    assert str(first) in found.message


def test_one_identifier_in_two_languages_is_a_translation() -> None:
    place = Location("rivers.txt")
    assert judge_bank((_Record("rivers", "de", place), _Record("rivers", "fr", place))) == ()
