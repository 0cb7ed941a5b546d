"""`doctor`: what the program stands on, for a question to whoever helps."""

from pathlib import Path

import click

from qtiexport import output
from qtiexport.cli import options as shared
from qtiexport.cli import terminal
from qtiexport.pipeline import State, Surroundings, examine


@click.command("doctor")
@shared.OUT
@shared.CONFIG
@shared.SCHEMAS
@click.option(
    "--format",
    "form",
    type=click.Choice(tuple(output.HEALTH)),
    default="text",
    show_default=True,
    help="Form of what is told.",
)
def doctor_command(out: Path, config: Path | None, schemas: Path | None, form: str) -> None:
    """Tell versions, data, schemas and config, and whether packages can be written; 3 if something is broken."""
    checks = examine(Surroundings(Path.cwd(), out, terminal.encoding(), config, schemas))
    terminal.say(output.HEALTH[form](checks))
    terminal.leave(3 if any(check.state is State.FAULT for check in checks) else 0)
