"""`qtiexport preview` as a command: what it prints, how it ends, what it leaves, what it says without its extra."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from qtiexport import cli, preview
from tests.builds import CHECKOUT
from tests.previews import course

_WITHOUT = "import sys; sys.modules[{name!r}] = None; from qtiexport.__main__ import main; main()"


def _environment(folder: Path) -> dict[str, str]:
    temporary = folder / "temporary"
    temporary.mkdir(exist_ok=True)
    return {**os.environ, "PYTHONPATH": str(CHECKOUT), "TMPDIR": str(temporary)}


def test_without_a_course_there_is_nothing_to_preview(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As with `build`: a folder has to be named, or be called source/."""
    monkeypatch.chdir(tmp_path)
    told = CliRunner().invoke(cli.commands, ["preview"])
    assert told.exit_code == 2
    assert "there is no folder source/ here" in told.stderr


@pytest.mark.parametrize("name", ["starlette", "uvicorn", "watchfiles"])
def test_without_the_extra_it_tells_how_to_get_it(tmp_path: Path, name: str) -> None:
    """A missing tool is code 3, and one sentence with the command that installs it."""
    command = [sys.executable, "-c", _WITHOUT.format(name=name), "preview", str(course(tmp_path / "source"))]
    told = subprocess.run(command, env=_environment(tmp_path), capture_output=True, text=True, timeout=60, check=False)
    assert (told.returncode, told.stdout) == (3, "")
    assert told.stderr == "Error: the preview is not installed; run: pip install 'qtiexport[preview]'\n"


def test_without_the_extra_everything_else_runs(tmp_path: Path) -> None:
    """No other command waits for a web server, or asks for one."""
    command = [sys.executable, "-c", _WITHOUT.format(name="starlette"), "check", str(course(tmp_path / "source"))]
    told = subprocess.run(command, env=_environment(tmp_path), capture_output=True, text=True, timeout=60, check=False)
    assert (told.returncode, told.stderr) == (0, "")


@pytest.mark.skipif(sys.platform == "win32", reason="signals are those of POSIX")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_it_ends_when_it_is_told_to_and_leaves_nothing(tmp_path: Path, name: str) -> None:
    """Ctrl+C is the way out, and so is a closed terminal: code 0, no traceback, no packages, no temporary folder."""
    course(tmp_path / "source")
    command = [sys.executable, "-m", "qtiexport", "preview", "--no-open"]
    process = subprocess.Popen(
        command,
        cwd=tmp_path,
        env=_environment(tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    said = process.stdout.readline()
    assert said.startswith("preview at http://127.0.0.1:")
    process.send_signal(getattr(signal, name))
    _, complaints = process.communicate(timeout=30)
    assert (process.returncode, complaints) == (0, "")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["source", "temporary"]
    assert list((tmp_path / "temporary").iterdir()) == []


def test_a_port_that_cannot_be_used_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Code 2, and what to do."""

    def refuse(*words: object) -> None:
        raise preview.PortError(f"port 80 cannot be used here ({len(words)})")

    monkeypatch.setattr(preview, "serve", refuse)
    told = CliRunner().invoke(cli.commands, ["preview", str(course(tmp_path / "source")), "--port", "80"])
    assert told.exit_code == 2
    assert told.stderr.startswith("Error: port 80 cannot be used here")
