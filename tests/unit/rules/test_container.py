"""What is refused on unpacking becomes a message at the package."""

from qtiexport.diagnostics import Location
from qtiexport.rules import judge_container
from qtiexport.unpack import Refusal


def test_a_refused_entry_is_named_and_a_refused_archive_is_not() -> None:
    found = judge_container("p.zip", (Refusal("a/b", "the entry is encrypted"), Refusal("", "the file is no zip")))
    assert [(each.code, each.message) for each in found] == [
        ("PKG015", "“a/b”: the entry is encrypted"),
        ("PKG015", "the file is no zip"),
    ]
    assert {each.location for each in found} == {Location("p.zip")}


def test_nothing_refused_is_nothing_reported() -> None:
    assert judge_container("p.zip", ()) == ()
