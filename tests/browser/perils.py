"""What real platforms and browsers do to a package, by the words of the table in `docs/how-to/corporate-lms.md`."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import expect

from tests.browser.answers import RIGHT
from tests.browser.attempts import Launch
from tests.browser.play import Play

# A name that is markup, runs from right to left, leaves the plane of common characters, and never ends.
NAME = "<img src=x onerror=alert(1)>&amp;{{7*7}}\u202e\u0000\ufffe" + "😀" * 2000
NARROWEST = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)


def nothing(run: Play) -> None:
    """Nothing happens in the middle of the attempt."""
    del run


def join(run: Play) -> None:
    """The platform has become ready; what was answered before goes to it now, with the answer on the page."""
    run.together = 3
    run.until(lambda: run.count("Initialize") == 1, "Initialize")


def join_late(run: Play) -> None:
    """The package has stopped looking for a platform before there is one; it looks again when the page is turned."""
    expect(run.scope.get_by_text(run.learner.says("no_lms"))).to_be_visible()
    run.until(lambda: bool(run.host.evaluate("'offered' in window")), "the platform")
    run.together = 4


def vanish(run: Play) -> None:
    """The platform's functions are gone while the package still holds their object."""
    run.host.evaluate("vanish()")


def log_out(run: Play) -> None:
    """The learner's login at the platform has expired."""
    run.host.evaluate("logOut()")


def close_opener(run: Play) -> None:
    """The platform's own window is closed while the package goes on in its own."""
    run.keep()
    run.host.close()


@dataclass(frozen=True, slots=True)
class Peril:
    """One way in which things go wrong.

    `during` happens after the second of four answers. `heard`: whether the platform behind what is crippled hears all
    that the package says, so that the recorder can judge it. `ends`: whether it hears of the end; where it does not, a
    Commit that is refused since the page goes away is made good by nothing.
    """

    launch: Launch
    during: Callable[[Play], None] = nothing
    heard: bool = True
    ends: bool = True

    def meet(self, run: Play) -> None:
        """Answers everything rightly and hands in, whatever happens on the way."""
        run.judged = self.heard  # what was not heard cannot be judged
        run.tolerated = () if self.ends else (run.version.function("Commit"),)
        run.learner.begin()
        run.learner.answer(*RIGHT[run.language][:2])
        run.learner.at_question(3)
        self.during(run)
        run.learner.answer(*RIGHT[run.language][2:])
        run.learner.hand_in()


def crippled(name: str, heard: bool = True) -> Peril:
    return Peril(Launch(crippled=name), heard=heard)


def placed(place: str) -> Peril:
    return Peril(Launch(place=place))


PERILS: dict[str, Peril] = {
    "its function to end the session is missing": Peril(Launch(crippled="without finish"), ends=False),
    "its function to save is missing": crippled("without commit", heard=False),
    "its function for errors is missing": crippled("without errors"),
    "its functions bear the names of the other SCORM version": crippled("other names", heard=False),
    "all its functions fail": crippled("throws", heard=False),
    "its function that takes single answers fails": crippled("throws on answers"),
    "its functions to save and to end cannot even be looked at": crippled("getters throw", heard=False),
    "it saves, and says neither yes nor no": crippled("silent"),
    # Nothing tells it from one that is deaf: it is given all of it again and again, which no recorder would let pass.
    "it saves, and answers nothing at all": crippled("undefined", heard=False),
    "it does nothing, and answers nothing at all": crippled("deaf", heard=False),
    "it does nothing, and answers with zeros": crippled("zeros", heard=False),
    "it answers with booleans": crippled("booleans"),
    "it answers with numbers": crippled("numbers"),
    "it refuses everything": crippled("refuses", heard=False),
    "it cannot count answers": crippled("counts nothing"),
    "it counts answers wrongly": crippled("counts rubbish"),
    "it does not say in which mode it is": crippled("no mode"),
    "it has nothing to read": crippled("reads null"),
    "what it gives to read is no text": crippled("reads odd things"),
    "what it gives to read has no end": crippled("reads a million"),
    "the learner's name holds markup and odd characters": Peril(Launch(learner_name=NAME)),
    "it is ready two seconds late": Peril(Launch(delay=2000), join),
    "it is ready six seconds late": Peril(Launch(delay=6000), join_late),
    "it takes a frame within a frame": placed("nested"),
    "it takes the package into its own window": placed("own"),
    "it opens a window": placed("popup"),
    "a frame of it opens a window": placed("popup of a frame"),
    "it opens a window that is cut off from it": placed("popup without opener"),
    "the files lie on another server": placed("foreign"),
    "the frame is a sandbox": placed("sandbox"),
    "the frame is a sandbox with the same origin": placed("sandbox of one origin"),
    "the policy for content is as strict as can be": Peril(Launch(policy=NARROWEST)),
    "the browser bars storage and cookies": Peril(Launch(barred=True)),
    "the platform vanishes in the middle": Peril(Launch(), vanish, heard=False),
    "the login expires in the middle": Peril(Launch(), log_out, heard=False),
    "the platform's window is closed in the middle": Peril(Launch(place="popup"), close_opener, heard=False),
}
