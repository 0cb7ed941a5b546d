"""The small bank that the browser tests play, and its packages as `qtiexport build` makes them.

The files are in `bank/`, in German and French: a reading page, a single choice (1 point), three of five (3 points,
per option minus), true or false (1 point), several of four shuffled (2 points, all or nothing). 7 points in all.
The German text of the last one is longer than an interaction's description may be, and begins with a brace, which it
may not.
"""

import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.browser.attempts import Launchable
from tests.browser.versions import Version

SOURCES = Path(__file__).parent / "bank"
CHECKOUT = Path(__file__).resolve().parents[2]
LANGUAGES = ("de", "fr")


@dataclass(frozen=True, slots=True)
class Bank:
    """One configuration of the bank: what stands in its config, which of its files it has, and where these lie.

    `course` stands in the config's table of that name; `beside` are further files by name, such as a logo.
    """

    name: str
    config: str = ""
    files: str = "*.md"
    folder: Path = SOURCES
    course: str = ""
    beside: tuple[tuple[str, str], ...] = ()


_LOGO = """\
<svg xmlns="http://www.w3.org/2000/svg" width="180" height="48" viewBox="0 0 180 48">
<circle cx="24" cy="24" r="20" fill="#14532d"/><path d="M14 25l7 7 13-15" fill="none" stroke="#fff" stroke-width="4"/>
<path d="M56 16h110M56 32h70" stroke="#14532d" stroke-width="7"/></svg>
"""
_OWN = """\
pass_mark = 60
attempts = 3
theme.light = { pen = "#14532d", wash = "#e5f2ea" }
theme.dark = { pen = "#86efac" }
theme.logo = "logo.svg"
theme.logo_alt = "Akademie"
"""
SAID = 'description = {de = "Was man am Himmel sieht, und womit.", fr = "Le ciel."}\n'
OWN = Bank("own", _OWN, course=SAID, beside=(("logo.svg", _LOGO),))
PLAIN = Bank("plain")
GRADED = Bank("graded", "pass_mark = 60\n")
CHECKED = Bank("checked", 'feedback = "each"\n')
SILENT = Bank("silent", 'feedback = "never"\n')
READING = Bank("reading", files="a-*.md")
# The same items, one of them changed: another content key.
CHANGED = Bank("changed", files="[a-d]-*.md")
# A page and a question that hold all that a text may hold.
TEXTS = Bank("texts", folder=SOURCES.parents[1] / "fixtures" / "texts")

_HEAD = """\
targets = ["qti21", "scorm12", "scorm2004"]

{config}
[course]
id = "planets"
version = "1.0"
{course}

[course.title]
de = "Planeten & „Monde“ <1>"
fr = "Planètes & « lunes » <1>"
"""


def build(bank: Bank, folder: Path) -> Path:
    """Runs `qtiexport build` over a bank in `folder`; returns the folder of its packages."""
    source, packages = folder / bank.name / "source", folder / bank.name / "dist"
    source.mkdir(parents=True)
    for file in sorted(bank.folder.glob(bank.files)):
        shutil.copy(file, source)
    for name, text in bank.beside:
        (source / name).write_text(text, encoding="utf-8")
    (source / "qtiexport.toml").write_text(_HEAD.format(config=bank.config, course=bank.course), encoding="utf-8")
    run_cli("build", str(source), "--out", str(packages))
    return packages


def run_cli(*arguments: str) -> str:
    """Runs the command line in a process of its own; its output is the message if it fails."""
    command = [sys.executable, "-m", "qtiexport", *arguments]
    done = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{' '.join(arguments)} ended with {done.returncode}:\n{done.stdout}{done.stderr}"
    return done.stdout


def archive(packages: Path, language: str, version: Version) -> Path:
    """The package of a language and a version that lies in a folder of packages."""
    target = "scorm12" if version.name == "1.2" else "scorm2004"
    found = sorted(packages.rglob(f"*-{language}*{target}*.zip")) or sorted(
        packages.rglob(f"*{target}*{language}*.zip")
    )
    assert len(found) == 1, f"one {target} package in {language} expected, found {[path.name for path in found]}"
    return found[0]


def unpack(packages: Path, language: str, version: Version) -> Launchable:
    """Unpacks the package of a language and a version that lies in a folder of packages."""
    found = archive(packages, language, version)
    folder = packages / "unpacked" / found.stem
    with zipfile.ZipFile(found) as opened:
        opened.extractall(folder)
    package = Launchable.read(folder)
    assert package.version is version
    return package


class Shelf:
    """The packages of the bank below a folder, each built when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        self._built = cache(lambda bank: build(bank, folder))
        self._unpacked = cache(lambda bank, language, version: unpack(self._built(bank), language, version))

    def archive(self, bank: Bank, language: str, version: Version) -> Path:
        """The package as it is uploaded."""
        return archive(self._built(bank), language, version)

    def __call__(self, bank: Bank, language: str, version: Version) -> Launchable:
        package: Launchable = self._unpacked(bank, language, version)
        return package
