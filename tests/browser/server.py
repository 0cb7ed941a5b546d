"""The platform's web server (`scorm.md` H1): loopback only, strict content security policy on the package's files."""

import json
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from tests.browser.attempts import Attempt, Launch, Launchable

CHECKOUT = Path(__file__).resolve().parents[2]
NODE_MODULES = CHECKOUT / "node_modules"
HOST = Path(__file__).parent / "host"
_TYPES = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".css": "text/css",
    ".json": "application/json",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".svg": "image/svg+xml",
}


def npm_file(path: str) -> Path:
    """A file of an npm package that the tests run; its absence is a failure with its remedy, never a skip."""
    file = NODE_MODULES / path
    assert file.is_file(), f"{path} is not in node_modules: run `npm ci` (or `make test`) in the checkout"
    return file


class Site:
    """What the server knows: files at fixed addresses, folders under a prefix, and the attempts of this run."""

    def __init__(self) -> None:
        self.address = ""
        self.files = {"/axe.js": npm_file("axe-core/axe.min.js")}
        self.folders: dict[str, Path] = {"/host/": HOST}
        self.attempts: list[Attempt] = []

    @property
    def elsewhere(self) -> str:
        """The same server under a name that makes it another origin."""
        return self.address.replace("127.0.0.1", "localhost")

    def attempt(self, package: Launchable, launch: Launch) -> Attempt:
        """Registers a launch: its pages appear under `/attempt/N/`, the package under `/pkg/N/`."""
        attempt = Attempt(len(self.attempts), package, launch)
        self.attempts.append(attempt)
        library = npm_file(f"scorm-again/dist/{package.version.library}")
        self.files |= {f"{attempt.path}/library.js": library, f"{attempt.path}/host.html": HOST / "host.html"}
        self.folders[f"/pkg/{attempt.number}/"] = package.folder
        return attempt

    def file(self, path: str) -> Path | None:
        """The file at an address, or None; an address cannot leave its folder."""
        if path in self.files:
            return self.files[path]
        for prefix, folder in self.folders.items():
            if path.startswith(prefix):
                file = (folder / path.removeprefix(prefix)).resolve()
                return file if file.is_file() and file.is_relative_to(folder.resolve()) else None
        return None


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    site: Site

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if path.startswith("/attempt/") and path.endswith("/settings.js"):
            settings = json.dumps(self._attempt().settings())
            return self._answer(200, "text/javascript", f"window.SETTINGS = {settings};".encode())
        file = self.site.file(path)
        if file is None:
            return self._answer(404, "text/plain", b"not found")
        kind = _TYPES.get(file.suffix, "application/octet-stream")
        return self._answer(200, kind, file.read_bytes(), self._policy(path))

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        attempt = self._attempt()
        if self.path.endswith("/late"):
            number, row, attempt.early, beaconed = body
            attempt.beaconed = max(attempt.beaconed, beaconed)
            attempt.late.append((number, row))
        else:
            self._commit(attempt, body)
        self._answer(attempt.commit_status, "application/json", b'{"result": "true", "errorCode": 0}')

    def _commit(self, attempt: Attempt, body: dict[str, Any]) -> None:
        if attempt.commit_status == 200:
            attempt.commits.append(body)
        if "?beacon=" in self.path:
            attempt.beacons.append(self.path)

    def _policy(self, path: str) -> str:
        """The Content-Security-Policy of a file; only packages have one."""
        return self._attempt().launch.policy if path.startswith("/pkg/") else ""

    def _attempt(self) -> Attempt:
        return self.site.attempts[int(self.path.split("/")[2])]

    def _answer(self, status: int, kind: str, body: bytes, policy: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind if kind.startswith("image/") else f"{kind}; charset=utf-8")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-cache")
        if policy:
            self.send_header("Content-Security-Policy", policy)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing: the tests look at what arrived."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A page that goes away drops its connections; everything else is a fault of the harness and is shown."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serving(site: Site) -> Iterator[Site]:
    """Serves the site on a free port of the loopback interface for as long as the context lasts."""
    handler = type("Handler", (_Handler,), {"site": site})
    server = _Server(("127.0.0.1", 0), handler)
    site.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
