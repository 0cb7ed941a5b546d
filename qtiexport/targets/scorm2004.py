"""SCORM 2004: one SCO with the player or one for each section, and their manifest, in the 3rd and the 4th Edition.

The 3rd is the default: it is what Docebo and Cornerstone document, and nothing here needs the 4th (scorm.md 1.1).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from qtiexport import grammars, render, scoring
from qtiexport.manifest import Item, Organization, Resource
from qtiexport.model import Part
from qtiexport.package import Document
from qtiexport.targets.contract import CourseLoss, Index, Made
from qtiexport.targets.playing import made
from qtiexport.targets.scos import Contents, Lom, contents, lom, losses
from qtiexport.targets.settings import Settings


@dataclass(frozen=True, slots=True)
class Leaf:
    """An item of the organization; `measure` is the pass mark from 0 to 1, None without one."""

    item: Item
    measure: str | None


@dataclass(frozen=True, slots=True)
class ManifestView:
    """The fields of `scorm2004/imsmanifest.xml.j2`; `schema_location` is None where no schema is packed."""

    identifier: str
    version: str
    edition: str
    schema_location: str | None
    lom: Lom | None
    organization: Organization
    leaves: tuple[Leaf, ...]
    resources: tuple[Resource, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """The target of one edition; `schemaversion` is the text that LMSs tell editions by (moodle.md 2)."""

    schemaversion: str
    name: str
    CONTROLS: str
    TEMPLATES: str = "scorm2004"
    MAX_QUESTIONS: int = 500
    SUFFIX: str = ".zip"
    TAKES_PARTS: bool = False

    def item(self, part: Part, settings: Settings) -> Made:
        """The player's data of a part."""
        return made(part, settings, self.name)

    def course(self, index: Index, fragments: Iterable[bytes], settings: Settings) -> Iterable[Document]:
        """The manifest, then the files of the SCOs by name."""
        held = contents(index, fragments, settings, self.TEMPLATES)
        view = self._manifest(index, held, settings)
        yield Document("imsmanifest.xml", render.xml("scorm2004/imsmanifest.xml.j2", view))
        yield from held.files

    def losses(self, settings: Settings) -> tuple[CourseLoss, ...]:
        """What is the business of the LMS, and what the player does not do."""
        return losses(settings)

    def _manifest(self, index: Index, held: Contents, settings: Settings) -> ManifestView:
        asked = settings.packaging
        share = settings.pass_mark / 100 if settings.pass_mark and asked.mastery else None
        measure = scoring.decimal(share, places=1) if share else None
        return ManifestView(
            identifier=f"{index.name}-{self.name}",
            version=index.version or "1.0",
            edition=self.schemaversion,
            schema_location=grammars.schema_location(self.CONTROLS, asked.metadata) if asked.schemas else None,
            lom=lom(index, settings),
            organization=held.organization,
            leaves=tuple(Leaf(one.item, measure if one.scored else None) for one in held.scos),
            resources=tuple(one.resource for one in held.scos),
        )


third = Edition("2004 3rd Edition", "scorm2004", "scorm-2004-3rd")
fourth = Edition("2004 4th Edition", "scorm2004-4", "scorm-2004-4th")
