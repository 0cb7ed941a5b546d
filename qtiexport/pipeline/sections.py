"""What a folder's `bank.toml` draws, compared with the questions that are there and the packages that they lie in."""

from collections import Counter
from collections.abc import Iterable, Sequence

from qtiexport.bank import BankSection
from qtiexport.diagnostics import Diagnostic, Severity, has_errors
from qtiexport.pipeline.ground import Ground
from qtiexport.pipeline.reading import FileResult
from qtiexport.targets import TARGETS, Asked, IndexEntry


def overdrawn(ground: Ground, results: Sequence[FileResult]) -> list[Diagnostic]:
    """An error (CFG004) for each folder that draws more questions than it has in a language.

    Only where the whole course was read, and all of it without a mistake: else there may be more.
    """
    if not _whole(ground) or any(has_errors(result.diagnostics) for result in results):
        return []
    counts: Counter[tuple[int, str]] = Counter()
    for entry in (part.entry for result in results for part in result.parts):
        if not ground.languages or entry.language in ground.languages:
            counts[entry.section, entry.language] += int(entry.question)
    found = ground.found.sections
    return [
        _overdrawn(found[place], count, language)
        for (place, language), count in sorted(counts.items())
        if found[place].delivery.select > count
    ]


def _whole(ground: Ground) -> bool:
    """Whether all of each folder was read; without a config nothing says so where files were named."""
    return ground.whole and (ground.config.path is not None or all(path.is_dir() for path in ground.request.paths))


def _overdrawn(section: BankSection, count: int, language: str) -> Diagnostic:
    drawn, there = _questions(section.delivery.select), _questions(count)
    message = f"“section.select” draws {drawn}, but the folder has {there} in “{language}”"
    return _error(section, message, f"write at most {count}, or add questions" if count else "add questions")


def _questions(count: int) -> str:
    return "one question" if count == 1 else f"{count or 'no'} questions"


def parted(ground: Ground, held: Iterable[tuple[str, Sequence[Sequence[IndexEntry]]]]) -> Iterable[Diagnostic]:
    """An error (CFG004) for each folder that a target draws from and whose questions lie in several packages of it.

    `held` are the entries of each package, by target. Each package would draw for itself, so that a learner would get
    more than was asked for.
    """
    for target, packages in held:
        if any(loss.asked is Asked.SELECT for loss in TARGETS[target].losses(ground.settings)):
            continue
        counts = Counter(place for entries in packages for place in {one.section for one in entries if one.question})
        for place, count in sorted(counts.items()):
            if count > 1 and ground.found.sections[place].delivery.select:
                yield _parted(ground.found.sections[place], target, count)


def _parted(section: BankSection, target: str, count: int) -> Diagnostic:
    drawn = _questions(section.delivery.select)
    message = f"“section.select” draws {drawn}, but those of the folder lie in {count} packages of {target}"
    advice = f"let one package hold the folder: raise target.{target}.split, or put fewer questions into the course"
    return _error(section, message, advice)


def _error(section: BankSection, message: str, advice: str) -> Diagnostic:
    return Diagnostic("CFG004", Severity.ERROR, message, dict(section.delivered_at)["select"], advice)
