"""From an export and packages to a report: the story of `qtiexport report`."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

from qtiexport.diagnostics import Diagnostic, has_errors, in_order
from qtiexport.reporting.columns import Field
from qtiexport.reporting.contract import Asked, Course, CourseReport, Entry, Report, Section
from qtiexport.reporting.counting import Marked, counting, result
from qtiexport.reporting.courses import courses
from qtiexport.reporting.entries import Export, export
from qtiexport.reporting.findings import Findings
from qtiexport.reporting.separating import discriminations


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for.

    `columns` names columns of the export that are not known by themselves. `language` chooses the texts; "" takes those
    of the first package. `every`: each entry counts, not the last one of a learner alone. Of answers that no package
    lists, the `most` frequent are told.
    """

    export: Path
    packages: tuple[Path, ...]
    columns: Mapping[Field, str]
    language: str = ""
    every: bool = False
    most: int = 20


def report(wish: Wish) -> Report:
    """Read the export and the packages, and count. With an error nothing is counted."""
    read = export(wish.export, wish.columns)
    known, faults = courses(wish.packages)
    told = Findings(wish.export)
    found = (*read.diagnostics, *faults)
    wanted = () if has_errors(found) else _wanted(known, read.entries)
    if read.entries and not wanted and not has_errors(found):
        told.nothing_known(read.entries[0])
    if not wanted:
        return Report(wish.export.name, 0, 0, 0, wish.every, (), in_order((*found, *told.found)))
    return _counted(wish, read, wanted, told, found)


_Editions = tuple[Course, ...]


def _wanted(known: Iterable[Course], entries: Iterable[Entry]) -> tuple[_Editions, ...]:
    """The courses that entries are of, each in all of its languages; the one that knows most of the ids first."""
    seen = {entry.identifier for entry in entries}
    groups = [(len(seen & _names(group)), tuple(group)) for group in _groups(known)]
    return tuple(group for met, group in sorted(groups, key=lambda one: -one[0]) if met)


def _groups(known: Iterable[Course]) -> list[list[Course]]:
    """Courses of one identifier that share questions are editions of one; those that share none are its volumes."""
    groups: list[list[Course]] = []
    for course in known:
        names = _names([course])
        akin = (one for one in groups if one[0].identifier == course.identifier and names & _names(one))
        group = next(akin, None)
        if group is None:
            groups.append([course])
        else:
            group.append(course)
    return groups


def _names(editions: Iterable[Course]) -> set[str]:
    return {each.identifier for course in editions for each in course.asked}


def _merged(editions: _Editions, language: str) -> Course:
    """The edition in a language, else the first, with what only others ask behind its own questions."""
    chosen = next((one for one in editions if one.language == language), editions[0])
    asked: dict[str, Asked] = {}
    for one in (chosen, *editions):
        for each in one.asked:
            asked.setdefault(each.identifier, each)
    last = len(chosen.sections) - 1
    return replace(chosen, asked=tuple(replace(each, section=min(each.section, last)) for each in asked.values()))


def _counted(
    wish: Wish, read: Export, wanted: tuple[_Editions, ...], told: Findings, found: tuple[Diagnostic, ...]
) -> Report:
    merged = [_merged(editions, wish.language) for editions in wanted]
    told.shared(merged, {entry.identifier for entry in read.entries})
    told.unknown(read.entries, _names(merged))
    entries = counting(read.entries, wish.every)
    taken: set[str] = set()
    reports: list[CourseReport] = []
    for course, editions in zip(merged, wanted, strict=True):
        mine = [entry for entry in entries if entry.identifier in _names([course]) - taken]
        languages = tuple(dict.fromkeys(one.language for one in editions))
        reports.append(CourseReport(course, languages, _sections(wish, course, mine, told)))
        taken |= _names([course])
    counted = sum(entry.identifier in taken for entry in entries)
    learners = len({entry.learner for entry in read.entries if entry.learner})
    diagnostics = in_order((*found, *told.found))
    return Report(wish.export.name, len(read.entries), counted, learners, wish.every, tuple(reports), diagnostics)


def _sections(wish: Wish, course: Course, entries: Iterable[Entry], told: Findings) -> tuple[Section, ...]:
    """The results of a course by section, but for those without questions; one called like the course has no title."""
    asked = {each.identifier: each for each in course.asked}
    marked: dict[str, list[Marked]] = {identifier: [] for identifier in asked}
    for entry in entries:
        marked[entry.identifier].append(told.marked(asked[entry.identifier], entry))
    apart = {} if wish.every else discriminations(_shares(marked))
    results = [
        (each.section, result(each, marked[each.identifier], apart.get(each.identifier), wish.most))
        for each in asked.values()
    ]
    named = ((title, tuple(one for at, one in results if at == n)) for n, title in enumerate(course.sections))
    return tuple(Section("" if title == course.title else title, those) for title, those in named if those)


def _shares(marked: Mapping[str, Iterable[Marked]]) -> dict[str, dict[str, Fraction]]:
    """The shares by learner; a learner whom nothing names has none to compare."""
    shares: dict[str, dict[str, Fraction]] = defaultdict(dict)
    for identifier, some in marked.items():
        for one in some:
            if one.share is not None and one.entry.learner:
                shares[one.entry.learner][identifier] = one.share
    return shares
