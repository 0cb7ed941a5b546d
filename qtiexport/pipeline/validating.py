"""Judging packages that are finished: the same doors that a build goes through, from the other side."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from qtiexport.diagnostics import Diagnostic, in_order
from qtiexport.dist import altered
from qtiexport.grammars import Grammars, find_official, load
from qtiexport.package import Document
from qtiexport.pipeline.contract import Outcome
from qtiexport.rules import is_schema, judge_container, judge_document, judge_package, judge_sums
from qtiexport.unpack import Refusal, Unpacked, open_package

_MANIFEST = "imsmanifest.xml"


@dataclass(frozen=True, slots=True)
class _Judged:
    diagnostics: tuple[Diagnostic, ...]
    layers: tuple[str, ...]


def validate(paths: Sequence[Path], schemas: Path | None) -> Outcome:
    """Judge zips and lone XML files; a folder stands for all that lie in it. Nothing is written."""
    grammars = load(find_official(str(schemas) if schemas else None, os.environ, None))
    packages = [package for path in paths for package in _packages(path)]
    judged = [_judge(package, grammars) for package in packages]
    sums = (d for path in paths if path.is_dir() for d in judge_sums(path.as_posix(), altered(path)))
    found = (*(d for one in judged for d in one.diagnostics), *sums)
    return Outcome(
        diagnostics=in_order(found),
        layers=tuple(sorted({layer for one in judged for layer in one.layers})),
        judged=tuple(package.as_posix() for package in packages),
    )


def _packages(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
        return
    yield from sorted(p for p in path.iterdir() if p.is_file() and p.suffix.lower() in (".zip", ".xml"))


def _judge(package: Path, grammars: Grammars) -> _Judged:
    if package.suffix.lower() == ".xml":
        verdict = judge_document(Document(package.name, package.read_bytes()), package.as_posix(), grammars)
        return _Judged(verdict.diagnostics, verdict.layers)
    return _zip(package, grammars)


def _zip(package: Path, grammars: Grammars) -> _Judged:
    """Every document of a zip, then the zip as a whole."""
    opened = open_package(package)
    if not isinstance(opened, Unpacked):
        return _Judged(judge_container(package.as_posix(), opened), ())
    with opened:
        contents = {name: opened.read(name) for name in opened.names}
    refused = [content for content in contents.values() if isinstance(content, Refusal)]
    documents = [Document(name, data) for name, data in contents.items() if isinstance(data, bytes) and _is_xml(name)]
    verdicts = [judge_document(document, package.as_posix(), grammars, finished=True) for document in documents]
    schemas = {name: data for name, data in contents.items() if isinstance(data, bytes) and is_schema(name)}
    manifest = next((document.content for document in documents if document.path == _MANIFEST), b"")
    ties = [verdict.ties for verdict in verdicts if verdict.ties]
    found = (
        *judge_container(package.as_posix(), refused),
        *(d for verdict in verdicts for d in verdict.diagnostics),
        *judge_package(package.as_posix(), opened.names, manifest, ties, schemas),
    )
    return _Judged(found, tuple(layer for verdict in verdicts for layer in verdict.layers))


def _is_xml(name: str) -> bool:
    return name.lower().endswith(".xml")
