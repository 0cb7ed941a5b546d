"""`build` and `proof`: sources in, packages or pages out."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from qtiexport import output
from qtiexport.cli import options as shared
from qtiexport.cli import terminal
from qtiexport.cli.telling import RefusedError, tell
from qtiexport.pipeline import Outcome, OutputError, build, proof


@click.command("build")
@shared.PATHS
@shared.OUT
@click.option(
    "--no-proof", "proofless", is_flag=True, help="Write no pages for proof-readers, and none on accessibility."
)
@click.option(
    "--changed-since",
    "since",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Output folder of an earlier build: the Moodle file holds only what is new or changed since.",
)
@click.option("--scorm-schemas", is_flag=True, help="Put the official schemas into SCORM packages, from their folder.")
@click.option("--no-mastery", "masterless", is_flag=True, help="Leave the pass mark out of SCORM manifests.")
@shared.common
def build_command(
    paths: tuple[Path, ...],
    out: Path,
    proofless: bool,
    since: Path | None,
    scorm_schemas: bool,
    masterless: bool,
    **options: Any,
) -> None:
    """Build packages from PATHS (files or folders; default: the config's sources, or source/)."""
    asked = shared.request(paths, out, options)
    request = replace(asked, proof=not proofless, since=since, scorm_schemas=scorm_schemas, mastery=not masterless)
    try:
        outcome = build(request, terminal.progress(options["quiet"]))
    except OutputError as fault:
        raise RefusedError(str(fault)) from fault
    _tell(outcome, options, output.written(outcome, out.as_posix()))


@click.command("proof")
@shared.PATHS
@click.option(
    "--out",
    type=shared.OUT_FOLDER,
    default=Path("proof"),
    show_default=True,
    help="Folder of the pages.",
)
@shared.common
def proof_command(paths: tuple[Path, ...], out: Path, **options: Any) -> None:
    """Write the pages for proof-readers alone, also while PATHS have errors; no package is built."""
    try:
        outcome = proof(shared.request(paths, out, options), terminal.progress(options["quiet"]))
    except OutputError as fault:
        raise RefusedError(str(fault)) from fault
    _tell(outcome, options, output.proofed(outcome, out.as_posix()))


def _tell(outcome: Outcome, options: dict[str, Any], written: str = "") -> None:
    """Print an outcome and leave with its exit code."""
    words = "" if options["quiet"] else output.ignored(outcome) + written
    words += f"{output.summary(outcome)}\n"
    told = output.Report(outcome, words, options["strict"], options["quiet"], terminal.paint())
    tell(told, options["form"], options["report"])
