"""Every state of the player by name, and how to get there: walks that visit many states each.

A walk yields a state once it is on the page. It finds everything by the player's own texts, so that it can be taken in
any language. `typesbank` holds the questions, `mishaps` what goes wrong on the way.
"""

from collections.abc import Iterator
from dataclasses import replace

from playwright.sync_api import expect

from qtiexport import sco
from qtiexport.config import Feedback, Retry
from qtiexport.model import Kind, Part
from tests import makers
from tests.browser import mishaps
from tests.browser.attempts import Launch
from tests.browser.banks import OWN, SOURCES
from tests.browser.hands import ANSWERS, Hands
from tests.browser.paper import hold, laid, taken_away
from tests.browser.play import Play
from tests.browser.tongues import switch
from tests.browser.typesbank import Shown, all_questions, question
from tests.browser.walk import HEADING, MISSING, VERDICT, State, Walk


def _few() -> tuple[Part, ...]:
    kinds = (Kind.SINGLE, Kind.MULTIPLE, Kind.TRUE_FALSE)
    return (makers.article(), *(question(kind) for kind in kinds))


def _many() -> tuple[Part, ...]:
    return tuple(replace(question(Kind.TRUE_FALSE), identifier=f"q{n}") for n in range(33))


# --- the walks -------------------------------------------------------------------------------------------------------


def _kinds(run: Play) -> Iterator[State]:
    """Each kind open, answered, with something missing, and checked."""
    # Later it would come in the middle of the way, sometimes here and sometimes there.
    expect(run.scope.locator("#note-session")).to_be_visible()
    run.learner.press("start")
    hands = Hands(run)
    for number, (name, answer) in enumerate(ANSWERS.items(), start=1):
        run.learner.at_question(number, len(ANSWERS))
        yield State(f"{name} open", HEADING)
        if name != Kind.UPLOAD:
            answer(hands)
            yield State(f"{name} answered", "main *")
            yield from _checked(run, name)
        run.learner.press("next")
    expect(run.learner.heading("hand_in_title")).to_be_visible()
    run.learner.press("menu")
    yield from _printed(run, "paper before handing in")
    run.learner.hand_in()
    yield State("result of every kind", HEADING)
    yield from _printed(run, "paper of the result")


def _printed(run: Play, name: str) -> Iterator[State]:
    """What is laid for the printer: not seen on the screen, and alone on paper."""
    frame = run.host.frames[1]
    hold(frame)
    run.learner.press("print")
    laid(frame)
    yield State(f"{name}, on the screen")
    run.host.emulate_media(media="print")
    expect(run.scope.locator(".paper")).to_be_visible()
    yield State(name)
    run.host.emulate_media(media="screen")
    taken_away(frame)


def _checked(run: Play, name: str) -> Iterator[State]:
    run.learner.press("check")
    if run.scope.locator("#missing").count():
        yield State(f"{name} with something missing", MISSING)
        run.learner.press("check")
    expect(run.scope.locator(VERDICT)).to_be_focused()
    yield State(f"{name} checked", VERDICT)


def _nothing_chosen(run: Play) -> Iterator[State]:
    """A check without an answer."""
    run.learner.press("start")
    run.learner.press("next")
    run.learner.press("check")
    expect(run.learner.heading("nothing_chosen")).to_be_visible()
    yield State("nothing chosen", MISSING)


def _course(run: Play) -> Iterator[State]:
    """From the first page over a failed attempt and a second one to the end."""
    learner = run.learner
    expect(learner.control("start")).to_be_visible()
    yield State("start")
    learner.press("start")
    expect(run.scope.locator("main article")).to_be_visible()
    yield State("article", HEADING)
    learner.press("next")
    learner.at_question(1, 3)
    yield State("question", HEADING)
    yield from _menu(run)
    learner.choose("text A")
    learner.press("flag")
    yield State("flagged", "[aria-pressed=true]")
    learner.press("overview")
    expect(learner.heading("overview")).to_be_visible()
    yield State("overview", HEADING)
    learner.press("to_hand_in")
    expect(learner.heading("hand_in_title")).to_be_visible()
    yield State("hand in, some open", HEADING)
    learner.hand_in()
    yield State("result, failed", HEADING)
    yield from _review(run)
    yield from _again(run)


def _menu(run: Play) -> Iterator[State]:
    run.learner.press("menu")
    yield State("menu", "[aria-expanded=true]")
    run.scope.locator("summary").click()
    yield State("keys", "summary")
    run.learner.press("menu")


def _review(run: Play) -> Iterator[State]:
    run.learner.press("review")
    run.learner.at_question(1, 3)
    yield State("review, wrong", HEADING)
    run.learner.press("next_question")
    run.learner.at_question(2, 3)
    yield State("review, not answered", HEADING)
    run.learner.press("result")


def _again(run: Play) -> Iterator[State]:
    learner = run.learner
    learner.press("retry_wrong")
    expect(run.scope.locator("main article, fieldset").first).to_be_visible()
    learner.press("overview")
    for number, options in enumerate((("text B",), ("text A", "text C"), ("Right",))):
        run.scope.locator("main li.row a").nth(number + 1).click()
        learner.at_question(number + 1, 3)
        learner.choose(*options)
        learner.press("overview")
    learner.press("to_hand_in")
    yield State("hand in, all answered", HEADING)
    run.submitting()
    learner.press("hand_in")
    expect(run.scope.get_by_text(learner.says("your_result")).first).to_be_visible()
    yield State("result of the last attempt", HEADING)
    learner.press("leave")
    expect(learner.heading("closed_title")).to_be_visible()
    yield State("closed", HEADING)


def _kept(run: Play) -> Iterator[State]:
    """One answer right: kept in the second attempt."""
    learner = run.learner
    learner.press("start")
    learner.press("next")
    learner.choose("text B")
    learner.press("overview")
    learner.press("to_hand_in")
    learner.hand_in()
    learner.press("retry_wrong")
    learner.press("overview")
    yield State("overview of a second attempt", HEADING)
    run.scope.locator("main li.row a").nth(1).click()
    expect(learner.heading("right")).to_be_visible()
    yield State("kept", HEADING)


def _long(run: Play) -> Iterator[State]:
    """An overview of many questions, with its filters."""
    learner = run.learner
    learner.press("start")
    learner.press("overview")
    yield State("long overview", HEADING)
    learner.press("filter_open")
    yield State("filtered overview", "[aria-pressed=true]")
    learner.press("filter_flagged")
    yield State("nothing flagged", "[aria-pressed=true]")
    learner.press("to_hand_in")
    expect(learner.heading("hand_in_title")).to_be_visible()
    yield State("hand in, many open", HEADING)


def _started(run: Play) -> Iterator[State]:
    """A course that says something beside its first page."""
    expect(run.scope.locator(".note").first).to_be_visible()
    yield State(run.attempt.launch.mode if run.attempt.launch.offered else "no platform")


def _reading(run: Play) -> Iterator[State]:
    """A course of reading pages alone."""
    run.scored = False
    expect(run.learner.control("start_reading")).to_be_visible()
    yield State("start of reading")
    run.learner.press("start_reading")
    run.submitting()
    run.learner.press("finish")
    yield State("finished", HEADING)


def _empty(run: Play) -> Iterator[State]:
    """A course without any part."""
    run.scored = False
    expect(run.scope.get_by_text(run.learner.says("empty"))).to_be_visible()
    yield State("empty")


def _silent(run: Play) -> Iterator[State]:
    """A result that explains nothing."""
    run.learner.press("start")
    run.learner.press("overview")
    run.learner.press("to_hand_in")
    run.learner.hand_in()
    yield State("result without answers", HEADING)


def _together(run: Play) -> Iterator[State]:
    """Own colours and logo, in several languages: each page after its language was changed."""
    learner, other = run.learner, "fr" if run.language == "de" else "de"
    for language in (other, run.language):
        switch(run, language)
    yield State("own start", "#language")
    learner.press("start")
    learner.at_question(1, 3)
    run.scope.locator("main input").first.check()
    yield State("own question", "input")
    for language in (other, run.language):
        switch(run, language)
    expect(run.scope.locator("main input").first).to_be_checked()
    yield State("own question in another language", "#language")
    learner.press("next")
    learner.press("next")
    learner.at_question(3, 3)
    yield State("question that is not translated", HEADING)
    learner.press("next")
    learner.hand_in()
    yield State("own result", HEADING)
    learner.press("review")
    learner.at_question(1, 3)
    yield State("own review", HEADING)


_WORDS = '{ de = "Akademie", fr = "Académie", ar = "الأكاديمية" }'
_OWN = replace(
    OWN,
    name="own-together",
    config=OWN.config.replace('"Akademie"', _WORDS) + 'languages = "together"\n',
    folder=SOURCES.with_name("bank-together"),
)
_TWICE = Shown(playing=sco.Playing(attempts=2, retry=Retry.WRONG, passed="Well done.", failed="Read it again."))
WALKS = (
    Walk("kinds", _kinds, all_questions, Shown(feedback=Feedback.EACH), Launch(offered=False), rtl="he"),
    Walk("course", _course, _few, _TWICE),
    Walk("kept", _kept, _few, _TWICE),
    Walk("missing", _nothing_chosen, _few, Shown(feedback=Feedback.EACH)),
    Walk("long", _long, _many),
    Walk("notes", mishaps.notes, _few),
    Walk("expired", mishaps.expired, _few),
    Walk("elsewhere", mishaps.elsewhere, _few),
    Walk("untracked", _started, _few, launch=Launch(offered=False)),
    Walk("practice", _started, _few, launch=Launch(mode="review")),
    Walk("timed", mishaps.timed, _few, Shown(playing=sco.Playing(time_limit=720)), clocked=True),
    Walk("together", _together, rtl="ar", ltr="fr", bank=_OWN),
    Walk("reading", _reading, lambda: (makers.article(),)),
    Walk("empty", _empty, tuple),
    Walk("silent", _silent, _few, Shown(feedback=Feedback.NEVER)),
)
