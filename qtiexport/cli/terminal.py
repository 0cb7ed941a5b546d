"""The only module that takes hold of the process: its streams, their colours, and its exit code."""

import os
import sys
from collections.abc import Callable
from typing import NoReturn

import click

from qtiexport import output
from qtiexport.diagnostics import Diagnostic, Severity, has_errors

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}


def prepare() -> None:
    """Let every text be written, whatever the encoding of the streams."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors=output.register())


def encoding() -> str:
    """The encoding of the standard output, as Python calls it."""
    return str(sys.stdout.encoding)


def say(text: str) -> None:
    """Write and flush, so that click meets a reader who went away (`| head`) and ends quietly."""
    sys.stdout.write(text)
    sys.stdout.flush()


def leave(code: int) -> NoReturn:
    """End with an exit code."""
    sys.exit(code)


def code(found: tuple[Diagnostic, ...], strict: bool) -> int:
    """The exit code of what was found: 2 for the config, 1 for the rest, 0 if nothing stops a build."""
    if any(d.code.startswith("CFG") and d.severity is Severity.ERROR for d in found):
        return 2
    return int(has_errors(found) or (strict and any(d.severity is Severity.WARNING for d in found)))


def paint() -> Callable[[str, Severity], str]:
    """Colours severities on a terminal, unless NO_COLOR is set (no-color.org)."""
    if os.environ.get("NO_COLOR") or not sys.stdout.isatty():
        return lambda text, _: text
    return lambda text, severity: click.style(text, fg=COLOURS[severity], bold=True)


def progress(quiet: bool) -> Callable[[int, int], None]:
    """Shows how far the reading is: to stderr, on a terminal, and only for banks that take a while."""

    def show(done: int, total: int) -> None:
        if not quiet and total > 200 and sys.stderr.isatty():
            click.echo(f"\r{done} of {total} files" + ("\n" if done == total else ""), err=True, nl=False)

    return show
