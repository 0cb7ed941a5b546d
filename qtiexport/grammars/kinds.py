"""The kinds of document that qtiexport knows, and which schemas judge each."""

from dataclasses import dataclass

from lxml import etree

_IMS = "http://www.imsglobal.org/xsd/"
QTI = _IMS + "imsqti_v2p1"
CP = _IMS + "imscp_v1p1"
MD_12 = _IMS + "imsmd_rootv1p2p1"
CP_12 = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document.

    `own` is the grammar's path in `qtiexport/schemas`, `namespace` its target namespace. `official` is the family of
    `official.toml` that judges it; `further` are families that judge it in a thorough check only.
    """

    name: str
    namespace: str
    own: str
    official: str = ""
    further: tuple[str, ...] = ()

    @property
    def is_scorm(self) -> bool:
        """Whether it is a manifest of SCORM, of any version."""
        return self.official.startswith("scorm-")


_OLDER = ("qti-2.1.1", "qti-2.1")
ITEM = Kind("QTI 2.1 item", QTI, "qti21/assessmentItem.xsd", "qti-2.1.2", _OLDER)
TEST = Kind("QTI 2.1 test", QTI, "qti21/assessmentTest.xsd", "qti-2.1.2", _OLDER)
QTI_MANIFEST = Kind("QTI 2.1 manifest", CP, "qti21/imsmanifest.xsd", "qti-2.1-manifest")
SCORM_12 = Kind("SCORM 1.2 manifest", CP_12, "scorm12/imsmanifest.xsd", "scorm-1.2")
SCORM_12_METADATA = Kind("SCORM 1.2 manifest with metadata", CP_12, "scorm12/imsmanifest.xsd", "scorm-1.2-metadata")
SCORM_2004_3RD = Kind("SCORM 2004 3rd Edition manifest", CP, "scorm2004/imsmanifest.xsd", "scorm-2004-3rd")
SCORM_2004_4TH = Kind("SCORM 2004 4th Edition manifest", CP, "scorm2004/imsmanifest.xsd", "scorm-2004-4th")
MOODLE = Kind("Moodle XML", "", "moodle/quiz.xsd")

KINDS = (ITEM, TEST, QTI_MANIFEST, SCORM_12, SCORM_12_METADATA, SCORM_2004_3RD, SCORM_2004_4TH, MOODLE)

_BY_ROOT = {
    f"{{{QTI}}}assessmentItem": ITEM,
    f"{{{QTI}}}assessmentTest": TEST,
    "quiz": MOODLE,
    "question": MOODLE,
}


def kind_of(root: etree._Element) -> Kind | None:
    """The kind of the document with this root element; None for one that no grammar describes.

    QTI 2.1 and SCORM 2004 manifests share a namespace: the text of `metadata/schema` tells them apart, and
    `schemaversion` the editions. A SCORM manifest of another edition counts as 3rd Edition, whose grammar refuses it.
    """
    if root.tag == f"{{{CP}}}manifest":
        return _manifest_kind(root)
    if root.tag == f"{{{CP_12}}}manifest":
        # LOM needs a schema of its own, which few folders hold.
        return SCORM_12 if next(root.iter(f"{{{MD_12}}}*"), None) is None else SCORM_12_METADATA
    return _BY_ROOT.get(str(root.tag))


def _manifest_kind(root: etree._Element) -> Kind | None:
    match root.findtext(f"{{{CP}}}metadata/{{{CP}}}schema"):
        case "QTIv2.1 Package":
            return QTI_MANIFEST
        case "ADL SCORM":
            edition = root.findtext(f"{{{CP}}}metadata/{{{CP}}}schemaversion")
            return SCORM_2004_4TH if edition == "2004 4th Edition" else SCORM_2004_3RD
        case _:
            return None
