"""libxml2's messages become sentences: names without namespaces, values in quotes, and what was expected in words."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

from lxml import etree

from qtiexport.resources import schemas_dir

_XS = "{http://www.w3.org/2001/XMLSchema}"
_MOST_FAULTS = 20
_MOST_NAMES = 8
_LONGEST_VALUE = 60
_LONGEST_SENTENCE = 400

_PLACE = re.compile(r"Element '([^']*)'(?:, attribute '([^']*)')?: ", re.DOTALL)
_NAMESPACE = re.compile(r"\{[^{}]*\}")
_QUOTED = re.compile(r"'([^']*)'")
_BREAK = re.compile(r"[\t\n\r]")
_ADVICE = re.compile(r"(, try XML_PARSE_HUGE|, use XML_PARSE_HUGE option|, see xmlCtxtSetMaxAmplification\.?|\s)*\Z")
_POSITION = re.compile(r", line \d+, column \d+\Z")


class _Subject(NamedTuple):
    """What a message speaks of: an element, or an attribute of it ("" if none)."""

    element: str
    attribute: str

    def __str__(self) -> str:
        return f"“{self.attribute}” of “{self.element}”" if self.attribute else f"element “{self.element}”"


def syntax_sentence(message: str) -> str:
    """The parser's message about XML that is not well-formed, in house style."""
    plain = _POSITION.sub("", _ADVICE.sub("", message.strip()))
    plain = _POSITION.sub("", _ADVICE.sub("", plain))
    return f"the document is not well-formed XML: {_house(plain)}"


def sentences(entries: Iterable[tuple[int, str]]) -> tuple[tuple[int, str], ...]:
    """The validator's messages as (line, sentence), doubles left out; the twentieth is followed by a last word only."""
    told = tuple(islice(_once(_told(entries)), _MOST_FAULTS + 1))
    if len(told) <= _MOST_FAULTS:
        return told
    return (*told[:_MOST_FAULTS], (told[_MOST_FAULTS][0], "more faults follow from here on, which are not listed"))


def _once(told: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    met: set[tuple[int, str]] = set()
    for each in told:
        if each not in met:
            met.add(each)
            yield each


def _told(entries: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    before = ""
    for line, message in entries:
        place = _PLACE.match(message)
        # A value out of shape is told twice: for its facet, then for its type.
        if place and place[0] == before and "is not a valid value of the" in message:
            continue
        before = place[0] if place else ""
        yield line, _sentence(message, place)


def _sentence(message: str, place: re.Match[str] | None) -> str:
    if place is None:
        return _house(message)
    subject = _Subject(_local(place[1]), _local(place[2] or ""))
    said = message[place.end() :]
    for pattern, words in _SENTENCES:
        if found := pattern.match(said):
            return words(subject, *found.groups())
    return f"{subject}: {_house(said)}"


# --- Sentences --------------------------------------------------------------------------------------------------


def _misplaced(subject: _Subject, names: str | None) -> str:
    return f"element “{subject.element}” must not stand here" + (f"; expected {_listed(names)}" if names else "")


def _incomplete(subject: _Subject, names: str | None) -> str:
    needs = _listed(names) if names else "a further element"
    return f"element “{subject.element}” is not complete; expected {needs} in it"


def _lacks(subject: _Subject, attribute: str) -> str:
    return f"element “{subject.element}” lacks the attribute “{_local(attribute)}”"


def _surplus(subject: _Subject, attribute: str) -> str:
    return f"element “{subject.element}” must not have the attribute “{_local(attribute)}”"


def _not_listed(subject: _Subject, value: str, allowed: str) -> str:
    return f"{subject} is {_quote(value)}; expected {_either(_QUOTED.findall(allowed))}"


def _not_matching(subject: _Subject, value: str, pattern: str) -> str:
    return f"{subject} is {_quote(value)}; expected {_phrases().get(pattern) or _quote(pattern)}"


def _of_type(subject: _Subject, value: str, name: str) -> str:
    expected = _phrases().get(name) or f"a value of the type “{_local(name)}”"
    return f"{subject} is {_quote(value)}; expected {expected}"


def _too_long(subject: _Subject, length: str, most: str) -> str:
    return f"{subject} is {length} characters long; at most {most} are allowed"


def _too_short(subject: _Subject, value: str | None, least: str) -> str:
    return f"{subject} is {_quote(value or '')}; at least {least} is expected"


def _too_large(subject: _Subject, value: str, most: str) -> str:
    return f"{subject} is {_quote(value)}; at most {most} is allowed"


def _no_text(subject: _Subject) -> str:
    return f"element “{subject.element}” must not hold text beside its elements"


def _not_empty(subject: _Subject) -> str:
    return f"element “{subject.element}” must be empty"


def _only_text(subject: _Subject) -> str:
    return f"element “{subject.element}” must hold text only"


def _no_root(subject: _Subject) -> str:
    return f"element “{subject.element}” cannot be the root of such a document"


_SENTENCES = tuple(
    (re.compile(pattern, re.DOTALL), words)
    for pattern, words in (
        (r"This element is not expected\.(?: Expected is (?:one of )?\( (.*) \)\.)?", _misplaced),
        (r"Missing child element\(s\)\.(?: Expected is (?:one of )?\( (.*) \)\.)?", _incomplete),
        (r"The attribute '([^']*)' is required but missing", _lacks),
        (r"The attribute '([^']*)' is not allowed", _surplus),
        (r"\[facet 'enumeration'\] The value '(.*)' is not an element of the set \{(.*)\}\.", _not_listed),
        (r"\[facet 'pattern'\] The value '(.*)' is not accepted by the pattern '(.*)'\.", _not_matching),
        (r"\[facet 'maxLength'\] The value .*has a length of '(\d+)'.* allowed maximum length of '(\d+)'", _too_long),
        (r"\[facet 'minLength'\] The value (?:'(.*)' )?has a length .* allowed minimum length of '(\d+)'", _too_short),
        (r"\[facet 'maxInclusive'\] The value '(.*)' is greater than the maximum value allowed \('(.*)'\)", _too_large),
        (r"'(.*)' is not a valid value of the (?:local )?(?:atomic|list|union) type '([^']*)'", _of_type),
        (r"Character content other than whitespace is not allowed", _no_text),
        (r"(?:Character|Element) content is not allowed, because the content type is empty", _not_empty),
        (r"Element content is not allowed, because the type", _only_text),
        (r"No matching global declaration available for the validation root", _no_root),
    )
)


# --- Words ------------------------------------------------------------------------------------------------------


@cache
def _phrases() -> dict[str, str]:
    """What the own grammars document of their simple types, by the type's name in Clark notation and by pattern."""
    found = {"true": "“true”", "false": "“false”"}
    for path in sorted(schemas_dir().rglob("*.xsd")):
        root = etree.fromstring(path.read_bytes())
        for made in root.iter(f"{_XS}simpleType"):
            words = made.findtext(f"{_XS}annotation/{_XS}documentation")
            if words:
                found[f"{{{root.get('targetNamespace')}}}{made.get('name')}"] = words
                for pattern in made.iter(f"{_XS}pattern"):
                    found.setdefault(str(pattern.get("value")), words)
    return found


def _listed(names: str) -> str:
    plain = [_local(name.strip()) for name in names.split(",")]
    if len(plain) <= _MOST_NAMES:
        return _either(plain)
    # libxml2 itself names no more than ten, so how many others there are is not known.
    return ", ".join(f"“{name}”" for name in plain[:_MOST_NAMES]) + " or another"


def _either(names: list[str]) -> str:
    quoted = [f"“{name}”" for name in names]
    return " or ".join([", ".join(quoted[:-1]), quoted[-1]] if len(quoted) > 1 else quoted)


def _quote(value: str) -> str:
    line = _BREAK.sub(" ", value[: _LONGEST_VALUE + 1])
    return f"“{line if len(line) <= _LONGEST_VALUE else line[:_LONGEST_VALUE] + '…'}”"


def _local(name: str) -> str:
    """The name as it stands in the document, but for prefixes other than `xml`."""
    return _NAMESPACE.sub("", name.replace("{http://www.w3.org/XML/1998/namespace}", "xml:"))


def _house(message: str) -> str:
    """A message that has no sentence of its own: no namespaces, our quotes, lower case, no full stop, one line."""
    plain = _QUOTED.sub(r"“\1”", " ".join(_local(message[: 4 * _LONGEST_SENTENCE]).split())).rstrip(". ")
    return plain[:1].lower() + plain[1:_LONGEST_SENTENCE]
