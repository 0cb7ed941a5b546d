"""PKG: the names in a package, before anything is opened."""

import re
from collections.abc import Iterator, Sequence

from qtiexport.diagnostics import Diagnostic, Severity
from qtiexport.rules.frame import Finding, Ruled, Where, judge, rule
from qtiexport.rules.manifest import MANIFEST

_NAME = re.compile(r"[a-z0-9][a-z0-9._/-]*\Z")
# Schemas call each other by the names that they were published under, such as XMLSchema.dtd.
_SCHEMA_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]*\.(xsd|dtd)\Z")
_LONGEST_NAME = 100
# What Docebo's help page lists as refused, and what web servers run or obey (scorm.md P4).
_REFUSED = frozenset(
    (".asp", ".aspx", ".bat", ".cgi", ".cmd", ".com", ".dll", ".exe", ".htaccess", ".jar", ".jsp", ".msi", ".phar")
) | {".php", ".php3", ".php4", ".php5", ".phtml", ".pl", ".ps1", ".py", ".rb", ".sh", ".shtml", ".vbs", ".war"}


@rule("PKG001", "manifest-place", Severity.ERROR)
def manifest_place(names: Sequence[str]) -> Iterator[Finding]:
    """The manifest is the first entry of the package, at its root.

    What it checks: the first name is exactly imsmanifest.xml.

    Why it matters: Moodle and ADL's checker refuse a package whose manifest lies in a folder or is spelt otherwise;
    readers that stream want it first.

    Example:
        course/imsmanifest.xml

    Instead:
        imsmanifest.xml
    """
    if not names or names[0] != MANIFEST:
        found = f"“{names[0]}”" if names else "nothing"
        message = f"the package begins with {found}, expected “{MANIFEST}” at its root"
        yield Finding(0, message, f"put “{MANIFEST}” first and in no folder")


@rule("PKG002", "name-unsafe", Severity.ERROR)
def name_unsafe(names: Sequence[str]) -> Iterator[Finding]:
    """File names are ones that every server and LMS can unpack.

    What it checks: names are at most 100 of a-z, 0-9, dot, underscore, hyphen and slash, begin with a letter or digit,
    and have no empty, “.” or “..” step. Schemas (.xsd, .dtd) may have capitals: they refer to each other by name.

    Why it matters: LMSs were seen to refuse packages or show blank pages for names with umlauts, tildes or blanks; a
    step of “..” could write outside the folder.

    Example:
        items/Flüsse 1.xml

    Instead:
        items/fluesse-1.xml
    """
    for name in names:
        steps = name.split("/")
        plain = _NAME.match(name) or _SCHEMA_NAME.match(name)
        if len(name) > _LONGEST_NAME or not plain or not {"", ".", ".."}.isdisjoint(steps):
            message = f"“{name[:120]}” is no safe file name: expected at most 100 of a-z, 0-9, “.”, “_”, “-” and “/”"
            yield Finding(0, message, "rename the file, in lower case and without special characters")


@rule("PKG003", "name-collision", Severity.ERROR)
def name_collision(names: Sequence[str]) -> Iterator[Finding]:
    """No two files become one when the package is unpacked.

    What it checks: no name stands twice, and no two differ only in case.

    Why it matters: on Windows and macOS the second overwrites the first.

    Example:
        items/a1.xml and items/A1.xml

    Instead:
        items/a1.xml and items/a1-2.xml
    """
    seen: dict[str, str] = {}
    for name in names:
        other = seen.get(name.casefold())
        seen[name.casefold()] = name
        if other is not None:
            fault = "is in the package twice" if other == name else f"differs from “{other}” only in case"
            yield Finding(0, f"“{name}” {fault}", "give one of the two files another name")


@rule("PKG004", "name-executable", Severity.ERROR)
def name_executable(names: Sequence[str]) -> Iterator[Finding]:
    """A package holds nothing that a server could run.

    What it checks: no name ends in an extension of programs or of pages that servers run (.php, .jsp, .exe, .sh, ...).

    Why it matters: LMSs refuse the whole package for one such file.

    Example:
        tools/convert.py

    Instead: leave the file out.
    """
    for name in names:
        base = name.rpartition("/")[2].casefold()
        if any(base.endswith(each) for each in _REFUSED):
            message = f"“{name}” has an extension that learning management systems refuse"
            yield Finding(0, message, "leave the file out of the package")


NAME_RULES: tuple[Ruled[[Sequence[str]], Iterator[Finding]], ...] = (
    manifest_place,
    name_unsafe,
    name_collision,
    name_executable,
)


def judge_names(names: Sequence[str], where: Where) -> tuple[Diagnostic, ...]:
    """What is wrong with the names in a package, in the order of its entries."""
    return judge(NAME_RULES, names, where)
