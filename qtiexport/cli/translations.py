"""`translations` and `translations stamp`: what there is in which language, and what is up to date."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from qtiexport import output
from qtiexport.cli import options as shared
from qtiexport.cli import terminal
from qtiexport.diagnostics import Severity
from qtiexport.pipeline import Outcome, Request
from qtiexport.translating import Choice, Row, State, Survey, stamp, survey

_REFUSED = 1


class _Group(click.Group):
    """A group that shows the table for whatever is none of its commands: `translations source/`."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] in self.commands:
            return super().resolve_command(ctx, args)
        return "show", self.commands["show"], args


@click.group("translations", cls=_Group, invoke_without_command=True, context_settings={"ignore_unknown_options": True})
@click.pass_context
def group(context: click.Context) -> None:
    """Show which question there is in which language, and which translation is out of date.

    `qtiexport translations [PATHS]` is short for `qtiexport translations show [PATHS]`.
    """
    if context.invoked_subcommand is None:
        context.invoke(show_command)


@group.command("show")
@shared.PATHS
@shared.LANGUAGES
@shared.CONFIG
@click.option("--missing", is_flag=True, help="Only questions that are missing in a language.")
@click.option("--strict", is_flag=True, help="Exit with 1 if a text is missing or out of date.")
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="Form of the table.",
)
def show_command(paths: tuple[Path, ...], missing: bool, strict: bool, form: str, **options: Any) -> None:
    """Show the questions in PATHS (default: source/) with the state of each translation."""
    told = survey(_request(paths, options))
    rows = [row for row in told.rows if not missing or row.has(State.MISSING)]
    if form == "json":
        terminal.say(output.translations.document(told, rows))
    else:
        terminal.say(_errors(told.outcome) + _shown(told, rows))
    code = terminal.code(told.outcome.diagnostics, strict=False)
    terminal.leave(code or int(strict and told.behind))


@group.command("stamp")
@click.argument("items", nargs=-1, metavar="[PATHS] [ID]...")
@shared.LANGUAGES
@shared.CONFIG
@click.option("--all", "every", is_flag=True, help="Every translation, not only those that are named.")
def stamp_command(items: tuple[str, ...], every: bool, **options: Any) -> None:
    """Say that the translations of the questions ID are up to date: their files remember it from now on.

    What is a file or folder is read as sources (default: source/); anything else is the identifier of a question.
    """
    paths = tuple(Path(item) for item in items if Path(item).exists())
    named = tuple(item for item in items if not Path(item).exists())
    if every == bool(named):
        raise click.UsageError("name the questions whose translations are up to date, or give --all")
    told = stamp(_request(paths, options), Choice(named, options["languages"], every))
    for name in told.unknown:
        raise click.UsageError(f"there is no question “{name}”; {output.suggestion(name, told.known)}")
    code = terminal.code(told.outcome.diagnostics, strict=False)
    if code:
        terminal.say(_errors(told.outcome) + "nothing was stamped: mend the errors first\n")
        terminal.leave(code)
    terminal.say(output.translations.stamped(told))
    terminal.leave(_REFUSED if told.refused else 0)


def _request(paths: tuple[Path, ...], options: dict[str, Any]) -> Request:
    return shared.request(paths, Path("dist"), {"targets": (), "schemas": None, "strict": False, **options})


def _shown(told: Survey, rows: Iterable[Row]) -> str:
    """The table; after a mistake that kept everything from being read, that instead of a table of nothing."""
    return output.translations.table(told, rows) if told.outcome.tally.files else f"{output.summary(told.outcome)}\n"


def _errors(outcome: Outcome) -> str:
    found = (each for each in outcome.diagnostics if each.severity is Severity.ERROR)
    return output.text.diagnostics(found, terminal.paint())
