"""Launches of a package on the platform: what a launch is like, and what the platform keeps of it for the next one."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from lxml import etree

from tests.browser.versions import SCORM12, SCORM2004, Version

STRICT = "default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none'"


@dataclass(frozen=True, slots=True)
class Launchable:
    """An unpacked package, as its own manifest describes it."""

    folder: Path
    version: Version
    href: str

    @classmethod
    def read(cls, folder: Path) -> "Launchable":
        """Reads version and launch page from `imsmanifest.xml`, by local names, as lenient platforms do."""
        root = etree.parse(folder / "imsmanifest.xml").getroot()
        version = str(root.xpath("string(//*[local-name()='schemaversion'])"))
        href = str(root.xpath("string(//*[local-name()='resource'][@href]/@href)"))
        return cls(folder, SCORM12 if version == "1.2" else SCORM2004, href)

    @classmethod
    def items(cls, folder: Path) -> tuple["Launchable", ...]:
        """What each item of the manifest launches, in the order in which a platform lists them."""
        root = etree.parse(folder / "imsmanifest.xml").getroot()
        pages = {each.get("identifier"): each.get("href", "") for each in root.iter("{*}resource")}
        first = cls.read(folder)
        return tuple(replace(first, href=pages[each.get("identifierref")]) for each in root.iter("{*}item"))


@dataclass(frozen=True, slots=True)
class Launch:
    """How a package is started.

    `place`: a name of PLACES in host/places.js. `crippled`: a name of CRIPPLED in host/crippled.js. `offered`: False
    keeps the API back until the test calls `offer()`; `delay`: how many milliseconds it takes to appear. `barred`:
    storage, cookies and databases throw when touched. `policy`: the Content-Security-Policy of the package's files.
    `seeded`: what is shuffled comes in the same order at each launch.
    `state`: the data model that the platform holds, None for a first launch; then `learner_name` and `mode` (normal,
    review, browse, or the credit no-credit) say how that is.
    """

    place: str = "frame"
    crippled: str = "sound"
    offered: bool = True
    delay: int = 0
    barred: bool = False
    seeded: bool = False
    policy: str = STRICT
    state: Mapping[str, Any] | None = None
    learner_name: str = "Muster, Erika"
    mode: str = "normal"


@dataclass(slots=True)
class Attempt:
    """One launch on the server: what it was told to be like, and what has arrived from it. Handlers' threads append.

    `late` are numbered lines of the log that came while the page went away, in no order; `early` is how many lines
    there were before. `beacons` are the addresses of Commits that came by a beacon and have been dealt
    with, `beaconed` is how many were sent, as the late lines say.
    """

    number: int
    package: Launchable
    launch: Launch
    commits: list[dict[str, Any]] = field(default_factory=list)
    late: list[tuple[int, list[Any]]] = field(default_factory=list)
    early: int = 0
    beacons: list[str] = field(default_factory=list)
    beaconed: int = 0
    commit_status: int = 200

    @property
    def is_gapless(self) -> bool:
        """Whether no late line is still on its way before the last that has arrived, nor a Commit of before it."""
        last = max((number for number, _ in self.late), default=self.early)
        return len(self.late) == last - self.early and len(self.beacons) >= self.beaconed

    @property
    def path(self) -> str:
        return f"/attempt/{self.number}"

    def settings(self) -> dict[str, Any]:
        """What host.js reads as SETTINGS."""
        version, launch = self.package.version, self.launch
        return {
            "constructor": version.constructor,
            "api": version.api,
            "prefix": version.prefix,
            "finish": version.finish,
            "commit": f"{self.path}/commit",
            "late": f"{self.path}/late",
            "launch": f"/pkg/{self.number}/{self.package.href}",
            "place": launch.place,
            "crippled": launch.crippled,
            "offered": launch.offered,
            "delay": launch.delay,
            "state": launch.state
            if launch.state is not None
            else first_state(version, launch.learner_name, launch.mode),
        }

    def resumed(self, **changes: Any) -> Launch:
        """The next launch, with what the last Commit left on the platform."""
        state = next_state(self.package.version, self.commits[-1]["cmi"]) if self.commits else None
        return replace(self.launch, state=state, **changes)


def first_state(version: Version, name: str = "Muster, Erika", mode: str = "normal") -> dict[str, Any]:
    """What a platform knows before the first launch."""
    credit = {"credit": "credit" if mode == "normal" else "no-credit"}
    mode = "normal" if mode == "no-credit" else mode
    if version is SCORM12:
        core = {"student_id": "learner-1", "student_name": name, "lesson_mode": mode, "entry": "ab-initio"}
        return {"core": core | credit | {"lesson_status": "not attempted"}}
    return {"learner_id": "learner-1", "learner_name": name, "mode": mode, "entry": "ab-initio"} | credit


def next_state(version: Version, cmi: Mapping[str, Any]) -> dict[str, Any]:
    """What a platform hands to the next launch: everything but the session's own values; 2004 only if suspended."""
    state = {name: value for name, value in cmi.items() if value not in ("", {}, None)}
    if version is SCORM12:
        core = {name: value for name, value in cmi["core"].items() if name not in ("exit", "session_time")}
        core["entry"] = "resume" if cmi["core"]["exit"] == "suspend" else ""
        return state | {"core": core}
    if cmi["exit"] != "suspend":
        return first_state(version)
    return {name: value for name, value in state.items() if name not in ("exit", "session_time")} | {"entry": "resume"}
