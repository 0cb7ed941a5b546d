"""`check`: sources in, findings out; and the mending of sources."""

from pathlib import Path
from typing import Any, NoReturn

import click

from qtiexport import output
from qtiexport.cli import options as shared
from qtiexport.cli import terminal
from qtiexport.cli.telling import tell
from qtiexport.pipeline import Fixes, check
from qtiexport.pipeline import fix as mend


@click.command("check")
@shared.PATHS
@shared.common
@click.option("--fix", is_flag=True, help="Mend what means nothing, such as doubled blanks, in the sources first.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option("--ids", is_flag=True, help="With --fix or --diff: write the identifiers that names and places give.")
def check_command(paths: tuple[Path, ...], fix: bool, diff: bool, ids: bool, **options: Any) -> None:
    """Read and judge PATHS as build does, and write nothing unless --fix is given."""
    _one_of(fix, diff, ids, options)
    request = shared.request(paths, Path("dist"), options)
    if diff:
        _show(mend(request, ids, write=False))
    fixes = mend(request, ids, write=True) if fix else Fixes(())
    click.echo(output.hindered(fixes), err=True, nl=False)
    outcome = check(request, terminal.progress(options["quiet"]))
    done = output.fixed(fixes) if fix and not fixes.diagnostics else ""
    words = "" if options["quiet"] else output.ignored(outcome) + done
    words += f"{output.summary(outcome)}\n"
    told = output.Report(outcome, words, options["strict"], options["quiet"], terminal.paint())
    tell(told, options["form"], options["report"], failed=fixes.hindered)


def _one_of(fix: bool, diff: bool, ids: bool, options: dict[str, Any]) -> None:
    if fix and diff:
        raise click.UsageError("--diff shows what --fix would change; choose one of them")
    if ids and not (fix or diff):
        raise click.UsageError("--ids goes with --fix or --diff")
    if diff and (options["form"] != "text" or options["report"]):
        raise click.UsageError("--diff prints a diff, and takes neither --format nor --report")


def _show(fixes: Fixes) -> NoReturn:
    """Print the diff, and how much it is to the standard error stream, so that `patch` is given the diff alone."""
    if fixes.diagnostics:
        terminal.say(output.text.diagnostics(fixes.diagnostics, terminal.paint()))
        terminal.leave(terminal.code(fixes.diagnostics, strict=False))
    terminal.say(output.diff(fixes))
    click.echo(output.fixable(fixes), err=True, nl=False)
    terminal.leave(int(bool(fixes.files)))
