"""Where the focus is after each thing that a learner can do: the table in `docs/explanation/accessibility.md` (A4)."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import expect

from qtiexport.config import Feedback
from qtiexport.model import Kind
from tests.browser.banks import SOURCES, Bank, Shelf
from tests.browser.hands import Hands
from tests.browser.play import Platform, Play
from tests.browser.typesbank import ORDER, Shown, all_questions, write
from tests.browser.versions import SCORM12
from tests.unit.test_docs import ROOT, rows

PAGE = ROOT / "docs" / "explanation" / "accessibility.md"
ROWS = {row[0]: row[1] for row in rows(PAGE, "what is done")}
WHERE = {
    "the heading of the page": "h1",
    "the verdict": "#verdict",
    "the heading of the note": "#missing-heading",
    "the field": "main :is(input, select)",
    "the list of languages": "#language",
    "the button of the menu": "nav [aria-expanded=false]",
}
STAYS = "where it was"
NEW, FIELD = "a page is turned, forward, back or from the overview", "a link of that note is used"


def _nothing(_: Play) -> None:
    """Nothing happens before."""


@dataclass(frozen=True, slots=True)
class Event:
    """A row of the table, and how it comes about: on the control of this name a key is pressed, after `before`."""

    row: str
    name: str
    key: str = "Enter"
    before: Callable[[Play], None] = _nothing


def _down(run: Play) -> None:
    """The platform takes nothing, and the learner goes on answering."""
    run.attempt.commit_status = 500
    run.scope.get_by_label("Your answer").fill("Saint Nicholas")
    expect(run.alarm).to_be_visible()


def _up(run: Play) -> None:
    run.attempt.commit_status = 200


def _to(kind: Kind) -> tuple[Event, ...]:
    return Event(NEW, "Overview"), Event(NEW, f"Question {ORDER.index(kind) + 1}: ")


EVENTS = (
    Event(NEW, "Start the test"),
    Event(NEW, "Next"),
    Event(NEW, "Back"),
    Event("the menu is opened", "Menu"),
    Event("Esc in the menu", "Leave", "Escape"),
    Event("a question is flagged", "Flag"),
    Event("an answer is checked in which something is missing", "Check answer"),
    Event(FIELD, "To the answers"),
    Event("something is chosen, typed, moved or placed", "text A", "Space"),
    Event("an answer is checked", "Check answer"),
    *_to(Kind.GAP),
    Event("something is chosen, typed, moved or placed", "Gap 1 of 3", "s"),
    Event("an answer is checked in which something is missing", "Check answer"),
    Event(FIELD, "Gap 2 of 3"),
    *_to(Kind.ORDER),
    Event("something is chosen, typed, moved or placed", "Move down: Physical"),
    Event("something is chosen, typed, moved or placed", "Place of: Physical", "1"),
    Event("something is chosen, typed, moved or placed", "Move up: Physical"),
    *_to(Kind.GAP_MATCH),
    Event("something is chosen, typed, moved or placed", "water"),
    *_to(Kind.NUMERIC),
    Event("something is chosen, typed, moved or placed", "Your number", "9"),
    Event("an answer is checked", "Your number"),
    *_to(Kind.SHORT_ANSWER),
    Event("saving is tried again, or a receipt is saved", "Try again", before=_down),
    Event("saving is tried again, or a receipt is saved", "Save a receipt"),
    Event("saving is tried again, or a receipt is saved", "Try again", before=_up),
    Event(NEW, "Overview"),
    Event(NEW, "Hand in the test"),
    Event(NEW, "Hand in", before=Play.submitting),
    Event(NEW, "See the answers"),
    Event(NEW, "Result"),
    Event("the menu is opened", "Menu"),
    Event("the session is ended", "Leave"),
)
LANGUAGES = Bank(
    "focus",
    'languages = "together"\n',
    course='time = "12 min"\nextensions = 2\n',
    folder=SOURCES.with_name("bank-together"),
)
OTHERS = (
    Event(NEW, "Test beginnen"),
    Event("the language is changed", "Sprache", "ArrowDown"),
    Event("the time is lengthened", "Prolonger de 3 minutes", before=lambda run: run.wait(150)),
)


def test_the_table_names_what_is_tried() -> None:
    """Each row of the table comes about, and each place is one that is known."""
    assert set(ROWS) == {event.row for event in (*EVENTS, *OTHERS)}
    assert set(ROWS.values()) <= {*WHERE, STAYS}


def _faults(run: Play, events: tuple[Event, ...]) -> list[str]:
    """Where the focus is not as the table says, after each of these."""
    hands, found = Hands(run), []
    for event in events:
        event.before(run)
        hands.reach(event.name)
        hands.key(event.key)
        where = ROWS[event.row]
        if where == STAYS:
            right = event.name in hands.focused
        else:
            expect(run.scope.locator("h1")).to_be_visible()
            right = bool(hands.frame.evaluate("(one) => document.activeElement.matches(one)", WHERE[where]))
        found += [] if right else [f"{event.row} ({event.name}): {hands.focused}"]
    return found


@pytest.mark.browser
def test_the_focus_goes_where_the_table_says(platform: Platform, tmp_path: Path) -> None:
    """By keys alone, from the first page to the end of the session."""
    package = write(tmp_path, SCORM12, Shown(feedback=Feedback.EACH), all_questions())
    with platform.play(package, "en") as run:
        run.tolerated, run.watch.expected = (run.version.function("Commit"),), ("500", "commit")
        expect(run.learner.control("start")).to_be_visible()
        assert _faults(run, EVENTS) == []


@pytest.mark.browser
def test_the_focus_stays_where_words_and_limits_change(platform: Platform, package: Shelf) -> None:
    """In a course of several languages and limited time."""
    with platform.play(package(LANGUAGES, "mul", SCORM12), "de", clocked=True, locale="de-DE") as run:
        expect(run.learner.control("start")).to_be_visible()
        assert _faults(run, OTHERS) == []
        run.leave()
