"""The strict recorder (`scorm.md` H3): judges a log of calls, since scorm-again alone lets errors through.

Every rule is a function that yields one sentence a fault; `test_recorder.py` holds a log for each fault.
"""

from collections.abc import Callable, Iterator

from tests.browser import rules_answers, rules_calls, rules_objectives, rules_outcome
from tests.browser.session import Session

RULES: tuple[Callable[[Session], Iterator[str]], ...] = (
    rules_calls.begins_and_ends_once,
    rules_calls.speaks_one_version,
    rules_calls.nothing_fails,
    rules_calls.values_fit,
    rules_calls.nothing_twice,
    rules_calls.reads_fit,
    rules_calls.nothing_is_read_back,
    rules_answers.indices_are_dense,
    rules_answers.answers_are_whole,
    rules_answers.only_what_changes_is_written_anew,
    rules_answers.responses_fit_their_type,
    rules_answers.patterns_differ,
    rules_answers.answers_are_not_mixed,
    rules_answers.commits_are_frugal,
    rules_answers.answers_carry_the_time,
    rules_outcome.no_score_before_submit,
    rules_outcome.score_before_status,
    rules_outcome.score_is_one_fraction,
    rules_outcome.status_never_falls,
    rules_outcome.unset_status_becomes_incomplete,
    rules_outcome.practice_is_silent,
    rules_objectives.objectives_wait_for_the_end,
    rules_objectives.objectives_are_dense,
    rules_objectives.objectives_are_whole,
)


def judge(session: Session) -> list[str]:
    """All faults of a session, in the order of the rules; empty if there is none."""
    return [fault for rule in RULES for fault in rule(session)]
