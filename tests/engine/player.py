"""The player's marking, as it stands in `templates/sco/src/marking.js`, run in Node."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

_SCRIPT = Path(__file__).parent / "marking.mjs"
_HEAD = b"window.QTIEXPORT_COURSE = "


def course(script: bytes) -> dict[str, Any]:
    """The data of a package's `course.js`."""
    assert script.startswith(_HEAD), "course.js does not begin as the player expects"
    data: dict[str, Any] = json.loads(script.removeprefix(_HEAD).rstrip().removesuffix(b";"))
    return data


def marks(questions: Sequence[tuple[dict[str, Any], list[str]]]) -> list[list[Fraction]]:
    """The marks of each question's responses; a response is a text of the chosen choices' keys."""
    node = shutil.which("node")
    assert node, "Node.js is not installed: the engine tests need version 20"
    done = subprocess.run(
        [node, str(_SCRIPT)], input=json.dumps(questions), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return [[Fraction(text) for text in row] for row in json.loads(done.stdout)]
