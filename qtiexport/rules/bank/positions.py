"""Where the right options stand: what a learner could guess from the places alone."""

import math
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from qtiexport.diagnostics import Severity
from qtiexport.identifiers import choice_letter
from qtiexport.model import Kind
from qtiexport.rules.bank.frame import BankFinding, Traits, by_language, few, in_languages, listed
from qtiexport.rules.frame import rule
from qtiexport.traits.bank import BankTraits

_ENOUGH = 20
_RARE = 0.01
_LONGEST_RUN = 4
_FAIR_SHARE = (35, 65)
_SHOWN = 8


def _fixed(questions: Traits) -> Traits:
    """The single-choice questions whose options every learner sees in the author's order."""
    return tuple(q for q in questions if q.kind is Kind.SINGLE and q.key >= 0 and not q.shuffle)


@rule("BNK101", "key-position-bias", Severity.WARNING)
def key_position_bias(traits: Traits) -> Iterator[BankFinding]:
    """The right options stand at all places about equally often.

    What it checks: over the single-choice questions of one language whose options are not shuffled, 20 at least, the
    places of the right options do not differ from an even spread more than chance would do in 1 of 100 banks
    (chi-square test).

    Why it matters: who notices that B is nearly always right can answer without knowing anything. Authors like to hide
    the right option in the middle, and do not see it themselves.

    Example: in 20 questions with four options, A is right once, B 14 times, C 4 times and D once.

    Instead: move right options to other places, or let the options be shuffled:

        shuffle = true
    """
    yield from in_languages(
        (language, finding)
        for language, questions in by_language(traits).items()
        for finding in _biased(_fixed(questions))
    )


def _biased(questions: Traits) -> Iterator[BankFinding]:
    if len(questions) < _ENOUGH:
        return
    places = range(max(question.options for question in questions))
    seen = Counter(question.key for question in questions)
    sizes = Counter(question.options for question in questions)
    wanted = [sum(count / size for size, count in sizes.items() if size > place) for place in places]
    statistic = sum((seen[place] - wanted[place]) ** 2 / wanted[place] for place in places)
    if chance(statistic, len(places) - 1) < _RARE:
        counts = [f"{choice_letter(place)} {_times(seen[place])}" for place in places[:_SHOWN]]
        message = f"the right option of {len(questions)} single-choice questions is {listed(counts)}"
        help = "move right options to other places, or set `shuffle = true` in qtiexport.toml"
        yield BankFinding(questions[0].location, message, help)


def _times(count: int) -> str:
    return {0: "never", 1: "once", 2: "twice"}.get(count, f"{count} times")


def chance(statistic: float, freedom: int) -> float:
    """How likely chance alone gives at least this chi-square statistic, from 0 to 1, with `freedom` above 0.

    The upper incomplete gamma function Q(freedom / 2, statistic / 2), by its recurrence from Q(1/2) or Q(1).
    """
    half = statistic / 2
    order = 0.5 if freedom % 2 else 1.0
    found = math.erfc(math.sqrt(half)) if freedom % 2 else math.exp(-half)
    while order < freedom / 2:
        found += math.exp(order * math.log(half) - half - math.lgamma(order + 1)) if half else 0.0
        order += 1
    return min(found, 1.0)


@rule("BNK102", "runs-of-same-key", Severity.INFO)
def runs_of_same_key(traits: Traits) -> Iterator[BankFinding]:
    """No five questions in a row have their right option at the same place.

    What it checks: five or more questions that follow each other are single choice with at least three options, not
    shuffled, and have the right option at the same place. Of several such runs in a language, the longest is told.

    Why it matters: learners who see B, B, B, B begin to answer by the pattern, for it or against it.

    Example: the right options of questions 7 to 12 are all B.

    Instead: move some of them, or exchange two questions.
    """
    yield from in_languages(
        (language, finding) for language, questions in by_language(traits).items() for finding in _runs(questions)
    )


def _runs(questions: Traits) -> Iterator[BankFinding]:
    every = [tuple(run) for place, run in groupby(questions, _place) if place >= 0]
    runs = [run for run in every if len(run) > _LONGEST_RUN]
    if not runs:
        return
    longest = max(runs, key=len)
    more = f"; there are {len(runs) - 1} more such runs" if len(runs) > 2 else "; there is one more such run"
    message = (
        f"the right option is {choice_letter(longest[0].key)} in {len(longest)} questions in a row, from "
        f"“{longest[0].identifier}” to “{longest[-1].identifier}”{more if len(runs) > 1 else ''}"
    )
    yield BankFinding(longest[0].location, message, "move the right option of some of them")


def _place(question: BankTraits) -> int:
    """The place of the key where a learner could notice it, else -1, which ends a run."""
    return question.key if question.options > 2 and _fixed((question,)) else -1


@rule("BNK106", "unequal-option-counts", Severity.INFO)
def unequal_option_counts(traits: Traits) -> Iterator[BankFinding]:
    """Where nearly all single-choice questions have the same number of options, the others do too.

    What it checks: of the single-choice questions of one language, ten at least, nine of ten have the same number of
    options; the others are told. Where the numbers differ more, they differ on purpose, and nothing is told.

    Why it matters: one option less is often one that was forgotten, and makes guessing easier in this question.

    Example: nineteen questions with four options, and one with three.

    Instead: add the missing option, or keep it so where no fourth one is plausible.
    """
    yield from in_languages(
        (language, finding) for language, questions in by_language(traits).items() for finding in _unequal(questions)
    )


def _unequal(questions: Traits) -> Iterator[BankFinding]:
    single = [question for question in questions if question.kind is Kind.SINGLE]
    usual, count = Counter(question.options for question in single).most_common(1)[0] if single else (0, 0)
    others = [question for question in single if question.options != usual]
    if len(single) >= 10 and others and count * 10 >= len(single) * 9:
        names = few([question.identifier for question in others])
        verb = f"has {others[0].options}" if len(others) == 1 else "have more or fewer"
        message = f"{count} of {len(single)} single-choice questions have {usual} options, but {names} {verb}"
        yield BankFinding(others[0].location, message, "add or take out an option, or keep it so")


@rule("BNK108", "true-share", Severity.INFO)
def true_share(traits: Traits) -> Iterator[BankFinding]:
    """About half of the true/false statements are true.

    What it checks: of the true/false questions of one language, 20 at least, between 35 and 65 per cent are true.

    Why it matters: where most statements are true, “true” is a good guess. Authors write true statements more easily.

    Example: 18 of 20 statements are true.

    Instead: turn some true statements into wrong ones, best by a mistake that learners really make.
    """
    yield from in_languages(
        (language, finding) for language, questions in by_language(traits).items() for finding in _lopsided(questions)
    )


def _lopsided(questions: Traits) -> Iterator[BankFinding]:
    stated = [question for question in questions if question.kind is Kind.TRUE_FALSE]
    true = sum(question.key == 0 for question in stated)
    low, high = _FAIR_SHARE
    if len(stated) >= _ENOUGH and not low * len(stated) <= 100 * true <= high * len(stated):
        message = f"{true} of {len(stated)} true/false statements are true"
        scarce = "wrong" if 2 * true > len(stated) else "true"
        yield BankFinding(stated[0].location, message, f"make some more of them {scarce}")
