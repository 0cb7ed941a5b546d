"""`init`, `new` and `config`: what there is before the first build."""

from pathlib import Path

import click

from qtiexport import output
from qtiexport.cli import options as shared
from qtiexport.cli import terminal
from qtiexport.config import schema
from qtiexport.pipeline import configured_language
from qtiexport.starting import NewQuestion, StartError, languages, start, write_question

_LANGUAGES = click.Choice(languages())


@click.command("init")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default=Path())
@click.option("--lang", "language", type=_LANGUAGES, default="en", show_default=True, help="Language of the course.")
def init_command(folder: Path, language: str) -> None:
    """Write a small course that builds into FOLDER (default: here); nothing is overwritten."""
    done = start(folder, language)
    if done.blocking:
        raise click.UsageError(f"nothing was written to {folder.as_posix()}: {', '.join(done.blocking)} in the way")
    terminal.say(output.started(folder.as_posix(), done))


@click.group("new")
def new() -> None:
    """Files to begin with."""


@new.command("question")
@click.argument("path", required=False, type=click.Path(path_type=Path))
@click.option("--type", "kind", required=True, help="Type of the question, or article.")
@click.option("--id", "identifier", default="", help="Identifier; default: the file's name.")
@click.option("--lang", "language", default="", help="Language; default: that of the file's name, or of the config.")
@shared.CONFIG
def question_command(path: Path | None, kind: str, identifier: str, language: str, config: Path | None) -> None:
    """Write a file for a new question to PATH: a file that ends in .md, or a folder (default: source/)."""
    fallback = configured_language(path or Path("source"), config)
    try:
        written = write_question(NewQuestion(kind, path, identifier, language, fallback))
    except StartError as fault:
        raise click.UsageError(str(fault)) from fault
    terminal.say(output.created(written.as_posix()))


@click.group("config")
def config_group() -> None:
    """The config, qtiexport.toml."""


@config_group.command("schema")
def schema_command() -> None:
    """Print the JSON Schema of the config, with which editors complete and check it."""
    terminal.say(schema.text())
