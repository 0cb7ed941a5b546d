"""The page of one SCO: the player's files and the data of a course.

The data are a script, not a JSON file, since pages opened from disk or in a sandboxed frame may not fetch.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from qtiexport import render, resources, scoring
from qtiexport.identifiers import digest
from qtiexport.package import Document
from qtiexport.sco.look import Look
from qtiexport.sco.playing import Edition, Playing, PlaySection
from qtiexport.sco.shape import shape
from qtiexport.sco.texts import needed
from qtiexport.sco.writing import ascii_json

LAUNCH = "index.html"
_FALLBACK = "en"
# What an answer rests on, beside what is right: an answer is kept where the key alone was corrected.
_ASKED = (
    "id",
    "kind",
    "form",
    "before",
    "ask",
    "after",
    "text",
    "choices",
    "rows",
    "targets",
    "words",
    "gaps",
    "image",
)
_NOT_ASKED = ["why", "fixed", "right", "pattern", "answers", "ignore", "low", "high", "lowIn", "highIn", "answer"]
_HASH = 6


@dataclass(frozen=True, slots=True)
class Play:
    """What the player has to know of the whole course.

    `keys` are, for each part, the names that a saved answer rests on. `name` tells one of several in a package from the
    others, as a part of file names.
    """

    identifier: str
    version: str
    title: str
    language: str
    sections: tuple[PlaySection, ...]
    keys: tuple[tuple[str, ...], ...]
    pass_mark: Fraction | None
    playing: Playing
    name: str = ""
    editions: tuple[Edition, ...] = ()
    look: Look = field(default_factory=Look)


@dataclass(frozen=True, slots=True)
class Page:
    """The fields of `sco/index.html.j2`; `spoken` is the language of the player's words.

    `theme` is the path of the author's own colours, "" without any.
    """

    lang: str
    dir: str
    title: str
    spoken: str
    spoken_dir: str
    noscript: str
    data: str
    theme: str = ""


def launch(name: str) -> str:
    """The path of the page of one SCO of several; what may begin a name may not begin every file's."""
    return f"sco-{name}.html"


def documents(play: Play, sections: Iterable[int], parts: Iterable[bytes]) -> Iterable[Document]:
    """The page with its data and the player's files, by name; `sections` tells for each part where it belongs."""
    texts = _texts(play.language)
    spoken = play.language if speaks(play.language) else _FALLBACK
    directions = (resources.direction(play.language), resources.direction(spoken))
    data = f"course-{play.name}.js" if play.name else "course.js"
    page = Page(
        play.language, directions[0], play.title, spoken, directions[1], texts["noscript"], data, play.look.theme
    )
    made = (
        Document(launch(play.name) if play.name else LAUNCH, render.text("sco/index.html.j2", page)),
        Document(data, _course(play, sections, parts)),
        *render.static("sco"),
        *play.look.documents,
    )
    return sorted(made, key=lambda document: document.path)


def speaks(language: str) -> bool:
    """Whether the player has texts in a language and in its script; if not, it speaks English."""
    primary = _primary(language)
    if primary not in resources.languages() or "player" not in resources.language(primary):
        return False
    return resources.script(language) == resources.script(primary)


def _texts(language: str) -> dict[str, Any]:
    texts: dict[str, Any] = resources.language(_primary(language) if speaks(language) else _FALLBACK)["player"]
    return texts


def _primary(language: str) -> str:
    return language.split("-", maxsplit=1)[0]


def _course(play: Play, sections: Iterable[int], parts: Iterable[bytes]) -> bytes:
    made = [_placed(place, json.loads(data)) for place, data in zip(sections, parts, strict=True)]
    shapes = (found for part in made if (found := shape(part)))
    limits = (play.playing.time_limit, *(one.delivery.time_limit for one in play.sections))
    timed = any(limits) or any(part.get("time") for part in made)

    def said(language: str) -> dict[str, Any]:
        return needed(_texts(language), made, timed=timed, several=bool(play.editions))

    head = {
        "format": 2,
        "id": play.identifier,
        "version": play.version,
        "content": digest(*("\t".join(key) for key in (*play.keys, *shapes))),
        "title": play.title,
        "lang": play.language,
        "dir": resources.direction(play.language),
        **({} if speaks(play.language) else {"textLang": _FALLBACK}),
        "pass": _pass(play.pass_mark),
        **play.playing.data,
        **play.look.data(play.language),
        "texts": said(play.language),
        "sections": [section.data for section in play.sections],
        **_editions(play, said),
        "parts": made,
    }
    return b"window.QTIEXPORT_COURSE = " + ascii_json(head) + b";\n"


def _editions(play: Play, said: Callable[[str], dict[str, Any]]) -> dict[str, Any]:
    """What the course says in other languages; their parts stand within the parts (`sco.translating`)."""
    if not play.editions:
        return {}
    editions = [_edition(edition, said(edition.language)) | _logo(play, edition) for edition in play.editions]
    return {"name": resources.own_name(play.language), "editions": editions}


def _logo(play: Play, said: Edition) -> dict[str, Any]:
    """The logo with its words in another language; nothing where they are the same."""
    logo = play.look.data(said.language)
    return {} if logo == play.look.data(play.language) else logo


def _edition(said: Edition, texts: dict[str, Any]) -> dict[str, Any]:
    return {
        "lang": said.language,
        "name": resources.own_name(said.language),
        "dir": resources.direction(said.language),
        **({} if speaks(said.language) else {"textLang": _FALLBACK}),
        "title": said.title,
        "verdicts": {"passed": said.passed, "failed": said.failed},
        "description": said.description,
        "texts": texts,
        "sections": list(said.sections),
    }


def _placed(section: int, part: dict[str, Any]) -> dict[str, Any]:
    """The part in its section; a question with the hash of all that an answer to it rests on."""
    asked = {name: part[name] for name in _ASKED if name in part}
    known = {} if part["kind"] == "article" else {"hash": digest(_told(asked), length=_HASH)}
    return {"section": section, **part, **known}


def _told(asked: Any) -> str:
    """What a learner is asked as text, without what is right and why: that may change, and the answer stays."""
    if isinstance(asked, dict):
        return "".join(f"{name}{_told(value)}" for name, value in asked.items() if name not in _NOT_ASKED)
    return "".join(_told(one) for one in asked) if isinstance(asked, list) else f"\0{asked}"


def _pass(mark: Fraction | None) -> dict[str, Any] | None:
    if mark is None:
        return None
    share = mark / 100
    return {"percent": scoring.decimal(mark), "n": share.numerator, "d": share.denominator}
