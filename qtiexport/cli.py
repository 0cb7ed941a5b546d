"""The command line: options in, exit code out.

Exit codes: 0 done; 1 at least one error in sources or packages (with `--strict` a warning too); 2 wrong use or config;
3 internal error or a missing tool.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from qtiexport import __version__, output
from qtiexport.diagnostics import Diagnostic, Severity, has_errors
from qtiexport.pipeline import (
    Outcome,
    OutputError,
    Request,
    add_schemas,
    build,
    check,
    explain,
    schemas_at_hand,
    validate,
)
from qtiexport.rules import RULES
from qtiexport.rules import documentation as rule_documentation
from qtiexport.targets import TARGETS

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}


class _OutputRefusedError(click.ClickException):
    """The output folder cannot be written to; told without the command's usage, which is not at fault."""

    exit_code = 2


class _Names(click.ParamType[tuple[str, ...]]):
    """A list of names, comma between them; `known` bounds it, and a misspelt one brings the nearest."""

    name = "names"

    def __init__(self, known: tuple[str, ...] = ()) -> None:
        self.known = known

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        if isinstance(value, tuple):
            return value
        names = tuple(dict.fromkeys(name.strip() for name in str(value).split(",") if name.strip()))
        for name in names:
            if self.known and name not in self.known:
                self.fail(f"“{name}” is no target; {output.suggestion(name, self.known)}", param, ctx)
        return names


_PATHS = click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
_COMMON: tuple[Callable[[Any], Any], ...] = (
    click.option("--target", "targets", type=_Names(tuple(TARGETS)), default=(), help="Targets, comma between them."),
    click.option("--lang", "languages", type=_Names(), default=(), help="Languages, comma between them."),
    click.option("--config", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="A qtiexport.toml."),
    click.option("--schemas", type=click.Path(path_type=Path), help="Folder of official schemas."),
    click.option("--strict", is_flag=True, help="Warnings stop the build as errors do."),
    click.option(
        "--format",
        "form",
        type=click.Choice(output.FORMATS),
        default="text",
        show_default=True,
        help="Form of findings.",
    ),
    click.option("--quiet", is_flag=True, help="Errors and the summary line only."),
)


def _common(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in reversed(_COMMON):
        command = option(command)
    return command


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="qtiexport", message="%(prog)s %(version)s")
def commands() -> None:
    """Turn question banks written as text into validated packages for learning management systems."""


@commands.command("build")
@_PATHS
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("dist"),
    show_default=True,
    help="Output folder.",
)
@_common
def _build(paths: tuple[Path, ...], out: Path, **options: Any) -> None:
    """Build packages from PATHS (files or folders; default: source/)."""
    request = _request(paths, out, options)
    try:
        outcome = build(request, _progress(options["quiet"]))
    except OutputError as fault:
        raise _OutputRefusedError(str(fault)) from fault
    _tell(outcome, options, output.written(outcome, out.as_posix()))


@commands.command("check")
@_PATHS
@_common
def _check(paths: tuple[Path, ...], **options: Any) -> None:
    """Read and judge PATHS as build does, and write nothing."""
    _tell(check(_request(paths, Path("dist"), options), _progress(options["quiet"])), options)


@commands.command("explain")
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--config", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="A qtiexport.toml.")
def _explain(paths: tuple[Path, ...], config: Path | None) -> None:
    """Show how FILES are read: kind, language, options, key with its evidence, everything."""
    outcome, readings = explain(Request(paths, Path("dist"), config=config))
    for shown, reading in readings:
        _print(output.explanation(shown, reading))
    _print(output.diagnostics(outcome.diagnostics, "text", _paint()))
    _print(f"{output.summary(outcome)}\n")
    sys.exit(_code(outcome.diagnostics, strict=False))


@commands.command("validate")
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--schemas", type=click.Path(path_type=Path), help="Folder of official schemas.")
@click.option("--strict", is_flag=True, help="Warnings fail as errors do.")
@click.option("--format", "form", type=click.Choice(output.FORMATS), default="text", help="Form of findings.")
def _validate(paths: tuple[Path, ...], schemas: Path | None, strict: bool, form: str) -> None:
    """Judge finished packages: PATHS are zips or Moodle XML files, or folders that hold them."""
    outcome = validate(paths, schemas)
    if not outcome.judged:
        raise click.UsageError("there is no package to judge; name zips, Moodle XML files or folders that hold them")
    if form == "json":
        _print(output.document(outcome))
    else:
        _print(output.diagnostics(outcome.diagnostics, form, _paint()))
        _print(output.validated(outcome))
    sys.exit(_code(outcome.diagnostics, strict))


@commands.command("rule")
@click.argument("code")
def _rule(code: str) -> None:
    """Explain the rule behind a CODE such as KEY002."""
    rule = RULES.get(code.upper())
    if rule is None:
        raise click.UsageError(f"there is no rule “{code}”; {output.suggestion(code.upper(), tuple(RULES))}")
    _print(rule_documentation.text(rule).rstrip("\n") + "\n")


@commands.group("schemas")
def _schemas() -> None:
    """Official schemas: a second layer that every document is validated against, where they are at hand."""


@_schemas.command("list")
@click.option("--schemas", type=click.Path(path_type=Path), help="Folder of official schemas.")
def _schemas_list(schemas: Path | None) -> None:
    """List which schemas are at hand and where they lie."""
    _print(output.schemas(*schemas_at_hand(schemas)))


@_schemas.command("add")
@click.argument("source", type=click.Path(exists=True, path_type=Path))
def _schemas_add(source: Path) -> None:
    """Put official schemas from a folder or zip SOURCE into the user's data folder, after comparing their hashes."""
    store, added = add_schemas(source)
    _print(output.added(store, added))
    sys.exit(int(not added.paths))


def _request(paths: tuple[Path, ...], out: Path, options: dict[str, Any]) -> Request:
    if not paths and not Path("source").is_dir():
        raise click.UsageError("there is no folder source/ here; name the files or folders to read")
    return Request(
        paths=paths or (Path("source"),),
        out=out,
        targets=options["targets"],
        languages=options["languages"],
        config=options["config"],
        schemas=options["schemas"],
        strict=options["strict"],
    )


def _tell(outcome: Outcome, options: dict[str, Any], written: str = "") -> None:
    """Print an outcome and leave with its exit code."""
    if options["form"] == "json":
        _print(output.document(outcome))
        sys.exit(_code(outcome.diagnostics, options["strict"]))
    quiet = options["quiet"]
    shown = tuple(d for d in outcome.diagnostics if not quiet or d.severity is Severity.ERROR)
    _print(output.diagnostics(shown, options["form"], _paint()))
    _print("" if quiet else output.ignored(outcome) + written)
    _print(f"{output.summary(outcome)}\n")
    sys.exit(_code(outcome.diagnostics, options["strict"]))


def _code(found: tuple[Diagnostic, ...], strict: bool) -> int:
    if any(d.code.startswith("CFG") and d.severity is Severity.ERROR for d in found):
        return 2
    return int(has_errors(found) or (strict and any(d.severity is Severity.WARNING for d in found)))


def _paint() -> Callable[[str, Severity], str]:
    """Colours severities on a terminal, unless NO_COLOR is set (no-color.org)."""
    if os.environ.get("NO_COLOR") or not sys.stdout.isatty():
        return lambda text, _: text
    return lambda text, severity: click.style(text, fg=_COLOURS[severity], bold=True)


def _progress(quiet: bool) -> Callable[[int, int], None]:
    """Shows how far the reading is: to stderr, on a terminal, and only for banks that take a while."""

    def show(done: int, total: int) -> None:
        if not quiet and total > 200 and sys.stderr.isatty():
            click.echo(f"\r{done} of {total} files" + ("\n" if done == total else ""), err=True, nl=False)

    return show


def _print(text: str) -> None:
    """Write and flush, so that click meets a reader who went away (`| head`) and ends quietly."""
    sys.stdout.write(text)
    sys.stdout.flush()


def run() -> None:
    """Run the command line and exit; a bug of ours ends with code 3 and one line, not with a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors=output.register())
    try:
        commands()
    except OSError as fault:
        click.echo(f"cannot go on: {fault.strerror or fault}", err=True)
        sys.exit(3)
    except Exception as fault:
        if os.environ.get("QTIEXPORT_DEBUG"):
            raise
        click.echo(f"internal error: {type(fault).__name__}: {fault}", err=True)
        click.echo("this is a bug of qtiexport; run again with QTIEXPORT_DEBUG=1 and report what it prints", err=True)
        sys.exit(3)
