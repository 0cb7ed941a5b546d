"""Reading a plain text in tests, and the reading in words, as the fixtures of the plain form show it."""

import re
from pathlib import Path

from qtiexport.model import (
    Article,
    Block,
    Content,
    Heading,
    Inline,
    LineBreak,
    ListBlock,
    Paragraph,
    Question,
    SimpleChoice,
    Strong,
    Text,
    choice_interaction,
)
from qtiexport.readers.contract import Defaults, Reading, Source
from qtiexport.readers.plaintext import read

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "readers"


def reading(text: str, *, language: str | None = None, kind: str | None = None, default: str | None = None) -> Reading:
    """The reading of a text as the file q.txt."""
    source = Source("q.txt", text, "q", language=language, kind=kind, pinned_by="bank.toml" if kind else "")
    return read(source, Defaults(language=default))


def question(text: str, *, language: str | None = None) -> Question:
    """The only question of a text that reads without a message."""
    found = reading(text, language=language)
    assert found.diagnostics == ()
    (part,) = found.parts
    assert isinstance(part, Question)
    return part


def choices(part: Question) -> tuple[SimpleChoice, ...]:
    return choice_interaction(part).choices


def key(part: Question) -> str:
    """The identifiers of the right choices: "A, C"."""
    return ", ".join(choice.identifier for choice in choices(part) if choice.correct)


def codes(found: Reading) -> list[str]:
    return [diagnostic.code for diagnostic in found.diagnostics]


def shown(found: Reading) -> str:
    """The parts and messages of a reading, one a line."""
    parts = [line for account in found.accounts for line in _part(account.part)]
    messages = [
        f"{one.code} {one.severity} {one.location}: {one.message}\n  help: {one.help}" for one in found.diagnostics
    ]
    return "\n".join([*parts, *messages])


def words(content: Content | None) -> str:
    """The content in one line: blocks parted by " / ", a line end as "\u23ce"."""
    return " / ".join(_block(block) for block in content.blocks) if content else "none"


def fixtures(name: str) -> list[tuple[str, str, str]]:
    """The cases of a fixture file: title, source, expected."""
    text = (FIXTURES / name).read_text(encoding="utf-8")
    return re.findall(r"^(\S[^\n]*)\n\.\n(.*?)\n\.\n(.*?)\n\.$", text, re.DOTALL | re.MULTILINE)


def _part(part: Question | Article | None) -> list[str]:
    if part is None:
        return ["unread"]
    if isinstance(part, Article):
        return [f"article {part.identifier} {part.language}: {part.title}", f"  {words(part.content)}"]
    interaction = choice_interaction(part)
    rest = "same" if part.rest == part.explanation else words(part.rest)
    return [
        f"question {part.identifier} {part.language}, {interaction.form} {interaction.max_choices}: {part.title}",
        f"  {words(part.body)}",
        *(_choice(choice) for choice in interaction.choices),
        f"  explanation: {words(part.explanation)}",
        f"  rest: {rest}",
    ]


def _choice(choice: SimpleChoice) -> str:
    rationale = f" <- {words(choice.rationale)}" if choice.rationale else ""
    return f"  {choice.identifier}{' *' if choice.correct else ''} {words(choice.content)}{rationale}"


def _block(block: Block) -> str:
    match block:
        case Paragraph(children):
            return _line(children)
        case Heading(level, children):
            return f"{'#' * level} {_line(children)}"
        case ListBlock(ordered, items):
            inner = " | ".join(" / ".join(_block(one) for one in item) for item in items)
            return f"{'1.' if ordered else '-'} [{inner}]"
    return "<place>"


def _line(children: tuple[Inline, ...]) -> str:
    return "".join(_inline(child) for child in children)


def _inline(child: Inline) -> str:
    match child:
        case Text(text):
            return text
        case Strong(inner):
            return f"**{_line(inner)}**"
        case LineBreak():
            return "\u23ce"
    return f"<{type(child).__name__}>"
