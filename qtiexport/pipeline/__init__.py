"""The story of a build, from sources to packages: read, judge, make, validate, pack, exchange.

Each step takes values and returns values. Mistakes are collected all the way and shown together; nothing is packed
that failed, and `dist/` changes only at the very end.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from qtiexport import bank, dist, workers
from qtiexport.diagnostics import Diagnostic, Location, has_errors, in_order
from qtiexport.pipeline.access import write as write_access
from qtiexport.pipeline.changes import Changes, Since, compared
from qtiexport.pipeline.contract import Outcome, OutputError, Request, Tally
from qtiexport.pipeline.covering import absent, reading_only, unused
from qtiexport.pipeline.doctor import Check, State, Surroundings, examine
from qtiexport.pipeline.gathering import gather
from qtiexport.pipeline.ground import Ground, lay
from qtiexport.pipeline.ignoring import told
from qtiexport.pipeline.joining import join
from qtiexport.pipeline.linking import Surveyed, Text, linked, of_files
from qtiexport.pipeline.mending import Fixed, Fixes, fix
from qtiexport.pipeline.packing import Assembly, Packed, assemble
from qtiexport.pipeline.proofing import Proofs, Told, write_alone
from qtiexport.pipeline.proofing import write as write_proof
from qtiexport.pipeline.reading import FileResult, Job, process, read
from qtiexport.pipeline.report import items, report, with_artifacts
from qtiexport.pipeline.schemas import add_schemas, schemas_at_hand
from qtiexport.pipeline.sections import overdrawn, parted
from qtiexport.pipeline.sources import configured_language, has_sources, watched_paths
from qtiexport.pipeline.timing import inextensible
from qtiexport.pipeline.titles import course_name
from qtiexport.pipeline.validating import validate
from qtiexport.proof import TARGET
from qtiexport.readers import Reading
from qtiexport.rules import judge_bank, judge_languages, judge_release, settle

__all__ = [
    "Changes",
    "Check",
    "Fixed",
    "Fixes",
    "Outcome",
    "OutputError",
    "Request",
    "State",
    "Surroundings",
    "Surveyed",
    "Tally",
    "Text",
    "add_schemas",
    "build",
    "check",
    "configured_language",
    "examine",
    "explain",
    "fix",
    "has_sources",
    "proof",
    "schemas_at_hand",
    "survey",
    "validate",
    "watched_paths",
]

Progress = Callable[[int, int], None]


class Collector(Protocol):
    """Takes over what the files became, one after the other."""

    def add(self, result: FileResult) -> None: ...


def _silent(done: int, total: int) -> None:
    del done, total


def check(request: Request, progress: Progress = _silent) -> Outcome:
    """Read and judge everything that `build` would, and write nothing."""
    ground = lay(request)
    if has_errors(ground.diagnostics):
        return Outcome(in_order(ground.diagnostics))
    with Assembly(ground.config.splits) as assembly, Proofs() as proofs:
        outcome = _collected(ground, assembly, proofs, progress)
        return outcome.with_diagnostics(parted(ground, assembly.held))


def survey(request: Request) -> Surveyed:
    """Read and judge all sources, in all languages, without making anything of them."""
    ground = lay(request)
    if has_errors(ground.diagnostics):
        return Surveyed(Outcome(in_order(ground.diagnostics)), (), ())
    bare = replace(ground, targets=(), languages=())
    results = _gather(bare, (), _silent)
    texts = of_files(ground.found.files, results, bank.defaults(ground.config))
    return Surveyed(_outcome(bare, results), tuple(texts), ground.languages)


def build(request: Request, progress: Progress = _silent) -> Outcome:
    """Build the packages of a request into its output folder.

    What a killed build left there is finished first, whatever becomes of this one. Raises OutputError when the output
    folder cannot be written to.
    """
    with _writing(request.out):
        if dist.staging(request.out).exists():
            with dist.alone(request.out):
                dist.repair(request.out)
    ground = lay(request)
    if has_errors(ground.diagnostics):
        return Outcome(in_order(ground.diagnostics))
    with Assembly(ground.config.splits, _left_out(ground)) as assembly, Proofs() as proofs:
        outcome = _collected(ground, assembly, proofs, progress)
        outcome = outcome.with_diagnostics(parted(ground, assembly.held))
        known = outcome.with_diagnostics(gone := _vanished(ground, outcome))
        if has_errors(known.diagnostics) or (request.strict and known.warned):
            return known
        # What the last build had is told, and never written: the same sources give the same bytes.
        return _written(ground, assembly, proofs, outcome).with_diagnostics(gone)


def _left_out(ground: Ground) -> Since | None:
    """The build that had what is left out; what of joined parts it had is known once they are joined."""
    return None if ground.settings.multilang else ground.since


def _collected(ground: Ground, assembly: Assembly, proofs: Proofs, progress: Progress) -> Outcome:
    """All that packages are made of waits in `assembly`, and is judged."""
    results = _gather(ground, (assembly, proofs), progress)
    joined = join(ground, assembly, results)
    told = gather(ground, assembly, joined.results)
    return _outcome(ground, joined.results, (*joined.diagnostics, *told))


def _gather(ground: Ground, collectors: Iterable[Collector], progress: Progress) -> list[FileResult]:
    """Read, judge and make every file; what was made is spooled, what is left of a file is small."""
    job = Job(
        defaults=bank.defaults(ground.config),
        targets=ground.targets,
        languages=ground.languages,
        settings=ground.settings,
        schemas=ground.schemas,
        proof=ground.request.proof,
        levels=ground.config.severities,
    )
    results: list[FileResult] = []
    for batch in workers.run(partial(process, job), ground.found.files, ground.request.jobs):
        for result in batch:
            for collector in collectors:
                collector.add(result)
            results.append(result.emptied())
        progress(len(results), len(ground.found.files))
    return results


def _outcome(ground: Ground, results: list[FileResult], joining: Iterable[Diagnostic] = ()) -> Outcome:
    found = [diagnostic for result in results for diagnostic in result.diagnostics]
    entries = [part.entry for result in results for part in result.parts]
    traits = [part.bank for result in results for part in result.parts if part.bank]
    judged = judge_bank(entries, traits)
    judged += judge_languages(linked(results))
    asked = (*reading_only(entries), *overdrawn(ground, results), *inextensible(ground, entries))
    there = (*absent(ground, entries), *unused(ground, results), *asked)
    over_all = (*ground.diagnostics, *ground.found.strays, *judged, *there, *joining)
    found += settle(over_all, ground.config.severities)
    return Outcome(
        diagnostics=in_order(told(ground, found, (result.shown for result in results))),
        tally=Tally.of(result.tally for result in results),
        ignored=ground.found.ignored,
        results=tuple(results),
        sources=tuple(file.shown for file in ground.found.files),
    )


def _vanished(ground: Ground, outcome: Outcome) -> tuple[Diagnostic, ...]:
    """What the last build of this course had and this one has not; a course without its own id keeps no records."""
    last = dist.known(ground.request.out)
    course = ground.config.course_id
    if has_errors(outcome.diagnostics) or not course or last.get("course") != course:
        return ()
    made = [part.entry for result in outcome.results for part in result.parts if part.made]
    place = Location((ground.request.out / dist.REPORT).as_posix())
    found = judge_release(dist.items(last), [(entry.identifier, entry.language) for entry in made], place)
    return settle(found, ground.config.severities)


@contextmanager
def _writing(out: Path) -> Iterator[None]:
    """Turns the system's refusal to write into words."""
    try:
        yield
    except OSError as fault:
        place = f" ({fault.filename})" if fault.filename else ""
        raise OutputError(f"cannot write to {out.as_posix()}: {fault.strerror or fault}{place}") from fault


def _written(ground: Ground, assembly: Assembly, proofs: Proofs, outcome: Outcome) -> Outcome:
    """Assemble the packages beside the output folder and exchange them, if nothing is wrong with any."""
    out = ground.request.out
    with _writing(out), dist.alone(out):
        folder = dist.prepare(out)
        try:
            return _exchanged(ground, assemble(ground, assembly, folder, outcome), proofs, outcome)
        finally:
            # Whatever happened, the staging folder goes: forward if the exchange had begun, else away.
            dist.repair(out)


def _exchanged(ground: Ground, packed: Packed, proofs: Proofs, outcome: Outcome) -> Outcome:
    out = ground.request.out
    old = dist.known(out)
    names = (*packed.names, *(proofs.names if ground.request.proof else ()))
    outcome = outcome.with_diagnostics((*packed.diagnostics, *dist.blocked(out, names, old)))
    if has_errors(outcome.diagnostics):
        return outcome
    new = report(ground, outcome, packed, dist.kept(old, out, ground.scope), old)
    pages, accessible = _proofs(ground, proofs, outcome, new)
    new = {**with_artifacts(new, pages), **accessible}
    dist.commit(out, (*packed.names, *(page.name for page in pages)), new)
    return replace(
        outcome,
        artifacts=packed.artifacts,
        pages=tuple(page.name for page in pages),
        foreign=dist.foreign(out, new),
        course=packed.course,
        named=bool(ground.config.course_id),
        layers=packed.layers,
        changes=_changes(ground, outcome),
    )


def _changes(ground: Ground, outcome: Outcome) -> Changes | None:
    if ground.since is None:
        return None
    now = (mark for result in outcome.results for part in result.parts for mark in part.fingerprints)
    return compared(ground.since, now, ground.languages, ground.whole)


def _proofs(
    ground: Ground, proofs: Proofs, outcome: Outcome, built: dict[str, Any]
) -> tuple[tuple[dist.Artifact, ...], dict[str, Any]]:
    """Write the pages for people beside the packages, from what the report of the build says of those.

    What that report is to tell of accessibility comes back, too.
    """
    if not ground.request.proof:
        return (), {}
    packages = tuple(one for one in dist.artifacts(built) if one.target != TARGET)
    told = Told(built["course"], packages, built["layers"], built["items"])
    folder = dist.staging(ground.request.out)
    page, short = write_access(ground, proofs, outcome, built, folder)
    return (*write_proof(ground, proofs, outcome, told, folder), page), {"accessibility": short}


def proof(request: Request, progress: Progress = _silent) -> Outcome:
    """Write the pages of the proof alone, also of sources with errors: that is when they are needed most.

    Pages of an earlier run in the output folder are written over. Raises OutputError when it cannot be written to.
    """
    ground = lay(replace(request, proof=True))
    if has_errors(ground.diagnostics):
        return Outcome(in_order(ground.diagnostics))
    with Assembly() as assembly, Proofs() as proofs:
        outcome = _outcome(ground, _gather(ground, (assembly, proofs), progress))
        told = Told(course_name(ground.config, outcome), items=items(outcome.results))
        with _writing(request.out):
            pages = write_alone(ground, proofs, outcome, told)
        return replace(outcome, pages=pages)


def explain(request: Request) -> tuple[Outcome, tuple[tuple[str, Reading], ...]]:
    """How each file of a request is read, and the outcome of `check` for the same request."""
    ground = lay(request)
    readings = tuple((file.shown, read(file, bank.defaults(ground.config)).reading) for file in ground.found.files)
    return check(request), readings
