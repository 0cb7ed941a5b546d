"""Completion in the shell: what is offered for the word at the cursor."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from qtiexport import cli
from qtiexport.rules import RULES
from qtiexport.targets import TARGETS
from tests.builds import CHECKOUT

COMMAND = Path(sys.executable).with_name("qtiexport")


def _run(**variables: str) -> str:
    environment = {"PATH": os.environ["PATH"], **variables}
    done = subprocess.run([COMMAND], env=environment, capture_output=True, text=True, timeout=60, check=True)
    return done.stdout


def _offered(*words: str) -> list[str]:
    """What bash is offered behind these words, the last of which is not complete."""
    line = " ".join(("qtiexport", *words))
    told = _run(_QTIEXPORT_COMPLETE="bash_complete", COMP_WORDS=line, COMP_CWORD=str(len(words)))
    return [one.partition(",")[2] for one in told.split("\n") if one.startswith("plain,")]


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (("bu",), ["build"]),
        (("schemas", "a"), ["add"]),
        (("check", "--stri"), ["--strict"]),
        (("build", "--format", "s"), ["sarif"]),
        (("build", "--target", "qti21,mo"), ["qti21,moodle"]),
        (("build", "--target", "scorm"), [name for name in TARGETS if name.startswith("scorm")]),
        (("rule", "key"), [code for code in RULES if code.startswith("KEY")]),
    ],
)
def test_a_word_is_completed(words: tuple[str, ...], offered: list[str]) -> None:
    """Commands, options, forms, the last of several targets, and codes of rules are completed."""
    assert offered
    assert _offered(*words) == offered


def test_every_command_is_offered() -> None:
    """Without a letter all commands are offered."""
    environment = {"COMP_WORDS": "qtiexport ", "COMP_CWORD": "1"}
    told = _run(_QTIEXPORT_COMPLETE="bash_complete", **environment)
    assert {one.partition(",")[2] for one in told.split()} == set(cli.commands.commands)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_of_the_page_gets_its_script(shell: str) -> None:
    """The lines of the page print a script that names the command, for each shell that they name."""
    page = (CHECKOUT / "docs" / "command-line.md").read_text(encoding="utf-8")
    assert f"_QTIEXPORT_COMPLETE={shell}_source qtiexport" in page
    script = _run(_QTIEXPORT_COMPLETE=f"{shell}_source")
    assert "qtiexport" in script
    assert f"{shell}_complete" in script


def test_bash_takes_the_line_of_the_page() -> None:
    """The line for bash, run by bash, registers the command for completion."""
    page = (CHECKOUT / "docs" / "command-line.md").read_text(encoding="utf-8")
    (line,) = (one for one in page.split("\n") if "bash_source" in one)
    path = f"{COMMAND.parent}{os.pathsep}{os.environ['PATH']}"
    script = f"{line}\ncomplete -p qtiexport"
    done = subprocess.run(
        ["bash", "--norc", "-c", script], env={"PATH": path}, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip().endswith(" qtiexport")
