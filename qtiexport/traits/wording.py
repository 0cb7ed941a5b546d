"""What can be compared of one text between languages, without the text itself."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from qtiexport import model
from qtiexport.identifiers import digest
from qtiexport.markup import words
from qtiexport.traits.figures import Figure, canonical, figures

_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Wording:
    """One text: `line` (from 1; 0: not known) is where it begins, `said` its first words, at most 40 characters.

    `digest` is of its words, numbers in one form. `words` counts those outside program text. `figures` are its
    numbers, `sites` the hosts that it links to, without language and top-level domain, `codes` its code spans; `alts`
    tells for each image whether there is a text for it.
    """

    line: int
    said: str
    digest: str
    words: int
    figures: tuple[Figure, ...]
    sites: tuple[str, ...]
    codes: tuple[str, ...]
    alts: tuple[bool, ...]


def wording(contents: Iterable[model.Content], language: str) -> Wording:
    """The wording of several contents that are one text, such as an explanation and its rationales."""
    parts = tuple(contents)
    inlines = tuple(inline for part in parts for inline in model.inlines(part))
    told = " ".join(words(part) for part in parts)
    prose = _prose(parts) if _holds_program(parts, inlines) else told
    return Wording(
        line=parts[0].line if parts else 0,
        said=told if len(told) <= _LONGEST else f"{told[: _LONGEST - 1]}…",
        digest=digest(" ".join(canonical(told, language).casefold().split()), length=16),
        words=len(_WORD.findall(prose)),
        figures=figures(prose, language),
        sites=_unique(_site(inline.href) for inline in inlines if isinstance(inline, model.Link)),
        codes=_unique(inline.text for inline in inlines if isinstance(inline, model.Code)),
        alts=tuple(bool(inline.alt) for inline in inlines if isinstance(inline, model.Image)),
    )


def _holds_program(contents: tuple[model.Content, ...], inlines: tuple[model.Inline, ...]) -> bool:
    blocks = any(isinstance(block, model.CodeBlock) for content in contents for block in content.blocks)
    return blocks or any(isinstance(inline, model.Code) for inline in inlines)


def _prose(contents: tuple[model.Content, ...]) -> str:
    """The words outside program text."""
    return " ".join(words(model.changed(_without_program(content), _plain)) for content in contents)


def _plain(inline: model.Inline) -> model.Inline:
    return model.LineBreak() if isinstance(inline, model.Code) else inline


def _without_program(content: model.Content) -> model.Content:
    blocks = tuple(block for block in content.blocks if not isinstance(block, model.CodeBlock))
    return model.Content(blocks, content.line)


def _unique(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({text for text in texts if text}))


def _site(address: str) -> str:
    """The name of a site: pages and their addresses are translated, sites mostly are not."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    return ".".join(_names(host.split(".")))


def _names(labels: list[str]) -> Iterator[str]:
    """The labels of a host without its top-level domain, and without those that name a language."""
    kept = labels[:-1] if len(labels) > 1 else labels
    return (label for label in kept if len(label) > 2 and label != "www") if len(kept) > 1 else iter(kept)
