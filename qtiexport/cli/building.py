"""`build` and `check`: sources in, packages or findings out."""

from pathlib import Path
from typing import Any

import click

from qtiexport import output
from qtiexport.cli import options as shared
from qtiexport.cli import terminal
from qtiexport.pipeline import Outcome, OutputError, build, check


class _OutputRefusedError(click.ClickException):
    """The output folder cannot be written to; told without the command's usage, which is not at fault."""

    exit_code = 2


@click.command("build")
@shared.PATHS
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("dist"),
    show_default=True,
    help="Output folder.",
)
@shared.common
def build_command(paths: tuple[Path, ...], out: Path, **options: Any) -> None:
    """Build packages from PATHS (files or folders; default: source/)."""
    request = shared.request(paths, out, options)
    try:
        outcome = build(request, terminal.progress(options["quiet"]))
    except OutputError as fault:
        raise _OutputRefusedError(str(fault)) from fault
    _tell(outcome, options, output.written(outcome, out.as_posix()))


@click.command("check")
@shared.PATHS
@shared.common
def check_command(paths: tuple[Path, ...], **options: Any) -> None:
    """Read and judge PATHS as build does, and write nothing."""
    _tell(check(shared.request(paths, Path("dist"), options), terminal.progress(options["quiet"])), options)


def _tell(outcome: Outcome, options: dict[str, Any], written: str = "") -> None:
    """Print an outcome and leave with its exit code."""
    words = "" if options["quiet"] else output.ignored(outcome) + written
    words += f"{output.summary(outcome)}\n"
    told = output.Report(outcome, words, options["strict"], options["quiet"], terminal.paint())
    terminal.say(output.FORMATS[options["form"]](told))
    terminal.leave(terminal.code(outcome.diagnostics, options["strict"]))
