"""`explain`, `validate` and `rule`: commands that look and change nothing."""

from pathlib import Path

import click

from qtiexport import output
from qtiexport.cli import options as shared
from qtiexport.cli import terminal
from qtiexport.cli.telling import tell
from qtiexport.pipeline import Request, explain, validate
from qtiexport.rules import RULES, documentation


@click.command("explain")
@shared.NAMED_PATHS
@shared.CONFIG
def explain_command(paths: tuple[Path, ...], config: Path | None) -> None:
    """Show how FILES are read: kind, language, options, key with its evidence, everything."""
    outcome, readings = explain(Request(paths, Path("dist"), config=config))
    for shown, reading in readings:
        terminal.say(output.explanation(shown, reading))
    terminal.say(output.text.diagnostics(outcome.diagnostics, terminal.paint()))
    terminal.say(f"{output.summary(outcome)}\n")
    terminal.leave(terminal.code(outcome.diagnostics, strict=False))


@click.command("validate")
@shared.NAMED_PATHS
@shared.SCHEMAS
@click.option("--strict", is_flag=True, help="Warnings fail as errors do.")
@shared.FORMAT
@shared.REPORT
def validate_command(
    paths: tuple[Path, ...], schemas: Path | None, strict: bool, form: str, report: Path | None
) -> None:
    """Judge finished packages: PATHS are zips or Moodle XML files, or folders that hold them."""
    outcome = validate(paths, schemas)
    if not outcome.judged:
        raise click.UsageError("there is no package to judge; name zips, Moodle XML files or folders that hold them")
    told = output.Report(outcome, output.validated(outcome), strict, paint=terminal.paint())
    tell(told, form, report)


def _codes(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    del ctx, param
    return [code for code in RULES if code.startswith(incomplete.upper())]


@click.command("rule")
@click.argument("code", shell_complete=_codes)
def rule_command(code: str) -> None:
    """Explain the rule behind a CODE such as KEY002."""
    rule = RULES.get(code.upper())
    if rule is None:
        raise click.UsageError(f"there is no rule “{code}”; {output.suggestion(code.upper(), tuple(RULES))}")
    terminal.say(documentation.text(rule).rstrip("\n") + "\n")
