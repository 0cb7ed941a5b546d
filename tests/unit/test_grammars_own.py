"""The project's own grammars: what qtiexport writes passes, and one change at a time does not."""

from pathlib import Path

import pytest

from qtiexport.grammars import Fault, Verdict, load, parse_xml

DOCUMENTS = Path(__file__).resolve().parents[1] / "fixtures" / "documents"
VALID = sorted(path.relative_to(DOCUMENTS).as_posix() for path in DOCUMENTS.rglob("*.xml"))

ITEM = "qti21/item-per-option-minus.xml"
RICH = "qti21/item-rich-content.xml"
GAPS, ORDER, MATCH = "qti21/kind-gap.xml", "qti21/kind-order-places.xml", "qti21/kind-match-per-part.xml"
DRAG, MARK, SPOT = "qti21/kind-gap-match.xml", "qti21/kind-hottext.xml", "qti21/kind-hotspot.xml"
SCALE, ESSAY = "qti21/kind-slider.xml", "qti21/kind-essay.xml"
TEST = "qti21/test-sections.xml"
MANIFEST = "qti21/imsmanifest.xml"
SCORM_12 = "scorm12/imsmanifest.xml"
SCORM_2004 = "scorm2004/imsmanifest-third.xml"
MOODLE = "moodle/quiz.xml"
MOODLE_KINDS = "moodle/kinds.xml"

NULL_GUARD = '<isNull><variable identifier="RESPONSE"/></isNull>'
ZERO = '<setOutcomeValue identifier="SCORE"><baseValue baseType="float">0.0</baseValue></setOutcomeValue>'

# Document, what is replaced (once) by what, and words of the sentence that must be told.
VARIANTS = [
    # Accepted by the official schemas, refused by engines (qti21.md 1).
    (ITEM, ' shuffle="false"', "", "“choiceInteraction” lacks the attribute “shuffle”"),
    (ITEM, ' maxChoices="0"', "", "“choiceInteraction” lacks the attribute “maxChoices”"),
    (ITEM, ' adaptive="false"', "", "“assessmentItem” lacks the attribute “adaptive”"),
    (ITEM, 'adaptive="false"', 'adaptive="true"', "“true”; expected “false”"),
    (ITEM, ' xml:lang="en"', "", "lacks the attribute “xml:lang”"),
    (ITEM, 'identifier="sour-dough"', 'identifier="sour.dough"', "expected a name of at most 32 letters"),
    (ITEM, 'identifier="sour-dough"', 'identifier="säuerlich"', "expected a name of at most 32 letters"),
    (ITEM, 'identifier="sour-dough"', f'identifier="{"a" * 33}"', "expected a name of at most 32 letters"),
    (ITEM, 'identifier="sour-dough"', 'identifier=""', "expected a name of at most 32 letters"),
    (ITEM, '<simpleChoice identifier="time">', '<simpleChoice identifier="1">', "“identifier” of “simpleChoice”"),
    (ITEM, 'title="What a sourdough needs"', 'title=" "', "expected a text on one line"),
    (ITEM, 'normalMaximum="3.0"', 'normalMaximum="-3.0"', "not below 0"),
    (ITEM, "<value>0.0</value>", "<value>zero point</value>", "expected an identifier, or a decimal number"),
    (ITEM, 'mappedValue="2"', 'mappedValue=".5"', "expected a decimal number"),
    (ITEM, 'mappedValue="2"', 'mappedValue="2e0"', "expected a decimal number"),
    (ITEM, "<p>About as much as flour, by weight.</p>", "bare", "“feedbackBlock” must not hold text"),
    (ITEM, "<p>Flour, water and time are enough.</p>", "", "“modalFeedback” is not complete"),
    (RICH, ' alt="A bar of tin"', "", "alt"),
    (RICH, ' width="120"', "", "width"),
    (RICH, ' width="120"', ' width="50%"', "a number of pixels"),
    (RICH, ' height="80"', ' height="0"', "a number of pixels"),
    (RICH, "../media/3f78", "../../media/3f78", "folder media"),
    (RICH, "../media/3f78", "https://example.org/3f78", "folder media"),
    (RICH, "../media/3f78", "../media/../3f78", "folder media"),
    (RICH, "0fdab836ed.png", "0fdab836ed.tiff", "folder media"),
    (RICH, ' alt="A bar of tin"', ' alt="A bar of tin" style="x"', "style"),
    (RICH, "<prompt>Only <em>inline</em> text.</prompt>", "<prompt><p>Block.</p></prompt>", "“p” must not stand here"),
    (RICH, "rptemplates/match_correct", "rptemplates/match_corect", "expected “http"),
    (RICH, "mailto:someone@example.org", "mailto:some one@example.org", "expected an address"),
    (RICH, "mailto:someone@example.org", "javascript:alert(1)", "expected an address"),
    (TEST, 'href="items/primes.xml"', 'href="items/two primes.xml"', "expected the path of a file"),
    (TEST, 'href="items/primes.xml"', 'href="../primes.xml"', "expected the path of a file"),
    (TEST, 'identifier="ref_primes"', 'identifier="ref.primes"', "expected a name of at most 32 letters"),
    (TEST, 'variableIdentifier="SCORE"', 'variableIdentifier="i1.SCORE"', "expected a name of at most 32 letters"),
    (TEST, 'variableIdentifier="SCORE"', 'variableIdentifier="SCORE" includeCategory="a"', "“includeCategory”"),
    # Narrower than the official schemas, for every other kind of question.
    (GAPS, ' shuffle="false"', "", "“inlineChoiceInteraction” lacks the attribute “shuffle”"),
    (GAPS, 'caseSensitive="false"', 'caseSensitive="0"', "expected true or false"),
    (GAPS, "<value>Seine</value>", "<value> Seine</value>", "without white space around it"),
    (GAPS, 'pattern="^', 'pattern="', "a regular expression from ^ to $"),
    (GAPS, ">larger<", "><em>larger</em><", "expected a text on one line"),
    (ORDER, ' shuffle="true"', "", "“orderInteraction” lacks the attribute “shuffle”"),
    (ORDER, 'cardinality="ordered"', 'cardinality="record"', "“record”"),
    (ORDER, 'index n="1"', 'index n="0"', "“n” of “index”"),
    (ORDER, "<not><isNull>", "<not/><not><isNull>", "“not” is not complete"),
    (MATCH, ' maxAssociations="3"', "", "lacks the attribute “maxAssociations”"),
    (MATCH, ' matchMax="1"', "", "lacks the attribute “matchMax”"),
    (MATCH, 'baseType="directedPair"', 'baseType="point"', "“point”"),
    (DRAG, 'matchMax="1">nitrogen', 'matchMax="1"><b>nitrogen</b>', "expected a text on one line"),
    (DRAG, '<gap identifier="g1"/>', "<gap/>", "“gap” lacks the attribute “identifier”"),
    (DRAG, '<p>Plants turn <gap identifier="g1"/>', '<gap identifier="g1"/><p>', "“gap” must not stand here"),
    (MARK, ' maxChoices="0"', "", "“hottextInteraction” lacks the attribute “maxChoices”"),
    (MARK, 'identifier="cat">cat<', 'identifier="cat"><p>cat</p><', "“p” must not stand here"),
    (SPOT, ' hotspotLabel="heart"', "", "lacks the attribute “hotspotLabel”"),
    (SPOT, 'coords="152,118,22"', 'coords="152 118 22"', "with commas between them"),
    (SPOT, 'shape="circle"', 'shape="ellipse"', "“ellipse”"),
    (SPOT, "../media/torso", "../../media/torso", "folder media"),
    (SPOT, 'type="image/png"', 'type="text/html"', "a media type such as"),
    (SCALE, 'lowerBound="0"', 'lowerBound="-1"', "not below 0"),
    (SCALE, ' step="5"', "", "“sliderInteraction” lacks the attribute “step”"),
    (ESSAY, 'expectedLines="12"', 'expectedLines="many"', "expected a whole number"),
    (ESSAY, 'view="scorer tutor"', 'view="learner"', "“learner”"),
    # Refused by the official schemas too (qti21.md 3).
    (ITEM, "imsqti_v2p1", "imsqti_v2p0", "no grammar"),
    (ITEM, ' identifier="sour-dough"', "", "lacks the attribute “identifier”"),
    (ITEM, ' title="What a sourdough needs"', "", "lacks the attribute “title”"),
    (ITEM, ' timeDependent="false"', "", "lacks the attribute “timeDependent”"),
    (ITEM, 'shuffle="false"', 'shuffle="no"', "expected true or false"),
    (ITEM, 'xml:lang="en"', 'xml:lang="english language"', "expected a language tag"),
    (ITEM, "<itemBody>", "<itemBody>bare", "“itemBody” must not hold text"),
    (ITEM, "<itemBody>", '<itemBody><textEntryInteraction responseIdentifier="RESPONSE"/>', "must not stand here"),
    (ITEM, "<p>Which", "<p><p>In</p>Which", "“p” must not stand here; expected “strong”"),
    (ITEM, "<p>Which", "<p><ul><li>In</li></ul>Which", "“ul” must not stand here"),
    (ITEM, "<em>three</em>", "<u>three</u>", "“u” must not stand here"),
    (ITEM, "<em>three</em>", "<script>three</script>", "“script” must not stand here"),
    (ITEM, "<p>Which", '<p style="color: red">Which', "“p” must not have the attribute “style”"),
    (ITEM, ' showHide="show"><p>Flour', "><p>Flour", "“modalFeedback” lacks the attribute “showHide”"),
    (
        ITEM,
        "<value>flour</value>\n      <value>water</value>\n      <value>time</value>",
        "",
        "“correctResponse” is not",
    ),
    (ITEM, NULL_GUARD, "<isNull/>", "“isNull” is not complete"),
    (ITEM, ZERO, "", "“responseIf” is not complete"),
    (ITEM, ZERO, '<setOutcomeValue identifier="SCORE"/>', "“setOutcomeValue” is not complete"),
    (ITEM, '<baseValue baseType="float">6.0</baseValue>', "", "“divide” is not complete"),
    (ITEM, 'cardinality="multiple" baseType="identifier">\n    <correct', 'cardinality="some"><correct', "“some”"),
    (ITEM, '<outcomeDeclaration identifier="FEEDBACK"', '<responseDeclaration identifier="F"', "must not stand here"),
    (RICH, "</thead>\n        <tbody>", "</thead>\n        <tr><td>In</td></tr><tbody>", "“tr” must not stand here"),
    (RICH, "<blockquote><p>Quoted.</p>", "<blockquote>Quoted.", "“blockquote” must not hold text"),
    (RICH, "<ol>", '<ol start="3">', "“ol” must not have the attribute “start”"),
    (RICH, ' href="mailto:someone@example.org"', "", "“a” lacks the attribute “href”"),
    (RICH, 'href="mailto:someone@example.org"', 'href="mailto:someone@example.org" target="_blank"', "“target”"),
    (RICH, 'view="scorer tutor"', 'view="teacher"', "“teacher”; expected “candidate”, “author”"),
    (RICH, 'view="scorer tutor"', 'view=""', "at least 1 is expected"),
    (RICH, "</prompt>", '</prompt><simpleChoice identifier="C">x</simpleChoice><prompt/>', "“prompt” must not"),
    (TEST, ' navigationMode="nonlinear"', "", "lacks the attribute “navigationMode”"),
    (TEST, 'title="Pool" visible="true"', 'title="Pool"', "lacks the attribute “visible”"),
    (TEST, 'title="Pool" visible="true"', 'visible="true"', "lacks the attribute “title”"),
    (TEST, '<weight identifier="WEIGHT" value="2.0"/>', '<weight identifier="WEIGHT"/>', "attribute “value”"),
    (TEST, '<ordering shuffle="true"/>', "<ordering/>", "“ordering” lacks the attribute “shuffle”"),
    (TEST, 'select="2" withReplacement="false"', 'select="two"', "expected a whole number"),
    (TEST, "<p>More to read.</p>", "More to read.", "“rubricBlock” must not hold text"),
    # Manifests (scorm.md 0.3 and 1.1, moodle.md 2).
    (MANIFEST, "<schemaversion>1.0.0", "<schemaversion>2.1", "expected “1.0.0”"),
    (MANIFEST, "<organizations/>", "", "“resources” must not stand here; expected “organizations”"),
    (MANIFEST, 'identifier="test"', 'identifier="1-test"', "expected a name that stands only once"),
    (MANIFEST, 'identifier="test"', 'identifier="item-sour-dough"', "expected a name that stands only once"),
    (MANIFEST, 'type="imsqti_test_xmlv2p1"', 'type="imsqti_test_xmlv2p2"', "expected “imsqti_item_xmlv2p1”"),
    (MANIFEST, "<imsqti:composite>false</imsqti:composite>", "<imsqti:mixed/>", "“mixed” must not stand here"),
    (MANIFEST, '<lom:string language="en">baking', "<lom:string>baking", "lacks the attribute “language”"),
    (SCORM_12, "<schema>ADL SCORM", "<schema> ADL SCORM", "“ ADL SCORM”; expected “ADL SCORM”"),
    (SCORM_12, "<schemaversion>1.2", "<schemaversion>1.3", "expected “1.2”"),
    (SCORM_12, "<title>Teige</title>", "", "expected “title”"),
    (SCORM_12, "Teige", "x" * 201, "201 characters long; at most 200"),
    (SCORM_12, ' isvisible="true"', "", "lacks the attribute “isvisible”"),
    (SCORM_12, ' default="organization"', "", "lacks the attribute “default”"),
    (SCORM_12, "adlcp:scormtype", "adlcp:scormType", "lacks the attribute “scormtype”"),
    (SCORM_12, 'type="webcontent"', 'type="text/html"', "expected “webcontent”"),
    (SCORM_12, "66.67", "101", "at most 100 is allowed"),
    (SCORM_12, "66.67", "66,67", "“66,67”"),
    (SCORM_12, '<file href="index.html"/>', '<file href="/index.html"/>', "expected the path of a file"),
    (SCORM_2004, "2004 3rd Edition", "2004 2nd Edition", "expected “2004 3rd Edition” or “2004 4th Edition”"),
    (SCORM_2004, "adlcp:scormType", "adlcp:scormtype", "lacks the attribute “scormType”"),
    (SCORM_2004, 'completionSetByContent="true"', 'completionSetByContent="false"', "expected “true”"),
    (SCORM_2004, ' objectiveSetByContent="true"', "", "lacks the attribute “objectiveSetByContent”"),
    (SCORM_2004, ' satisfiedByMeasure="true"', "", "lacks the attribute “satisfiedByMeasure”"),
    (SCORM_2004, "0.6667", "66.67", "expected a share of the full score"),
    (SCORM_2004, "ADL SCORM", "ADL Scorm", "no grammar"),
    # Moodle XML (moodle.md 5).
    (MOODLE, 'name="3f786850.gif"', 'name="my jar.gif"', "a file name of"),
    (MOODLE, 'name="3f786850.gif"', 'name="../jar.gif"', "a file name of"),
    (MOODLE, 'name="3f786850.gif"', 'name="jar.php"', "a file name of"),
    (MOODLE, 'path="/"', 'path="/img/"', "path"),
    (MOODLE, 'encoding="base64"', 'encoding="hex"', "encoding"),
    (MOODLE, "R0lGODlhAQAB", "R0lGODlh!QAB", "“Base64”"),
    (MOODLE, "R0lGODlhAQAB", "!!!!", "in base64"),
    (MOODLE, 'fraction="33.33333"', 'fraction="33.33"', "expected one of Moodle's grades"),
    (MOODLE, 'fraction="33.33333"', 'fraction="8.33333"', "expected one of Moodle's grades"),
    (MOODLE, 'type="multichoice"', 'type="multiplechoice"', "“multiplechoice”"),
    (MOODLE, "<single>false</single>", "", "“shuffleanswers” must not stand here; expected “single”"),
    (MOODLE, "<shuffleanswers>false</shuffleanswers>", "", "expected “shuffleanswers”"),
    (MOODLE, "<penalty>0", "<penalty>1.5", "at most 1 is allowed"),
    (MOODLE, "<defaultgrade>3", "<defaultgrade>three", "“three”"),
    (MOODLE, "sour-dough", "x" * 101, "101 characters long; at most 100"),
    (MOODLE, '<questiontext format="html">', "<questiontext>", "lacks the attribute “format”"),
    # The other types (types.md 4 to 18).
    (MOODLE_KINDS, "<tolerance>0.05", "<tolerance>-0.05", "not below 0"),
    (MOODLE_KINDS, "<showunits>3", "<showunits>0", "“0”"),
    (MOODLE_KINDS, "<responseformat>editor", "<responseformat>plain", "“plain”"),
    (MOODLE_KINDS, ".pdf,.docx", "pdf docx", "suffixes with their dots"),
    (MOODLE_KINDS, "<shownumcorrect>1</shownumcorrect>", "", "“shownumcorrect”"),
    (MOODLE_KINDS, "ALL_OR_NOTHING", "RELATIVE_TO_CORRECT", "“RELATIVE_TO_CORRECT”"),
    (MOODLE_KINDS, "<coords>152,118;22", "<coords>152.5,118;22", "whole numbers of pixels"),
    (MOODLE_KINDS, "<shape>circle", "<shape>ellipse", "“ellipse”"),
    (MOODLE_KINDS, "<text>Ott</text>", "<text/>", "not blank"),
    (MOODLE_KINDS, "<group>1</group>", "<group>one</group>", "a whole number"),
    (MOODLE_KINDS, 'type="ddwtos"', 'type="ddimageortext"', "“ddimageortext”"),
    (MOODLE, "<text>What a sourdough needs</text>", "<text/>", "expected a text on one line"),
]


def judged(document: str, old: str = "", new: str = "") -> Verdict:
    text = (DOCUMENTS / document).read_text(encoding="utf-8")
    assert old in text
    tree = parse_xml(text.replace(old, new, 1).encode("utf-8"))
    assert not isinstance(tree, Fault), tree
    return load(None).validate(tree)


@pytest.mark.parametrize("document", VALID)
def test_what_follows_the_frames_is_valid(document: str) -> None:
    assert judged(document) == Verdict(("own",), (), known=True)


@pytest.mark.parametrize(("document", "old", "new", "words"), VARIANTS)
def test_one_change_is_refused_in_words_that_name_it(document: str, old: str, new: str, words: str) -> None:
    verdict = judged(document, old, new)
    assert not verdict.valid
    if words == "no grammar":
        assert not verdict.known
    else:
        assert any(words in fault.message for fault in verdict.faults), verdict.faults


def test_a_fault_says_where_it_stands() -> None:
    verdict = judged(ITEM, ' shuffle="false"', "")
    assert [(fault.line, fault.layer) for fault in verdict.faults] == [(29, "own")]


def test_a_single_moodle_question_is_a_document_of_its_own() -> None:
    assert judged("moodle/question.xml").known


def test_two_moodle_questions_side_by_side_are_no_document() -> None:
    assert isinstance(parse_xml(b"<question/><question/>"), Fault)


@pytest.mark.parametrize(
    "xml",
    [
        b"<html/>",
        b'<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"/>',
        b'<assessmentSection xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1"/>',
        b'<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2"/>',
        b'<quiz xmlns="urn:quiz"/>',
        b"<assessmentItem/>",
    ],
)
def test_a_document_without_a_grammar_is_not_known_and_so_not_valid(xml: bytes) -> None:
    tree = parse_xml(xml)
    assert not isinstance(tree, Fault)
    assert load(None).validate(tree) == Verdict((), (), known=False)
    assert not load(None).validate(tree).valid
