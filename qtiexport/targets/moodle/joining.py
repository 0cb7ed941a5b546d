"""One question for all its languages, of which Moodle's filter shows the learner's own (moodle.md 5).

Texts in HTML stand side by side; all else has one place in Moodle, so that it has to be the same in every language.
"""

import pickle
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from itertools import chain
from typing import Any

from qtiexport import markup, render
from qtiexport.identifiers import file_name
from qtiexport.package import Document
from qtiexport.targets.contract import Loss, Made
from qtiexport.targets.moodle.views import FileView, HtmlView, Said

_GAPPED = ("multianswer", "gapselect", "ddwtos")
_GAPS = Loss(
    "its gaps stand in the text, and would be there once for each language",
    "keep it so: each language has it in a file of its own",
    "a text with gaps",
)
_WHATS = {
    "answer": "the right answer",
    "answers": "the answers",
    "pairs": "the pairs",
    "right": "the right sides of the pairs",
    "fraction": "what is right",
    "tolerance": "the right answer",
    "exact_case": "whether case counts",
    "grade": "the points",
    "hints": "the number of hints",
    "shuffle": "whether its parts are shuffled",
    "grading": "the marking",
    "image": "the picture",
    "drops": "the areas",
    "single": "whether several answers may be right",
}
"""What a field is to an author; the others are limits of what may be handed in."""
_LIMITS = "the limits of an answer"
_SPANS = Loss(
    "a text of it marks words as another language, at which Moodle's filter would cut it off",
    "take the mark off those words, or keep it so: each language has the question in a file of its own",
)


def draft(said: Said) -> bytes:
    """What `joined` reads; it is never written to a package."""
    return pickle.dumps(Said(said.type, said.view))


def rendered(said: Said) -> bytes:
    """The question as an element."""
    return render.fragment(f"moodle/questions/{said.type}.xml.j2", said.view)


def joined(drafts: Sequence[tuple[str, bytes]]) -> Made | Loss:
    """One question of its translations, with the names, the order and the first language of the reference."""
    languages = [language for language, _ in drafts]
    said: list[Said] = [pickle.loads(content) for _, content in drafts]
    if loss := next(_losses(languages, said), None):
        return loss
    whole = Said(said[0].type, _joined("", [one.view for one in said], languages))
    return Made(fragment=Document(f"question/{file_name(whole.view.head.identifier)}.xml", rendered(whole)))


def _losses(languages: Sequence[str], said: Sequence[Said]) -> Iterator[Loss]:
    """Why the questions have to stay apart."""
    if any(one.type in _GAPPED for one in said):
        yield _GAPS
    for language, one in zip(languages[1:], said[1:], strict=True):
        if one.type != said[0].type:
            yield _differing(language, languages[0], "its type")
            return
        for name in _differences("", (said[0].view, one.view)):
            yield _differing(language, languages[0], _WHATS.get(name, _LIMITS)) if name != "text" else _SPANS


def _differing(language: str, reference: str, what: str) -> Loss:
    reason = f"“{language}” differs from “{reference}” in {what}, for which Moodle has one place for all languages"
    return Loss(reason, "make them equal, or keep it so: each language has the question in a file of its own")


def _differences(name: str, values: Sequence[Any]) -> Iterator[str]:
    """The names of the fields that cannot be joined: "text" for texts that the filter would cut, else unequal ones."""
    first = values[0]
    if isinstance(first, HtmlView):
        if not markup.separable([("", value.text) for value in values]):
            yield "text"
    elif isinstance(first, tuple) and name != "tags":
        rows = _rows(values)
        yield from (name,) if rows is None else chain.from_iterable(_differences(name, row) for row in rows)
    elif is_dataclass(first) and not isinstance(first, FileView):
        for part in fields(first):
            yield from _differences(part.name, [getattr(value, part.name) for value in values])
    elif name not in ("name", "tags") and len(set(values)) > 1:
        yield name


def _joined(name: str, values: Sequence[Any], languages: Sequence[str]) -> Any:
    """The values of one field in all languages as one, if there is no difference."""
    first = values[0]
    if isinstance(first, HtmlView):
        text = markup.multilang([(language, value.text) for language, value in zip(languages, values, strict=True)])
        files = {file.name: file for value in values for file in value.files}
        return HtmlView(str(text), tuple(files.values()))
    if name == "tags":
        return tuple(dict.fromkeys(tag for value in values for tag in value))
    if isinstance(first, tuple):
        return tuple(_joined(name, row, languages) for row in _rows(values) or ())
    if is_dataclass(first):
        kind: Any = type(first)
        parts = {part.name: [getattr(value, part.name) for value in values] for part in fields(first)}
        return kind(**{part: _joined(part, column, languages) for part, column in parts.items()})
    return first


def _rows(values: Sequence[tuple[Any, ...]]) -> list[tuple[Any, ...]] | None:
    """What belongs together in lists of several languages, in the order of the first; None where something is over."""
    keyed = [dict(_keys(value)) for value in values]
    if any(one.keys() != keyed[0].keys() for one in keyed):
        return None
    return [tuple(one[key] for one in keyed) for key in keyed[0]]


def _keys(value: tuple[Any, ...]) -> Iterator[tuple[Any, Any]]:
    """Each thing of a list by what it is the same by: its identifier, the word that it is, or its place."""
    for place, one in enumerate(value):
        yield (one if isinstance(one, str) else getattr(one, "identifier", place)), one
