"""`build.json`: what was built, from what, how faithfully, and which schemas judged it. No clock and no path in it."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from qtiexport import __version__, dist
from qtiexport.pipeline.contract import Outcome
from qtiexport.pipeline.ground import Ground
from qtiexport.pipeline.packing import Packed
from qtiexport.pipeline.reading import FileResult


def report(
    ground: Ground, outcome: Outcome, packed: Packed, left: Iterable[dist.Artifact], old: dict[str, Any]
) -> dict[str, Any]:
    """The report of a build, joined with what the last one says of artifacts that stay."""
    artifacts = sorted((*packed.artifacts, *left), key=lambda artifact: artifact.name)
    return {
        "format": dist.FORMAT,
        "generator": f"qtiexport {__version__}",
        "course": packed.course,
        "version": ground.config.course_version,
        "inputs": [{"path": result.key, "sha256": result.sha256} for result in outcome.results],
        "artifacts": [asdict(artifact) for artifact in artifacts],
        "layers": _joined(_layers(packed.layers), old.get("layers"), ground, "target"),
        "items": _joined(_items(outcome.results), old.get("items"), ground, "target"),
    }


def _layers(layers: Iterable[str]) -> list[dict[str, Any]]:
    pairs = [layer.split(":", 1) for layer in layers]
    targets = dict.fromkeys(target for target, _ in pairs)
    return [{"target": t, "schemas": [layer for target, layer in pairs if target == t]} for t in targets]


def _items(results: Iterable[FileResult]) -> list[dict[str, Any]]:
    return [
        {
            "id": part.entry.identifier,
            "language": part.entry.language,
            "target": target,
            "fidelity": str(made.fidelity),
            **({"why": [loss.reason for loss in made.losses]} if made.losses else {}),
        }
        for result in results
        for part in result.parts
        for target, made in part.made
    ]


def _joined(new: list[dict[str, Any]], old: Any, ground: Ground, key: str) -> list[dict[str, Any]]:
    """New entries, and the old ones of targets and languages that this build left alone."""
    scope = ground.scope
    entries = [entry for entry in old if isinstance(entry, dict)] if isinstance(old, list) else []
    stay = [entry for entry in entries if not scope.covers(entry.get(key), entry.get("language"))]
    return sorted((*new, *stay), key=lambda entry: [str(entry.get(name, "")) for name in ("target", "language", "id")])
