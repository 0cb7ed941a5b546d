"""The QTI 2.1 test and its manifest: types.md 19, qti21.md."""

from fractions import Fraction

import pytest
from lxml import etree

from qtiexport.config import Feedback
from qtiexport.diagnostics import Location
from qtiexport.identifiers import digest, file_name
from qtiexport.model import Part, Question
from qtiexport.package import Document
from qtiexport.targets import Index, IndexEntry, SectionEntry, Settings, Stream, qti21
from tests import makers
from tests.xml import one, parsed, text

END, NEVER = Settings(), Settings(feedback=Feedback.NEVER)


def _entry(part: Part, section: int = 0, **more: object) -> IndexEntry:
    question = isinstance(part, Question)
    made = qti21.item(part, END)
    values: dict[str, object] = {
        "identifier": part.identifier,
        "language": part.language,
        "question": question,
        "title": part.title,
        "section": section,
        "points": Fraction(1),
        "words": 5,
        "tags": part.metadata.tags,
        "choices": (),
        "location": Location("a.md"),
        "files": tuple(document.path for document in made.documents),
        "interactions": ("choiceInteraction",) if question else (),
        "explained": question,
    }
    return IndexEntry(**values | more)  # type: ignore[arg-type]


ASKED = makers.interaction("+-+")
PARTS: tuple[Part, ...] = (
    makers.article(title="Lakes & ponds"),
    makers.question(ASKED, identifier="rivers", tags=("water", "a<b")),
    makers.question(ASKED, identifier="A1"),
)


def _course(settings: Settings = END) -> dict[str, etree._Element]:
    sections = (SectionEntry("root", "Water"), SectionEntry("empty", "Nothing"), SectionEntry("deep", "Deep"))
    entries = (_entry(PARTS[0]), _entry(PARTS[1]), _entry(PARTS[2], 2, explained=False))
    index = Index("course-1", "1.0", "Wasser & Land", "de", sections, entries)
    made = [qti21.item(part, settings) for part in PARTS]
    documents = list(qti21.course(index, [one.fragment.content for one in made if one.fragment], settings))
    return {d.path: parsed(d.content) for d in documents if isinstance(d, Document) and not isinstance(d, Stream)}


def test_an_article_is_read_before_the_items_of_its_section() -> None:
    """An article is no item: it is a rubricBlock for candidates, with its title as a heading."""
    assert qti21.item(PARTS[0], END).documents == ()
    rubric = one(_course()["assessment.xml"], "testPart/assessmentSection/rubricBlock")
    assert rubric.get("view") == "candidate"
    assert [(child.tag, child.text) for child in rubric] == [("h2", "Lakes & ponds"), ("p", "Lakes are still.")]


def test_the_test_refers_to_every_item_in_its_section() -> None:
    """Sections hold their items in order; an empty one is left out; no identifier stands twice."""
    root = _course()["assessment.xml"]
    sections = root.findall("testPart/assessmentSection")
    assert [section.get("title") for section in sections] == ["Water", "Deep"]
    refs = [[ref.get("href") for ref in section.findall("assessmentItemRef")] for section in sections]
    assert refs == [["items/rivers.xml"], [f"items/{file_name('A1')}.xml"]]
    identifiers = [e.get("identifier") for e in root.iter("assessmentSection", "assessmentItemRef", "testPart")]
    assert len(set(identifiers)) == len(identifiers)
    assert sections[1].get("identifier") == f"section-{digest('deep', length=12)}"


def test_the_test_sums_and_judges() -> None:
    """SCORE and MAXSCORE are summed at run time; a pass mark compares them, and without one nothing is judged."""
    root = _course(Settings(pass_mark=Fraction(6667, 100)))["assessment.xml"]
    reached, needed = one(root, "outcomeProcessing/outcomeCondition/outcomeIf/gte")
    assert (one(reached, "variable").get("identifier"), text(reached, "baseValue")) == ("SCORE", "10000.0")
    assert (one(needed, "variable").get("identifier"), text(needed, "baseValue")) == ("MAXSCORE", "6667.0")
    assert [o.get("identifier") for o in root.findall("outcomeDeclaration")] == ["SCORE", "MAXSCORE", "PASS"]
    without = _course()["assessment.xml"]
    assert without.find("outcomeProcessing/outcomeCondition") is None
    assert [o.get("identifier") for o in without.findall("outcomeDeclaration")] == ["SCORE", "MAXSCORE"]


@pytest.mark.parametrize(
    ("feedback", "mode", "shown"),
    [
        (Feedback.END, "simultaneous", "true"),
        (Feedback.EACH, "individual", "true"),
        (Feedback.NEVER, "simultaneous", "false"),
    ],
)
def test_feedback_decides_how_the_test_is_taken(feedback: Feedback, mode: str, shown: str) -> None:
    """Feedback after each question needs individual submission; "never" is said to the engine as well."""
    root = _course(Settings(feedback=feedback))["assessment.xml"]
    assert one(root, "testPart").get("submissionMode") == mode
    control = one(root, "testPart/itemSessionControl")
    assert (control.get("showFeedback"), control.get("showSolution"), control.get("maxAttempts")) == (
        shown, "false", "1",
    )  # fmt: skip


def test_the_manifest_lists_test_and_items() -> None:
    """The test's resource comes first and depends on every item; each lists its own file and says what it is."""
    root = _course()["imsmanifest.xml"]
    assert root.get("identifier") == "manifest-course-1-de"
    resources = root.findall("resources/resource")
    assert [(r.get("type"), r.get("href")) for r in resources] == [
        ("imsqti_test_xmlv2p1", "assessment.xml"),
        ("imsqti_item_xmlv2p1", "items/rivers.xml"),
        ("imsqti_item_xmlv2p1", f"items/{file_name('A1')}.xml"),
    ]
    assert [[f.get("href") for f in r.findall("file")] for r in resources] == [[r.get("href")] for r in resources]
    assert [d.get("identifierref") for d in resources[0].findall("dependency")] == ["item-rivers", "item-A1"]
    keywords = [list(r.iterfind("metadata/lom/general/keyword/string")) for r in resources]
    assert [[k.text for k in some] for some in keywords] == [[], ["water", "a<b"], []]
    assert text(resources[1], "metadata/qtiMetadata/interactionType") == "choiceInteraction"
    assert [text(r, "metadata/qtiMetadata/feedbackType") for r in resources[1:]] == ["nonadaptive", "none"]
    assert text(resources[0], "metadata/lom/general/title/string") == "Wasser & Land"


def test_the_manifest_promises_no_feedback_that_is_left_out() -> None:
    """`feedback = "never"`: no item has feedback, and the manifest does not say so either."""
    told = _course(NEVER)["imsmanifest.xml"].iter("feedbackType")
    assert [element.text for element in told] == ["none", "none"]


def _manifest(entry: IndexEntry) -> etree._Element:
    index = Index("course-1", "1.0", "Water", "de", (SectionEntry("root", "Water"),), (entry,))
    documents = [one for one in qti21.course(index, [], END) if isinstance(one, Document)]
    return parsed(documents[0].content)


@pytest.mark.parametrize(
    ("more", "composite", "solution"),
    [
        ({"interactions": ("textEntryInteraction",), "composite": True}, "true", "true"),
        ({"interactions": ("uploadInteraction",)}, "false", "false"),
    ],
)
def test_the_manifest_tells_items_with_several_interactions_and_those_that_people_mark(
    more: dict[str, object], composite: str, solution: str
) -> None:
    """Importers read there whether an item has one interaction, and whether it says what is right."""
    root = _manifest(_entry(PARTS[1], 0, **more))
    assert text(root, "resources/resource[2]/metadata/qtiMetadata/composite") == composite
    assert text(root, "resources/resource[2]/metadata/qtiMetadata/solutionAvailable") == solution


def test_the_manifest_knows_nothing_of_an_item_in_qti() -> None:
    """No interaction of it was looked for: there is no metadata of QTI that could be wrong."""
    root = _manifest(_entry(PARTS[1], interactions=()))
    assert root.find(".//qtiMetadata") is None
