"""The manifest of a package (IMS Content Packaging 1.1.4 as QTI 2.1 profiles it)."""

from dataclasses import dataclass, field, replace

from qtiexport import render
from qtiexport.config import Feedback
from qtiexport.manifest import Resource, vcard
from qtiexport.package import Document
from qtiexport.targets.contract import About, Index, IndexEntry, media_paths
from qtiexport.targets.qti21.assessment import PATH
from qtiexport.targets.settings import Settings

_TEST_RESOURCE = "assessment-resource"


@dataclass(frozen=True, slots=True)
class ResourceView:
    """A resource of the manifest with what LOM and the QTI metadata say of it.

    `feedback` is None for what has no QTI metadata. `solution` is "true" where the item says what is right.
    """

    resource: Resource
    title: str
    language: str
    keywords: tuple[str, ...]
    interactions: tuple[str, ...]
    feedback: str | None
    composite: str = "false"
    solution: str = "true"
    about: About = field(default_factory=About)


@dataclass(frozen=True, slots=True)
class ManifestView:
    identifier: str
    resources: tuple[ResourceView, ...]


def document(index: Index, settings: Settings) -> Document:
    """The manifest of one package."""
    return Document("imsmanifest.xml", render.xml("qti21/imsmanifest.xml.j2", _manifest(index, settings)))


def _manifest(index: Index, settings: Settings) -> ManifestView:
    explained = settings.feedback is not Feedback.NEVER
    items = tuple(_item_resource(entry, explained and entry.explained) for entry in index.entries if entry.question)
    files = tuple(view.resource.identifier for view in items)
    shown_there = media_paths(entry for entry in index.entries if not entry.question)
    test = Resource(_TEST_RESOURCE, "imsqti_test_xmlv2p1", PATH, (PATH, *shown_there), files)
    about = replace(index.about, author=vcard(index.about.author))
    view = ResourceView(test, index.title, index.language, (), (), None, about=about)
    return ManifestView(f"manifest-{index.name}", (view, *items))


def _item_resource(entry: IndexEntry, explained: bool) -> ResourceView:
    href = entry.files[0]
    return ResourceView(
        resource=Resource(
            f"item-{entry.identifier}", "imsqti_item_xmlv2p1", href, (*entry.files, *media_paths((entry,)))
        ),
        title=entry.title,
        language=entry.language,
        keywords=entry.tags,
        interactions=entry.interactions,
        feedback=_feedback(entry, explained),
        composite=str(entry.composite).lower(),
        solution=str(not entry.by_people).lower(),
    )


def _feedback(entry: IndexEntry, explained: bool) -> str | None:
    """Nothing is known of an item that its author wrote in QTI: nobody looked for its interactions either."""
    if not entry.interactions:
        return None
    return "nonadaptive" if explained else "none"
