"""What the commands themselves say: what was read, written and left alone, and which schemas are at hand."""

import difflib
from collections.abc import Iterable
from pathlib import Path

from qtiexport.diagnostics import Diagnostic, Severity, has_errors
from qtiexport.grammars import Added, Row
from qtiexport.output.console import line
from qtiexport.pipeline import Changes, Outcome, Tally
from qtiexport.readers import Fact, Reading

# More are counted: a person deletes a folder of questions at once.
_MOST_GONE = 10


def suggestion(name: str, known: tuple[str, ...]) -> str:
    """What to write instead of an unknown name."""
    lower = {one.lower(): one for one in known}
    close = difflib.get_close_matches(name.lower(), lower, n=1)
    return f"did you mean “{lower[close[0]]}”?" if close else f"there are {', '.join(known)}"


def summary(outcome: Outcome) -> str:
    """The last line of every run: what was read as what, and how much is wrong."""
    if not outcome.tally.files:
        return f"nothing was read; {_counts(outcome.diagnostics)}"
    return f"{_tally(outcome.tally)}; {_counts(outcome.diagnostics)}"


def _tally(tally: Tally) -> str:
    told = [_number(tally.questions, "question"), _number(tally.articles, "article")]
    unread = [f"{tally.unread} could not be read"] if tally.unread else []
    return f"{_number(tally.files, 'file')}: {', '.join((*told, *unread))}"


def _counts(found: Iterable[Diagnostic]) -> str:
    severities = [diagnostic.severity for diagnostic in found]
    notes = severities.count(Severity.INFO)
    told = [_number(severities.count(Severity.ERROR), "error"), _number(severities.count(Severity.WARNING), "warning")]
    return ", ".join((*told, _number(notes, "note")) if notes else told)


def _number(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def written(outcome: Outcome, out: str) -> str:
    """What a build wrote, which schemas judged it, and what it left alone; or that it wrote nothing."""
    if not outcome.artifacts and outcome.changes:
        told = (*changed(outcome.changes), f"no package was written to {line(out)}")
        return "".join(f"{one}\n" for one in told)
    if not outcome.artifacts:
        strict = "" if has_errors(outcome.diagnostics) else ": with --strict a warning stops the build"
        return f"nothing was written to {line(out)}{strict}\n"
    lines = [f"  {artifact.name}  {artifact.bytes:,} bytes" for artifact in outcome.artifacts]
    head = f"wrote {_number(len(outcome.artifacts), 'package')} to {line(out)}:"
    lines = [head, *lines, f"checked against: {_layers(outcome.layers)}"]
    lines += changed(outcome.changes) if outcome.changes else []
    lines += [proofed(outcome, out).removesuffix("\n")] if outcome.pages else []
    if not outcome.named:
        lines.append(
            f"note: the course has no id of its own; “{outcome.course}” is made from the items and changes with them. "
            "Set course.id in qtiexport.toml so that learners' records stay"
        )
    if outcome.foreign:
        lines.append(f"left alone in {line(out)}: {', '.join(map(line, outcome.foreign))}")
    return "".join(f"{line}\n" for line in lines)


def changed(changes: Changes) -> list[str]:
    """What a file of changes holds and leaves out, and what an LMS may still have that the source has no more."""
    told = f"{changes.new} new, {changes.changed} changed, {changes.unchanged} unchanged and left out"
    told += "" if changes.new or changes.changed else "; there is no file to import"
    lines = [f"{' and '.join(changes.targets)} since {line(changes.since)}: {told}"]
    if changes.gone:
        more = f" and {len(changes.gone) - _MOST_GONE} more" if len(changes.gone) > _MOST_GONE else ""
        named = ", ".join(map(line, changes.gone[:_MOST_GONE]))
        lines.append(f"no longer in the source, to be deleted there by hand: {named}{more}")
    return lines


def proofed(outcome: Outcome, out: str) -> str:
    """Where the pages for proof-readers lie; nothing if none were asked for."""
    return f"to read before upload: {out}/{outcome.pages[0]}\n" if outcome.pages else ""


def _layers(layers: Iterable[str]) -> str:
    names = sorted({layer.split(":", 1)[-1] for layer in layers}, reverse=True)
    spoken = {"own": "qtiexport's own grammars", "official": "the official schemas"}
    return " and ".join(spoken.get(name, name) for name in names) or "nothing"


def validated(outcome: Outcome) -> str:
    """The last line of `validate`."""
    count = _number(len(outcome.judged), "package")
    return f"{count} checked against {_layers(outcome.layers)}; {_counts(outcome.diagnostics)}\n"


def ignored(outcome: Outcome) -> str:
    """The files that no reader reads."""
    return f"not read: {', '.join(map(line, outcome.ignored))}\n" if outcome.ignored else ""


def schemas(folder: Path | None, rows: Iterable[Row]) -> str:
    """The schemas at hand as a table, and where the official ones lie."""
    table = [(row.family, row.layer, row.state) for row in rows]
    widths = [max(len(row[column]) for row in table) for column in (0, 1)]
    lines = [f"{family:<{widths[0]}}  {layer:<{widths[1]}}  {state}" for family, layer, state in table]
    place = folder.as_posix() if folder else "nowhere yet; add some with `qtiexport schemas add PATH`"
    return "\n".join((*lines, f"official schemas: {place}")) + "\n"


def added(store: Path | None, result: Added) -> str:
    """What `schemas add` did."""
    lines = [f"added {path}" for path in result.paths]
    lines += [f"left out {name}: not the version that qtiexport knows" for name in result.others]
    if result.problem:
        lines.append(f"nothing was added: {result.problem}")
    elif not result.paths:
        lines.append("nothing was added: no official schema that qtiexport uses was found")
    else:
        lines.append(f"{_number(len(result.paths), 'schema')} in {store.as_posix() if store else 'the store'}")
    return "\n".join(lines) + "\n"


def explanation(shown: str, reading: Reading) -> str:
    """How a file was read: every fact with its evidence, part by part."""
    parts = [f"{shown}\n"]
    for account in reading.accounts:
        parts += [_fact(fact, shown) for fact in account.facts]
        parts.append("\n")
    if not reading.accounts:
        parts.append("  nothing could be read\n\n")
    return "".join(parts)


def _fact(fact: Fact, shown: str) -> str:
    place = f"line {fact.location.line}" if fact.location and fact.location.line else ""
    if place and fact.location and fact.location.path != shown:
        place = f"{fact.location.path}, {place}"
    reason = ": ".join(part for part in (place, line(fact.reason)) if part)
    return f"  {fact.topic:<12} {line(fact.value)}{f'    ({reason})' if reason else ''}\n"
