"""The files for CI systems: what they say is valid, and what they run does what they promise."""

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.builds import CHECKOUT
from tests.published import faults
from tests.sources import CHOICE, SINGLE, write

UNKEYED = "Which rivers reach the sea? Choose two.\n\n- Rhine\n- Havel\n"
ALL_RIGHT = CHOICE.replace("- [ ]", "- [x]").replace(" Choose two.", "")


class _Strict(yaml.SafeLoader):
    """YAML in which a key may stand once."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys = [self.construct_object(key) for key, _ in node.value]
        assert len(keys) == len(set(keys)), node.start_mark
        return super().construct_mapping(node, deep)


def _read(name: str) -> Any:
    return yaml.load((CHECKOUT / name).read_text(encoding="utf-8"), _Strict)


ACTION = _read("action.yml")
GITLAB = _read("docs/ci/gitlab.yml")
(HOOK,) = _read(".pre-commit-hooks.yaml")
_, INSTALL, RUN = ACTION["runs"]["steps"]


@pytest.mark.parametrize(
    ("name", "schema"),
    [
        ("action.yml", "GitHub Action"),
        ("docs/ci/gitlab.yml", "gitlab-ci"),
        (".pre-commit-hooks.yaml", ".pre-commit-hooks.yml"),
    ],
)
def test_each_file_fits_the_published_schema(name: str, schema: str) -> None:
    """The schema of the system that reads the file finds nothing wrong in it."""
    assert faults(schema, _read(name)) == []


def test_every_input_is_used_and_none_is_pasted() -> None:
    """Each input reaches the script as a variable, and no script holds an expression: a path could be a command."""
    used = re.findall(r"\$\{\{ inputs\.(\w+) \}\}", json.dumps(RUN["env"]))
    assert used == list(ACTION["inputs"])
    assert [step for step in ACTION["runs"]["steps"] if "${{" in step.get("run", "")] == []
    unread = [name for name in RUN["env"] if f'"${name}"' not in RUN["run"] and f"${name}" not in RUN["run"]]
    assert unread == []


@pytest.fixture(scope="module")
def temp(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The runner's folder after the step that installs, without a look at the network."""
    folder = tmp_path_factory.mktemp("runner temp")
    offline = {"PIP_NO_INDEX": "1", "PIP_NO_DEPS": "1", "PIP_NO_BUILD_ISOLATION": "0"}
    done = _bash(folder, INSTALL["run"], PYTHON=sys.executable, RUNNER_TEMP=str(folder), **offline)
    assert done.returncode == 0, done.stderr
    return folder


def _bash(folder: Path, script: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a step as GitHub does: `bash --noprofile --norc -eo pipefail`, with the action's own folder in a variable."""
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "GITHUB_ACTION_PATH": str(CHECKOUT),
        "XDG_DATA_HOME": "/nonexistent",
        **variables,
    }
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def _act(folder: Path, temp: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run the action's last step with the given inputs and the defaults of the others."""
    values = {name: inputs.get(name, given["default"]) for name, given in ACTION["inputs"].items()}
    variables = {name.upper(): value for name, value in values.items()}
    return _bash(folder, RUN["run"], PYTHON=sys.executable, RUNNER_TEMP=str(temp), **variables)


def test_the_action_builds(tmp_path: Path, temp: Path) -> None:
    """Without a word more, source/ becomes dist/."""
    write(tmp_path / "source", "q.md", text=SINGLE)
    done = _act(tmp_path, temp)
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "dist" / "build.json").is_file()


def test_the_action_marks_and_fails(tmp_path: Path, temp: Path) -> None:
    """A finding is an annotation, and the step fails with the program's own code."""
    write(tmp_path / "source", "q.en.txt", text=UNKEYED)
    done = _act(tmp_path, temp, command="check")
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=source/q.en.txt,line=")
    assert _act(tmp_path, temp, command="bogus").returncode == 2


def test_every_input_does_something(tmp_path: Path, temp: Path) -> None:
    """Paths with blanks, a config, strictness, a form and a file for it all reach the program."""
    write(tmp_path / "my bank", "q.md", text=ALL_RIGHT)
    (tmp_path / "my.toml").write_text('course.id = "mine"\n')
    inputs = {"paths": "my bank\n\n", "config": "my.toml", "out": "my dist", "format": "sarif", "report": "a b.sarif"}
    assert _act(tmp_path, temp, **inputs).returncode == 0
    assert any(path.name.startswith("mine-") for path in (tmp_path / "my dist").iterdir())
    log = json.loads((tmp_path / "a b.sarif").read_text(encoding="utf-8"))
    assert {result["ruleId"] for result in log["runs"][0]["results"]} >= {"KEY103"}
    assert _act(tmp_path, temp, **inputs, strict="true").returncode == 1
    assert _act(tmp_path, temp, command="validate", paths="my dist").returncode == 0


@pytest.mark.parametrize("name", list(ACTION["inputs"]))
@pytest.mark.parametrize("bad", ["$(touch hacked)", "`touch hacked`", "; touch hacked", "--help", '"; touch hacked; "'])
def test_no_input_is_a_command(tmp_path: Path, temp: Path, name: str, bad: str) -> None:
    """Whatever an input says, the shell does not run it."""
    _act(tmp_path, temp, **{name: bad})
    assert not (tmp_path / "hacked").exists()


def test_the_job_for_gitlab_builds_and_reports(tmp_path: Path) -> None:
    """The script makes what the job keeps: packages, and a report even where the build fails."""
    job = GITLAB["qtiexport"]
    variables = {**job["variables"], "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    write(tmp_path / "source", "q.md", text=SINGLE)
    (script,) = job["script"]
    done = _bash(tmp_path, script, **variables)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / job["artifacts"]["paths"][0]).is_dir()
    report = tmp_path / job["artifacts"]["reports"]["codequality"]
    assert json.loads(report.read_text()) == []
    write(tmp_path / "source", "z.en.txt", text=UNKEYED)
    failed = _bash(tmp_path, script, **variables)
    assert failed.returncode == 1
    assert "KEY001 error" in failed.stdout
    assert [issue["check_name"] for issue in json.loads(report.read_text())] == ["KEY001"]


def test_the_job_for_gitlab_says_what_it_needs(tmp_path: Path) -> None:
    """Nothing is installed by a guessed name: without a package named, the job stops and says so."""
    (install,) = GITLAB["qtiexport"]["before_script"]
    done = _bash(tmp_path, install, QTIEXPORT_PACKAGE="")
    assert done.returncode != 0
    assert "say what pip is to install" in done.stderr


@pytest.mark.parametrize(("text", "code"), [(SINGLE, 0), (UNKEYED, 1)])
def test_the_hook_checks_the_bank(tmp_path: Path, text: str, code: int) -> None:
    """The hook's entry, installed as a command, judges source/ and fails a commit that breaks it."""
    write(tmp_path / "source", "q.md" if text == SINGLE else "q.en.txt", text=text)
    program, *words = shlex.split(HOOK["entry"])
    command = [str(Path(sys.executable).with_name(program)), *words]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == code
    assert not (tmp_path / "dist").exists()
