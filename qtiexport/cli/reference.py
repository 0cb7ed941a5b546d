"""The commands in words: `docs/commands.md`, made from what `--help` says."""

from collections.abc import Iterator

import click

_TITLE = """# Commands

Every command with its arguments and options, as `qtiexport COMMAND --help` tells them. This page is made from the
program; to change it, change the command. [The command line](command-line.md) explains what belongs together.
"""


def markdown(commands: click.Group, name: str = "qtiexport") -> str:
    """The whole page: one section a command, those of a group one by one."""
    return "\n".join((_TITLE, *_sections(commands, name)))


def _sections(group: click.Group, path: str) -> Iterator[str]:
    for name, command in sorted(group.commands.items()):
        if isinstance(command, click.Group):
            yield from _sections(command, f"{path} {name}")
        else:
            yield _section(command, f"{path} {name}")


def _section(command: click.Command, path: str) -> str:
    context = click.Context(command, info_name=path)
    usage = " ".join(command.collect_usage_pieces(context))
    heading = f"## {path.partition(' ')[2]}\n\n    {path} {usage}\n\n{command.help}\n"
    rows = [_row(one) for one in command.params if isinstance(one, click.Option)]
    table = "\n".join(("| option | meaning |", "|---|---|", *rows))
    return f"{heading}\n{table}\n" if rows else heading


def _row(option: click.Option) -> str:
    """A row of the table; what stands in it is our own text, without a bar."""
    names = ", ".join(f"`{name}`" for name in option.opts)
    value = "" if option.is_flag else f" *{_value(option)}*"
    default = f" Default: `{option.default}`." if option.show_default and not option.is_flag else ""
    return f"| {names}{value} | {option.help}{default} |"


def _value(option: click.Option) -> str:
    if isinstance(option.type, click.Choice):
        return " or ".join(str(choice) for choice in option.type.choices)
    return option.type.name
