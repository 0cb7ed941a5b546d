"""What must not happen on any page (`scorm.md` H4): foreign requests, exceptions, console errors."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import BrowserContext, ConsoleMessage, Route, WebError

from tests.browser.chromium import browser


@dataclass  # without slots: Playwright marks the object whose method handles an event
class Watch:
    """What was seen so far. `expected`: parts of console errors that a test causes itself, such as a failing Commit."""

    foreign: list[str] = field(default_factory=list)
    exceptions: list[str] = field(default_factory=list)
    console: list[str] = field(default_factory=list)
    expected: tuple[str, ...] = ()

    def faults(self) -> list[str]:
        """Everything that must not have happened; a sound run has none."""
        unexpected = [text for text in self.console if not any(part in text for part in self.expected)]
        return [f"foreign request: {url}" for url in self.foreign] + self.exceptions + unexpected

    def refuse(self, route: Route) -> None:
        """Counts a foreign request and aborts it."""
        self.foreign.append(route.request.url)
        route.abort()

    def exception(self, error: WebError) -> None:
        self.exceptions.append(f"exception: {error.error}")

    def message(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.console.append(f"console: {message.text} ({message.location.get('url', '')})")


@contextmanager
def watched(*addresses: str, remembering: bool = False, **options: Any) -> Iterator[tuple[BrowserContext, Watch]]:
    """A fresh browser context that refuses every request that is not for these, and the watch over its pages."""
    context, watch = browser(remembering).new_context(**options), Watch()
    context.set_default_timeout(10_000)
    context.route(re.compile(f"^(?!(?:{'|'.join(map(re.escape, addresses))})/)"), watch.refuse)
    context.on("weberror", watch.exception)
    context.on("console", watch.message)
    try:
        yield context, watch
    finally:
        context.close()
