"""The revision of a text: a short hash of what it means, which tells a translation that it is out of date.

It covers what is translated or decides: kind, title, stem, options with key and rationales, the number to choose,
explanation and hints, each with its structure. It does not change with white space, the order of the options, the
names of options, texts and files, tags and other metadata, points or marking.
"""

from collections.abc import Iterable, Iterator
from dataclasses import MISSING, fields, is_dataclass
from typing import Any

from qtiexport import model
from qtiexport.identifiers import digest

LENGTH = 12
# No source holds these characters: a mark made of them cannot be a word of the author's.
_BEGIN, _NEXT, _END = "\x01", "\x02", "\x03"


def revision(part: model.Part) -> str:
    """12 hexadecimal digits, the same on every machine; equal for two texts that differ in nothing that counts."""
    tokens = _question(part) if isinstance(part, model.Question) else ("article", _told(part.content))
    return digest(_one_line(part.title), *tokens, length=LENGTH)


def _question(question: model.Question) -> Iterator[str]:
    yield "question"
    yield _told(question.body)
    for interaction in question.interactions:
        if not isinstance(interaction, model.ChoiceInteraction):
            yield _spelt(interaction)
            continue
        yield from (interaction.form, str(interaction.max_choices), str(interaction.min_choices))
        # Each option is one token, and tokens are sorted: their order and their names say nothing.
        yield from sorted(digest(*_choice(choice), length=64) for choice in interaction.choices)
    yield _optional(question.explanation)
    yield from map(_told, question.hints)


def _choice(choice: model.SimpleChoice) -> tuple[str, ...]:
    return "right" if choice.correct else "wrong", _told(choice.content), _optional(choice.rationale)


def _optional(content: model.Content | None) -> str:
    return "none" if content is None else _told(content)


def _told(content: model.Content) -> str:
    return _one_line(_spelt(content.blocks))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _spelt(value: Any) -> str:
    """A value of the model as text: the author's words, and around them the name of each record that holds them."""
    match value:
        case model.Text(text):
            return text
        case model.LineBreak():
            return " "
        case model.CodeBlock(text, language):
            # White space is meaning in programs: the hash keeps it.
            return _marked("CodeBlock", (language, digest(text, length=64)))
        case model.Asset():
            return value.sha256
        case tuple():
            return "".join(_marked("", (part,)) if isinstance(part, tuple) else _spelt(part) for part in value)
        case _ if is_dataclass(value):
            return _marked(type(value).__name__, _filled(value))
        case _:
            return str(value)


def _filled(record: Any) -> Iterator[str]:
    """The fields of a record that hold more than their default: a field that is added later changes no revision."""
    for field in fields(record):
        value = getattr(record, field.name)
        if field.compare and (field.default is MISSING or value != field.default):
            yield f"{field.name}={_one_line(_spelt(value))}"


def _marked(name: str, values: Iterable[Any]) -> str:
    return f"{_BEGIN}{name}{_NEXT}{_NEXT.join(map(_spelt, values))}{_END}"
