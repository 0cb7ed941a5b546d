"""The schemas that a package brings: what each needs lies beside it, and nothing comes from the web."""

import pytest

from qtiexport.diagnostics import Diagnostic
from qtiexport.rules import is_schema, judge_package
from tests.unit.rules.changes import FIXTURES

_SCHEMA = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">\n{}\n</xs:schema>'
_XML = "http://www.w3.org/XML/1998/namespace"
_LOCATION = (
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.adlnet.org/xsd/adlcp_v1p3'
    " adlcp_v1p3.xsd http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd http://www.imsglobal.org/xsd/imsss"
    ' imsss_v1p0.xsd"'
)


def _judged(schemas: dict[str, str], location: str = _LOCATION) -> list[Diagnostic]:
    """What is said of a sound package of SCORM 2004 that brings these schemas."""
    listing, _, manifest = (FIXTURES / "scorm2004.txt").read_text(encoding="utf-8").partition("\n\n")
    names = [*listing.split("\n"), *sorted(schemas)]
    data = manifest.replace(' identifier="water" ', f'{location} identifier="water" ').encode()
    return list(judge_package("p.zip", names, data, schemas={path: text.encode() for path, text in schemas.items()}))


def _schemas(*lines: str) -> dict[str, str]:
    """Three schemas, of which the packaging's holds these lines."""
    empty = _SCHEMA.format("")
    return {"imscp_v1p1.xsd": _SCHEMA.format("\n".join(lines)), "adlcp_v1p3.xsd": empty, "imsss_v1p0.xsd": empty}


def test_without_schemas_and_without_their_names_nothing_is_missing() -> None:
    """A package may leave out both: systems do without them (P15)."""
    assert _judged({}, "") == []


def test_each_schema_that_is_named_and_not_there_is_missed() -> None:
    """Of three control documents none is at the root: three findings, as by ADL's checker."""
    assert [each.code for each in _judged({})] == ["PKG017"] * 3


def test_a_schema_whose_neighbours_are_there_is_fine() -> None:
    """An import by a plain name, an include, a DTD, and a namespace without an address."""
    lines = f'<xs:import namespace="{_XML}" schemaLocation="xml.xsd"/>', '<xs:import namespace="urn:x"/>'
    more = {"xml.xsd": '<!DOCTYPE xs:schema SYSTEM "XMLSchema.dtd">\n' + _SCHEMA.format("")}
    assert _judged(_schemas(*lines) | more | {"XMLSchema.dtd": "<!ELEMENT x EMPTY>"}) == []


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (f'<xs:import namespace="{_XML}" schemaLocation="http://www.w3.org/2001/xml.xsd"/>', "PKG019"),
        (f'<xs:import namespace="{_XML}" schemaLocation="//www.w3.org/2001/xml.xsd"/>', "PKG019"),
        (f'<xs:import namespace="{_XML}" schemaLocation="xml.xsd"/>', "PKG018"),
        ('<xs:include schemaLocation="common/anyElement.xsd"/>', "PKG018"),
        ('<xs:redefine schemaLocation="../imscp_v1p1.xsd"/>', "PKG018"),
    ],
)
def test_what_a_schema_needs_from_elsewhere_is_told_at_its_line(line: str, code: str) -> None:
    """An address on the web is a warning, a file that is not there an error, both in the schema itself."""
    (found,) = _judged(_schemas("", line))
    assert (found.code, str(found.location)) == (code, "p.zip!imscp_v1p1.xsd:3")


def test_a_dtd_that_is_not_there_is_told() -> None:
    """The DTD of a schema belongs to what it needs."""
    spoilt = _schemas() | {"imsss_v1p0.xsd": '<!DOCTYPE x SYSTEM "XMLSchema.dtd">\n<x/>'}
    assert [each.code for each in _judged(spoilt)] == ["PKG018"]


@pytest.mark.parametrize("text", ["", "no xml", "<x", "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>", "\x00"])
def test_bytes_that_are_no_schema_are_survived(text: str) -> None:
    """What a hostile package calls a schema raises nothing and is not expanded."""
    assert _judged(_schemas() | {"imsss_v1p0.xsd": text}) == []


def test_schemas_are_known_by_their_names() -> None:
    """XSDs and DTDs, and nothing else."""
    assert [is_schema(name) for name in ("a.xsd", "b/A.dtd", "xsd", "a.xsd.js")] == [True, True, False, False]


def test_the_three_faults_of_the_broken_trial_are_found() -> None:
    """An identifier with a digit first, a default that is not there, and the letters of 1.2 (scorm.md 0.3)."""
    listing, _, manifest = (FIXTURES / "scorm2004.txt").read_text(encoding="utf-8").partition("\n\n")
    for old, new in (('="water-item"', '="1-q"'), ('default="water-org"', 'default="x"'), ("scormType", "scormtype")):
        assert old in manifest
        manifest = manifest.replace(old, new)
    found = {each.code for each in judge_package("p.zip", listing.split("\n"), manifest.encode())}
    assert {"PKG012", "PKG008", "SCO007"} <= found
