"""SCORM 2004: one SCO with the player, and its manifest, in the 3rd and the 4th Edition (scorm.md 1.1).

The 3rd is the default: it is what Docebo and Cornerstone document, and nothing here needs the 4th.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from qtiexport import render, sco, scoring
from qtiexport.manifest import Item, Organization, Resource
from qtiexport.model import Part
from qtiexport.package import Document
from qtiexport.targets.contract import CourseLoss, Index, Made, Settings
from qtiexport.targets.playing import course_losses, made, player, title


@dataclass(frozen=True, slots=True)
class ManifestView:
    """The fields of `scorm2004/imsmanifest.xml.j2`; `measure` is the pass mark from 0 to 1, None without one."""

    identifier: str
    version: str
    edition: str
    organization: Organization
    resource: Resource
    measure: str | None


@dataclass(frozen=True, slots=True)
class Edition:
    """The target of one edition; `schemaversion` is the text that LMSs tell editions by (moodle.md 2)."""

    schemaversion: str
    name: str
    TEMPLATES: str = "scorm2004"
    MAX_QUESTIONS: int = 500
    SUFFIX: str = ".zip"
    TAKES_PARTS: bool = False

    def item(self, part: Part, settings: Settings) -> Made:
        """The player's data of a part."""
        return made(part, settings, self.name)

    def course(self, index: Index, fragments: Iterable[bytes], settings: Settings) -> Iterable[Document]:
        """The manifest, then the SCO's files by name."""
        own = render.static(self.TEMPLATES)
        files = sorted((*player(index, fragments, settings), *own), key=lambda file: file.path)
        view = self._manifest(index, (*(file.path for file in files), *index.media), settings)
        yield Document("imsmanifest.xml", render.xml("scorm2004/imsmanifest.xml.j2", view))
        yield from files

    def losses(self, settings: Settings) -> tuple[CourseLoss, ...]:
        """What is the business of the LMS, and what the player does not do."""
        return course_losses(settings)

    def _manifest(self, index: Index, files: tuple[str, ...], settings: Settings) -> ManifestView:
        resource = Resource(f"resource-{index.name}", "webcontent", sco.LAUNCH, files)
        leaf = Item(f"item-{index.name}", title(index), resource.identifier)
        share = settings.pass_mark / 100 if settings.pass_mark and index.scored else None
        return ManifestView(
            identifier=f"{index.name}-{self.name}",
            version=index.version or "1.0",
            edition=self.schemaversion,
            organization=Organization(f"organization-{index.name}", title(index), (leaf,)),
            resource=resource,
            measure=scoring.decimal(share, places=1) if share else None,
        )


third = Edition("2004 3rd Edition", "scorm2004")
fourth = Edition("2004 4th Edition", "scorm2004-4")
