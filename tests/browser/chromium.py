"""One headless Chromium for all browser and engine tests of a worker."""

import shutil
from functools import cache

from playwright.sync_api import Browser, Playwright, sync_playwright

# Popups of the address bar, which no headless window has, load pages of their own with each page: half of what a play
# waits for. Of several such switches the last holds, so that it has what Playwright itself turns off, too.
_UNUSED = (
    "WebUIOmniboxPopup,WebUIOmniboxAimPopup,AimEnabled,AvoidUnnecessaryBeforeUnloadCheckSync,"
    "DestroyProfileOnBrowserClose,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,LensOverlay,MediaRouter,PaintHolding,"
    "ThirdPartyStoragePartitioning,AvoidCorsURLLoaderRestartOnRedirect,TcpPortRandomizationWin,OptimizationHints,"
    "NetworkTimeServiceQuerying,PreconnectToSearch"
)
_ARGUMENTS = (
    f"--disable-features={_UNUSED}",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
)
# Playwright leaves this memory of whole pages out, since it confuses it; the one test of it knows how to cope.
_FORGETFUL = "--disable-back-forward-cache"
_running: list[Browser] = []


@cache
def _playwright() -> Playwright:
    return sync_playwright().start()


@cache
def browser(remembering: bool = False) -> Browser:
    """The browser, started at its first use; `close` ends it. `remembering`: one that comes back to pages as they were.

    It is no fixture: `tests/browser` and `tests/engine` share it, and Playwright starts only once a process.
    """
    executable = shutil.which("chromium") or shutil.which("chromium-browser")
    assert executable, "chromium is not installed: the browser tests need Debian's package `chromium`"
    started = _playwright().chromium.launch(
        executable_path=executable,
        headless=True,
        args=list(_ARGUMENTS),
        ignore_default_args=[_FORGETFUL] if remembering else None,
    )
    _running.append(started)
    return started


def close() -> None:
    """Ends the browser if it runs; a second call does nothing."""
    if not _running:
        return
    while _running:
        _running.pop().close()
    _playwright().stop()
    for started in (browser, _playwright):
        started.cache_clear()
