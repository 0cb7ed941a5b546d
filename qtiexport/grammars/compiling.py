"""Schema files become a compiled schema; nothing but the given files is ever read."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from lxml import etree

# A made-up host: imports and includes are resolved against it, so that no real path reaches libxml2, which would
# escape spaces and umlauts in it, and no real address can be asked for.
_BASE = "http://store.invalid/"
_XS = "http://www.w3.org/2001/XMLSchema"


class UnusableError(Exception):
    """The schema files at hand do not make a schema; the message says which of them, and why."""


class _Files(etree.Resolver):
    """Serves `read(path)` for every reference and remembers the first that it could not serve.

    libxml2 skips an import that fails and goes on, so the failure has to be asked for afterwards.
    """

    def __init__(self, read: Callable[[str], bytes], locations: Mapping[str, str]) -> None:
        super().__init__()
        self.read = read
        self.locations = locations
        self.failure = ""

    def resolve(self, system_url: str | None, _public_id: str | None, context: Any) -> Any:
        asked = (system_url or "").removeprefix(_BASE)
        path = self.locations.get(asked, asked)
        try:
            data = self.read(path)
        except UnusableError as problem:
            self.failure = self.failure or str(problem)
            data = b""
        return self.resolve_string(data, context, base_url=_BASE + path)


def compile_schema(
    entries: Iterable[tuple[str, str]], read: Callable[[str], bytes], locations: Mapping[str, str] | None = None
) -> etree.XMLSchema:
    """One schema of all entries, each a target namespace ("" for none) and a path.

    `read` gives the bytes of a path or raises `UnusableError`; `locations` says which path an address stands for that
    differs from the file's own. Raises `UnusableError` where a file is missing, malformed or no schema.
    """
    files = _Files(read, locations or {})
    parser = etree.XMLParser(no_network=True, resolve_entities=False, load_dtd=False)
    parser.resolvers.add(files)
    driver = etree.fromstring(etree.tostring(_driver(entries)), parser, base_url=_BASE + "driver.xsd")
    try:
        schema = etree.XMLSchema(driver)
    except (etree.XMLSchemaParseError, etree.XMLSyntaxError) as error:
        raise UnusableError(files.failure or f"the schema does not compile: {error}") from error
    if files.failure:
        raise UnusableError(files.failure)
    return schema


def _driver(entries: Iterable[tuple[str, str]]) -> etree._Element:
    # With a namespace of its own, it may import one that has none.
    root = etree.Element(f"{{{_XS}}}schema", targetNamespace="urn:qtiexport:driver")
    for namespace, path in entries:
        made = etree.SubElement(root, f"{{{_XS}}}import", schemaLocation=_BASE + path)
        if namespace:
            made.set("namespace", namespace)
    return root
