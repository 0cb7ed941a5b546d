"""Where a course asks for what not every target can say."""

from collections.abc import Mapping

from qtiexport.bank import Found
from qtiexport.config import Loaded
from qtiexport.diagnostics import Location
from qtiexport.targets import Asked

_OF_SECTIONS = {Asked.SELECT: "select", Asked.SHUFFLE: "shuffle", Asked.SECTION_TIME: "time"}


def asked_at(loaded: Loaded, found: Found) -> Mapping[Asked, Location]:
    """The place in the config, or in the first `bank.toml` that asks for it."""
    places = {asked: loaded.place(asked) for asked in Asked if asked not in _OF_SECTIONS}
    if loaded.config.failed_text and not loaded.config.passed_text:
        places[Asked.PASSED] = loaded.place("course.failed_text")
    return places | {asked: _first(found, key) for asked, key in _OF_SECTIONS.items()}


def _first(found: Found, key: str) -> Location:
    told = (place for section in found.sections for name, place in section.delivered_at if name == key)
    return next(told, Location(""))
