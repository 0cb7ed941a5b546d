"""The page on accessibility, written beside the packages, and what `build.json` tells of it."""

from pathlib import Path
from typing import Any

from qtiexport import dist, proof
from qtiexport.pipeline.contract import Outcome
from qtiexport.pipeline.ground import Ground
from qtiexport.pipeline.proofing import Proofs, artifact
from qtiexport.pipeline.titles import course_title, inputs_digest
from qtiexport.proof import Access, Watched
from qtiexport.targets import SEVERAL


def write(
    ground: Ground, proofs: Proofs, outcome: Outcome, built: dict[str, Any], folder: Path
) -> tuple[dist.Artifact, dict[str, Any]]:
    """Write the page into `folder`, from what the report of the build says of its packages."""
    content = _content(ground, proofs, built)
    path = folder / proof.ACCESSIBILITY
    path.write_bytes(proof.accessibility(content))
    return artifact(path, "", inputs_digest(outcome)), proof.accessibility_short(content)


def _content(ground: Ground, proofs: Proofs, built: dict[str, Any]) -> Access:
    heaps = [heap for _, heap in sorted(proofs.heaps.items())]
    packages = (one for one in dist.artifacts(built) if one.target != proof.TARGET)
    language, heap = next(iter(sorted(proofs.heaps.items())), ("", None))
    return Access(
        title=course_title(ground.config, language, heap.entries) if heap else built["course"],
        course=built["course"],
        version=ground.config.course_version,
        packages=tuple((one.name, one.target, one.language) for one in packages),
        parts=tuple(
            Watched(entry.identifier, entry.language, entry.title, seen)
            for one in heaps
            for entry, seen in zip(one.entries, one.seen, strict=True)
        ),
        several="" if ground.request.languages else SEVERAL,
    )
