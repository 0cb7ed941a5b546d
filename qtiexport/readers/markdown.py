"""Reads `.md`: the canonical Markdown form (sources.md 1)."""

from dataclasses import replace

from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.readers.aside import not_for_one
from qtiexport.readers.canonical.frontmatter import front_matter
from qtiexport.readers.canonical.lines import lines_of
from qtiexport.readers.canonical.parts import read_part
from qtiexport.readers.canonical.pieces import pieces
from qtiexport.readers.canonical.report import Report
from qtiexport.readers.contract import Defaults, Reading, Source

SUFFIXES: tuple[str, ...] = (".md",)


def read(source: Source, defaults: Defaults) -> Reading:
    """Read the questions and articles of a file.

    Every mistake is reported, not the first alone. A part with a mistake in it, or in a file whose frame is broken
    (front matter, text outside every question), is not handed on; its account still tells what was understood.
    """
    frame = Report(source.path, defaults.markers)
    lines, unclosed = lines_of(source.text)
    if unclosed:
        help = "close it with a line of the same signs"
        frame.error("SRC003", unclosed, "the code block that begins here is never closed", help)
    front, body = front_matter(lines, frame)
    found = pieces(body, front, frame)
    if not found and not frame.has_errors:
        message = "this file holds no text"
        advice = "write a question or an article into it, or delete it"
        frame.add(Diagnostic("SRC014", Severity.ERROR, message, Location(source.path), advice))
    if source.aside and len(found) > 1:
        frame.add(not_for_one(source.aside, source.path, len(found)))
        source = replace(source, aside=None)
    sound = not frame.has_errors
    read_parts = [read_part(piece, source, defaults, sound) for piece in found]
    for _, report in read_parts:
        frame.take(report)
    return Reading(tuple(account for account, _ in read_parts), frame.all())
