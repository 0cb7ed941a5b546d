"""Learning platforms that run here: each is started, given a package, opened by a learner, and asked what it keeps."""

import json
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from playwright.sync_api import BrowserContext, FilePayload, Page

from tests.browser.learner import Scope

CHECKOUT = Path(__file__).resolve().parents[2]
VENV = CHECKOUT / "build" / "lms" / "venv"
SERVERS = Path(__file__).parent / "servers"
# Its first start creates a database of a hundred tables; on a busy machine that takes a minute and more.
_PATIENCE = 240.0
Elements = Mapping[str, str]


class Peer(Protocol):
    """A platform that holds one package."""

    address: str

    def open(self, context: BrowserContext) -> tuple[Page, Scope]:
        """The learner opens the package: the platform's page, and the package in it."""

    def stored(self) -> Elements:
        """What the platform keeps of the attempt, by element of the data model."""


@contextmanager
def running(script: str, argument: Path, health: str) -> Iterator[str]:
    """A server of `servers/` on a free port, once its page `health` answers; its address."""
    python = VENV / "bin" / "python"
    assert python.is_file(), "the learning platforms are not installed: run `make lms`"
    port = _free_port()
    server = subprocess.Popen([python, SERVERS / script, str(port), argument], stdout=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        _await(server, address + health)
        yield address
    finally:
        server.kill()
        server.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _await(server: "subprocess.Popen[bytes]", page: str) -> None:
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        assert server.poll() is None, f"the server ended with {server.returncode}"
        try:
            with urllib.request.urlopen(page, timeout=30):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    raise AssertionError(f"{page} did not answer in {_PATIENCE} s")


@dataclass(slots=True)
class Scormhost:
    """scormhost: takes a package by upload, and keeps a JSON file for each learner."""

    address: str
    folder: Path
    archive: Path
    launch: str = ""

    def open(self, context: BrowserContext) -> tuple[Page, Scope]:
        """Uploads at the first time; the account that does so is the learner's, too."""
        if not self.launch:
            self._register(context)
            self._upload(context)
        page = context.new_page()
        page.goto(self.address + self.launch)
        return page, page.frame_locator("#scormhost-content")

    def _register(self, context: BrowserContext) -> None:
        fields = {
            "email": "erika@example.org",
            "username": "erika",
            "password": "Muster-2026!",
            "display_name": "Erika",
        }
        answer = context.request.post(f"{self.address}/api/auth/register", data=fields)
        assert answer.ok, answer.text()

    def _upload(self, context: BrowserContext) -> None:
        file: FilePayload = {
            "name": self.archive.name,
            "mimeType": "application/zip",
            "buffer": self.archive.read_bytes(),
        }
        answer = context.request.post(f"{self.address}/api/packages", multipart={"file": file})
        assert answer.status == 201, answer.text()
        self.launch = answer.json()["launch_url"]

    def stored(self) -> Elements:
        """A file that is being written is read again: the platform writes it in place."""
        files = sorted((self.folder / "sessions").rglob("*.json"))
        for _ in range(100):
            text = files[0].read_text(encoding="utf-8") if files else '{"elements": {}}'
            with suppress(json.JSONDecodeError):
                elements: Elements = json.loads(text)["elements"]
                return elements
            time.sleep(0.05)
        raise AssertionError(f"{files[0]} is not JSON")


@dataclass(slots=True)
class WagtailLms:
    """wagtail-lms: is started with its package, and keeps a row for each element."""

    address: str

    def open(self, context: BrowserContext) -> tuple[Page, Scope]:
        page = context.new_page()
        page.goto(f"{self.address}/enter/")
        return page, page.frame_locator("#scorm-frame")

    def stored(self) -> Elements:
        with urllib.request.urlopen(f"{self.address}/stored/", timeout=30) as answer:
            elements: Elements = json.load(answer)
        return elements
