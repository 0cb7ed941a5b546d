"""SCORM 1.2: one SCO with the player or one for each section, and their manifest (scorm.md 1.1)."""

from collections.abc import Iterable
from dataclasses import dataclass

from qtiexport import grammars, render, scoring
from qtiexport.manifest import Item, Organization, Resource
from qtiexport.model import Part
from qtiexport.package import Document
from qtiexport.targets.contract import CourseLoss, Index, Made
from qtiexport.targets.playing import made
from qtiexport.targets.scos import Contents, Lom, contents, lom
from qtiexport.targets.scos import losses as told
from qtiexport.targets.settings import Settings

TEMPLATES = "scorm12"
CONTROLS = "scorm-1.2"
MAX_QUESTIONS = 500
SUFFIX = ".zip"
TAKES_PARTS = False


@dataclass(frozen=True, slots=True)
class Leaf:
    """An item of the organization; `mastery` is the pass mark in percent, None without one."""

    item: Item
    mastery: str | None


@dataclass(frozen=True, slots=True)
class ManifestView:
    """The fields of `scorm12/imsmanifest.xml.j2`; `schema_location` is None where no schema is packed."""

    identifier: str
    version: str
    schema_location: str | None
    lom: Lom | None
    organization: Organization
    leaves: tuple[Leaf, ...]
    resources: tuple[Resource, ...]


def item(part: Part, settings: Settings) -> Made:
    """The player's data of a part."""
    return made(part, settings, TEMPLATES)


def course(index: Index, fragments: Iterable[bytes], settings: Settings) -> Iterable[Document]:
    """The manifest, then the files of the SCOs by name."""
    held = contents(index, fragments, settings, TEMPLATES)
    yield Document("imsmanifest.xml", render.xml("scorm12/imsmanifest.xml.j2", _manifest(index, held, settings)))
    yield from held.files


def losses(settings: Settings) -> tuple[CourseLoss, ...]:
    """What is the business of the LMS, and what the player does not do."""
    return told(settings)


def _manifest(index: Index, held: Contents, settings: Settings) -> ManifestView:
    asked = settings.packaging
    mark = scoring.decimal(settings.pass_mark) if settings.pass_mark and asked.mastery else None
    return ManifestView(
        identifier=f"{index.name}-{TEMPLATES}",
        version=index.version or "1.0",
        schema_location=grammars.schema_location(CONTROLS, asked.metadata) if asked.schemas else None,
        lom=lom(index, settings),
        organization=held.organization,
        leaves=tuple(Leaf(one.item, mark if one.scored else None) for one in held.scos),
        resources=tuple(one.resource for one in held.scos),
    )
