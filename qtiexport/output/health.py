"""What `doctor` found, as text and as JSON."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from itertools import groupby
from types import MappingProxyType

from qtiexport.output.console import line
from qtiexport.pipeline import Check, State

JSON_VERSION = 1


def _text(checks: Sequence[Check]) -> str:
    areas = (_area(area, tuple(group)) for area, group in groupby(checks, lambda check: check.area))
    faults = sum(check.state is State.FAULT for check in checks)
    closing = f"{faults} fault{'' if faults == 1 else 's'}: a build cannot be trusted" if faults else "all is well"
    return "".join((*areas, closing, "\n"))


def _area(name: str, checks: tuple[Check, ...]) -> str:
    width = max(len(check.name) for check in checks)
    return f"{name}\n{''.join(_line(check, width) for check in checks)}"


def _line(check: Check, width: int) -> str:
    state = "" if check.state is State.OK else f"{check.state}: "
    help = f"  {'':{width}}  help: {line(check.help)}\n" if check.help else ""
    return f"  {check.name:{width}}  {state}{line(check.value)}\n{help}"


def _json(checks: Sequence[Check]) -> str:
    healthy = all(check.state is not State.FAULT for check in checks)
    data = {"version": JSON_VERSION, "healthy": healthy, "checks": [asdict(check) for check in checks]}
    return json.dumps(data, indent=1) + "\n"


HEALTH: Mapping[str, Callable[[Sequence[Check]], str]] = MappingProxyType({"text": _text, "json": _json})
