"""The page of one SCO, shared by the SCORM targets: the player's files and the data that it plays.

The data are a script, not a JSON file, since pages opened from disk or in a sandboxed frame may not fetch.
"""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Any

from qtiexport import markup, render, resources, scoring
from qtiexport.config import Feedback
from qtiexport.identifiers import digest, interaction_identifier
from qtiexport.model import (
    Article,
    Block,
    ChoiceForm,
    ChoiceInteraction,
    Content,
    Heading,
    Image,
    Math,
    Paragraph,
    Part,
    Question,
    SimpleChoice,
    choice_interaction,
)
from qtiexport.package import Document

LAUNCH = "index.html"
MOST_CHOICES = 36
_KEYS = "abcdefghijklmnopqrstuvwxyz0123456789"
_WORDS_A_MINUTE = 200


@dataclass(frozen=True, slots=True)
class Play:
    """What the player has to know of the whole course; `sections` are titles, `keys` what its content key covers."""

    identifier: str
    version: str
    title: str
    language: str
    sections: tuple[str, ...]
    keys: tuple[tuple[str, ...], ...]
    pass_mark: Fraction | None
    feedback: Feedback


@dataclass(frozen=True, slots=True)
class Page:
    """The fields of `sco/index.html.j2`."""

    lang: str
    dir: str
    title: str
    noscript: str


def part(source: Part, feedback: Feedback) -> bytes:
    """The player's data of a question or an article: ASCII JSON without its section, which the course knows."""
    data = _article(source) if isinstance(source, Article) else _question(source, feedback)
    return _json(data)


def rekeyed(part: bytes, places: Sequence[int]) -> bytes:
    """The data of a question whose choices get the keys of other `places`, from 0, in the order in which they stand."""
    data = json.loads(part)
    keys = {choice["key"]: _KEYS[place] for choice, place in zip(data["choices"], places, strict=True)}
    right = [keys[key] for key in data["right"]]
    choices = [choice | {"key": keys[choice["key"]]} for choice in data["choices"]]
    return _json(data | {"choices": choices, "right": "".join(sorted(right, key=_KEYS.index))})


def documents(play: Play, sections: Iterable[int], parts: Iterable[bytes]) -> Iterable[Document]:
    """The page with its data and the player's files, by name; `sections` tells for each part where it belongs."""
    texts = _texts(play.language)
    page = Page(play.language, resources.direction(play.language), play.title, texts["noscript"])
    made = (
        Document(LAUNCH, render.text("sco/index.html.j2", page)),
        Document("course.js", _course(play, texts, sections, parts)),
        *render.static("sco"),
    )
    return sorted(made, key=lambda document: document.path)


def speaks(language: str) -> bool:
    """Whether the player has texts in a language; if not, it speaks English."""
    primary = _primary(language)
    return primary in resources.languages() and "player" in resources.language(primary)


def _texts(language: str) -> dict[str, Any]:
    texts: dict[str, Any] = resources.language(_primary(language) if speaks(language) else "en")["player"]
    return texts


def _primary(language: str) -> str:
    return language.split("-", maxsplit=1)[0]


def _json(data: Any) -> bytes:
    # "<" is escaped so that no text can end a script element, should a host put the data into one.
    return json.dumps(data, ensure_ascii=True, separators=(",", ":")).replace("<", "\\u003c").encode("ascii")


def _course(play: Play, texts: dict[str, Any], sections: Iterable[int], parts: Iterable[bytes]) -> bytes:
    head = {
        "format": 1,
        "id": play.identifier,
        "version": play.version,
        "content": digest(*("\t".join(key) for key in play.keys)),
        "title": play.title,
        "lang": play.language,
        "dir": resources.direction(play.language),
        "pass": _pass(play.pass_mark),
        "feedback": play.feedback,
        "texts": texts,
        "sections": [{"title": title} for title in play.sections],
        "parts": [{"section": place, **json.loads(data)} for place, data in zip(sections, parts, strict=True)],
    }
    return b"window.QTIEXPORT_COURSE = " + _json(head) + b";\n"


def _pass(mark: Fraction | None) -> dict[str, Any] | None:
    if mark is None:
        return None
    share = mark / 100
    return {"percent": scoring.decimal(mark), "n": share.numerator, "d": share.denominator}


def _article(article: Article) -> dict[str, Any]:
    # The page has a heading of its own: a title that stands in the text too would be read twice.
    place = markup.title_place(article.title, article.content)
    body = Content(tuple(block for n, block in enumerate(article.content.blocks) if n != place))
    return {
        "kind": "article",
        "id": article.identifier,
        "title": article.title,
        "minutes": max(1, round(len(markup.words(article.content).split()) / _WORDS_A_MINUTE)),
        "body": markup.tree(body, heading=3),
    }


def _question(question: Question, feedback: Feedback) -> dict[str, Any]:
    interaction = choice_interaction(question)
    explained = feedback is not Feedback.NEVER
    keyed = list(zip(_KEYS, interaction.choices, strict=False))
    return {
        "kind": "choice",
        "id": question.identifier,
        "interaction": interaction_identifier(question.identifier),
        "title": question.title,
        "form": interaction.form,
        "points": [question.points.numerator, question.points.denominator],
        "choose": interaction.max_choices,
        "shuffle": interaction.shuffle,
        "letters": not interaction.shuffle or _refers_to_letters(question),
        **_prompt(question),
        "choices": [_choice(key, choice, interaction, explained) for key, choice in keyed],
        "marks": _marks(interaction, question),
        "right": "".join(key for key, choice in keyed if choice.correct),
        "hints": [markup.tree(hint, heading=4) for hint in question.hints],
        "explanation": _optional(question.explanation, explained),
        "rest": _optional(question.rest, explained),
    }


def _optional(content: Content | None, wanted: bool) -> list[Any] | None:
    return markup.tree(content, heading=3) if content and wanted else None


def _prompt(question: Question) -> dict[str, Any]:
    """The last paragraph of the stem names the group of options; what stands around it keeps its place."""
    blocks = question.body.blocks[:-1]
    places = [place for place, block in enumerate(blocks) if _asks(block)]
    if not places:
        return {"before": _tree(blocks), "ask": [question.title], "after": []}
    last = blocks[places[-1]]
    assert isinstance(last, Paragraph | Heading)
    ask = markup.inline_tree(last.children)
    return {"before": _tree(blocks[: places[-1]]), "ask": ask, "after": _tree(blocks[places[-1] + 1 :])}


def _asks(block: Block) -> bool:
    """Whether a block has words of its own: an image or a formula alone names no group of options."""
    if not isinstance(block, Paragraph | Heading):
        return False
    return any(not isinstance(child, Image | Math) and markup.inline_words((child,)) for child in block.children)


def _tree(blocks: tuple[Block, ...]) -> list[Any]:
    return markup.tree(Content(blocks), heading=3)


def _choice(key: str, choice: SimpleChoice, interaction: ChoiceInteraction, explained: bool) -> dict[str, Any]:
    data: dict[str, Any] = {
        "key": key,
        "body": markup.tree(choice.content, heading=4),
        "why": _optional(choice.rationale, explained),
    }
    if interaction.form is ChoiceForm.TRUE_FALSE:
        data["value"] = choice.identifier
    return data


def _marks(interaction: ChoiceInteraction, question: Question) -> dict[str, Any]:
    rule = scoring.rule(interaction, question.marking)
    if not isinstance(rule, scoring.SumRule):
        return {"rule": "match"}
    return {"rule": "sum", "weights": list(rule.weights), "upper": rule.upper, "limit": rule.limit}


def _refers_to_letters(question: Question) -> bool:
    """Whether a text of the question names an option by its letter ("answer B"): then letters are shown."""
    label = _label()
    choices = choice_interaction(question).choices
    texts = [question.body.blocks[:-1], *(c.blocks for c in (question.explanation,) if c)]
    texts += [content.blocks for choice in choices for content in (choice.content, choice.rationale) if content]
    return any(label.search(markup.words(Content(blocks))) for blocks in texts)


@cache
def _label() -> re.Pattern[str]:
    """A word for an option in any language, and its letter: "a" alone is a word of many languages, "A" is a letter."""
    words = {word for code in resources.languages() for word in resources.language(code)["labels"]}
    either = "|".join(map(re.escape, sorted(words)))
    return re.compile(rf"(?<![^\W_])(?i:{either})(?:\s*[A-Z](?![A-Za-z])|\s+[a-z]\))")
