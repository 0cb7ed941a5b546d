"""The parts of a question by line rules: stem, options with rationales, sections (sources.md 1, rules 2 to 5)."""

from dataclasses import dataclass

from qtiexport.readers.canonical.headings import Heading, Topic, heading, known_words, topic
from qtiexport.readers.canonical.keys import near
from qtiexport.readers.canonical.lines import Line
from qtiexport.readers.canonical.options import Option, begins_options, options
from qtiexport.readers.canonical.report import Report, evidence
from qtiexport.readers.plain.reports import quoted


@dataclass(frozen=True, slots=True)
class Section:
    """A section under one of the form's headings; `lines` may be blank."""

    topic: Topic
    heading: Line
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """A question's lines by part; `options` is empty where the question has none in the form of a task list."""

    stem: tuple[Line, ...]
    options: tuple[Option, ...]
    sections: tuple[Section, ...]

    def of(self, wanted: Topic) -> tuple[Section, ...]:
        return tuple(section for section in self.sections if section.topic is wanted)


def shape(lines: tuple[Line, ...], level: int, report: Report) -> Shape:
    """Split the lines of a question, whose sections begin with headings of `level` or above."""
    starts = [(place, found) for place, line in enumerate(lines) if (found := _topic(line, level, report))]
    first = starts[0][0] if starts else len(lines)
    block = next((place for place in range(first) if begins_options(lines[place])), first)
    ends = [*(place for place, _ in starts), len(lines)][1:]
    sections = tuple(
        Section(found, lines[begin], lines[begin + 1 : end]) for (begin, found), end in zip(starts, ends, strict=True)
    )
    made = Shape(lines[:block], options(lines[block:first], report), sections)
    _report_low_headings(lines, level, report)
    _report_sections(made, level, report)
    return made


def _topic(line: Line, level: int, report: Report) -> Topic | None:
    """What the section is for that begins with this line, if one does."""
    found = heading(line)
    return topic(found, report.markers) if found and found.level <= level else None


def _report_low_headings(lines: tuple[Line, ...], level: int, report: Report) -> None:
    """Report headings with a word of the form that are too low to begin a section, and would be text of another."""
    for line in lines:
        found = heading(line)
        if found and found.level > level and topic(found, report.markers):
            message = f"the heading {quoted(line.text)} is too low to begin a part of the question"
            help = f"write it as “{'#' * level} {found.line.text}”, or in other words if it is a part of this text"
            report.error("SRC003", found.line, message, help)


def _report_sections(made: Shape, level: int, report: Report) -> None:
    for section in made.sections:
        for line in section.lines:
            found = heading(line)
            if found and found.level <= level:
                report_heading(found, f"in “{section.heading.text.strip()}”", report)
        _report_options(made, section, report)
    for earlier, later in zip(made.of(Topic.EXPLANATION), made.of(Topic.EXPLANATION)[1:], strict=False):
        shown = (evidence(earlier.heading, "the first one"),)
        help = "join the two, or begin a second question with a “## Title” line and a comment such as <!-- id: name -->"
        report.error("SRC007", later.heading, "this question has a second explanation", help, also=shown)


def report_heading(found: Heading, kept: str, report: Report) -> None:
    """Report a heading that begins no section where one would; `kept` says where a lower one keeps its text."""
    message = f"the heading {quoted(found.line.text)} begins no part of a question that is known"
    mend = f"write it one level lower to keep it {kept}"
    report.error("SRC003", found.line, message, near(found.line.text, known_words(report.markers)) + mend)


def _report_options(made: Shape, section: Section, report: Report) -> None:
    """Report a task list below a section's heading: it is a second question, or stands in the wrong place."""
    found = next((line for line in section.lines if begins_options(line)), None)
    if found is None:
        return
    shown = (evidence(section.heading, "the section it stands in"),)
    if made.options:
        message = "options follow after the sections of this question, as those of a second one would"
        help = "begin a second question with a “## Title” line and a comment such as <!-- id: name -->"
        report.error("SRC007", found, message, help, also=shown)
    else:
        help = "move the options up, before the first section"
        report.error("SRC003", found, "the options stand below a section of the question", help, also=shown)
