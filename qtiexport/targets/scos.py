"""What both SCORM targets put into a manifest alike: its SCOs, their files, and what it says in LOM."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from qtiexport import render, sco
from qtiexport.identifiers import file_name
from qtiexport.manifest import Item, Items, Organization, Resource, vcard
from qtiexport.package import Document
from qtiexport.targets.contract import Asked, CourseLoss, Index, IndexEntry, SectionEntry, media_paths
from qtiexport.targets.playing import player, title
from qtiexport.targets.settings import Settings
from qtiexport.targets.whole import told_elsewhere

_ITEMS = "each section is an item of its own there"
_UNSHARED = {
    Asked.NAVIGATION: (f"{_ITEMS}, and learners choose among them", "keep it so, or build one item"),
    Asked.TIME: (_ITEMS, "give sections a time of their own, or build one item"),
}


@dataclass(frozen=True, slots=True)
class Sco:
    """A line of the LMS's list and what it launches; `scored` tells whether a pass mark has any sense there."""

    item: Item
    resource: Resource
    scored: bool


@dataclass(frozen=True, slots=True)
class Contents:
    """The SCOs of a package, each with all files that it needs, and the documents that are not media, by path."""

    organization: Organization
    scos: tuple[Sco, ...]
    files: tuple[Document, ...]


@dataclass(frozen=True, slots=True)
class Lom:
    """What a manifest says of the course: the fields of `lom.xml.j2`. An empty text or tuple is "not said".

    `author` is a vCard, `keywords` are the tags of its parts, each once.
    """

    title: str
    language: str
    description: str
    keywords: tuple[str, ...]
    author: str
    license: str


def contents(index: Index, fragments: Iterable[bytes], settings: Settings, templates: str) -> Contents:
    """The SCOs that the config asks for; `templates` is the folder with the script of the run-time."""
    parts = tuple(zip(index.entries, fragments, strict=True))
    if settings.packaging.items is Items.SECTIONS:
        made = [_of_section(index, section, parts, settings) for section, _ in index.filled]
    else:
        made = [_of_course(index, parts, settings)]
    own = render.static(templates)
    # The player is the same in every SCO, and stands in the package once.
    files = {file.path: file for file in chain(own, *(documents for _, documents in made))}
    runtime = tuple(file.path for file in own)
    return Contents(
        organization=Organization(f"organization-{index.name}", title(index), tuple(one.item for one, _ in made)),
        scos=tuple(_listing(one, documents, runtime) for one, documents in made),
        files=tuple(files[path] for path in sorted(files)),
    )


def _of_course(
    index: Index, parts: Sequence[tuple[IndexEntry, bytes]], settings: Settings
) -> tuple[Sco, tuple[Document, ...]]:
    """The one SCO of a course."""
    documents = tuple(player(index, (fragment for _, fragment in parts), settings))
    return _sco(index, index.name, sco.LAUNCH), documents


def _of_section(
    index: Index, section: SectionEntry, parts: Sequence[tuple[IndexEntry, bytes]], settings: Settings
) -> tuple[Sco, tuple[Document, ...]]:
    """The SCO of a section: a course of its own for the player, named after the section alone."""
    place = index.sections.index(section)
    held = [(replace(entry, section=0), fragment) for entry, fragment in parts if entry.section == place]
    alone = replace(index, title=section.title, sections=(section,), entries=tuple(entry for entry, _ in held))
    name = file_name(section.identifier)
    # Nobody counts the time that a learner has for all items together.
    own = replace(settings, time_limit=0)
    documents = tuple(player(alone, (fragment for _, fragment in held), own, name))
    return _sco(alone, section.identifier, sco.launch(name)), documents


def _sco(index: Index, name: str, page: str) -> Sco:
    resource = Resource(f"resource-{name}", "webcontent", page, media_paths(index.entries))
    return Sco(Item(f"item-{name}", title(index), resource.identifier), resource, index.scored)


def _listing(one: Sco, documents: Iterable[Document], runtime: Iterable[str]) -> Sco:
    """The SCO with all files that it needs, those of the run-time too: some LMSs copy what a resource lists alone."""
    own = sorted({*(document.path for document in documents), *runtime})
    return replace(one, resource=replace(one.resource, files=tuple(dict.fromkeys((*own, *one.resource.files)))))


def losses(settings: Settings) -> tuple[CourseLoss, ...]:
    """What several items cannot share; one item holds all that the config asks for."""
    return told_elsewhere(settings, _UNSHARED) if settings.packaging.items is Items.SECTIONS else ()


def lom(index: Index, settings: Settings) -> Lom | None:
    """What the manifest says of the course, where it is asked for."""
    if not settings.packaging.metadata:
        return None
    return Lom(
        title=title(index),
        language=index.language,
        description=index.about.description,
        keywords=tuple(_keywords(index)),
        author=vcard(index.about.author),
        license=index.about.license,
    )


def _keywords(index: Index) -> Iterator[str]:
    yield from dict.fromkeys(tag for entry in index.entries for tag in entry.tags)
