"""Options and arguments that several commands share, and the request that they make."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem

from qtiexport import output
from qtiexport.pipeline import Request, has_sources
from qtiexport.readers import READERS, ending
from qtiexport.targets import TARGETS


class Names(click.ParamType[tuple[str, ...]]):
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

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """What the last name of the list may become."""
        del ctx, param
        before, comma, last = incomplete.rpartition(",")
        return [CompletionItem(before + comma + name) for name in self.known if name.startswith(last)]


def _together(ctx: click.Context, param: click.Parameter, lists: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """All names of an option that may be given several times, each of them once."""
    del ctx, param
    return tuple(dict.fromkeys(name for names in lists for name in names))


def listing(flag: str, name: str, known: tuple[str, ...], help: str) -> Callable[[Any], Any]:
    """An option that takes a list of names, and takes more of them when it is repeated."""
    return click.option(flag, name, type=Names(known), multiple=True, callback=_together, help=help)


def _beside_others(ctx: click.Context, param: click.Parameter, path: Path | None) -> Path | None:
    """The path of a file to be written, whose folder must be there before anything is done."""
    if path and not path.parent.is_dir():
        raise click.BadParameter(f"there is no folder “{path.parent}”; make it first", ctx, param)
    return path


class Folder(click.Path):
    """A folder to be written; an empty name is a variable of the shell that nobody set, not the working folder."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value == "":
            self.fail("the name of the folder is empty", param, ctx)
        return super().convert(value, param, ctx)


OUT_FOLDER = Folder(file_okay=False, path_type=Path)
_THERE = click.Path(exists=True, path_type=Path)
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
PATHS = click.argument("paths", nargs=-1, type=_THERE)
NAMED_PATHS = click.argument("paths", nargs=-1, required=True, type=_THERE)
OUT = click.option(
    "--out",
    type=OUT_FOLDER,
    default=Path("dist"),
    show_default=True,
    help="Output folder.",
)
CONFIG = click.option("--config", type=_FILE, help="A qtiexport.toml.")
SCHEMAS = click.option("--schemas", type=click.Path(path_type=Path), help="Folder of official schemas.")
FORMAT = click.option(
    "--format",
    "form",
    type=click.Choice(tuple(output.FORMATS)),
    default="text",
    show_default=True,
    help="Form of findings.",
)
REPORT = click.option(
    "--report",
    type=click.Path(dir_okay=False, path_type=Path),
    callback=_beside_others,
    help="Write the findings in that form to this file, and text to the terminal.",
)
LANGUAGES = listing("--lang", "languages", (), "Languages, comma between them.")
_COMMON: tuple[Callable[[Any], Any], ...] = (
    listing("--target", "targets", tuple(TARGETS), "Targets, comma between them."),
    LANGUAGES,
    CONFIG,
    SCHEMAS,
    click.option("--strict", is_flag=True, help="Warnings stop the build as errors do."),
    FORMAT,
    REPORT,
    click.option("--quiet", is_flag=True, help="Errors and the summary line only."),
)


def common(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of `build` and `check`."""
    for option in reversed(_COMMON):
        command = option(command)
    return command


def request(paths: tuple[Path, ...], out: Path, options: dict[str, Any]) -> Request:
    """What is asked for; without a path it is what the config names as sources, else the folder `source/`."""
    if not paths and not has_sources(options["config"]):
        raise click.UsageError("there is no folder source/ here; name the files or folders to read")
    _apart(paths or (Path("source"),), out, options.get("report"))
    return Request(
        paths=paths,
        out=out,
        targets=options["targets"],
        languages=options["languages"],
        config=options["config"],
        schemas=options["schemas"],
        strict=options["strict"],
    )


def _apart(paths: tuple[Path, ...], out: Path, report: Path | None) -> None:
    """What is written takes no source's place: neither the folder of sources nor, for the findings, one of them."""
    sources = [path.resolve() for path in paths]
    if out.resolve() in sources:
        raise click.UsageError(f"“{out.as_posix()}” holds the sources; choose another folder with --out")
    if report and report.exists() and _is_source(report.resolve(), sources):
        raise click.UsageError(f"“{report.as_posix()}” is one of the sources; choose another file with --report")


def _is_source(path: Path, sources: list[Path]) -> bool:
    """Whether a file would be read as a source, or steers how they are read."""
    read = ending(path) in (*READERS, ".toml")
    return path in sources or (read and any(path.is_relative_to(source) for source in sources))
