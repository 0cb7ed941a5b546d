"""Readings as fixtures write them: one line for each thing that a reader understood, one for each message."""

from collections.abc import Iterator
from pathlib import Path

from qtiexport.diagnostics import Diagnostic, Severity, in_order
from qtiexport.markup import words
from qtiexport.model import (
    Block,
    Content,
    ExtendedTextInteraction,
    GapMatchInteraction,
    HottextInteraction,
    InlineChoiceInteraction,
    Interaction,
    InteractionPlace,
    NumericInteraction,
    Question,
    Range,
    SliderInteraction,
    TextEntryInteraction,
    UploadInteraction,
    kind,
)
from qtiexport.readers import markdown
from qtiexport.readers.contract import Defaults, Reading, Source
from qtiexport.scoring import decimal

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "readers"
PATH = "rivers.md"


def cases(name: str) -> Iterator[tuple[str, str, str]]:
    """The (title, input, expected) triples of a fixture, each part ended by a line of one full stop."""
    text = (FIXTURES / name).read_text(encoding="utf-8")
    parts = [part.strip("\n") for part in f"\n{text}".split("\n.\n")]
    for title, source, expected in zip(parts[::3], parts[1::3], parts[2::3], strict=False):
        yield title.split("\n")[-1], source, expected


def read(text: str, language: str | None = None) -> Reading:
    """The reading of a Markdown source, in English where neither it nor `language` says another one."""
    return markdown.read(Source(PATH, text, "rivers", language), Defaults("en" if language is None else None))


def told(reading: Reading) -> str:
    """The questions of a reading, then its messages in the order of their places."""
    questions = (line for part in reading.parts if isinstance(part, Question) for line in question(part))
    return "\n".join([*questions, *(diagnostic(found) for found in in_order(reading.diagnostics))])


def question(part: Question) -> Iterator[str]:
    """A question: its kind and marks, its text by blocks, its interactions."""
    more = f", weight {decimal(part.weight)}" * (part.weight != 1) + f", {part.time_limit} s" * bool(part.time_limit)
    yield f"{kind(part)} “{part.title}”: {part.points} points, {part.marking}{more}"
    yield f"  {blocks(part.body)}"
    for one in part.interactions:
        yield f"  {interaction(one)}"


def blocks(content: Content) -> str:
    """The words of a text, blocks parted by bars; a block of an interaction is its number in braces."""
    return " | ".join(_block(block) for block in content.blocks)


def _block(block: Block) -> str:
    return f"{{{block.index}}}" if isinstance(block, InteractionPlace) else words(Content((block,)))


def interaction(one: Interaction) -> str:
    """All that an interaction says."""
    match one:
        case TextEntryInteraction(answers, case, spaces, accents, pattern):
            flags = zip(("case", "spaces", "accents"), (case, spaces, accents), strict=True)
            exact = ", ".join(name for name, is_exact in flags if is_exact)
            return f"text {' / '.join(answers)}; exact {exact}" + (f"; pattern {pattern}" if pattern else "")
        case NumericInteraction(right, value, unit):
            return f"number {decimal(value)} of {_range(right)} {unit}".rstrip()
        case InlineChoiceInteraction(choices, shuffle):
            listed = " / ".join(f"{'*' if c.correct else ''}{c.identifier} {c.text}" for c in choices)
            return f"list {listed}{' shuffled' if shuffle else ''}"
        case ExtendedTextInteraction(lines, least, most, answer, rubric):
            told = f"model answer “{answer and words(answer)}”, rubric “{rubric and words(rubric)}”"
            return f"essay of {lines} lines, {least} to {most} words; {told}"
        case UploadInteraction(kinds, size):
            return f"upload of {', '.join(kinds) or 'any'}, {size} bytes"
        case SliderInteraction(low, high, step, right, value, unit):
            scale = f"slider {decimal(low)} to {decimal(high)} by {decimal(step)}"
            return f"{scale}: {decimal(value)} of {_range(right)} {unit}".rstrip()
        case _:
            return _in_text(one)


def _in_text(one: Interaction) -> str:
    match one:
        case GapMatchInteraction(content, pool, pairs, shuffle):
            offered = " / ".join(f"{w.identifier} {w.text}{f' x{w.uses}' if w.uses > 1 else ''}" for w in pool)
            joined = " ".join(f"{word}-{gap}" for word, gap in pairs)
            return f"drag {offered}: {joined}{' shuffled' if shuffle else ''} in “{blocks(content)}”"
        case HottextInteraction(content, choices, most, form):
            listed = " / ".join(f"{'*' if c.correct else ''}{c.identifier} {c.text}" for c in choices)
            return f"hottext {form}, {most} at most: {listed} in “{blocks(content)}”"
        case _:
            return repr(one)


def _range(right: Range) -> str:
    ends = "[" if right.includes_low else "]", "]" if right.includes_high else "["
    return f"{ends[0]}{decimal(right.low)}; {decimal(right.high)}{ends[1]}"


def diagnostic(found: Diagnostic) -> str:
    """A message with its place, its remedy, and the words that it underlines."""
    marked = [part.text[part.column - 1 :][: part.length] for part in found.evidence]
    severity = "" if found.severity is Severity.ERROR else f" {found.severity}"
    place = str(found.location).removeprefix(f"{PATH}:")
    return f"{place} {found.code}{severity}: {found.message} | {found.help} | {' | '.join(marked)}"
