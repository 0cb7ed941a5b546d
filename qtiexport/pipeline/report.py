"""`build.json`: what was built, from what, how faithfully, and which schemas judged it. No clock and no path in it."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from qtiexport import __version__, dist
from qtiexport.pipeline.changes import Fingerprint, Since
from qtiexport.pipeline.contract import Outcome
from qtiexport.pipeline.ground import Ground
from qtiexport.pipeline.packing import Packed
from qtiexport.pipeline.reading import FileResult
from qtiexport.pipeline.titles import inputs
from qtiexport.targets import Fidelity, Made


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
        "inputs": [{"path": one.key, "sha256": one.sha256} for one in inputs(outcome.results)],
        "artifacts": [asdict(artifact) for artifact in artifacts],
        "layers": _joined_layers(_layers(packed.layers), _rows(old.get("layers")), ground),
        "items": _joined_items(items(outcome.results, ground.since), _rows(old.get("items")), ground),
    }


def with_artifacts(report: dict[str, Any], more: Iterable[dist.Artifact]) -> dict[str, Any]:
    """The report with more files; one of a name that it has takes that one's place."""
    new = {artifact.name: asdict(artifact) for artifact in more}
    rows = {row["name"]: row for row in report["artifacts"]} | new
    return {**report, "artifacts": [rows[name] for name in sorted(rows)]}


def _layers(layers: Iterable[str]) -> list[dict[str, Any]]:
    pairs = [layer.split(":", 1) for layer in layers]
    targets = dict.fromkeys(target for target, _ in pairs)
    return [{"target": t, "schemas": [layer for target, layer in pairs if target == t]} for t in targets]


def items(results: Iterable[FileResult], since: Since | None = None) -> list[dict[str, Any]]:
    """One row for each part and target: how faithfully, and if not exactly, why not.

    `apart` tells why it is not joined with its translations, where it was to be. `content` tells what a target made of
    it, where changes alone may be asked for; `unchanged` that the package does not hold it, since the build in `since`
    had it already.
    """
    return [
        {
            "id": part.entry.identifier,
            "language": part.entry.language,
            "target": target,
            "fidelity": str(made.fidelity),
            **({"why": why} if (why := _reasons(made)) else {}),
            **({"apart": made.apart} if made.apart else {}),
            **_content([one for one in part.fingerprints if one.target == target], since),
        }
        for result in results
        for part in result.parts
        for target, made in part.made
    ]


def _reasons(made: Made) -> list[str]:
    """Why a part is not there exactly: what is lost of it, or what was told of one that was left out."""
    if made.fidelity is Fidelity.LEFT_OUT:
        return [diagnostic.message for diagnostic in made.diagnostics]
    return [loss.reason for loss in made.losses]


def _content(marks: list[Fingerprint], since: Since | None) -> dict[str, Any]:
    if not marks:
        return {}
    unchanged = {"unchanged": True} if since and marks[0] in since.held else {}
    return {"content": marks[0].digest, **unchanged}


def _rows(value: Any) -> list[dict[str, Any]]:
    """The rows of an old report; what is none is left out, since anybody may have edited it."""
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []


def _joined_layers(new: list[dict[str, Any]], old: list[dict[str, Any]], ground: Ground) -> list[dict[str, Any]]:
    """New rows, and the old ones of targets left alone; of a target of which some languages stay, what judged all."""
    left = [row for row in old if not ground.scope.covers(row.get("target"), None)]
    stay = {str(row.get("target")): row["schemas"] for row in left if isinstance(row.get("schemas"), list)}
    made = {row["target"]: row["schemas"] for row in new}
    for target in made.keys() & stay.keys():
        made[target] = [layer for layer in made[target] if layer in stay[target]]
    return [{"target": target, "schemas": schemas} for target, schemas in sorted({**stay, **made}.items())]


def _joined_items(new: list[dict[str, Any]], old: list[dict[str, Any]], ground: Ground) -> list[dict[str, Any]]:
    """New rows, and the old ones of targets and languages that this build left alone."""
    stay = [row for row in old if not ground.scope.covers(row.get("target"), row.get("language"))]
    return sorted((*new, *stay), key=lambda row: [str(row.get(name, "")) for name in ("target", "language", "id")])
