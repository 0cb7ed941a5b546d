"""What every form for people says of a result."""

from fractions import Fraction

from qtiexport.reporting.contract import Count, CourseReport, Form, Report, Result


def percent(share: Fraction) -> str:
    """A share from 0 to 1 as whole percent; halves go up."""
    return f"{int(share * 100 + Fraction(1, 2))}\u00a0%"


def number(count: int, word: str) -> str:
    """A count and what is counted, in English."""
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def summary(report: Report) -> str:
    """What the figures rest on."""
    learners = f"{number(report.learners, 'learner')}, " if report.learners else ""
    what = "every answer counts" if report.every else "the last answer of each learner to a question counts"
    if not report.learners:
        what = "it names no learners, so that each row counts"
    return f"{learners}{number(report.rows, 'answer')} in {report.export}, {report.counted} counted: {what}"


def languages(told: CourseReport) -> str:
    """Which language the texts are in, and which others there are; "" with one language."""
    others = [one for one in told.languages if one != told.course.language]
    return f"texts in {told.course.language}; there are {', '.join(others)}, too (--lang)" if others else ""


def heading(result: Result) -> str:
    """The name of a question, and which gap of it is meant."""
    asked = result.asked
    return f"{asked.question}, {asked.part}" if asked.part else asked.question


def outcome(result: Result) -> str:
    """How many answered, and how well."""
    if result.asked.form is Form.NONE:
        return "handed in elsewhere: nothing is recorded of it"
    if not result.told:
        return "nobody was asked, or nobody answered"
    empty = f"{result.told - result.answered} left empty" if result.answered < result.told else ""
    verdicts = [(result.right, "right"), (result.partly, "partly right"), (result.wrong, "wrong")]
    told = [f"{count} {word}" for count, word in verdicts if count or word != "partly right"]
    marked = told if result.ease is not None else []
    unmarked = f"{result.unmarked} without a mark" if result.unmarked else ""
    return ", ".join(part for part in (f"{result.answered} answered", empty, *marked, unmarked) if part)


def figures(result: Result) -> str:
    """The figures of the question as a whole; "" where there is none."""
    ease = f"{percent(result.ease)} of the points" if result.ease is not None else ""
    apart = f"discrimination {result.discrimination:.2f}" if result.discrimination is not None else ""
    time = f"{result.seconds:g}\u00a0s (median)" if result.seconds is not None else ""
    return " · ".join(part for part in (ease, apart, time) if part)


def legend(result: Result) -> tuple[str, ...]:
    """What is to be put in order, as it should stand; the orders are then told by these numbers."""
    if result.asked.form is not Form.ORDER:
        return ()
    texts = {thing.key: thing.text for thing in result.asked.things}
    return tuple(texts[key] for key in result.asked.right[0].split(","))


def answer(result: Result, one: Count) -> str:
    """An answer as people are told it."""
    if result.asked.form is not Form.ORDER:
        return one.text
    places = {key: str(place) for place, key in enumerate(result.asked.right[0].split(","), 1)}
    return " – ".join(places[key] for key in one.key.split(","))


def unlisted(result: Result) -> str:
    """How many rarer answers are not shown; "" if all are."""
    return f"and {number(result.unlisted, 'rarer answer')}" if result.unlisted else ""
