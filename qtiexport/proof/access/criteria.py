"""The criteria of WCAG 2.2 at levels A and AA: what of each a machine has checked, and what is left for a person.

What stands here of the player is what the project's own tests hold it to; what stands here of content is what a build
does, or an author cannot pass by.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Criterion:
    """One success criterion. `content` and `player` say how a machine has checked it, "" if none has.

    `person` says what somebody has to look at, "" if nothing is left; `absent` why it does not apply. Either `absent`
    stands alone, or one of the others is there.
    """

    number: str
    name: str
    level: str
    content: str = ""
    player: str = ""
    person: str = ""
    absent: str = ""


_NO_SOUND = "packages hold no sound and no film; judge what a link leads to"
_AXE = "axe-core, in every state"
_ALTS = "each image has a text for those who do not see it, or is said to be decoration (ACC001), and more than its \
file’s name (ACC002); each area of a picture has a name (ACC003)"
_ALT = (
    "whether the text of an image says what the image says there, and gives no answer away; formulas as they are read"
)
_MARKS = "headings, lists, tables and emphasis of the source are those of HTML; levels of headings fit the page"
_TABLES = "tables whose head is not plain: whether they can be followed cell by cell"
_TONGUES = "names, foreign words and quotations in another language than their text, which have to be marked with it"

CRITERIA = (
    Criterion("1.1.1", "Non-text Content", "A", _ALTS, f"{_AXE}; signs of right and wrong have words", _ALT),
    Criterion("1.2.1", "Audio-only and Video-only (Prerecorded)", "A", absent=_NO_SOUND),
    Criterion("1.2.2", "Captions (Prerecorded)", "A", absent=_NO_SOUND),
    Criterion("1.2.3", "Audio Description or Media Alternative (Prerecorded)", "A", absent=_NO_SOUND),
    Criterion("1.2.4", "Captions (Live)", "AA", absent=_NO_SOUND),
    Criterion("1.2.5", "Audio Description (Prerecorded)", "AA", absent=_NO_SOUND),
    Criterion(
        "1.3.1", "Info and Relationships", "A", _MARKS, f"{_AXE}; trees of roles and names are compared", _TABLES
    ),
    Criterion("1.3.2", "Meaningful Sequence", "A", player="trees of roles and names are compared"),
    Criterion(
        "1.3.3",
        "Sensory Characteristics",
        "A",
        "phrases such as “see above” and “in the red box” are looked for (ACC102)",
        person="the phrases found, and references by shape, place or colour that no list of phrases knows",
    ),
    Criterion("1.3.4", "Orientation", "AA", player="nothing depends on it; no state is wider than 320 pixels"),
    Criterion("1.3.5", "Identify Input Purpose", "AA", absent="no field asks for anything about the learner"),
    Criterion(
        "1.4.1",
        "Use of Color",
        "A",
        player="right, wrong and missed are told by words and shapes; forced colours lose nothing",
        person="images in which only a colour tells things apart",
    ),
    Criterion("1.4.2", "Audio Control", "A", absent=_NO_SOUND),
    Criterion(
        "1.4.3",
        "Contrast (Minimum)",
        "AA",
        player=f"{_AXE}, light and dark; every pair of the palette is computed, and of your own colours",
        person="text within images",
    ),
    Criterion(
        "1.4.4", "Resize Text", "AA", player="no state is cut off at a width of 320 pixels, which is 400 per cent"
    ),
    Criterion("1.4.5", "Images of Text", "AA", person="images that hold text which could be written"),
    Criterion("1.4.10", "Reflow", "AA", player="no state scrolls sideways at a width of 320 pixels"),
    Criterion(
        "1.4.11",
        "Non-text Contrast",
        "AA",
        player="the colours of borders and marks are computed, light and dark",
        person="charts and drawings",
    ),
    Criterion("1.4.12", "Text Spacing", "AA", player="no state is cut off with the spacing that the criterion names"),
    Criterion("1.4.13", "Content on Hover or Focus", "AA", absent="nothing appears on hover or focus"),
    Criterion("2.1.1", "Keyboard", "A", player="every kind of question and every page is played by keyboard alone"),
    Criterion("2.1.2", "No Keyboard Trap", "A", player="runs by keyboard alone come through every kind to the end"),
    Criterion("2.1.4", "Character Key Shortcuts", "A", absent="there are no shortcuts of single keys"),
    Criterion(
        "2.2.1",
        "Timing Adjustable",
        "A",
        player="limits are told before they end, and can be extended ten times unless the course forbids it",
        person="time limits: who needs more time has to get it, from the course or the platform",
    ),
    Criterion(
        "2.2.2",
        "Pause, Stop, Hide",
        "A",
        player="nothing moves by itself",
        person="images that move for more than five seconds",
    ),
    Criterion("2.3.1", "Three Flashes or Below Threshold", "A", person="images that flash"),
    Criterion("2.4.1", "Bypass Blocks", "A", player="the first stop of each page leads to its task"),
    Criterion("2.4.2", "Page Titled", "A", player="the titles of a whole attempt are compared with its pages"),
    Criterion("2.4.3", "Focus Order", "A", player="where the focus is in each state is compared with a table"),
    Criterion("2.4.4", "Link Purpose (In Context)", "A", player=_AXE, person="whether links say where they lead"),
    Criterion("2.4.5", "Multiple Ways", "AA", player="the way from page to page, and the overview"),
    Criterion(
        "2.4.6",
        "Headings and Labels",
        "AA",
        player="trees of roles and names are compared",
        person="whether headings in reading pages say what follows",
    ),
    Criterion("2.4.7", "Focus Visible", "AA", player="the ring around the stops of a run by keyboard is measured"),
    Criterion("2.4.11", "Focus Not Obscured (Minimum)", "AA", player="the style sheet fixes nothing over the page"),
    Criterion("2.5.1", "Pointer Gestures", "A", player="every kind is answered by single presses"),
    Criterion("2.5.2", "Pointer Cancellation", "A", player="native controls, which act when they are let go"),
    Criterion("2.5.3", "Label in Name", "A", player=_AXE),
    Criterion("2.5.4", "Motion Actuation", "A", absent="no movement of the device does anything"),
    Criterion("2.5.7", "Dragging Movements", "AA", player="nothing has to be dragged: every kind has buttons or lists"),
    Criterion("2.5.8", "Target Size (Minimum)", "AA", player="the smallest target of every state is 24 pixels"),
    Criterion(
        "3.1.1",
        "Language of Page",
        "A",
        "each source has a known language (SRC004)",
        "language and direction of each state",
    ),
    Criterion(
        "3.1.2",
        "Language of Parts",
        "AA",
        "words marked with a language keep it",
        "the player’s words are marked where the course speaks another language",
        _TONGUES,
    ),
    Criterion("3.2.1", "On Focus", "A", player="runs by keyboard pass controls without leaving the page"),
    Criterion("3.2.2", "On Input", "A", player="no answer changes the page; a button does"),
    Criterion("3.2.3", "Consistent Navigation", "AA", player="trees of roles and names are compared"),
    Criterion("3.2.4", "Consistent Identification", "AA", player="one text for one thing, from one list a language"),
    Criterion("3.2.6", "Consistent Help", "A", player="the help for keys stands in the menu of each page"),
    Criterion(
        "3.3.1", "Error Identification", "A", player="what is missing is named in words, and the field says so too"
    ),
    Criterion(
        "3.3.2",
        "Labels or Instructions",
        "A",
        player=_AXE,
        person="whether questions say how many answers they want, in which unit, and how exactly",
    ),
    Criterion("3.3.3", "Error Suggestion", "AA", player="what is missing is a link to its place"),
    Criterion(
        "3.3.4", "Error Prevention (Legal, Financial, Data)", "AA", player="handing in asks first, with what is open"
    ),
    Criterion("3.3.7", "Redundant Entry", "A", player="answers stay when one goes back, and in the next launch"),
    Criterion(
        "3.3.8", "Accessible Authentication (Minimum)", "AA", absent="a package asks for no name and no password"
    ),
    Criterion("4.1.2", "Name, Role, Value", "A", player=f"{_AXE}; trees of roles and names are compared"),
    Criterion("4.1.3", "Status Messages", "AA", player="roles of notes, and what is said when, are compared"),
)
