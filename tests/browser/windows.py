"""A second window with the same course."""

from playwright.sync_api import FrameLocator, Page

from tests.browser.learner import Learner
from tests.browser.play import Play

_SECOND_FRAME = """
() => {
  const frame = document.createElement("iframe");
  frame.id = "other";
  frame.width = 1000;
  frame.height = 900;
  frame.src = window.SETTINGS.launch;
  document.body.append(frame);
}
"""


def second(run: Play, is_shared: bool) -> Learner:
    """The same learner in another window: over the same API object, or on a page of the platform of its own."""
    scope: FrameLocator
    if is_shared:
        run.host.evaluate(_SECOND_FRAME)
        scope = run.host.frame_locator("#other")
    else:
        page: Page = run.host.context.new_page()
        page.goto(run.host.url)
        scope = page.frame_locator("#sco")
    return Learner(scope, run.language, lambda: None)
