"""Courses of several languages: choosing one of them."""

from playwright.sync_api import expect

from tests.browser.learner import Learner
from tests.browser.play import Play

NAMES = {"de": "Deutsch", "fr": "Français", "ar": "العربية"}


def speaking(run: Play, language: str) -> Learner:
    """The learner, who reads this language."""
    return Learner(run.scope, language, run.submitting)


def switch(run: Play, language: str) -> Learner:
    """Chooses a language; the focus stays on the list, and the page says so in the new one."""
    run.scope.locator("#language").select_option(NAMES[language])
    learner = speaking(run, language)
    expect(run.scope.locator("#language")).to_be_focused()
    expect(run.scope.locator("header .off[role=status]")).to_contain_text(NAMES[language])
    return learner
