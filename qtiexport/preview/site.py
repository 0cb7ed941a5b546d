"""What the server answers: the workbench page, the state of the build, and the pieces of the packages."""

import json
import mimetypes
from functools import partial

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from qtiexport import __version__, render
from qtiexport.preview.bench import Bench
from qtiexport.preview.page import PageView
from qtiexport.preview.telling import told
from qtiexport.preview.themes import SYSTEM, THEMES, themed
from qtiexport.unpack import Refusal, open_package

# A page of another site may be led to this address (DNS rebinding); its requests then name that other host.
HOSTS = ("127.0.0.1", "localhost")
WORKBENCH = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
# As strict as an LMS may be (scorm.md S2), so that what would be stopped there is stopped here.
PACKAGE = "default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none'; frame-ancestors 'self'"
_SAFE = {
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
# Not what this machine thinks of them: a page that is served as text would not run.
_TYPES = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".css": "text/css",
    ".json": "application/json",
    ".xml": "application/xml",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
}


def site(bench: Bench) -> Starlette:
    """The application of one workbench. It is only ever asked, never told: no request changes anything."""
    files = {document.path: document.content for document in render.static("preview")}
    routes = [
        Route("/", _page),
        Route("/workbench/{name}", partial(_file, files)),
        Route("/build.json", partial(_build, bench)),
        Route("/events", partial(_events, bench)),
        Route("/pkg/{version}/{language}/{part}/{theme}/{name:path}", partial(_piece, bench)),
    ]
    return Starlette(routes=routes, middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=list(HOSTS))])


async def _page(request: Request) -> Response:
    del request
    return _answer(render.text("preview/workbench.html.j2", PageView(__version__)), "index.html", WORKBENCH)


async def _file(files: dict[str, bytes], request: Request) -> Response:
    name = request.path_params["name"]
    return _answer(files[name], name, WORKBENCH) if name in files else _nothing()


async def _build(bench: Bench, request: Request) -> Response:
    del request
    # ASCII: a file name that is no UTF-8 holds what no UTF-8 can hold.
    return Response(json.dumps(told(bench.built)), media_type="application/json", headers=_SAFE)


async def _events(bench: Bench, request: Request) -> Response:
    del request
    return StreamingResponse(bench.events(), media_type="text/event-stream", headers=_SAFE)


def _piece(bench: Bench, request: Request) -> Response:
    """A file of a package. It is looked up among the names in the zip, so that no address leads anywhere else."""
    asked = request.path_params
    course = bench.built.course((asked["version"], asked["language"], asked["part"]))
    if course is None or asked["theme"] not in THEMES:
        return _nothing()
    opened = open_package(course.package)
    if isinstance(opened, tuple):
        return _nothing()
    with opened:
        content = opened.read(asked["name"])
    return _nothing() if isinstance(content, Refusal) else _dressed(content, asked["name"], asked["theme"])


def _dressed(content: bytes, name: str, theme: str) -> Response:
    if name.endswith(".css") and theme != SYSTEM:
        content = themed(content.decode("utf-8", "replace"), theme).encode("utf-8")
    return _answer(content, name, PACKAGE)


def _answer(content: bytes, name: str, policy: str) -> Response:
    suffix = f".{name.rpartition('.')[2].lower()}"
    kind = _TYPES.get(suffix) or mimetypes.types_map.get(suffix, "application/octet-stream")
    return Response(content, media_type=kind, headers={**_SAFE, "Content-Security-Policy": policy})


def _nothing() -> Response:
    return Response("there is nothing here\n", status_code=404, media_type="text/plain", headers=_SAFE)
