"""The player's marking and reading of numbers, as they stand in `templates/sco/src/`, run in Node."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent
_HEAD = b"window.QTIEXPORT_COURSE = "


def course(script: bytes) -> dict[str, Any]:
    """The data of a package's `course.js`."""
    assert script.startswith(_HEAD), "course.js does not begin as the player expects"
    data: dict[str, Any] = json.loads(script.removeprefix(_HEAD).rstrip().removesuffix(b";"))
    return data


def marks(questions: Sequence[tuple[dict[str, Any], list[str]]]) -> list[list[Fraction]]:
    """The marks of each question's answers, which are texts as the player writes them."""
    return [[Fraction(text) for text in row] for row in _run("marking.mjs", questions)]


def numbers(typed: Sequence[str]) -> list[Fraction | None]:
    """What the player reads each text as; None for what is no number to it."""
    return [Fraction(text) if text else None for text in _run("numbers.mjs", typed)]


def _run(script: str, given: Any) -> Any:
    """What a script makes of JSON on its standard input, as JSON again."""
    node = shutil.which("node")
    assert node, "Node.js is not installed: the engine tests need version 20"
    told = json.dumps(given)
    done = subprocess.run([node, str(_HERE / script)], input=told, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
