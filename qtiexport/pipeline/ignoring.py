"""`[[lint.ignore]]`: findings that the config asks not to tell, and the asking that had no effect."""

from collections.abc import Callable, Iterable
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path

from qtiexport.config import Ignore
from qtiexport.diagnostics import Diagnostic, Severity, has_errors
from qtiexport.pipeline.ground import Ground


def told(ground: Ground, found: Iterable[Diagnostic], read: Iterable[str]) -> tuple[Diagnostic, ...]:
    """The findings without those that the config ignores, and a warning (CFG005) for each ignore without effect.

    `read` are the paths of the files that were read, as in messages. An ignore whose files were not all read, or not
    for every target and language, is not judged: it may well have an effect on the others.
    """
    every = tuple(found)
    ignores = ground.config.ignores
    if not ignores or ground.config.path is None:
        return every
    place = _places(ground.config.path.parent.resolve())
    hits = [(one, [ignore for ignore in ignores if _matches(ignore, one, place)]) for one in every]
    kept = tuple(one for one, hit in hits if not hit or one.severity is Severity.ERROR)
    used = {ignore for one, hit in hits for ignore in hit if one.severity is not Severity.ERROR}
    refused = {ignore for one, hit in hits for ignore in hit if ignore not in used}
    judged = [] if _partial(ground) or has_errors(every) else [place(path) for path in read]
    idle = [one for one in ignores if one not in used | refused and judged and (ground.whole or _within(one, judged))]
    return (*kept, *map(_refused, (one for one in ignores if one in refused)), *map(_idle, idle))


def _partial(ground: Ground) -> bool:
    return bool(ground.request.targets or ground.request.languages)


def _places(home: Path) -> Callable[[str], str]:
    """Turns a path in messages into one from the config's folder; "" for one outside of it."""

    @cache
    def place(path: str) -> str:
        whole = Path(path).resolve()
        return whole.relative_to(home).as_posix() if whole.is_relative_to(home) else ""

    return place


def _matches(ignore: Ignore, one: Diagnostic, place: Callable[[str], str]) -> bool:
    return ignore.code == one.code and _within(ignore, [place(one.location.path)])


def _within(ignore: Ignore, places: Iterable[str]) -> bool:
    """Whether one of the paths is among the ignore's files; `*` stands for slashes as well."""
    return any(fnmatchcase(place, glob) for place in places for glob in ignore.files)


def _refused(ignore: Ignore) -> Diagnostic:
    message = f"the ignore of {ignore.code} hides nothing: what it would hide is an error, and errors are never ignored"
    return _without_effect(ignore, message, "mend what is reported, and take the ignore out")


def _idle(ignore: Ignore) -> Diagnostic:
    files = " and ".join(f"“{glob}”" for glob in ignore.files)
    message = f"the ignore of {ignore.code} hides nothing: there is no such finding in {files}"
    return _without_effect(ignore, message, "take it out, so that it does not hide what comes next")


def _without_effect(ignore: Ignore, message: str, help: str) -> Diagnostic:
    return Diagnostic("CFG005", Severity.WARNING, message, ignore.location, help)
