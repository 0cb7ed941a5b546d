"""What is committed: text free of machines, and nothing that is made."""

import re
import subprocess

import pytest

from tests.beside import SEEDS
from tests.builds import CHECKOUT

# Paths and hosts of a machine that something was written on; spelled apart so that this file is none of them.
FOREIGN = re.compile(
    "|".join(["/" + "work/", "/" + "root/", "/home/" + "[a-z]{2,}/", "/" + "tmp/[a-z]", r"C:\\" + "Users"])
)
# Registries other than the public ones, as a lock file records them.
PUBLIC = ("https://registry.npmjs.org/",)


def _files() -> list[str]:
    # What is not committed yet counts as well: it will be.
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    told = subprocess.run(command, cwd=CHECKOUT, capture_output=True, check=False)
    names = told.stdout.decode("utf-8").split("\0")
    return sorted({name for name in names if name and (CHECKOUT / name).is_file()})


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
@pytest.mark.parametrize("text", ["/" + "work/x", "/home/" + "jo/x", "C:" + r"\Users\jo", "/" + "tmp/x"])
def test_a_path_of_a_machine_is_found(text: str) -> None:
    """The search above finds a path of each kind."""
    assert FOREIGN.search(text)


@needs_git
@pytest.mark.skipif(SEEDS is None, reason="no seeds lie beside this checkout")
def test_no_sentence_of_a_seed_is_kept() -> None:
    """The sources that authors lent us are read in tests and copied nowhere: no sentence of theirs is in a file."""
    assert SEEDS is not None
    seeds = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.rglob("*.txt"))]
    sentences = {said.strip("-*• ") for seed in seeds for said in re.split(r"(?<=[.?!:])\s|\n", seed)}
    long = [sentence for sentence in sentences if len(sentence) > 30]
    assert len(long) > 30
    texts = {name: (CHECKOUT / name).read_bytes().decode("utf-8", "replace") for name in FILES}
    assert [name for name, text in texts.items() if any(sentence in text for sentence in long)] == []


@needs_git
def test_no_file_names_a_private_registry() -> None:
    """Lock files take packages from the public registries."""
    found = [
        f"{name}: {address}"
        for name in FILES
        if name.endswith(("package-lock.json", ".npmrc", "pip.conf", "requirements.txt", "pyproject.toml"))
        for address in re.findall(
            r"https?://[^\s\"']*(?:registry|simple|npm|pypi)[^\s\"']*", (CHECKOUT / name).read_text()
        )
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
