"""The manifests of SCORM 1.2 and 2004: scorm.md 1.1."""

from fractions import Fraction

import pytest
from lxml import etree

from qtiexport.diagnostics import Location
from qtiexport.identifiers import course_identifier, item_identifier
from qtiexport.package import Document
from qtiexport.targets import TARGETS, Index, IndexEntry, SectionEntry, Settings
from tests import makers
from tests.xml import one, parsed, text

TARGET_NAMES = ("scorm12", "scorm2004", "scorm2004-4")
VERSIONS = {"scorm12": "1.2", "scorm2004": "2004 3rd Edition", "scorm2004-4": "2004 4th Edition"}
END = Settings()
MARK = Settings(pass_mark=Fraction(6667, 100))


def _files(target: str, settings: Settings = END, question: bool = True, version: str = "") -> dict[str, bytes]:
    part = makers.question(makers.interaction("+-")) if question else makers.article("rivers")
    entry = IndexEntry("rivers", "de", question, "R", 0, Fraction(1), 5, (), ("A", "B"), Location("a.md"))
    index = Index("course-1", version, 'Flüsse & "Meer"', "de", (SectionEntry("root", "F"),), (entry,), part=2)
    fragment = TARGETS[target].item(part, settings).fragment
    assert fragment is not None
    documents = TARGETS[target].course(index, [fragment.content], settings)
    return {one.path: one.content for one in documents if isinstance(one, Document)}


def _manifest(target: str, settings: Settings = END, **more: object) -> etree._Element:
    return parsed(_files(target, settings, **more)["imsmanifest.xml"])  # type: ignore[arg-type]


@pytest.mark.parametrize("target", TARGET_NAMES)
def test_the_metadata_name_the_version(target: str) -> None:
    """LMSs tell editions by these two texts, without a blank around them (P6)."""
    root = _manifest(target)
    assert (text(root, "metadata/schema"), text(root, "metadata/schemaversion")) == ("ADL SCORM", VERSIONS[target])


@pytest.mark.parametrize(
    ("target", "declared"),
    [
        (
            "scorm12",
            [
                'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"',
                'xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"',
                'adlcp:scormtype="sco"',
            ],
        ),
        *(
            (
                target,
                ['xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"', 'xmlns:imsss="http://www.imsglobal.org/xsd/imsss"']
                + [f'xmlns:{kind}="http://www.adlnet.org/xsd/{kind}_v1p3"' for kind in ("adlcp", "adlseq", "adlnav")]
                + ['adlcp:scormType="sco"'],
            )
            for target in ("scorm2004", "scorm2004-4")
        ),
    ],
)
def test_prefixes_are_literal(target: str, declared: list[str]) -> None:
    """Importers read prefixes as text: they are the ones that everybody writes (P5)."""
    manifest = _files(target)["imsmanifest.xml"].decode("utf-8")
    assert [one for one in declared if one not in manifest] == []


@pytest.mark.parametrize("target", TARGET_NAMES)
def test_one_organization_one_item_one_sco(target: str) -> None:
    """One default organization with one visible leaf, which launches the first and only resource (P12)."""
    root = _manifest(target)
    organization = one(root, "organizations/organization")
    item, resource = one(organization, "item"), one(root, "resources/resource")
    assert one(root, "organizations").get("default") == organization.get("identifier")
    assert (item.get("isvisible"), item.get("identifierref")) == ("true", resource.get("identifier"))
    assert text(organization, "title") == text(item, "title") == 'Flüsse & "Meer"'
    assert (resource.get("type"), resource.get("href")) == ("webcontent", "index.html")


@pytest.mark.parametrize("target", TARGET_NAMES)
def test_identifiers_come_from_course_language_part_and_target(target: str) -> None:
    """The manifest is named after all four, so that no two packages share it (P10)."""
    assert _manifest(target).get("identifier") == f"course-1-de-2-{target}"


@pytest.mark.parametrize("target", TARGET_NAMES)
def test_every_file_is_listed_and_there(target: str) -> None:
    """The manifest's files are the package's files, manifest apart (P13); each version has its own run-time."""
    files = _files(target)
    listed = [str(file.get("href")) for file in _manifest(target).iterfind("resources/resource/file")]
    assert listed == sorted(files.keys() - {"imsmanifest.xml"})
    assert listed == ["api.js", "course.js", "index.html", "player.css", "player.js"]
    assert next(iter(files)) == "imsmanifest.xml"


def test_the_editions_differ_in_nothing_but_their_name() -> None:
    """The run-time files of both 2004 editions are the same, and so are their manifests but for the edition (P20)."""
    third, fourth = _files("scorm2004", MARK), _files("scorm2004-4", MARK)
    manifests = [files.pop("imsmanifest.xml") for files in (third, fourth)]
    assert third == fourth
    assert manifests[1] == manifests[0].replace(b"2004 3rd Edition", b"2004 4th Edition").replace(
        b"-scorm2004", b"-scorm2004-4"
    )


def test_12_and_2004_share_the_player() -> None:
    """All but the run-time's own script is the same in 1.2 and 2004."""
    old, new = _files("scorm12"), _files("scorm2004")
    assert {path for path in old if old[path] != new[path]} == {"imsmanifest.xml", "api.js"}


def test_the_pass_mark_of_12() -> None:
    """`masteryscore` is the percentage, and there is none without a pass mark or without a question."""
    assert text(_manifest("scorm12", MARK), "organizations/organization/item/masteryscore") == "66.67"
    assert next(_manifest("scorm12").iter("masteryscore"), None) is None
    assert next(_manifest("scorm12", MARK, question=False).iter("masteryscore"), None) is None


@pytest.mark.parametrize("target", TARGET_NAMES[1:])
def test_the_pass_mark_of_2004(target: str) -> None:
    """The primary objective is satisfied by measure, at the share; without a pass mark there is no objective."""
    objective = one(_manifest(target, MARK), "organizations/organization/item/sequencing/objectives/primaryObjective")
    assert objective.get("satisfiedByMeasure") == "true"
    assert text(objective, "minNormalizedMeasure") == "0.6667"
    for root in (_manifest(target), _manifest(target, MARK, question=False)):
        assert next(root.iter("objectives"), None) is None


@pytest.mark.parametrize("target", TARGET_NAMES[1:])
@pytest.mark.parametrize("settings", [Settings(), MARK])
def test_the_content_sets_its_own_result(target: str, settings: Settings) -> None:
    """Sequencing says that the content reports completion and success, and nothing else (P16, P19)."""
    sequencing = one(_manifest(target, settings), "organizations/organization/item/sequencing")
    control = one(sequencing, "deliveryControls")
    assert dict(control.attrib) == {"completionSetByContent": "true", "objectiveSetByContent": "true"}
    assert {child.tag for child in sequencing} <= {"deliveryControls", "objectives"}
    assert next(_manifest(target, settings).iter("presentation"), None) is None


@pytest.mark.parametrize("target", TARGET_NAMES)
@pytest.mark.parametrize(("version", "told"), [("", "1.0"), ("2.1", "2.1")])
def test_the_manifest_has_a_version(target: str, version: str, told: str) -> None:
    """The author's version, or 1.0."""
    assert _manifest(target, version=version).get("version") == told


def test_p10_a_thousand_courses_have_a_thousand_manifest_identifiers() -> None:
    """Courses to which nobody gave an identifier are named after their items: none is another's, in any version."""
    found = set()
    fragment = TARGETS["scorm12"].item(makers.article("rivers"), END).fragment
    assert fragment is not None
    for number in range(1000):
        course = course_identifier([item_identifier(f"Größe {number}")])
        entry = IndexEntry("rivers", "de", False, "R", 0, Fraction(0), 5, (), (), Location("a.md"))
        index = Index(course, "", "F", "de", (SectionEntry("root", "F"),), (entry,))
        for target in TARGET_NAMES:
            manifest = next(iter(TARGETS[target].course(index, [fragment.content], END)))
            assert isinstance(manifest, Document)
            found.add(parsed(manifest.content).get("identifier"))
    assert len(found) == 3000
