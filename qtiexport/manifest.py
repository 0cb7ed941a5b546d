"""IMS Content Packaging: what a manifest lists. Shared by all targets that write a package with a manifest."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Items(StrEnum):
    """What an LMS lists of a SCORM package: the course as one item, or each section as an item of its own."""

    COURSE = "course"
    SECTIONS = "sections"


@dataclass(frozen=True, slots=True)
class Packaging:
    """How a SCORM package is put together.

    `schemas`: the official schemas of its manifest lie in it, and the manifest says where. `mastery`: the pass mark
    stands in the manifest, by which an LMS may overrule the player. `metadata`: the manifest says in LOM what the
    course is about.
    """

    schemas: bool = False
    mastery: bool = True
    metadata: bool = False
    items: Items = Items.COURSE


@dataclass(frozen=True, slots=True)
class Resource:
    """A resource: `href` and `files` are paths in the package; `dependencies` are identifiers of other resources.

    `files` holds `href`. `identifier` is unique in the manifest and matches `[A-Za-z_][A-Za-z0-9_-]{0,63}`.
    """

    identifier: str
    type: str
    href: str
    files: tuple[str, ...]
    dependencies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """A leaf of an organization: a title for the learner and the resource that it launches."""

    identifier: str
    title: str
    resource: str


@dataclass(frozen=True, slots=True)
class Organization:
    identifier: str
    title: str
    items: tuple[Item, ...]


def vcard(name: str) -> str:
    """A name as LOM wants it in `entity`: a vCard 3.0 (RFC 2426); "" for no name."""
    if not name:
        return ""
    escaped = re.sub(r"([\\\\,;])", r"\\\1", name)
    return f"BEGIN:VCARD\nVERSION:3.0\nFN:{escaped}\nN:{escaped};;;;\nEND:VCARD"
