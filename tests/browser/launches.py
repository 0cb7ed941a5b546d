"""A course of four questions in German that is begun in one launch and handed in in the next."""

from collections.abc import Iterator
from contextlib import contextmanager

from tests.browser.answers import RIGHT, Answers
from tests.browser.attempts import Launch, Launchable
from tests.browser.play import Platform, Play


@contextmanager
def in_two_launches(
    platform: Platform, package: Launchable, begun: Answers, launch: Launch | None = None
) -> Iterator[Play]:
    """The second launch, after the end: two questions were answered as `begun` in the first, and the others right."""
    with platform.play(package, "de", launch) as run:
        run.learner.begin()
        run.learner.answer(*begun["de"][:2])
        run.learner.at_question(3)
        run.leave()
    with platform.play(package, "de", run.attempt.resumed()) as again:
        again.learner.press("continue_question", n=3)
        again.learner.answer(*RIGHT["de"][2:])
        again.learner.hand_in()
        yield again
