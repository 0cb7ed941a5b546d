"""The local server: it listens on 127.0.0.1 alone, builds when something is saved, and ends with its process."""

import asyncio
import contextlib
import signal
import tempfile
import threading
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import uvicorn

from qtiexport.preview.bench import Bench
from qtiexport.preview.contract import Asked, PortError, Running
from qtiexport.preview.site import site
from qtiexport.preview.watching import changed

HOST = "127.0.0.1"
# Told to end, and its terminal was closed; the latter is not on every system.
_ENDS = ("SIGTERM", "SIGHUP")
# How long an open page may hold up the end. Seconds.
_GRACE = 1


def serve(asked: Asked, ready: Callable[[Running], None]) -> None:
    """Build, serve, and build again after each change, until the process is interrupted or `stop` is called.

    `ready` is called once the page can be opened, in a thread of its own. Raises PortError when the port is taken.
    """
    with tempfile.TemporaryDirectory(prefix="qtiexport-preview-", ignore_cleanup_errors=True) as folder, _ending():
        asyncio.run(_served(asked, Path(folder), ready))


@contextlib.contextmanager
def _ending() -> Iterator[None]:
    """An interruption and a request to end are both the way out, and leave nothing behind."""
    if threading.current_thread() is threading.main_thread():
        for name in _ENDS:
            if sign := getattr(signal, name, None):
                signal.signal(sign, lambda *_: signal.raise_signal(signal.SIGINT))
    with contextlib.suppress(KeyboardInterrupt):
        yield


async def _served(asked: Asked, folder: Path, ready: Callable[[Running], None]) -> None:
    bench = Bench(asked, folder)
    server, socket = _server(bench, asked.port)
    with contextlib.closing(socket):
        running = Running(f"http://{HOST}:{socket.getsockname()[1]}/", lambda: setattr(server, "should_exit", True))
        standing = asyncio.Event()
        watching = changed(asked, folder, bench.change, standing)
        await _together(
            _opened(server, socket, bench, standing), watching, bench.rebuild(), _told(server, ready, running)
        )


async def _opened(server: uvicorn.Server, socket: Any, bench: Bench, standing: asyncio.Event) -> None:
    """Build, then serve: whoever opens the page finds a course, or what is wrong with it.

    Watched from before the first build on: what is saved meanwhile is not missed.
    """
    await standing.wait()
    await bench.build()
    await server.serve(sockets=[socket])


def _server(bench: Bench, port: int) -> tuple[uvicorn.Server, Any]:
    """The server, and the socket that it is to listen on."""
    config = uvicorn.Config(
        site(bench),
        host=HOST,
        port=port,
        log_config=None,
        log_level="critical",
        access_log=False,
        lifespan="off",
        ws="none",
        server_header=False,
        timeout_graceful_shutdown=_GRACE,
    )
    try:
        return uvicorn.Server(config), config.bind_socket()
    except SystemExit as fault:
        raise PortError(f"port {port} cannot be used here; choose another with --port, or leave it out") from fault


async def _together(serving: Awaitable[None], *others: Awaitable[None]) -> None:
    """Serve, with all else beside it that ends when the serving ends."""
    tasks = [asyncio.ensure_future(one) for one in others]
    try:
        await serving
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _told(server: uvicorn.Server, ready: Callable[[Running], None], running: Running) -> None:
    while not server.started:
        await asyncio.sleep(0.02)
    await asyncio.to_thread(ready, running)
