"""The official schemas that SCORM packages carry, where they are asked for: from the user's folder of them."""

from collections.abc import Iterable
from pathlib import Path

from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.grammars import control_files
from qtiexport.manifest import Packaging
from qtiexport.package import Document
from qtiexport.targets import CONTROLS

_ADVICE = "add them with “qtiexport schemas add”, name their folder with --schemas, or build without scorm.schemas"


def controls(target: str, packaging: Packaging, schemas: Path | None) -> tuple[Document, ...]:
    """The schemas for the root of a package of this target; what is missing stopped the build before."""
    if not packaging.schemas or schemas is None or target not in CONTROLS:
        return ()
    found = control_files(schemas, CONTROLS[target], packaging.metadata)
    return () if isinstance(found, str) else found


def control_faults(
    targets: Iterable[str], packaging: Packaging, schemas: Path | None, place: Location
) -> Iterable[Diagnostic]:
    """An error for each target whose schemas were asked for and are not at hand, told at `place`."""
    if not packaging.schemas:
        return
    wanted = [target for target in targets if target in CONTROLS]
    if wanted and schemas is None:
        yield _fault("SCORM packages are to hold the official schemas, and there is no folder of these", place)
        return
    found = ((target, control_files(schemas, CONTROLS[target], packaging.metadata)) for target in wanted if schemas)
    for target, missing in found:
        if isinstance(missing, str):
            yield _fault(f"{target} packages are to hold the official schemas: {missing}", place)


def _fault(message: str, place: Location) -> Diagnostic:
    return Diagnostic("XSD004", Severity.ERROR, message, place, _ADVICE)
