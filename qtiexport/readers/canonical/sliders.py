"""A slider: `[[slider: 0..100 step 5 = 40 +- 5]]`."""

import re
from fractions import Fraction
from math import ceil, floor

from qtiexport.model import SliderInteraction
from qtiexport.readers.canonical.answers import Asked
from qtiexport.readers.canonical.brackets import Bracket
from qtiexport.readers.canonical.lines import Line
from qtiexport.readers.canonical.numbers import ZERO, Numbers, Right, stripped
from qtiexport.readers.canonical.report import Report
from qtiexport.readers.plain.reports import quoted
from qtiexport.scoring import decimal, lies_within

_SHAPE = re.compile(r"(?P<low>.*?)\.\.(?P<high>.*?)(?:\sstep\s(?P<step>.*?))?=(?P<right>.*)\Z", re.IGNORECASE)
_LONGEST = 200
_HELP = "write it as [[slider: 0..100 step 5 = 40 +- 5]]"


def slider(form: Bracket, asked: Asked) -> SliderInteraction:
    """The slider of a form; a scale or a key that cannot be is reported (SRC019)."""
    held, unit = form.held, asked.settings.details.unit
    said = held.after(held.text.index(":") + 1)
    found = _SHAPE.match(said.text) if len(said.text) <= _LONGEST else None
    if found is None:
        message = f"{quoted(form.written)} does not say where the slider begins and ends, and what is right"
        asked.report.error("SRC019", form.line, message, _HELP, form.span)
        return SliderInteraction(Fraction(0), Fraction(1), Fraction(1), ZERO.range, ZERO.value, unit)
    low, high, step = (_number(said, found, name, asked) for name in ("low", "high", "step"))
    right = Numbers(asked.frame.language, asked.report).right(_part(said, found, "right"))
    step = Fraction(1) if found["step"] is None else step
    if (
        low is None
        or high is None
        or step is None
        or right is None
        or not _is_scale(said, found, (low, high, step), asked.report)
    ):
        return SliderInteraction(Fraction(0), Fraction(1), Fraction(1), ZERO.range, ZERO.value, unit)
    asked.facts.add("key", found["right"].strip(), f"a slider from {_shown(low)} to {_shown(high)}", form.line)
    value = _value(_part(said, found, "right"), (low, high, step), right, asked.report)
    return SliderInteraction(low, high, step, right.range, value, unit)


Scale = tuple[Fraction, Fraction, Fraction]
"""(lower, upper, step)"""


def _part(said: Line, found: re.Match[str], name: str) -> Line:
    return stripped(said.until(found.end(name)).after(found.start(name)))


def _number(said: Line, found: re.Match[str], name: str, asked: Asked) -> Fraction | None:
    if found[name] is None:
        return None
    return Numbers(asked.frame.language, asked.report).number(_part(said, found, name))


def _is_scale(said: Line, found: re.Match[str], scale: Scale, report: Report) -> bool:
    low, high, step = scale
    if low >= high:
        message = f"the slider ends at {_shown(high)}, which is not above {_shown(low)}, where it begins"
        report.error("SRC019", _part(said, found, "high"), message, "write the smaller number first")
    elif step <= 0 or (high - low) % step:
        message = f"steps of {_shown(step)} do not lead from {_shown(low)} to {_shown(high)}"
        part = _part(said, found, "step" if found["step"] else "high")
        report.error("SRC019", part, message, "correct the step, or the end of the slider")
    else:
        return True
    return False


def _value(part: Line, scale: Scale, right: Right, report: Report) -> Fraction:
    """The number to show as right, which the slider can be set to."""
    low, high, step = scale
    if right.value < low or right.value > high:
        message = f"{_shown(right.value)} lies outside of the slider, which goes from {_shown(low)} to {_shown(high)}"
        report.error("SRC019", part, message, "correct the number, or the ends of the slider")
        return right.value
    steps = (right.value - low) / step
    near = [low + step * count for count in dict.fromkeys((floor(steps), ceil(steps)))]
    inner = next((one for one in near if lies_within(one, right.range)), None)
    if inner is None or (len(near) > 1 and part.text[:1] not in "[]("):
        shown = " or ".join(_shown(one) for one in near)
        message = f"no step of the slider hits {quoted(part.text)}"
        report.error("SRC019", part, message, f"write {shown}, or make the steps smaller")
    return inner if inner is not None else right.value


def _shown(number: Fraction) -> str:
    return decimal(number)
