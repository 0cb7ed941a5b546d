"""SCORM 1.2: one SCO with the player, and its manifest (scorm.md 1.1)."""

from collections.abc import Iterable
from dataclasses import dataclass

from qtiexport import render, sco, scoring
from qtiexport.manifest import Item, Organization, Resource
from qtiexport.model import Part
from qtiexport.package import Document
from qtiexport.targets.contract import CourseLoss, Index, Made, Settings
from qtiexport.targets.playing import course_losses, made, player, title

TEMPLATES = "scorm12"
MAX_QUESTIONS = 500
SUFFIX = ".zip"
TAKES_PARTS = False


@dataclass(frozen=True, slots=True)
class ManifestView:
    """The fields of `scorm12/imsmanifest.xml.j2`; `mastery` is the pass mark in percent, None without one."""

    identifier: str
    version: str
    organization: Organization
    resource: Resource
    mastery: str | None


def item(part: Part, settings: Settings) -> Made:
    """The player's data of a part."""
    return made(part, settings, TEMPLATES)


def course(index: Index, fragments: Iterable[bytes], settings: Settings) -> Iterable[Document]:
    """The manifest, then the SCO's files by name."""
    files = sorted((*player(index, fragments, settings), *render.static(TEMPLATES)), key=lambda file: file.path)
    view = _manifest(index, (*(file.path for file in files), *index.media), settings)
    yield Document("imsmanifest.xml", render.xml("scorm12/imsmanifest.xml.j2", view))
    yield from files


def losses(settings: Settings) -> tuple[CourseLoss, ...]:
    """What is the business of the LMS, and what the player does not do."""
    return course_losses(settings)


def _manifest(index: Index, files: tuple[str, ...], settings: Settings) -> ManifestView:
    name = f"{index.name}-{TEMPLATES}"
    resource = Resource(f"resource-{index.name}", "webcontent", sco.LAUNCH, files)
    leaf = Item(f"item-{index.name}", title(index), resource.identifier)
    return ManifestView(
        identifier=name,
        version=index.version or "1.0",
        organization=Organization(f"organization-{index.name}", title(index), (leaf,)),
        resource=resource,
        mastery=scoring.decimal(settings.pass_mark) if settings.pass_mark and index.scored else None,
    )
