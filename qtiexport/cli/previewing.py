"""`preview`: a course in a browser, with an LMS around it that tells what it is told."""

from pathlib import Path
from typing import Any

import click

from qtiexport.cli import options as shared
from qtiexport.cli import terminal
from qtiexport.cli.telling import RefusedError
from qtiexport.pipeline import has_sources

_EXTRA = ("anyio", "starlette", "uvicorn", "watchfiles")


class MissingError(RefusedError):
    """A tool that the command needs is not installed."""

    exit_code = 3


@click.command("preview")
@shared.PATHS
@click.option("--port", type=click.IntRange(1, 65535), help="Port on 127.0.0.1; without it, one that is free.")
@click.option("--no-open", "closed", is_flag=True, help="Print the address, and leave the browser alone.")
@shared.LANGUAGES
@shared.CONFIG
def preview_command(port: int | None, closed: bool, **options: Any) -> None:
    """Play the course of PATHS in a browser, with an LMS around it that tells all, and build it again on each save."""
    paths: tuple[Path, ...] = options["paths"]
    if not paths and not has_sources(options["config"]):
        raise click.UsageError("there is no folder source/ here; name the files or folders to read")
    try:
        # An extra that not everyone installs, and that no other command waits for.
        from qtiexport import preview  # noqa: PLC0415
    except ModuleNotFoundError as fault:
        if fault.name and fault.name.partition(".")[0] in _EXTRA:
            raise MissingError("the preview is not installed; run: pip install 'qtiexport[preview]'") from fault
        raise

    def ready(running: preview.Running) -> None:
        terminal.say(f"preview at {running.address} (Ctrl+C ends it)\n")
        if not closed:
            click.launch(running.address)

    try:
        preview.serve(preview.Asked(paths, options["languages"], options["config"], port or 0), ready)
    except preview.PortError as fault:
        raise RefusedError(str(fault)) from fault
