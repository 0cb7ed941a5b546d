"""Numbers as Moodle takes them: plain decimals, and a range as its middle with what may be off."""

from fractions import Fraction

from qtiexport.model import Range
from qtiexport.targets.contract import Loss

_MOST_PLACES = 30


def middle(right: Range) -> tuple[str, str]:
    """The middle of a range, and how far off it a right number may be."""
    return decimal((right.low + right.high) / 2), decimal((right.high - right.low) / 2)


def losses(right: Range) -> tuple[Loss, ...]:
    """Moodle takes the ends of every range as right."""
    ends = ((right.low, right.includes_low), (right.high, right.includes_high))
    out = [decimal(end) for end, included in ends if not included]
    if not out:
        return ()
    verb = "is" if len(out) == 1 else "are"
    return (Loss(f"{' and '.join(out)} {verb} right there, too", "choose bounds that may be right themselves"),)


def decimal(number: Fraction) -> str:
    """A fraction as plain decimal text, rounded where it has more places than any system counts with."""
    places = next((n for n in range(_MOST_PLACES) if (number * 10**n).denominator == 1), _MOST_PLACES)
    whole, part = divmod(abs(round(number * 10**places)), 10**places)
    return ("-" if number < 0 else "") + str(whole) + (f".{part:0{places}}" if places else "")
