"""The learner (`scorm.md` H5): finds everything by role and label, so tests break when accessible names do."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import FrameLocator, Locator, Page, expect

from tests.browser.words import word

Scope = Page | FrameLocator
_IN_MENU = ("leave",)


@dataclass(frozen=True, slots=True)
class Learner:
    """Someone in front of the package's page; `submitting` is told just before the answers are handed in."""

    scope: Scope
    language: str
    submitting: Callable[[], None]

    def says(self, key: str, /, **values: object) -> str:
        """A text of the player in this learner's language."""
        return word(self.language, key, **values)

    def control(self, key: str, **values: object) -> Locator:
        """The button or link with a text of the player."""
        name = self.says(key, **values)
        button = self.scope.get_by_role("button", name=name, exact=True)
        return button.or_(self.scope.get_by_role("link", name=name, exact=True))

    def press(self, key: str, **values: object) -> None:
        """Presses a button or link by its text, in the menu where it stands there."""
        control = self.control(key, **values).first
        if key in _IN_MENU and not control.is_visible():
            self.press("menu")
        control.click()

    def heading(self, key: str, **values: object) -> Locator:
        return self.scope.get_by_role("heading", name=self.says(key, **values), exact=True)

    def at_question(self, number: int, of: int = 4) -> None:
        """Waits for the page of a question."""
        expect(self.heading("question_n", n=number, m=of)).to_be_visible()

    def option(self, text: str) -> Locator:
        """The checkbox or radio button of an option, by a part of its text."""
        return self.scope.get_by_label(text)

    def choose(self, *options: str) -> None:
        """Ticks options on the question page."""
        for text in options:
            self.option(text).check()

    def begin(self) -> None:
        """From the start page over the reading page to the first question."""
        self.press("start")
        self.press("next")
        self.at_question(1)

    def answer(self, *answers: tuple[str, ...]) -> None:
        """Answers questions one after the other, from the page of the first of them; an empty tuple leaves one open."""
        for options in answers:
            self.choose(*options)
            self.press("next")

    def hand_in(self) -> None:
        """From the page that asks, which follows the last question, to the result."""
        expect(self.heading("hand_in_title")).to_be_visible()
        self.submitting()
        self.press("hand_in")
        expect(self.scope.get_by_text(self.says("your_result")).first).to_be_visible()

    def attempt(self, answers: tuple[tuple[str, ...], ...]) -> None:
        """Everything that a learner does who answers in order and hands in."""
        self.begin()
        self.answer(*answers)
        self.hand_in()
