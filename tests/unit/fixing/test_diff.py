"""A diff is what `patch` takes, and names every line that changes."""

import shutil
import subprocess
from pathlib import Path

import pytest

from qtiexport.fixing import unified

_LINES = [f"line {number}\n" for number in range(30)]


def _changed(*places: int) -> str:
    return "".join(f"new {line}" if place in places else line for place, line in enumerate(_LINES))


_TEXTS = {
    "one": _changed(15),
    "ends": _changed(0, 29),
    "near": _changed(10, 16),
    "far": _changed(10, 17),
    "inserted": "---\nid: a\n---\n" + _changed(1),
    "within": "".join([*_LINES[:5], "id: a\n", *_LINES[5:]]),
    "appended": "".join(_LINES) + "more\n" * 9,
    "shorter": "".join(_LINES[:20]),
    "unended": "".join(_LINES).rstrip("\n"),
    "other": "x\n",
    "returns": _changed(3).replace("\n", "\r\n"),
}


def test_an_unchanged_file_has_no_diff() -> None:
    """Not even a head."""
    assert unified("a.md", b"same", b"same") == ""


def test_a_diff_looks_as_usual() -> None:
    """Two hunks where the changes are far from each other, with three lines around each."""
    rows = unified("a b.md", "".join(_LINES).encode(), _changed(1, 20).encode()).split("\n")
    assert rows[:6] == ["--- a/a b.md", "+++ b/a b.md", "@@ -1,5 +1,5 @@", " line 0", "-line 1", "+new line 1"]
    assert rows.count("@@ -18,7 +18,7 @@") == 1
    assert len(rows) == 2 + 1 + 6 + 1 + 8 + 1


def test_a_hostile_name_stays_in_its_line() -> None:
    """A line end in a file's name would make a line of the diff."""
    assert unified("a\n+b.md", b"a\n", b"b\n").startswith("--- a/a?+b.md\n")


@pytest.mark.skipif(shutil.which("patch") is None, reason="patch is not installed")
@pytest.mark.parametrize("name", _TEXTS)
@pytest.mark.parametrize("back", [False, True])
def test_patch_makes_the_one_of_the_other(tmp_path: Path, name: str, back: bool) -> None:
    """Whatever changed, the diff says all of it."""
    texts = ["".join(_LINES).encode(), _TEXTS[name].encode()]
    before, after = reversed(texts) if back else texts
    (tmp_path / "q.md").write_bytes(before)
    diff = unified("q.md", before, after).encode()
    command = ["patch", "--binary", "-p1", "-s"]
    subprocess.run(command, cwd=tmp_path, input=diff, check=True, timeout=60, capture_output=True)
    assert (tmp_path / "q.md").read_bytes() == after
