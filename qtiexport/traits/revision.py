"""The revision of a text: a short hash of what it means, which tells a translation that it is out of date.

It covers what is translated or decides: kind, title, stem, options with key and rationales, the number to choose,
explanation and hints, each with its structure. It does not change with white space, the order of the options, the
names of options, texts and files, tags and other metadata, points or marking.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import assert_never

from qtiexport import model
from qtiexport.identifiers import digest

LENGTH = 12
# No source holds these characters: a mark made of them cannot be a word of the author's.
_BEGIN, _END = "\x01", "\x02"


def revision(part: model.Part) -> str:
    """12 hexadecimal digits, the same on every machine; equal for two texts that differ in nothing that counts."""
    tokens = _question(part) if isinstance(part, model.Question) else chain(("article",), _blocks(part.content.blocks))
    return digest(_one_line(part.title), *tokens, length=LENGTH)


def _question(question: model.Question) -> Iterator[str]:
    yield "question"
    yield from _blocks(question.body.blocks)
    for interaction in question.interactions:
        yield from (interaction.form, str(interaction.max_choices), str(interaction.min_choices))
        # Each option is one token, and tokens are sorted: their order and their names say nothing.
        yield from sorted(digest(*_choice(choice), length=64) for choice in interaction.choices)
    yield from _optional(question.explanation)
    for hint in question.hints:
        yield from _optional(hint)


def _choice(choice: model.SimpleChoice) -> Iterator[str]:
    yield "right" if choice.correct else "wrong"
    yield from _blocks(choice.content.blocks)
    yield from _optional(choice.rationale)


def _optional(content: model.Content | None) -> Iterator[str]:
    yield "none" if content is None else "text"
    yield from _blocks(content.blocks if content else ())


def _blocks(blocks: Iterable[model.Block]) -> Iterator[str]:
    for block in blocks:
        yield from _block(block)


def _block(block: model.Block) -> Iterator[str]:
    match block:
        case model.Paragraph(children):
            yield f"paragraph {_line(children)}"
        case model.Heading(level, children):
            yield f"heading {level} {_line(children)}"
        case model.ListBlock(ordered, items):
            yield f"list {ordered} {len(items)}"
            for item in items:
                yield from ("item", *_blocks(item))
        case model.CodeBlock(text, language):
            yield f"code {language} {text}"
        case model.BlockQuote(inner):
            yield from ("quote", *_blocks(inner), "end")
        case model.Table(head, rows):
            yield f"table {len(head)}"
            yield from (_line(cell) for row in (head, *rows) for cell in row)
        case model.InteractionPlace(index):
            yield f"interaction {index}"
        case _:
            assert_never(block)


def _line(children: Iterable[model.Inline]) -> str:
    return _one_line("".join(map(_inline, children)))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _inline(child: model.Inline) -> str:
    match child:
        case model.Text(text):
            return text
        case model.Emphasis(children) | model.Strong(children):
            return _marked(type(child).__name__, "".join(map(_inline, children)))
        case model.Code(text):
            return _marked("Code", text)
        case model.Link(href, children):
            return _marked(f"Link {href} ", "".join(map(_inline, children)))
        case model.LineBreak():
            return " "
        case model.InteractionPlace(index):
            return _marked("Interaction", str(index))
        case model.Image(address, alt):
            return _marked(f"Image {address} ", alt)
        case _:
            assert_never(child)


def _marked(kind: str, text: str) -> str:
    return f"{_BEGIN}{kind}{_BEGIN}{text}{_END}"
