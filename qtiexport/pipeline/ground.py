"""What a build stands on: its config, its sources, its targets and its grammars, all settled before the first file."""

import os
from dataclasses import dataclass
from pathlib import Path

from qtiexport import bank, config, dist
from qtiexport.config import Config
from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.grammars import find_official
from qtiexport.pipeline.contract import Request
from qtiexport.proof import TARGET as PROOF
from qtiexport.targets import DEFAULT, TARGETS, Settings


@dataclass(frozen=True, slots=True)
class Ground:
    """The settled choices of one run; with errors in `diagnostics` nothing is read."""

    request: Request
    config: Config
    found: bank.Found
    targets: tuple[str, ...]
    languages: tuple[str, ...]
    settings: Settings
    schemas: Path | None
    diagnostics: tuple[Diagnostic, ...]

    @property
    def scope(self) -> dist.Scope:
        """What the build replaces in the output folder: everything, unless targets or languages were asked for."""
        asked = bool(self.request.targets)
        return dist.Scope((*(self.targets if asked else TARGETS), PROOF), self.request.languages)


def lay(request: Request) -> Ground:
    """Settle a request; the command line overrides the config."""
    loaded = _config(request)
    settings = loaded.config
    found = bank.find(request.paths, settings)
    schemas = find_official(str(request.schemas) if request.schemas else None, os.environ, settings.schemas)
    mistakes = (*loaded.diagnostics, *found.diagnostics, *_schemaless(schemas), *_nothing(request, found))
    return Ground(
        request=request,
        config=settings,
        found=found,
        targets=request.targets or settings.targets or DEFAULT,
        languages=request.languages or settings.languages,
        settings=Settings(settings.feedback, settings.pass_mark),
        schemas=schemas,
        diagnostics=mistakes,
    )


def _config(request: Request) -> config.Loaded:
    path = request.config or (config.find(request.paths[0]) if request.paths else None)
    return config.load(path, _shown(path), tuple(TARGETS)) if path else config.Loaded(Config())


def _shown(path: Path) -> str:
    """A path as an author would write it: below the working folder, relative to it."""
    here = Path.cwd()
    whole = path.resolve()
    return whole.relative_to(here).as_posix() if whole.is_relative_to(here) else path.as_posix()


def _nothing(request: Request, found: bank.Found) -> tuple[Diagnostic, ...]:
    if found.files:
        return ()
    place = Location(request.paths[0].as_posix() if request.paths else ".")
    message = "there is no source to read here, expected files that end in .txt or .md"
    return (Diagnostic("SRC014", Severity.ERROR, message, place, "name another folder or file"),)


def _schemaless(schemas: Path | None) -> tuple[Diagnostic, ...]:
    if schemas is None or schemas.is_dir():
        return ()
    message = "there is no folder of schemas here"
    return (
        Diagnostic("CFG002", Severity.ERROR, message, Location(schemas.as_posix()), "name the folder that holds them"),
    )
