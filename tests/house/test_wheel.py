"""The wheel: what it holds, and that it works where nothing of the checkout is."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from qtiexport import __version__
from tests.builds import CHECKOUT, EVERY_TARGET, SAMPLE, Dist, built

pytestmark = pytest.mark.xdist_group("wheel")

# Put before everything that runs: it stops whoever reaches for the network or for a file of the checkout. The
# environment of the tests may well lie inside the checkout, its libraries are none of it.
_GUARD = """\
import sys
def _guard(event, words):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname"):
        raise PermissionError(f"{event} {words}")
    if event == "open" and isinstance(words[0], str):
        path = words[0]
        if path.startswith(%(checkout)r) and not path.startswith((%(prefix)r, %(base)r, %(sample)r)):
            raise PermissionError(path)
sys.addaudithook(_guard)
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the archive of the sources and the wheel made of that archive, without a look at the network."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder)]
    told = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stdout + told.stderr
    return folder


@pytest.fixture(scope="module")
def wheel(made: Path) -> Path:
    """The wheel."""
    return made / f"qtiexport-{__version__}-py3-none-any.whl"


def _below(folder: str) -> set[str]:
    files = (path for path in (CHECKOUT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(CHECKOUT).as_posix() for path in files}


def test_the_wheel_holds_the_program_and_its_data(wheel: Path) -> None:
    """Every module, template, grammar and language is in the wheel, and nothing else is."""
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    about = {name for name in names if name.startswith(f"qtiexport-{__version__}.dist-info/")}
    assert names - about == _below("qtiexport") | {f"qtiexport/{name}" for name in _below("templates")}
    assert f"qtiexport-{__version__}.dist-info/licenses/LICENSE" in about


def test_the_archive_of_the_sources_holds_what_the_tests_need(made: Path) -> None:
    """Whoever takes the sources alone has the program, its templates, the sample and the golden files."""
    with tarfile.open(made / f"qtiexport-{__version__}.tar.gz") as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert _below("qtiexport") | _below("templates") | _below("source") | _below("tests/golden") <= names
    assert [name for name in names if name.startswith(("dist/", "node_modules/", ".venv/", "build/"))] == []


@pytest.fixture(scope="module")
def site(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which nothing but the wheel is installed, with the guard."""
    folder = tmp_path_factory.mktemp("site")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--target", str(folder)]
    subprocess.run([*pip, str(wheel)], check=True, capture_output=True)
    places = {"checkout": f"{CHECKOUT}/", "prefix": sys.prefix, "base": sys.base_prefix, "sample": f"{SAMPLE}/"}
    (folder / "sitecustomize.py").write_text(_GUARD % places, encoding="utf-8")
    return folder


def _run(site: Path, folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a command with what was installed, and the libraries that are there anyway."""
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(site), "XDG_DATA_HOME": "/nonexistent"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_the_guard_guards(site: Path, tmp_path: Path) -> None:
    """Whoever opens a file of the checkout, or a connection, is stopped."""
    reaches = [f"open({str(CHECKOUT / 'README.md')!r})", "import socket; socket.create_connection(('localhost', 9))"]
    for reach in reaches:
        assert "PermissionError" in _run(site, tmp_path, sys.executable, "-c", reach).stderr


def test_the_installed_wheel_builds_the_same(site: Path, tmp_path: Path) -> None:
    """Installed elsewhere, away from the checkout and the network, the command builds the same packages."""
    where = _run(site, tmp_path, sys.executable, "-c", "import qtiexport; print(qtiexport.__file__)")
    assert Path(where.stdout.strip()).is_relative_to(site), where.stderr
    command = str(site / "bin" / "qtiexport")
    done = _run(site, tmp_path, command, "build", str(SAMPLE), "--target", ",".join(EVERY_TARGET))
    assert done.returncode == 0, done.stdout + done.stderr
    here = built(SAMPLE, tmp_path / "here", proof=True)
    assert Dist(tmp_path / "dist", here.outcome).files == here.files
