"""Which column of an export tells what: by the names that LMSs give them, or by those that a user names.

The names are those of SCORM's data model and of exports whose source could be read (docs/how-to/reports.md).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class Field(StrEnum):
    """What a column may tell."""

    ID = "id"
    RESPONSE = "response"
    RESULT = "result"
    LATENCY = "latency"
    LEARNER = "learner"
    ATTEMPT = "attempt"
    TIME = "time"
    SCO = "sco"
    INDEX = "index"
    ELEMENT = "element"
    VALUE = "value"


_NAMES: dict[Field, tuple[str, ...]] = {
    Field.ID: ("id", "interaction_id", "question_id", "interaction"),
    Field.RESPONSE: ("learner_response", "student_response", "response", "answer", "user_response", "learner_answer"),
    Field.RESULT: ("result", "interaction_result", "outcome"),
    Field.LATENCY: ("latency", "duration"),
    Field.LEARNER: (
        *("learner_id", "student_id", "user_id", "userid", "username", "user_name", "login", "email", "email_address"),
        *("registration", "registration_id", "learner", "student", "user", "learner_name", "student_name", "full_name"),
        *("fullname", "name", "first_name", "last_name", "firstname", "lastname", "id_number", "idnumber"),
    ),
    Field.ATTEMPT: ("attempt", "attempt_number", "attempt_id"),
    Field.TIME: ("timestamp", "time", "date", "datetime", "c_timestamp"),
    Field.SCO: ("sco", "sco_id", "scoid", "sco_identifier"),
    Field.INDEX: ("index", "counter", "interaction_index"),
    Field.ELEMENT: ("element", "lvalue"),
    Field.VALUE: ("value", "rvalue"),
}
_ELEMENTS = {
    **dict.fromkeys(("learner_response", "student_response"), Field.RESPONSE),
    **dict.fromkeys(("timestamp", "time"), Field.TIME),
    **{name: Field(name) for name in ("id", "result", "latency")},
}
_ELEMENT = re.compile(r"(?:cmi[._])?interactions[._]([0-9]{1,5})[._]([a-z_]+)\Z", re.IGNORECASE)
# The headings of Moodle's report of interactions, in English.
_MOODLE = {"question": Field.ID, "response": Field.RESPONSE, "result": Field.RESULT}
_MOODLE_HEADING = re.compile(r"(question|response|result) ([0-9]{1,5})\Z", re.IGNORECASE)
_NUMBER = re.compile(r"\bN\b")
ANSWERED = (Field.ID, Field.RESPONSE)


@dataclass(frozen=True, slots=True)
class Layout:
    """Where things stand in a row, by places from 0.

    `places` are columns of the whole row, the best name first; `numbered` are those of each interaction in a row that
    has several. `escaped`: the LMS wrote `&amp;` for `&`.
    """

    places: Mapping[Field, tuple[int, ...]]
    numbered: Mapping[int, Mapping[Field, tuple[int, ...]]] = field(default_factory=dict)
    escaped: bool = False

    @property
    def missing(self) -> tuple[Field, ...]:
        """What must be told of an interaction and is not."""
        if {Field.ELEMENT, Field.VALUE} <= self.places.keys():
            return ()
        told = {each for columns in self.numbered.values() for each in columns} if self.numbered else self.places.keys()
        return tuple(each for each in ANSWERED if each not in told)


def element(name: str) -> tuple[int, Field] | None:
    """The number of an interaction and what is told of it, by a name of SCORM's data model."""
    found = _ELEMENT.match(name)
    told = _ELEMENTS.get(found[2].lower()) if found else None
    return (int(found[1]), told) if found and told else None


def layout(header: Sequence[str], named: Mapping[Field, str]) -> Layout | Field:
    """Where things stand in rows below a header, or the first of the `named` columns that it does not have.

    A name with a free-standing N means the columns with a number there: “Answer N”.
    """
    patterns = {told: name for told, name in named.items() if name not in header and _NUMBER.search(name)}
    missing = (told for told, name in named.items() if name not in header and told not in patterns)
    numbered = _numbered(header, patterns)
    for told in (*missing, *(each for each in patterns if not any(each in one for one in numbered.values()))):
        return told
    places = {told: _found(header, told) for told in Field if told not in named}
    places |= {told: (header.index(name),) for told, name in named.items() if told not in patterns}
    moodle = any(_MOODLE_HEADING.match(name) for name in header)
    return Layout({told: found for told, found in places.items() if found}, numbered, escaped=moodle)


def _found(header: Sequence[str], told: Field) -> tuple[int, ...]:
    """The columns under one of the known names, the best name first."""
    plain = [re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_") for name in header]
    return tuple(plain.index(name) for name in _NAMES[told] if name in plain)


def _numbered(header: Sequence[str], patterns: Mapping[Field, str]) -> dict[int, dict[Field, tuple[int, ...]]]:
    """The columns of each interaction, by its number."""
    found: dict[int, dict[Field, tuple[int, ...]]] = {}
    for place, name in enumerate(header):
        for number, told in _readings(name, patterns):
            columns = found.setdefault(number, {})
            columns[told] = (*columns.get(told, ()), place)
    return dict(sorted(found.items()))


def _readings(name: str, patterns: Mapping[Field, str]) -> Iterator[tuple[int, Field]]:
    for told, pattern in patterns.items():
        before, behind = _NUMBER.split(pattern, maxsplit=1)
        inside = name.removeprefix(before).removesuffix(behind)
        if name == f"{before}{inside}{behind}" and re.fullmatch(r"[0-9]{1,5}", inside):
            yield int(inside), told
    if heading := _MOODLE_HEADING.match(name):
        yield int(heading[2]), _MOODLE[heading[1].lower()]
    if known := element(name):
        yield known
