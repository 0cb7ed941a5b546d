"""What a build stands on: its config, its sources, its targets and its grammars, all settled before the first file."""

import os
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from qtiexport import bank, dist
from qtiexport.config import Config, Loaded
from qtiexport.config.naming import name_faults
from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.grammars import find_official
from qtiexport.manifest import Packaging
from qtiexport.model import Delivery
from qtiexport.pipeline.asking import asked_at
from qtiexport.pipeline.changes import Since, earlier
from qtiexport.pipeline.contract import Request
from qtiexport.pipeline.controls import control_faults
from qtiexport.pipeline.looking import looked
from qtiexport.pipeline.passing import unpassable
from qtiexport.pipeline.sources import Roots, loaded_config, order_faults, roots
from qtiexport.proof import TARGET as PROOF
from qtiexport.sco import Look
from qtiexport.targets import DEFAULT, JOINERS, LOSS_CODE, TARGETS, TOGETHER, Settings, Target, course_degradations


@dataclass(frozen=True, slots=True)
class Ground:
    """The settled choices of one run; with errors in `diagnostics` nothing is read.

    `request` names the paths that are read, whoever chose them; `whole` tells whether they are the whole course.
    `since` is the build after which changes alone are written, where a target can do so. `extensions_at` is where the
    config says how often time may be extended.
    """

    request: Request
    config: Config
    found: bank.Found
    targets: tuple[str, ...]
    languages: tuple[str, ...]
    settings: Settings
    schemas: Path | None
    diagnostics: tuple[Diagnostic, ...]
    whole: bool = True
    since: Since | None = None
    extensions_at: Location = field(default_factory=lambda: Location(""))

    @property
    def scope(self) -> dist.Scope:
        """What the build replaces in the output folder: everything, unless targets or languages were asked for."""
        asked = bool(self.request.targets)
        return dist.Scope((*(self.targets if asked else TARGETS), PROOF), self.request.languages)


def lay(request: Request) -> Ground:
    """Settle a request; the command line overrides the config."""
    loaded = loaded_config(request.paths, request.config)
    chosen = roots(request, loaded)
    request = replace(request, paths=chosen.paths)
    said = loaded.config
    found = bank.find(request.paths, said, chosen.base)
    schemas = find_official(str(request.schemas) if request.schemas else None, os.environ, said.schemas)
    targets = request.targets or said.targets or DEFAULT
    settings = _settings(loaded, found, request, (seen := looked(loaded)).look)
    since = earlier(request.since, said.course_id, targets) if request.since else None
    mistakes = (
        *loaded.diagnostics,
        *chosen.diagnostics,
        *found.diagnostics,
        *((since,) if isinstance(since, Diagnostic) else ()),
        *_of_config(loaded, request, seen.diagnostics),
        *_of_sources(loaded, chosen, found),
        *_unjoined(loaded, request, targets),
        *_schemaless(loaded, settings, targets, schemas),
        *course_degradations(settings, _known(targets), asked_at(loaded, found)),
    )
    return Ground(
        request=request,
        config=said,
        found=found,
        targets=targets,
        languages=request.languages or said.built,
        settings=settings,
        schemas=schemas,
        diagnostics=mistakes,
        whole=chosen.whole,
        since=since if isinstance(since, Since) else None,
        extensions_at=loaded.place("course.extensions"),
    )


def _of_config(loaded: Loaded, request: Request, seen: Iterable[Diagnostic]) -> Iterable[Diagnostic]:
    """What is wrong in the config beside the kind of its values."""
    return (*seen, *_unsplit(loaded), *unpassable(loaded), *_alike(loaded, request))


def _of_sources(loaded: Loaded, chosen: Roots, found: bank.Found) -> Iterable[Diagnostic]:
    """What is wrong with where the sources are, and with their order."""
    return (*_misordered(loaded, chosen, found), *_nothing(chosen, found))


def _settings(loaded: Loaded, found: bank.Found, request: Request, look: Look) -> Settings:
    """What the config and the folders say; translations are joined where all languages of the course are built."""
    said = loaded.config
    return Settings(
        **said.decided,
        pass_mark=said.pass_mark,
        numbering=said.numbering,
        deliveries=tuple(section.delivery for section in found.sections if section.delivery != Delivery()),
        verdicts=bool(said.passed_text or said.failed_text),
        multilang=said.multilang and not request.languages,
        together=said.together and not request.languages,
        packaging=Packaging(
            schemas=said.scorm_schemas or request.scorm_schemas,
            mastery=said.scorm_mastery and request.mastery,
            metadata=said.scorm_metadata,
            items=said.scorm_items,
        ),
        look=look,
    )


def _known(targets: Iterable[str]) -> Iterable[tuple[str, Target]]:
    return ((name, TARGETS[name]) for name in targets if name in TARGETS)


def _unjoined(loaded: Loaded, request: Request, targets: Iterable[str]) -> Iterable[Diagnostic]:
    """That nothing is joined where languages are asked for one by one: the files of the others stay as they are."""
    if loaded.config.multilang and request.languages and JOINERS.keys() & targets:
        message = "the translations of a question are not joined, since languages were asked for on the command line"
        advice = "build without --lang, or keep it so: each language has a file of its own"
        yield Diagnostic(LOSS_CODE, Severity.INFO, message, loaded.place("target.moodle.multilang"), advice)
    if loaded.config.together and request.languages and set(TOGETHER) & set(targets):
        message = "each language has a package of its own, since languages were asked for on the command line"
        advice = "build without --lang, or keep it so"
        yield Diagnostic(LOSS_CODE, Severity.INFO, message, loaded.place("languages"), advice)


def _alike(loaded: Loaded, request: Request) -> Iterable[Diagnostic]:
    """What is wrong with the names of packages where other targets are asked for than the config says."""
    if not request.targets or loaded.file is None:
        return ()
    return name_faults(replace(loaded.config, targets=()), loaded.file, request.targets)


def _unsplit(loaded: Loaded) -> Iterable[Diagnostic]:
    """An error for each split that is more than the target's packages take."""
    for target, number in loaded.config.splits:
        most = TARGETS[target].MAX_QUESTIONS
        if most and number > most:
            key = f"target.{target}.split"
            message = f"“{key}” is “{number}”, but a package of {target} takes {most} questions at most"
            yield Diagnostic("CFG002", Severity.ERROR, message, loaded.place(key), f"write at most {most}")


def _misordered(loaded: Loaded, chosen: Roots, found: bank.Found) -> Iterable[Diagnostic]:
    """What is wrong with the order of sections, where there are sources to put into an order."""
    return order_faults(loaded, chosen, (file.key for file in found.files)) if found.files else ()


def _nothing(chosen: Roots, found: bank.Found) -> tuple[Diagnostic, ...]:
    if found.files or chosen.diagnostics:
        return ()
    if found.strays:
        return found.strays
    place = Location(chosen.paths[0].as_posix() if chosen.paths else ".")
    message = "there is no source to read here, expected files that end in .txt, .md or .qti.xml"
    return (Diagnostic("SRC014", Severity.ERROR, message, place, "name another folder or file"),)


def _schemaless(
    loaded: Loaded, settings: Settings, targets: Iterable[str], schemas: Path | None
) -> Iterable[Diagnostic]:
    """A folder of schemas that is not there, else what is missing of those that SCORM packages are to hold."""
    if schemas is not None and not schemas.is_dir():
        message = "there is no folder of schemas here"
        place = Location(schemas.as_posix())
        return (Diagnostic("CFG002", Severity.ERROR, message, place, "name the folder that holds them"),)
    asked = loaded.place("scorm.schemas") if loaded.config.scorm_schemas else Location("--scorm-schemas")
    return control_faults(targets, settings.packaging, schemas, asked)
