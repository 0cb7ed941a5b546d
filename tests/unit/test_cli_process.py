"""The installed command as a process: streams, encodings, exit codes, and what a kill leaves behind."""

import contextlib
import hashlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from qtiexport import __version__, dist
from tests.builds import CHECKOUT, SAMPLE
from tests.sources import SINGLE, write

UNKEYED = "„Welche Flüsse“ – 🙂? Wählen Sie zwei aus.\n\n- Rhein\n- Havel\n"


def _environment(**more: str) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
    return {**kept, "PYTHONPATH": str(CHECKOUT), "XDG_DATA_HOME": "/nonexistent", **more}


def _run(folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "qtiexport", *words],
        cwd=folder,
        env=_environment(**environment),
        capture_output=True,
        timeout=120,
        check=False,
    )


def _hashes(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


def test_findings_go_to_stdout_and_usage_to_stderr(tmp_path: Path) -> None:
    """What was found is the result and goes to stdout; wrong use goes to stderr."""
    write(tmp_path / "source", "q.de.txt", text=UNKEYED)
    found = _run(tmp_path, "check")
    assert (found.returncode, found.stderr) == (1, b"")
    assert b"source/q.de.txt:" in found.stdout
    wrong = _run(tmp_path, "build", "--target", "x")
    assert (wrong.returncode, wrong.stdout) == (2, b"")
    assert b"no target" in wrong.stderr


def test_a_console_that_is_not_utf8_is_written_to(tmp_path: Path) -> None:
    """On an ASCII console quotes are plain, other characters escaped, and nothing fails."""
    write(tmp_path / "source", "q.de.txt", text=UNKEYED)
    found = _run(tmp_path, "check", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert (found.returncode, found.stderr) == (1, b"")
    assert found.stdout.isascii()
    assert b"KEY001" in found.stdout
    explained = _run(tmp_path, "explain", "source", PYTHONIOENCODING="ascii")
    assert explained.stdout.isascii()
    assert b"\\U0001f642" in explained.stdout


def test_a_bug_of_ours_is_one_line_and_3(tmp_path: Path) -> None:
    """An internal error ends with 3 and says that it is ours; the traceback comes only when asked for."""
    write(tmp_path / "source", "q.md", text=SINGLE)
    bug = "from qtiexport import cli\ndef broken(*_):\n    raise ZeroDivisionError('oops')\n"
    bug += "cli.building.build = broken\ncli.run()\n"
    for debug in ("", "1"):
        process = subprocess.run(
            [sys.executable, "-c", bug, "build"],
            cwd=tmp_path,
            env=_environment(QTIEXPORT_DEBUG=debug),
            capture_output=True,
            timeout=60,
            check=False,
        )
        assert process.returncode == (1 if debug else 3)
        assert (b"Traceback" in process.stderr) is bool(debug)
        assert b"ZeroDivisionError: oops" in process.stderr
        assert process.stdout == b""


@pytest.mark.parametrize("words", [("--help",), ("rule", "KEY001"), ("check", "source")])
def test_a_reader_that_goes_away_is_no_error(tmp_path: Path, words: tuple[str, ...]) -> None:
    """`qtiexport ... | head` ends quietly: whoever closed the pipe wanted no more."""
    write(tmp_path / "source", "q.de.txt", text=UNKEYED)
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as pipe:
        process = subprocess.run(
            [sys.executable, "-m", "qtiexport", *words],
            cwd=tmp_path,
            env=_environment(),
            stdout=pipe,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert process.stderr == b""


def test_the_version_needs_nothing_else(tmp_path: Path) -> None:
    """`--version` answers although nothing but Python is there."""
    told = subprocess.run(
        [sys.executable, "-S", "-m", "qtiexport", "--version"],
        cwd=tmp_path,
        env=_environment(),
        capture_output=True,
        timeout=60,
        check=True,
    )
    assert told.stdout.decode() == f"qtiexport {__version__}\n"


def test_an_output_folder_that_cannot_be_written_is_wrong_use(tmp_path: Path) -> None:
    """Where nothing can be written the reason is told with code 2, and nothing is left."""
    write(tmp_path / "source", "q.md", text=SINGLE)
    (tmp_path / "file").write_text("x")
    found = _run(tmp_path, "build", "--out", "file/dist")
    assert found.returncode == 2
    assert b"file/dist" in found.stderr
    assert b"internal error" not in found.stderr


# Another day, without a tool that sets the clock: every way that Python asks for the time says 2031.
_OTHER_DAY = """\
import datetime, time
_shift = 5 * 365 * 86400
_time, _localtime, _gmtime = time.time, time.localtime, time.gmtime
time.time = lambda: _time() + _shift
time.localtime = lambda seconds=None: _localtime(time.time() if seconds is None else seconds)
time.gmtime = lambda seconds=None: _gmtime(time.time() if seconds is None else seconds)
class _Datetime(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)
datetime.datetime = _Datetime
"""


def test_the_same_source_gives_the_same_bytes_anywhere(tmp_path: Path) -> None:
    """Folder, time zone, locale, hash seed and day are not in the bytes of any file."""
    (tmp_path / "day").mkdir()
    (tmp_path / "day" / "sitecustomize.py").write_text(_OTHER_DAY)
    year = [sys.executable, "-c", "import time, datetime; print(time.gmtime()[0], datetime.datetime.now().year)"]
    years = subprocess.run(year, env=_environment(PYTHONPATH=str(tmp_path / "day")), capture_output=True, check=True)
    assert all(int(number) >= time.gmtime().tm_year + 4 for number in years.stdout.split())
    elsewhere = tmp_path / "größe & co"
    elsewhere.mkdir()
    (elsewhere / "other").symlink_to(SAMPLE)
    one = _run(CHECKOUT, "build", "source", "--out", str(tmp_path / "one"), PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C")
    other = _run(
        elsewhere,
        "build",
        "other",
        PYTHONHASHSEED="2",
        TZ="Pacific/Kiritimati",
        LC_ALL="C.UTF-8",
        PYTHONPATH=f"{tmp_path / 'day'}{os.pathsep}{CHECKOUT}",
    )
    assert (one.returncode, other.returncode) == (0, 0), one.stderr + other.stderr
    assert _hashes(tmp_path / "one") == _hashes(elsewhere / "dist")


@pytest.fixture(scope="module")
def _versions(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Path, dict[str, str], dict[str, str]]]:
    """Two versions of a course, and the hashes of what each builds."""
    folder = tmp_path_factory.mktemp("versions")
    for name, city in (("old", "Paris"), ("new", "Rouen")):
        write(folder / name, *(f"q{number}.md" for number in range(40)), text=SINGLE.replace("Paris", city))
        (folder / name / "qtiexport.toml").write_text('course.id = "seine"\n')
        assert _run(folder, "build", name, "--out", f"{name}.out").returncode == 0
    yield folder / "old", folder / "new", _hashes(folder / "old.out"), _hashes(folder / "new.out")


def test_a_killed_build_leaves_old_or_new(
    tmp_path: Path, _versions: tuple[Path, Path, dict[str, str], dict[str, str]]
) -> None:
    """`kill -9` at any moment leaves the old packages or, after the next command, the new ones; never a mixture."""
    old, new, before, after = _versions
    out = tmp_path / "dist"
    assert _run(tmp_path, "build", str(old), "--out", str(out)).returncode == 0
    started = time.monotonic()
    assert _run(tmp_path, "build", str(new), "--out", str(tmp_path / "whole")).returncode == 0
    whole = time.monotonic() - started
    for share in (0.3, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0):
        process = subprocess.Popen(
            [sys.executable, "-m", "qtiexport", "build", str(new), "--out", str(out), "--quiet"],
            cwd=tmp_path,
            env=_environment(),
            stdout=subprocess.DEVNULL,
        )
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(whole * share)
        with contextlib.suppress(ProcessLookupError):
            process.send_signal(signal.SIGKILL)
        process.wait()
        dist.repair(out)
        assert _hashes(out) in (before, after)
        assert not dist.staging(out).exists()
    assert _run(tmp_path, "build", str(new), "--out", str(out)).returncode == 0
    assert _hashes(out) == after
