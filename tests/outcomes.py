"""Outcomes of runs, made by hand and by chance."""

from hypothesis import strategies as st

from qtiexport.diagnostics import Diagnostic, Evidence, Location, Severity, in_order
from qtiexport.dist import Artifact
from qtiexport.output import Report
from qtiexport.pipeline import Changes, Outcome, Tally
from qtiexport.rules import RULES

MISTAKE = Diagnostic(
    "KEY002",
    Severity.ERROR,
    "the stem asks for 2 answers, the key has 3",
    Location("source/kpi ä.txt", 7, 12),
    "correct the number",
    (Evidence(7, "verfolgen? Wählen Sie zwei aus.", 12, 19, "says two"), Evidence(27, "**die Teams**")),
)
WARNING = Diagnostic("KEY103", Severity.WARNING, "every option is right", Location("source/all.md"), "mark fewer")
NOTE = Diagnostic("PRF001", Severity.INFO, "Moodle has no such marking", Location("source/all.md", 3), "keep it so")
INSIDE = Diagnostic(
    "XSD001", Severity.ERROR, "no element is expected", Location("dist/a.zip!items/q.xml", 9), "report it"
)
OUTCOME = Outcome(
    diagnostics=in_order((MISTAKE, WARNING, NOTE, INSIDE)),
    tally=Tally(3, 1, 1, 1),
    ignored=("notes.odt",),
    artifacts=(Artifact("a.zip", "qti21", "de", "0" * 64, 12345, "1" * 64),),
    foreign=("mine.txt",),
    course="course-1",
    layers=("qti21:official", "qti21:own"),
    sources=("source/all.md", "source/clean.md", "source/kpi ä.txt"),
    judged=("dist/a.zip",),
    changes=Changes("old", ("moodle",), 1, 2, 3, ("rivers (de)",)),
)

_TEXT = st.text(st.characters() | st.sampled_from("[](){}%:,\n\r\x01\ufffe\ud800<&\"'#"), min_size=1, max_size=30)
_EVIDENCE = st.builds(Evidence, st.integers(0, 9), _TEXT, st.integers(1, 9), st.integers(0, 9), _TEXT)
_DIAGNOSTIC = st.builds(
    Diagnostic,
    st.sampled_from(sorted(RULES)),
    st.sampled_from(Severity),
    _TEXT,
    st.builds(Location, _TEXT | st.just("a.zip!b.xml"), st.integers(0, 9), st.integers(0, 9)),
    _TEXT,
    st.lists(_EVIDENCE, max_size=2).map(tuple),
)
_OUTCOME = st.builds(
    lambda found, sources: Outcome(in_order(found), sources=tuple(sources)),
    st.lists(_DIAGNOSTIC, max_size=4),
    st.lists(_TEXT, max_size=3),
)
REPORTS = st.builds(Report, _OUTCOME, _TEXT, st.booleans(), st.booleans())
