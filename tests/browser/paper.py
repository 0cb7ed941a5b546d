"""Paper: what the player lays out for the printer, held so that it can be looked at."""

from playwright.sync_api import Frame, Page

# Does not open the browser's own window, and stays as it is until the paper was looked at.
_HELD = "() => { window.printed = 0; window.print = () => { window.printed += 1; }; }"


def hold(page: Frame | Page) -> None:
    """From now on nothing is printed, only laid out."""
    page.evaluate(_HELD)


def laid(page: Frame | Page, times: int = 1) -> None:
    """Waits until it was printed so often."""
    page.wait_for_function("(times) => window.printed === times", arg=times)


def taken_away(page: Frame | Page) -> None:
    """The browser has printed."""
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")
