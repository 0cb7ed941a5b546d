"""One headless Chromium for all browser and engine tests of a worker."""

import shutil
from functools import cache

from playwright.sync_api import Browser, Playwright, sync_playwright

_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
)
_running: list[tuple[Playwright, Browser]] = []


@cache
def browser() -> Browser:
    """The browser, started at its first use; `close` ends it.

    It is no fixture: `tests/browser` and `tests/engine` share it, and Playwright starts only once a process.
    """
    executable = shutil.which("chromium") or shutil.which("chromium-browser")
    assert executable, "chromium is not installed: the browser tests need Debian's package `chromium`"
    playwright = sync_playwright().start()
    started = playwright.chromium.launch(executable_path=executable, headless=True, args=list(_ARGUMENTS))
    _running.append((playwright, started))
    return started


def close() -> None:
    """Ends the browser if it runs; a second call does nothing."""
    while _running:
        playwright, started = _running.pop()
        started.close()
        playwright.stop()
    browser.cache_clear()
