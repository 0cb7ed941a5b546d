"""How a run ends: its findings told in the form that was asked for, and the exit code."""

from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import click

from qtiexport import output
from qtiexport.cli import terminal


class RefusedError(click.ClickException):
    """A place cannot be written to; told without the command's usage, which is not at fault."""

    exit_code = 2


def tell(told: output.Report, form: str, file: Path | None = None, failed: bool = False) -> NoReturn:
    """Print a report and leave with its exit code; with a `file` the report goes there and people read text.

    `failed`: something else that was asked for could not be done, and was told.
    """
    if file:
        _write(file, output.FORMATS[form](replace(told, paint=output.plainly)))
    terminal.say(output.FORMATS["text" if file else form](told))
    terminal.leave(terminal.code(told.outcome.diagnostics, told.strict) or int(failed))


def _write(file: Path, text: str) -> None:
    try:
        file.write_bytes(text.encode("utf-8", output.register()))
    except OSError as fault:
        raise RefusedError(f"cannot write to {file.as_posix()}: {fault.strerror or fault}") from fault
