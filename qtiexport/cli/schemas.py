"""`schemas list` and `schemas add`: the official schemas."""

from pathlib import Path

import click

from qtiexport import output
from qtiexport.cli import options as shared
from qtiexport.cli import terminal
from qtiexport.pipeline import add_schemas, schemas_at_hand


@click.group("schemas")
def group() -> None:
    """Official schemas: a second layer that every document is validated against, where they are at hand."""


@group.command("list")
@shared.SCHEMAS
def list_command(schemas: Path | None) -> None:
    """List which schemas are at hand and where they lie."""
    terminal.say(output.schemas(*schemas_at_hand(schemas)))


@group.command("add")
@click.argument("source", type=click.Path(exists=True, path_type=Path))
def add_command(source: Path) -> None:
    """Put official schemas from a folder or zip SOURCE into the user's data folder, after comparing their hashes."""
    store, added = add_schemas(source)
    terminal.say(output.added(store, added))
    terminal.leave(int(not added.paths))
