"""What is read where the command line names no path: the config's `sources`, else the folder `source/`."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from qtiexport import config
from qtiexport.config import Config, Loaded, Rulable
from qtiexport.declared import nearest, quoted
from qtiexport.diagnostics import Diagnostic, Severity
from qtiexport.pipeline.contract import Request
from qtiexport.rules import RULES, fixed
from qtiexport.targets import TARGETS

_DEFAULT = Path("source")


@dataclass(frozen=True, slots=True)
class Roots:
    """The paths of a run. Their files keep their steps from `base`; None: each path is a beginning of its own.

    `whole` tells whether they are all that the course is made of.
    """

    paths: tuple[Path, ...]
    base: Path | None = None
    whole: bool = False
    diagnostics: tuple[Diagnostic, ...] = ()


def has_sources(named: Path | None) -> bool:
    """Whether a run without a path has anything to read; a config with a mistake in it counts, since it is told."""
    if _DEFAULT.is_dir():
        return True
    loaded = loaded_config((), named)
    return bool(loaded.config.sources or loaded.diagnostics)


def watched_paths(paths: tuple[Path, ...], named: Path | None) -> tuple[tuple[Path, ...], Path | None]:
    """The files and folders that a run over `paths` reads, and the config that holds for it, if there is one."""
    loaded = loaded_config(paths, named)
    return roots(Request(paths, Path()), loaded).paths, loaded.config.path


def configured_language(place: Path, named: Path | None) -> str:
    """The language that the config which holds for a place gives to sources; "" where none does."""
    return loaded_config((place,), named).config.language or ""


def loaded_config(paths: tuple[Path, ...], named: Path | None) -> Loaded:
    """The config that is named, else the nearest one to what is read."""
    here = _DEFAULT if _DEFAULT.is_dir() else Path()
    path = named or config.find(paths[0] if paths else here)
    return config.load(path, _shown(path), tuple(TARGETS), rulable()) if path else Loaded(Config())


def rulable() -> tuple[Rulable, ...]:
    """The rules as the config may name them."""
    return tuple(Rulable(rule.code, rule.name, fixed(rule)) for rule in RULES.values())


def _shown(path: Path) -> str:
    """A path as an author would write it: below the working folder, relative to it."""
    here = Path.cwd()
    whole = path.resolve()
    return whole.relative_to(here).as_posix() if whole.is_relative_to(here) else path.as_posix()


def roots(request: Request, loaded: Loaded) -> Roots:
    """The paths of a request, or those that its config or habit stand for."""
    found = [(pattern, _matches(pattern, loaded.config)) for pattern in loaded.config.sources]
    paths = tuple(dict.fromkeys(path for _, matches in found for path in matches))
    if request.paths:
        return Roots(request.paths, whole=_covers(request.paths, paths, loaded.config))
    if not loaded.config.sources:
        return Roots((_DEFAULT,) if _DEFAULT.is_dir() else (), whole=True)
    missing = tuple(_missing(pattern, loaded) for pattern, matches in found if not matches)
    base = Path(os.path.commonpath([path.resolve() for path in paths])) if paths else None
    return Roots(tuple(Path(_shown(path)) for path in paths), base, True, missing)


def _matches(pattern: str, settings: Config) -> list[Path]:
    """What a path or glob from the config's folder stands for."""
    assert settings.path is not None
    folder = settings.path.parent.resolve()
    if not any(sign in pattern for sign in "*?["):
        return [folder / pattern] if (folder / pattern).exists() else []
    try:
        return sorted(folder.glob(pattern))
    except (ValueError, NotImplementedError, OSError):
        return []


def _missing(pattern: str, loaded: Loaded) -> Diagnostic:
    message = f"“sources” names {quoted(pattern)}, where nothing lies"
    return Diagnostic("CFG002", Severity.ERROR, message, loaded.place("sources"), "name what lies below the config")


def _covers(paths: Iterable[Path], named: Iterable[Path], settings: Config) -> bool:
    """Whether paths of the command line hold all that a run without them would read."""
    if settings.path is None:
        return True
    home = settings.path.parent.resolve()
    wanted = [path.resolve() for path in named] or [home / _DEFAULT if (home / _DEFAULT).is_dir() else home]
    given = [path.resolve() for path in paths]
    return all(any(one.is_relative_to(path) for path in given) for one in wanted)


def order_faults(loaded: Loaded, chosen: Roots, keys: Iterable[str]) -> Iterable[Diagnostic]:
    """An error for each name in `order` that is no folder; `keys` are the paths of the sources that were found."""
    steps = [key.split("/")[:-1] for key in keys]
    known = sorted({"/".join(one[: depth + 1]) for one in steps for depth in range(len(one))})
    for name in loaded.config.order:
        if name not in known and not _is_folder(name, chosen, loaded.config):
            meant = nearest(name, known)
            advice = f"did you mean “{meant}”?" if meant else "name a folder of the sources, or take the name out"
            message = f"“order” names {quoted(name)}, which is no folder with sources"
            yield Diagnostic("CFG002", Severity.ERROR, message, loaded.place("order"), advice)


def _is_folder(name: str, chosen: Roots, settings: Config) -> bool:
    """Whether a folder of that name lies outside of what is read now, where a part of the course was asked for."""
    if chosen.whole or settings.path is None:
        return False
    home = settings.path.parent.resolve()
    places = {place for path in chosen.paths for place in (path.resolve(), *path.resolve().parents)}
    return any((place / name).is_dir() for place in places if place.is_relative_to(home))
