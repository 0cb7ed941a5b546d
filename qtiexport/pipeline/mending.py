"""Sources without their bad habits: each file is read, mended and proved to mean the same, and only then written."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from qtiexport import bank, fixing, workers
from qtiexport.bank import SourceFile
from qtiexport.diagnostics import Diagnostic, has_errors, in_order
from qtiexport.fixing import Mended, Rewrite
from qtiexport.pipeline.contract import Request
from qtiexport.pipeline.ground import lay
from qtiexport.readers import Defaults, Reading, ending, rawitem


@dataclass(frozen=True, slots=True)
class Fixed:
    """A file that can be mended: its path as shown, what was done as (code, lines), and the diff of it.

    `hindered` says why it could not be written, and is empty where it was, or was not asked for.
    """

    path: str
    changes: tuple[tuple[str, int], ...]
    diff: str
    hindered: str = ""


@dataclass(frozen=True, slots=True)
class Fixes:
    """What came of a run: with `diagnostics` the request itself is at fault, and no file was looked at."""

    files: tuple[Fixed, ...]
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def hindered(self) -> bool:
        """Whether a file could not be written."""
        return any(file.hindered for file in self.files)


def fix(request: Request, ids: bool, write: bool) -> Fixes:
    """Mend the files of a request; `ids` writes the identifiers too. Without `write` no file is touched."""
    ground = lay(request)
    if has_errors(ground.diagnostics):
        return Fixes((), in_order(ground.diagnostics))
    step = partial(_fixed, bank.defaults(ground.config), ids, write)
    return Fixes(tuple(one for batch in workers.run(step, ground.found.files, request.jobs) for one in batch))


def _fixed(defaults: Defaults, ids: bool, write: bool, files: Sequence[SourceFile]) -> tuple[Fixed, ...]:
    rewrites = (*fixing.REWRITES, *(fixing.NAMING if ids else ()))
    pairs = ((file, _mended(file, defaults, rewrites)) for file in files)
    return tuple(_done(file, mended, write) for file, mended in pairs if mended and mended.changed)


def _mended(file: SourceFile, defaults: Defaults, rewrites: Iterable[Rewrite]) -> Mended | None:
    """The file mended; None where it cannot be read, which `check` tells, and for an item that is packed as it is."""
    if ending(file.path) in rawitem.SUFFIXES:
        return None
    try:
        data = file.path.read_bytes()
    except OSError:
        return None

    def read(data: bytes) -> Reading:
        return bank.read(file, data, defaults)

    return fixing.mend(data, file.path.suffix.lower(), file.identifier, read, rewrites)


def _done(file: SourceFile, mended: Mended, write: bool) -> Fixed:
    hindered = fixing.replace(file.path, mended.before, mended.after) if write else ""
    return Fixed(file.shown, mended.changes, fixing.unified(file.shown, mended.before, mended.after), hindered)
