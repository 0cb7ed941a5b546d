"""`report`: what learners answered, from an LMS's export and the packages that they had."""

import re
from pathlib import Path
from typing import Any

import click

from qtiexport import output
from qtiexport.cli import terminal
from qtiexport.cli.telling import RefusedError
from qtiexport.reporting import FORMS, Field, Report, Wish, report

_THERE = click.Path(exists=True, path_type=Path)
_FOLDER = Path("dist")
_NEXT = re.compile(r",(?=\s*[a-z]+\s*=)")
Named = dict[Field, str]


class Columns(click.ParamType[Named]):
    """Names of columns by what they tell: `id=Frage,response=Antwort`."""

    name = "field=name"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Named:
        if isinstance(value, dict):
            return value
        named: Named = {}
        for pair in _NEXT.split(str(value)):
            told, _, name = (part.strip() for part in pair.partition("="))
            if told not in tuple(Field) or not name:
                known = output.suggestion(told, tuple(Field))
                self.fail(f"“{pair.strip()}” names no column; write {Field.ID}=NAME; {known}", param, ctx)
            named[Field(told)] = name
        return named


def _together(ctx: click.Context, param: click.Parameter, some: tuple[Named, ...]) -> Named:
    del ctx, param
    return {told: name for one in some for told, name in one.items()}


@click.command("report")
@click.argument("export", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("packages", nargs=-1, type=_THERE, metavar="[PACKAGE]...")
@click.option("--columns", type=Columns(), multiple=True, callback=_together, help="Columns that have other names.")
@click.option("--lang", "language", default="", help="Language of the texts, if the packages have several.")
@click.option("--all", "every", is_flag=True, help="Count every answer, not the last one of each learner alone.")
@click.option(
    "--most",
    type=click.IntRange(1, 10_000),
    default=20,
    show_default=True,
    help="How many different open answers to list, the most frequent first.",
)
@click.option("--format", "form", type=click.Choice(tuple(FORMS)), default="text", show_default=True, help="Form.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Write it to this file.")
def report_command(export: Path, packages: tuple[Path, ...], form: str, out: Path | None, **options: Any) -> None:
    """Tell what learners answered, in the words of the questions.

    EXPORT is a CSV file in which an LMS tells the interactions of learners. PACKAGE is a SCORM package that they had,
    or a folder of them (default: dist/).
    """
    if out and out.resolve() in {path.resolve() for path in (export, *packages)}:
        raise click.UsageError(f"“{out.as_posix()}” is what is read; choose another file with --out")
    told = report(Wish(export, _packages(packages), **options))
    _check_language(told, options["language"])
    _tell(told, form, out)
    terminal.leave(terminal.code(told.diagnostics, strict=False))


def _packages(named: tuple[Path, ...]) -> tuple[Path, ...]:
    packages = named or (_FOLDER,)
    if not named and not _FOLDER.is_dir():
        raise click.UsageError("there is no folder dist/ here; name the package that the learners had")
    if not any(path.is_file() or any(path.glob("*.zip")) for path in packages):
        raise click.UsageError(f"there is no package in “{packages[0].as_posix()}”; name the one that the learners had")
    return packages


def _check_language(told: Report, language: str) -> None:
    known = tuple(dict.fromkeys(name for one in told.courses for name in one.languages))
    if language and known and language not in known:
        raise click.UsageError(f"no package has texts in “{language}”; {output.suggestion(language, known)}")


def _tell(told: Report, form: str, out: Path | None) -> None:
    """The report to its file or to the terminal; findings where they do not stand in the midst of it."""
    made = FORMS[form](told) if told.courses or form == "json" else ""
    findings = output.text.diagnostics(told.diagnostics, terminal.paint())
    if out and made:
        _write(out, made)
    elif not out:
        terminal.say(made)
    if out or form == "text":
        terminal.say(findings)
    elif form != "json":
        click.echo(findings, err=True, nl=False)


def _write(out: Path, made: str) -> None:
    try:
        out.write_bytes(made.encode("utf-8"))
    except OSError as fault:
        raise RefusedError(f"cannot write to {out.as_posix()}: {fault.strerror or fault}") from fault
