"""The command line: options in, exit code out. One module a group of commands, one row below for each command.

Exit codes: 0 done; 1 at least one error in sources or packages (with `--strict` a warning too); 2 wrong use or config;
3 internal error or a missing tool.
"""

import os

import click

from qtiexport import __version__
from qtiexport.cli import (
    building,
    checking,
    doctor,
    looking,
    previewing,
    reporting,
    schemas,
    start,
    terminal,
    translations,
)

__all__ = ["commands", "run"]


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="qtiexport", message="%(prog)s %(version)s")
def commands() -> None:
    """Turn question banks written as text into validated packages for learning management systems."""


for _command in (
    building.build_command,
    building.proof_command,
    previewing.preview_command,
    checking.check_command,
    looking.explain_command,
    looking.validate_command,
    looking.rule_command,
    reporting.report_command,
    schemas.group,
    translations.group,
    doctor.doctor_command,
    start.init_command,
    start.new,
    start.config_group,
):
    commands.add_command(_command)


def run() -> None:
    """Run the command line and exit; a bug of ours ends with code 3 and one line, not with a traceback."""
    terminal.prepare()
    try:
        commands()
    except OSError as fault:
        click.echo(f"cannot go on: {fault.strerror or fault}", err=True)
        terminal.leave(3)
    except Exception as fault:
        if os.environ.get("QTIEXPORT_DEBUG"):
            raise
        click.echo(f"internal error: {type(fault).__name__}: {fault}", err=True)
        click.echo("this is a bug of qtiexport; run again with QTIEXPORT_DEBUG=1 and report what it prints", err=True)
        terminal.leave(3)
