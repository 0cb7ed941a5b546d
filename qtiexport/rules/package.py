"""PKG: a manifest against the files of its package, references and paths."""

import re
from collections.abc import Iterator, Sequence

from lxml import etree

from qtiexport.diagnostics import Diagnostic, Severity
from qtiexport.rules.frame import Finding, Ruled, Where, judge, rule
from qtiexport.rules.manifest import MANIFEST, Manifest, place, read_manifest
from qtiexport.rules.ties import is_external, resolve

_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,63}\Z")
_SCHEMA_FILES = (".xsd", ".dtd")


@rule("PKG005", "file-unlisted", Severity.ERROR)
def file_unlisted(manifest: Manifest) -> Iterator[Finding]:
    """The manifest mentions every file of the package.

    What it checks: each name in the package, but the manifest itself, schemas and DTDs, is the href of a `file`.

    Why it matters: ADL's checker fails the package; LMSs that copy only listed files lose it.

    Example:
        player.js in the package and no <file href="player.js"/>

    Instead:
        <file href="player.js"/>
    """
    listed = {each.path for resource in manifest.resources for each in resource.files}
    for name in manifest.names:
        if name != MANIFEST and name not in listed and not name.endswith(_SCHEMA_FILES):
            yield Finding(0, f"“{name}” is in the package, but in no resource", f"add a file element for “{name}”")


@rule("PKG006", "file-missing", Severity.ERROR)
def file_missing(manifest: Manifest) -> Iterator[Finding]:
    """Every file that the manifest lists is in the package.

    What it checks: the href of each resource and `file` is a name in the package, in the same case.

    Why it matters: Moodle accepts the package without a word and learners meet a page that does not exist.

    Example:
        <file href="Player.js"/> and player.js in the package

    Instead:
        <file href="player.js"/>
    """
    names = frozenset(manifest.names)
    folded = {name.casefold(): name for name in manifest.names}
    for resource in manifest.resources:
        for file in (*((resource.launch,) if resource.launch else ()), *resource.files):
            if file.path not in names and not is_external(file.href):
                near = folded.get(file.path.casefold())
                message = f"“{file.href}” is listed, but not in the package" + (f", which has “{near}”" if near else "")
                yield Finding(file.line, message, "add the file, or correct the spelling, capitals included")


@rule("PKG007", "file-listed-twice", Severity.ERROR)
def file_listed_twice(manifest: Manifest) -> Iterator[Finding]:
    """A resource lists a file once.

    What it checks: no two `file` elements of one resource lead to the same file.

    Why it matters: importers that count or copy files do so twice, and some stop at the second.

    Example:
        <file href="player.js"/><file href="player.js"/>

    Instead:
        <file href="player.js"/>
    """
    for resource in manifest.resources:
        seen: set[str] = set()
        for file in resource.files:
            if file.path in seen:
                message = f"resource “{resource.identifier}” lists “{file.href}” twice"
                yield Finding(file.line, message, "remove one of the two file elements")
            seen.add(file.path)


@rule("PKG008", "reference-unresolved", Severity.ERROR)
def reference_unresolved(manifest: Manifest) -> Iterator[Finding]:
    """What a manifest refers to is in it.

    What it checks: identifierref of items and dependencies names a resource; the default of organizations names an
    organization.

    Why it matters: the item cannot be launched, or the resource lacks what it depends on.

    Example:
        <item identifier="rivers" identifierref="rivers-res"> and no resource “rivers-res”

    Instead:
        <resource identifier="rivers-res" ...>
    """
    resources = {each.identifier for each in manifest.resources}
    wanted = [(name, line) for each in manifest.resources for name, line in each.dependencies]
    wanted += [
        (each.get("identifierref", ""), place(each)) for each in manifest.all("item") if "identifierref" in each.attrib
    ]
    for name, line in wanted:
        if name not in resources:
            yield Finding(
                line, f"“{name}” is referred to, but no resource has this identifier", "add or rename the resource"
            )
    organizations = {each.get("identifier") for each in manifest.all("organization")}
    for each in manifest.all("organizations"):
        if each.get("default") is not None and each.get("default") not in organizations:
            message = f"the default organization “{each.get('default')}” does not exist"
            yield Finding(place(each), message, "name an organization of the manifest")


@rule("PKG009", "href-unsafe", Severity.ERROR)
def href_unsafe(manifest: Manifest) -> Iterator[Finding]:
    """Paths in a manifest lead into the package.

    What it checks: no href begins with a slash or a drive letter, holds a backslash, or climbs out with “..”.

    Why it matters: it would work on the author's machine only, or read what is not part of the package.

    Example:
        <file href="..\\images\\rhine.png"/>

    Instead:
        <file href="images/rhine.png"/>
    """
    for name in ("resource", "file"):
        for element in manifest.all(name):
            href = element.get("href", "")
            climbs = not is_external(href) and resolve(MANIFEST, href).startswith(("../", "/"))
            if "\\" in href or climbs or re.match(r"[A-Za-z]:(?!//)|file:|/", href):
                message = f"href “{href[:120]}” does not lead into the package"
                yield Finding(place(element), message, "write a path relative to the manifest, with forward slashes")


@rule("PKG011", "manifest-identifier-duplicate", Severity.ERROR)
def manifest_identifier_duplicate(manifest: Manifest) -> Iterator[Finding]:
    """Each identifier stands once in a manifest.

    What it checks: manifest, organizations, items and resources have different identifiers.

    Why it matters: Moodle lets the second overwrite the first, silently.

    Example:
        <item identifier="rivers" ...> and <resource identifier="rivers" ...>

    Instead:
        <item identifier="rivers-item" ...> and <resource identifier="rivers-res" ...>
    """
    seen: set[str] = set()
    for element in _identified(manifest):
        name = element.get("identifier", "")
        if name in seen:
            yield Finding(place(element), f"identifier “{name}” is used twice", "give each element its own identifier")
        seen.add(name)


@rule("PKG012", "manifest-identifier-unsafe", Severity.ERROR)
def manifest_identifier_unsafe(manifest: Manifest) -> Iterator[Finding]:
    """Identifiers in a manifest keep to what every LMS takes.

    What it checks: identifiers are a letter of A-Z or a-z or an underscore, then at most 63 of A-Z, a-z, 0-9, hyphen
    and underscore.

    Why it matters: dots, colons, blanks and leading digits made importers refuse packages or lose tracking data.

    Example:
        <resource identifier="1.rivers" ...>

    Instead:
        <resource identifier="rivers-1" ...>
    """
    for element in _identified(manifest):
        name = element.get("identifier", "")
        if not _IDENTIFIER.match(name):
            message = f"identifier “{name[:120]}” is not safe: expected at most 64 of A-Z, a-z, 0-9, “-” and “_”"
            yield Finding(place(element), message, "use a shorter or plainer identifier, beginning with a letter")


def _identified(manifest: Manifest) -> Iterator[etree._Element]:
    for name in ("manifest", "organization", "item", "resource"):
        yield from manifest.all(name)


@rule("PKG013", "launch-unlisted", Severity.ERROR)
def launch_unlisted(manifest: Manifest) -> Iterator[Finding]:
    """A resource lists the file that it points to.

    What it checks: the href of each resource is also the href of one of its `file` elements.

    Why it matters: ADL's checker fails the package; LMSs that copy only listed files cannot launch it.

    Example:
        <resource href="index.html" ...><file href="player.js"/></resource>

    Instead:
        <resource href="index.html" ...><file href="index.html"/><file href="player.js"/></resource>
    """
    for resource in manifest.resources:
        if resource.launch is not None and resource.launch.path not in {each.path for each in resource.files}:
            message = (
                f"resource “{resource.identifier}” points to “{resource.launch.href}”, but has no file element for it"
            )
            yield Finding(resource.line, message, f"add a file element for “{resource.launch.href}”")


MANIFEST_RULES: tuple[Ruled[[Manifest], Iterator[Finding]], ...] = (
    file_unlisted,
    file_missing,
    file_listed_twice,
    reference_unresolved,
    href_unsafe,
    manifest_identifier_duplicate,
    manifest_identifier_unsafe,
    launch_unlisted,
)


def judge_manifest(root: etree._Element, names: Sequence[str], where: Where) -> tuple[Diagnostic, ...]:
    """Where a manifest and the files of its package disagree, and what in it leads nowhere."""
    return judge(MANIFEST_RULES, read_manifest(root, names), where)
