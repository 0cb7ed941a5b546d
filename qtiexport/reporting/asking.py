"""What each kind of question asks, from the player's data (`Course` in templates/sco/src/course.js)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from qtiexport.reporting.contract import Asked, Form, Thing
from qtiexport.reporting.plain import line, words


@dataclass(frozen=True, slots=True)
class _Answers:
    """What a kind of question may be answered, as the fields of `Asked`."""

    form: Form
    things: tuple[Thing, ...] = ()
    right: tuple[str, ...] = ()
    rows: tuple[Thing, ...] = ()


def asked(part: dict[str, Any], language: str) -> Iterator[Asked]:
    """The interactions of a part: one, one a gap of a text with gaps, none of an article.

    `language` is that of the texts, where the part does not tell it. Raises KeyError, TypeError or ValueError for data
    that no build writes.
    """
    kind = str(part["kind"])
    if kind == "cloze":
        gaps = list(part["gaps"])
        for n, gap in enumerate(gaps, 1):
            yield _made(part, language, _filled(gap), f"_g{n}", f"gap {n} of {len(gaps)}")
    elif kind != "article":
        yield _made(part, language, _KINDS[kind](part))


def _made(part: dict[str, Any], language: str, answers: _Answers, suffix: str = "", label: str = "") -> Asked:
    return Asked(
        identifier=str(part["interaction"]) + suffix,
        question=line(str(part["id"])),
        section=int(part["section"]),
        text=_text(part),
        language=line(str(part.get("lang", language))),
        form=answers.form,
        part=label,
        things=answers.things,
        rows=answers.rows,
        right=answers.right,
    )


def _text(part: dict[str, Any]) -> str:
    """All that a question says before its answers; where a text tells itself, its title alone is no prompt."""
    title = line(str(part["title"]))
    said = [words(part[name]) for name in ("before", "ask", "after")]
    if part["kind"] == "cloze":
        said = [words(part["text"])]
    elif part["kind"] in ("gap-match", "hottext"):
        said = [*(text for text in said if text != title), words(part["text"])]
    return " ".join(text for text in said if text) or title


def _choice(part: dict[str, Any]) -> _Answers:
    form = Form.TRUE_FALSE if part["form"] == "true-false" else Form.CHOICE
    told = {str(one["key"]): str(one.get("value") or one["key"]) for one in part["choices"]}
    things = tuple(Thing(told[str(one["key"])], _label(one)) for one in part["choices"])
    return _Answers(form, things, tuple(told[key] for key in part["right"]))


def _label(one: dict[str, Any]) -> str:
    """The text of an option, of a hot word or area, or of a word for gaps."""
    if "body" in one:
        return words(one["body"])
    return line(str(one["text"] if "text" in one else one["label"]))


def _things(some: list[dict[str, Any]]) -> tuple[Thing, ...]:
    return tuple(Thing(str(one["key"]), _label(one)) for one in some)


def _order(part: dict[str, Any]) -> _Answers:
    things, right = _things(part["choices"]), list(part["right"])
    if sorted(right) != sorted(thing.key for thing in things):
        raise ValueError("the right order is none of all things")
    return _Answers(Form.ORDER, things, (",".join(right),))


def _match(part: dict[str, Any]) -> _Answers:
    rows = _things(part["rows"])
    right = tuple(f"{row.key}.{key}" for row, key in zip(rows, part["right"], strict=True))
    return _Answers(Form.PAIRS, _things(part["targets"]), right, rows)


def _gap_match(part: dict[str, Any]) -> _Answers:
    rows = tuple(Thing(key, f"[{n}]") for n, key in enumerate(part["gaps"], 1))
    right = tuple(f"{row.key}.{key}" for row, key in zip(rows, part["right"], strict=True))
    return _Answers(Form.PAIRS, _things(part["words"]), right, rows)


def _associate(part: dict[str, Any]) -> _Answers:
    right = part["right"]
    pairs = tuple(".".join(sorted(right[at : at + 2])) for at in range(0, len(right), 2))
    return _Answers(Form.COUPLES, _things(part["choices"]), pairs)


def _filled(gap: dict[str, Any]) -> _Answers:
    """A gap, or the field of a short answer; what is right of several texts comes first."""
    if gap["kind"] == "choice":
        return _Answers(Form.CHOICE, _things(gap["choices"]), (str(gap["right"]),))
    if gap["kind"] == "number":
        return _Answers(Form.NUMBER, (), (line(str(gap["answer"])),))
    return _Answers(Form.TEXT, (), tuple(line(str(answer)) for answer in gap["answers"]))


_KINDS: dict[str, Callable[[dict[str, Any]], _Answers]] = {
    "choice": _choice,
    "hottext": _choice,
    "hotspot": _choice,
    "order": _order,
    "match": _match,
    "gap-match": _gap_match,
    "associate": _associate,
    "entry": lambda part: _filled(part["gaps"][0]),
    "slider": lambda part: _filled(part["gap"]),
    "essay": lambda _: _Answers(Form.ESSAY),
    "upload": lambda _: _Answers(Form.NONE),
}
