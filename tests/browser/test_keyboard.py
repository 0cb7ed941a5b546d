"""A whole course by keys alone: every stop of Tab on every page, and nothing that only a mouse can do (A2)."""

from collections.abc import Callable
from itertools import product
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.attempts import Launch
from tests.browser.banks import SOURCES, Bank, Shelf
from tests.browser.paper import hold, laid, taken_away
from tests.browser.play import Platform, Play
from tests.browser.stops import Stops
from tests.browser.tongues import speaking
from tests.browser.versions import SCORM2004, VERSIONS, Version

pytestmark = pytest.mark.browser
SIZES = {"wide": (1280, 800), "phone": (320, 568)}
_READ = "---\nkind: article\nlang: de\ntitle: Meere\n---\nDas Meer ist [salzig](https://example.org/salz).\n"
_MORE = "---\nlang: de\n---\nIst {n} größer als {half}?\n\n- [x] Ja\n- [ ] Nein\n"
# A reading page, three questions of three languages, and so many in German that the overview has its filters.
COURSE = Bank(
    "keys",
    'languages = "together"\npass_mark = 50\nattempts = 2\nretry = "wrong"\n',
    folder=SOURCES.with_name("bank-together"),
    beside=(("a-0.de.md", _READ), *((f"d-{n}.de.md", _MORE.format(n=n, half=n / 2)) for n in range(10, 40))),
)
TOTAL = 33


class Journey:
    """A learner with nothing but keys, who goes round each page before the next."""

    def __init__(self, run: Play, size: tuple[int, int]) -> None:
        self.run, self.learner, self.hands = run, run.learner, Stops(run)
        self.hands.page.set_viewport_size({"width": size[0], "height": size[1]})

    def press(self, key: str, **values: object) -> None:
        self.hands.press(self.learner.says(key, **values))

    def to_page(self, key: str, arrived: Callable[[], None]) -> None:
        """Presses a button that turns the page: the heading has the focus, and every stop is as it must be."""
        self.press(key)
        arrived()
        self.at_heading()
        self.hands.go_round(key)

    def at_heading(self) -> None:
        expect(self.run.scope.locator("h1:focus")).to_have_count(1)

    def stays(self, key: str, **values: object) -> None:
        """Presses a button that changes something beside it: the focus is still on it."""
        self.press(key, **values)
        assert self.learner.says(key, **values) in self.hands.focused

    def heading(self, key: str, **values: object) -> Callable[[], None]:
        return lambda: expect(self.learner.heading(key, **values)).to_be_visible()

    def at(self, number: int) -> Callable[[], None]:
        return lambda: self.learner.at_question(number, TOTAL)


def begin(way: Journey) -> None:
    """The first page, past its bar, and the reading page."""
    hands = way.hands
    expect(way.learner.control("start")).to_be_visible()
    names = hands.go_round("start")
    assert names[0] == way.learner.says("skip")
    assert names[-1] == way.learner.says("start")
    way.press("skip")
    way.at_heading()
    way.to_page("start", lambda: expect(way.run.scope.locator("main article")).to_be_visible())


def look_into_the_menu(way: Journey) -> None:
    """Opens it, goes round, and closes it from within."""
    hands = way.hands
    way.stays("menu")
    names = hands.go_round("menu")
    rows = [way.learner.says(key) for key in ("print", "receipt", "help_keys", "leave")]
    assert [name for name in names if name in rows] == rows
    way.press("help_keys")
    hands.go_round("keys")
    hands.reach(way.learner.says("leave"))
    hands.key("Escape")
    assert hands.focused == way.learner.says("menu")
    expect(way.run.scope.locator(".menu")).to_have_count(0)


def answer(way: Journey) -> None:
    """Several of three, pairs, one of three; a flag."""
    hands = way.hands
    way.to_page("next", way.at(1))
    hands.tick("Nordsee", "Ostsee")
    way.stays("flag")
    way.to_page("next", way.at(2))
    hands.pick("Frankreich", "Paris")
    way.to_page("next", way.at(3))
    hands.reach("Donau")
    hands.key("ArrowDown")
    expect(way.learner.option("Elbe")).to_be_checked()


def change_the_language(way: Journey) -> None:
    """There and back by arrows, on the list in the bar; what is mirrored is gone round, too."""
    hands, list_ = way.hands, way.run.scope.locator("#language")
    hands.reach(way.learner.says("language"))
    hands.key("ArrowDown")
    expect(way.run.scope.locator(":root")).to_have_attribute("lang", "ar")
    expect(list_).to_be_focused()
    assert speaking(way.run, "ar").says("language") in hands.focused
    hands.go_round("in Arabic")
    hands.reach(speaking(way.run, "ar").says("language"))
    hands.key("ArrowUp")
    expect(way.run.scope.locator(":root")).to_have_attribute("lang", "de")
    expect(list_).to_be_focused()


def lose_the_platform(way: Journey) -> None:
    """Nothing can be saved: the note is reached, tried again, a receipt is saved; then all is well."""
    run, hands = way.run, way.hands
    run.tolerated, run.watch.expected = (run.version.function("Commit"),), ("500", "commit")
    run.attempt.commit_status = 500
    hands.reach("Elbe")
    hands.key("ArrowDown")
    expect(run.alarm).to_be_visible()
    names = hands.go_round("not saved")
    assert {way.learner.says(key) for key in ("retry", "receipt")} < set(names)
    way.stays("retry")
    with hands.page.expect_download():
        way.stays("receipt")
    expect(run.scope.get_by_text(way.learner.says("receipt_saved"))).to_be_visible()
    run.attempt.commit_status = 200
    way.stays("retry")
    expect(run.scope.locator("#note-unsaved")).to_contain_text(way.learner.says("saved_again"))


def find_the_way(way: Journey) -> None:
    """The overview, its filters, a link of it, and the page that asks."""
    way.to_page("overview", way.heading("overview"))
    way.stays("filter_flagged")
    expect(way.run.scope.locator("main li.row")).to_have_count(1)
    way.stays("filter_open")
    way.hands.go_round("filtered")
    way.hands.press(way.learner.says("question_link", n=33, title=""))
    way.at(33)()
    way.at_heading()
    way.press("overview")
    way.to_page("to_hand_in", way.heading("hand_in_title"))


def hand_in(way: Journey) -> None:
    """The result, on paper too, the review, and a second attempt."""
    run, page = way.run, way.hands.page
    run.submitting()
    way.to_page("hand_in", lambda: expect(run.scope.locator(".scale")).to_be_visible())
    hold(page)
    way.stays("print")
    laid(page)
    taken_away(page)
    way.to_page("review", way.at(1))
    way.press("next_question")
    way.at(2)()
    way.at_heading()
    way.press("result")
    way.press("retry_wrong")
    way.at_heading()
    expect(run.scope.locator("fieldset, main article").first).to_be_visible()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """The smaller window once, and the whole in both sizes and versions."""
    whole = metafunc.config.getoption("matrix") == "whole"
    wanted = tuple(product(SIZES, VERSIONS)) if whole else (("phone", SCORM2004),)
    metafunc.parametrize(("size", "version"), wanted, ids=lambda one: one if isinstance(one, str) else one.name)


def test_a_whole_course_by_keys_alone(platform: Platform, package: Shelf, size: str, version: Version) -> None:
    """Each stop is seen whole, ringed and named, in the order of reading; what is done leaves the focus in sight."""
    launch = Launch(place="popup")
    options: dict[str, Any] = {"locale": "de-DE", "reduced_motion": "reduce", "accept_downloads": True}
    with platform.play(package(COURSE, "mul", version), "de", launch, **options) as run:
        way = Journey(run, SIZES[size])
        begin(way)
        look_into_the_menu(way)
        answer(way)
        change_the_language(way)
        lose_the_platform(way)
        find_the_way(way)
        hand_in(way)
        way.press("menu")
        way.to_page("leave", way.heading("closed_title"))
        assert not way.hands.faults, "\n".join(way.hands.faults)
