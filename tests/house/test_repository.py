"""What is committed: text free of machines, and nothing that is made."""

import re
import subprocess

import pytest

from tests.builds import CHECKOUT

# Paths and hosts of a machine that something was written on; spelled apart so that this file is none of them.
FOREIGN = re.compile(
    "|".join(["/" + "work/", "/" + "root/", "/home/" + "[a-z]{2,}/", "/" + "tmp/[a-z]", r"C:\\" + "Users"])
)
# Registries other than the public ones, as a lock file records them.
PUBLIC = ("https://registry.npmjs.org/",)


def _files() -> list[str]:
    told = subprocess.run(["git", "ls-files", "-z"], cwd=CHECKOUT, capture_output=True, check=False)
    return [name for name in told.stdout.decode("utf-8").split("\0") if name and (CHECKOUT / name).is_file()]


FILES = _files()
needs_git = pytest.mark.skipif(not FILES, reason="no checkout of git: this is an unpacked archive")


@needs_git
def test_no_file_names_a_machine() -> None:
    """No path of a machine stands in any committed file."""
    found = []
    for name in FILES:
        text = (CHECKOUT / name).read_bytes().decode("utf-8", "replace")
        found += [f"{name}: {hit[0]}" for hit in FOREIGN.finditer(text)]
    assert found == []


@needs_git
def test_no_file_names_a_private_registry() -> None:
    """Lock files take packages from the public registries."""
    found = [
        f"{name}: {address}"
        for name in FILES
        if name.endswith(("package-lock.json", ".npmrc", "pip.conf", "requirements.txt", "pyproject.toml"))
        for address in re.findall(r"https?://[^\s\"']*(?:registry|simple|npm|pypi)[^\s\"']*", (CHECKOUT / name).read_text())
        if not address.startswith((*PUBLIC, "https://pypi.org/"))
    ]
    assert found == []


@needs_git
def test_nothing_made_is_committed() -> None:
    """Packages, caches and installed modules are made, not kept."""
    made = re.compile(r"(^|/)(dist|build|node_modules|\.venv|__pycache__|\.[a-z]+_cache)/|\.(pyc|zip|whl)$")
    assert [name for name in FILES if made.search(name) and not name.startswith("tests/")] == []


@needs_git
def test_texts_are_utf8_with_unix_lines() -> None:
    """Committed texts are UTF-8 with line feeds and end with one; fixtures that need otherwise are tests' own."""
    spoilt = []
    for name in FILES:
        data = (CHECKOUT / name).read_bytes()
        if name.startswith("tests/") or b"\0" in data:
            continue
        data.decode("utf-8")
        if b"\r" in data or (data and not data.endswith(b"\n")):
            spoilt.append(name)
    assert spoilt == []
