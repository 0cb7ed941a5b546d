"""The wheel: what it holds, and that it works where nothing of the checkout is."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from qtiexport import __version__
from tests.builds import CHECKOUT, SAMPLE, Dist

pytestmark = pytest.mark.xdist_group("wheel")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built without a look at the network."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    told = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stdout + told.stderr
    (path,) = folder.glob("*.whl")
    return path


def test_the_wheel_holds_the_program_and_its_data(wheel: Path) -> None:
    """Every module, template, grammar and language is in the wheel, and neither tests nor sources of anything else."""
    names = set(zipfile.ZipFile(wheel).namelist())
    wanted = {
        f"qtiexport/{path.relative_to(CHECKOUT / 'qtiexport').as_posix()}"
        for path in (CHECKOUT / "qtiexport").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    templates = {
        f"qtiexport/{path.relative_to(CHECKOUT).as_posix()}"
        for path in (CHECKOUT / "templates").rglob("*")
        if path.is_file()
    }
    assert wanted | templates <= names
    rest = {name for name in names - wanted - templates if ".dist-info/" not in name}
    assert rest == set()
    assert f"qtiexport-{__version__}.dist-info/licenses/LICENSE" in names


def test_the_installed_wheel_builds_the_same(wheel: Path, sample: Dist, tmp_path: Path) -> None:
    """Installed elsewhere, away from the checkout and the network, it builds the same packages."""
    installed = tmp_path / "site"
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--target", str(installed)]
    subprocess.run([*pip, str(wheel)], check=True, capture_output=True)
    work = tmp_path / "elsewhere"
    work.mkdir()
    targets = ",".join(sorted({package.target for package in sample.packages()}))
    where = _installed(installed, work, "import qtiexport; print(qtiexport.__file__)")
    assert Path(where.stdout.strip()).is_relative_to(installed)
    made = _installed(installed, work, "from qtiexport.__main__ import main; main()", "build", str(SAMPLE), "--target", targets)
    assert made.returncode == 0, made.stdout + made.stderr
    assert Dist(work / "dist", sample.outcome).files == sample.files


def _installed(site: Path, folder: Path, script: str, *words: str) -> subprocess.CompletedProcess[str]:
    """Run a script with what was installed and its dependencies; -P leaves out the working folder."""
    script = f"import sys; sys.path.insert(0, sys.argv.pop(1)); {script}"
    return subprocess.run(
        [sys.executable, "-P", "-s", "-c", script, str(site), *words],
        cwd=folder,
        env={"PATH": "/usr/bin:/bin", "XDG_DATA_HOME": "/nonexistent"},
        capture_output=True,
        text=True,
        check=False,
    )
