"""Texts that are left out of a package are those that its course has no place for."""

import re
from pathlib import Path

import pytest

from qtiexport import resources
from qtiexport.resources import templates_dir
from qtiexport.sco import texts

_SOURCES = templates_dir() / "sco" / "src"
_FILES = {path.relative_to(_SOURCES).as_posix(): path.read_text("utf-8") for path in _SOURCES.rglob("*.js")}
# The files that say something of one kind of question alone.
_OF_KIND = {
    "order": {"views/kinds/order.js", "views/verdict.js"},
    "essay": {"views/kinds/essay.js"},
    "associate": {"views/kinds/associate.js"},
    "cloze": {"views/kinds/gaps.js", "views/kinds/fills.js", "views/kinds/range.js"},
    "entry": {"views/kinds/gaps.js", "views/kinds/fills.js", "views/kinds/range.js"},
    "gap-match": {"views/kinds/gapmatch.js", "views/kinds/fills.js"},
    "slider": {"views/kinds/slider.js", "views/kinds/range.js"},
    "match": {"views/kinds/match.js"},
    "upload": {"views/kinds/upload.js"},
    "hotspot": {"views/kinds/hotspot.js"},
}
_OF_TIME = {"clock.js", "limits.js", "views/limits.js", "views/overview.js", "views/result.js"}
_ALL = [{"kind": kind} for kind in _OF_KIND]


def _users(key: str) -> set[str]:
    """The files that say a text: by its key as a whole, or as the value of a table of theirs."""
    said = re.compile(rf"""(?:say|count|act|row)\([^)]*"{key}"|: "{key}"|"{key}" :|\? "{key}"|= "{key}\b""")
    return {name for name, code in _FILES.items() if said.search(code)}


@pytest.mark.parametrize(("kinds", "keys"), list(texts.of_kinds()), ids=lambda value: "-".join(value[:2]))
def test_what_belongs_to_a_kind_is_said_by_it_alone(kinds: tuple[str, ...], keys: tuple[str, ...]) -> None:
    """No other page of the player says it: a course without the kind can do without."""
    allowed = set().union(*(_OF_KIND[kind] for kind in kinds))
    assert {key: _users(key) - allowed for key in keys if _users(key) - allowed} == {}
    assert set(keys) <= set(resources.language("en")["player"])


def test_what_belongs_to_time_is_said_by_the_clock_alone() -> None:
    """So it is with limits of time."""
    keys = texts.TIME.split()
    assert {key: _users(key) - _OF_TIME for key in keys if _users(key) - _OF_TIME} == {}
    assert set(keys) <= set(resources.language("en")["player"])


def test_a_course_of_everything_has_every_text() -> None:
    """But for the one that the page itself shows."""
    said = resources.language("en")["player"]
    assert texts.needed(said, _ALL, timed=True, several=True) == {k: v for k, v in said.items() if k != "noscript"}


def test_a_small_course_has_fewer() -> None:
    """Choices without a limit need neither the words of other kinds nor those of the clock."""
    said = texts.needed(resources.language("en")["player"], [{"kind": "choice"}], timed=False, several=False)
    assert not {"hint_order", "time_left", "language_now", "noscript"} & said.keys()
    assert {"check", "next", "m_right", "menu"} <= said.keys()


def test_every_kind_has_a_file_of_its_own() -> None:
    """The table above names files that there are."""
    assert set().union(*_OF_KIND.values()) | _OF_TIME <= set(_FILES) | {"limits.js"}
    assert all(Path(name).suffix == ".js" for name in _FILES)
