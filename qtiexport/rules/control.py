"""PKG: the schemas that a package brings for its own manifest, and what these need (scorm.md 0.3, P14, P15)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from qtiexport.diagnostics import Diagnostic, Severity
from qtiexport.grammars import located, referred
from qtiexport.rules.frame import Finding, in_document, judge, rule
from qtiexport.rules.manifest import MANIFEST, place
from qtiexport.rules.ties import is_external, resolve


@dataclass(frozen=True, slots=True)
class Located:
    """The root of a manifest, and the names in its package."""

    root: etree._Element
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Brought:
    """A schema of a package: its path, the addresses that it refers to with their lines, and the package's names."""

    path: str
    references: tuple[tuple[str, int], ...]
    names: frozenset[str]


def is_schema(path: str) -> bool:
    """Whether a file of a package is a schema or a DTD, by its name."""
    return path.endswith((".xsd", ".dtd"))


@rule("PKG017", "schema-missing", Severity.ERROR)
def schema_missing(manifest: Located) -> Iterator[Finding]:
    """The schemas that a manifest names lie in its package.

    What it checks: each relative address in xsi:schemaLocation leads, by its exact spelling, to a file of the package.

    Why it matters: ADL's checker fails a package without its control documents, and a reader that validates finds no
    schema.

    Example:
        xsi:schemaLocation="... imscp_rootv1p1p2.xsd" and no such file

    Instead: add the schemas, or leave schemaLocation out too; LMSs do without both.
    """
    for address in located(manifest.root):
        if not is_external(address) and resolve(MANIFEST, address) not in manifest.names:
            message = f"schemaLocation names “{address[:120]}”, which is not in the package"
            yield Finding(place(manifest.root), message, "add the schema, or take schemaLocation out")


@rule("PKG018", "schema-import-missing", Severity.ERROR)
def schema_import_missing(schema: Brought) -> Iterator[Finding]:
    """What a schema of a package imports or includes lies in the package too.

    What it checks: each relative schemaLocation of an import, include or redefine, and each relative DTD, leads to a
    file of the package.

    Why it matters: the schema does not compile, and a reader that validates refuses the package.

    Example:
        imscp_v1p1.xsd without xml.xsd

    Instead: add the whole set of schemas, as the standard publishes it.
    """
    for address, line in schema.references:
        if not is_external(address) and resolve(schema.path, address) not in schema.names:
            yield Finding(line, f"the schema needs “{address[:120]}”, which is not in the package", "put it there, too")


@rule("PKG019", "schema-import-remote", Severity.WARNING)
def schema_import_remote(schema: Brought) -> Iterator[Finding]:
    """A schema of a package needs nothing from the web.

    What it checks: no import, include or redefine has an address with a scheme or host.

    Why it matters: ADL's checker fails such a package where there is no network, and waits for a foreign server where
    there is one.

    Example:
        <xs:import schemaLocation="http://www.w3.org/2001/xml.xsd" .../>

    Instead:
        <xs:import schemaLocation="xml.xsd" .../> and that file beside it
    """
    for address, line in schema.references:
        if is_external(address) and not address.startswith("#"):
            message = f"the schema takes “{address[:120]}” from the web"
            yield Finding(line, message, "put that schema into the package, and import it from there")


CONTROL_RULES = (schema_missing, schema_import_missing, schema_import_remote)
"""The rules of this module, in the order of their codes."""


def judge_control(
    package: str, root: etree._Element, names: Sequence[str], schemas: Mapping[str, bytes]
) -> tuple[Diagnostic, ...]:
    """Whether the schemas that a manifest names are there, and those that they need; `schemas` are their bytes."""
    known = frozenset(names)
    found = [*judge((schema_missing,), Located(root, known), in_document(package, MANIFEST))]
    for path, data in sorted(schemas.items()):
        brought = Brought(path, referred(data), known)
        found += judge((schema_import_missing, schema_import_remote), brought, in_document(package, path))
    return tuple(found)
