"""Something to begin with: a small course that builds, and files for new questions. Nothing is ever overwritten."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from string import Template

from qtiexport.bank import split_language
from qtiexport.declared import quoted
from qtiexport.identifiers import is_identifier, item_identifier
from qtiexport.readers.canonical.keys import UNWRITTEN_TYPES
from qtiexport.readers.canonical.synonyms import meant
from qtiexport.resources import start_dir

CONFIG = "qtiexport.toml"
_IGNORED = ".gitignore"
_SOURCE = Path("source")
# The front matter of each type, where it needs any beside language and identifier.
_FRONT = {
    "article": ("kind: article",),
    "multiple": ("choose: 2",),
    "gap-match": ("distractors: [TODO]",),
    **{kind: (f"type: {kind}",) for kind in ("true-false", "match", "categorize", "order", "associate", "hotspot")},
}


class StartError(Exception):
    """Nothing was written; the text says why, and what to do instead, for the user."""


@dataclass(frozen=True, slots=True)
class Started:
    """What `start` did in a folder: files written and, for the user's own `.gitignore`, left alone; else in the way."""

    written: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    blocking: tuple[str, ...] = ()


def languages() -> tuple[str, ...]:
    """The languages that there is something to begin with in."""
    return tuple(sorted(path.name for path in (start_dir() / "course").iterdir()))


def types() -> tuple[str, ...]:
    """The types of question that there is a file to begin with for; an article counts as one."""
    return tuple(sorted(path.stem for path in (start_dir() / "question" / languages()[0]).iterdir()))


def start(folder: Path, language: str) -> Started:
    """Write a small course into a folder, unless a file of it is in the way. Raises OSError."""
    files = dict(_course(folder, language))
    blocking = tuple(name for name in files if name != _IGNORED and _in_the_way(folder, name))
    if blocking:
        return Started(blocking=blocking)
    left = (_IGNORED,) if _lies(folder / _IGNORED) else ()
    written = tuple(name for name in files if name not in left)
    for name in written:
        _write(folder / name, files[name])
    return Started(written, left)


def _course(folder: Path, language: str) -> Iterator[tuple[str, str]]:
    """The files of the course by their names, the config with the identifier and title that the folder's name gives."""
    home = start_dir() / "course" / language
    name = _printable(folder.resolve().name)
    for path in sorted(path for path in home.rglob("*") if path.is_file()):
        text = path.read_text(encoding="utf-8")
        # A text of JSON is one of TOML.
        said = {"id": json.dumps(_identifier(name)), "title": json.dumps(_title(name), ensure_ascii=False)}
        yield path.relative_to(home).as_posix(), Template(text).substitute(said) if path.name == CONFIG else text
    yield _IGNORED, "dist/\n"


def _printable(name: str) -> str:
    return "".join(sign if sign.isprintable() else " " for sign in name)


def _identifier(name: str) -> str:
    """An identifier made of a folder's name, as plain as can be: it stands in the config from now on."""
    whole = item_identifier(name.lower())
    plain = re.sub(r"-[0-9a-f]{6}\Z", "", whole)
    return plain if is_identifier(plain) and plain != "q" else whole


def _title(name: str) -> str:
    words = re.sub(r"[\s_-]+", " ", name).strip() or "Course"
    return words[:1].upper() + words[1:]


def _in_the_way(folder: Path, name: str) -> bool:
    """Whether a file lies where one is to be written, or where a folder for it is needed."""
    path = folder / name
    around = [place for place in path.parents if place.is_relative_to(folder)]
    return _lies(path) or any(_lies(place) and not place.is_dir() for place in around)


def _lies(path: Path) -> bool:
    # A link that leads nowhere lies there as well.
    return path.is_symlink() or path.exists()


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    # "x": what came there since it was looked for is not overwritten either.
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)


@dataclass(frozen=True, slots=True)
class NewQuestion:
    """What a new file is to be: `kind` is a type or "article"; empty texts leave the choice to path and `fallback`."""

    kind: str
    path: Path | None = None
    identifier: str = ""
    language: str = ""
    fallback: str = ""


def write_question(wanted: NewQuestion) -> Path:
    """Write a file for a new question and give its path. Raises StartError, and OSError."""
    _check_kind(wanted.kind)
    path, told = _place(wanted)
    stem, named = split_language(path.stem)
    language = _language(wanted, named)
    body = (start_dir() / "question" / language / f"{wanted.kind}.md").read_text(encoding="utf-8")
    front = [
        *([f"id: {wanted.identifier}"] if told and wanted.identifier not in ("", stem) else []),
        *([f"lang: {language}"] if named is None else []),
        *_FRONT.get(wanted.kind, ()),
    ]
    if _lies(path):
        raise StartError(f"{path.as_posix()} is there already; choose another name")
    _write(path, "\n".join(("---", *front, "---", body)) if front else body)
    return path


def _check_kind(kind: str) -> None:
    known = types()
    if kind in known:
        return
    there = f"there are {', '.join(known)}"
    if kind in UNWRITTEN_TYPES:
        raise StartError(f"there is no form in which a question of type {quoted(kind)} is written; {there}")
    near = meant(kind, known)
    raise StartError(f"there is no type {quoted(kind)}; {f'did you mean “{near}”?' if near else there}")


def _place(wanted: NewQuestion) -> tuple[Path, bool]:
    """The path of the new file, and whether it was named, so that it may differ from the identifier."""
    if wanted.identifier and not is_identifier(wanted.identifier):
        expected = "at most 32 letters a-z, digits, “_” and “-”, with a letter first"
        raise StartError(f"{quoted(wanted.identifier)} cannot be an identifier, expected {expected}")
    path = wanted.path or _SOURCE
    if path.suffix.lower() == ".md" and not path.is_dir():
        if path.name.startswith((".", "~")):
            raise StartError(f"a file of the name {quoted(path.name)} is not read; choose another name")
        return path, True
    if path.suffix and not path.is_dir():
        raise StartError(f"{quoted(path.name)} does not end in .md, the form in which a new question is written")
    if not wanted.identifier:
        raise StartError("the question has no name yet; name a file that ends in .md, or give --id")
    return path / f"{wanted.identifier}.{_language(wanted, None)}.md", False


def _language(wanted: NewQuestion, named: str | None) -> str:
    """The language of the new file: of its name or the option, which must agree, else the fallback, else English."""
    if named and wanted.language and named != wanted.language:
        raise StartError(f"the file's name says “{named}”, --lang says “{wanted.language}”; let them agree")
    language = named or wanted.language or wanted.fallback or "en"
    if language not in languages():
        raise StartError(f"there is no file to begin with in “{language}”; there are {', '.join(languages())}")
    return language
