"""The reader of the plain form: `.txt` files, verbatim (sources.md 4)."""

from dataclasses import replace
from typing import cast

from qtiexport.diagnostics import in_order
from qtiexport.model import Content, Question, rewritten
from qtiexport.readers.aside import explanation, moved, not_for_one, twice
from qtiexport.readers.contract import Aside, Defaults, Reading, Source
from qtiexport.readers.plain.blocks import blocks, whole
from qtiexport.readers.plain.facts import explained_aside
from qtiexport.readers.plain.kinds import Outline, outline
from qtiexport.readers.plain.kinds import explained as outlined
from qtiexport.readers.plain.lines import split
from qtiexport.readers.plain.reading import is_question, read_block
from qtiexport.readers.plain.reports import file_error
from qtiexport.readers.plain.vocabulary import Vocabulary, vocabularies

SUFFIXES: tuple[str, ...] = (".txt",)


def read(source: Source, defaults: Defaults) -> Reading:
    """The questions or the article of a plain text: SRC001-007, KEY001-007 and KEY101-103 are reported.

    Lines of three or more hyphens part questions; in a text without any question they are part of the article.
    """
    return read_with(source, defaults, vocabularies(defaults.markers))


def read_with(source: Source, defaults: Defaults, known: tuple[Vocabulary, ...]) -> Reading:
    """`read` with the marker words of these languages, such as a user's own."""
    outlines = _outlines(source, known)
    if not outlines:
        message = "the file holds no text, expected a question or an article"
        return Reading((), (file_error(source.path, "SRC001", message, "write one, or delete the file"),))
    if source.aside:
        return _explained(source, source.aside, outlines, defaults, known)
    return _read(outlines, source, defaults, known)


def _read(outlines: list[Outline], source: Source, defaults: Defaults, known: tuple[Vocabulary, ...]) -> Reading:
    results = [read_block(found, source, defaults, known) for found in outlines]
    problems = in_order(problem for _, some in results for problem in some)
    return Reading(tuple(account for account, _ in results), problems)


def _explained(
    source: Source, aside: Aside, outlines: list[Outline], defaults: Defaults, known: tuple[Vocabulary, ...]
) -> Reading:
    """The question with its explanation from the other file: plain text as if it stood below, Markdown beside it."""
    found = outlines[0]
    if len(outlines) > 1 or source.kind == "article":
        several = len(outlines) if len(outlines) > 1 else 0
        return Reading((), (not_for_one(aside, source.path, several),))
    if found.marker:
        where = found.marker.line
        return Reading((), (twice(source.path, aside, where.number, where.source),))
    told, wrong = explanation(aside)
    if told is None or wrong:
        return Reading((), wrong)
    # The lines of the explanation count on from those of the question, and are told as its own afterwards.
    after = source.text.count("\n") + 1
    lines = tuple(replace(line, number=line.number + after) for line in split(aside.text))
    tail = () if aside.is_markdown else lines
    reading = _read([outlined(found.block, tail, known)], source, defaults, known)
    return moved(_with_explanation(reading, aside, told, after), aside, source.path, after)


def _with_explanation(reading: Reading, aside: Aside, told: Content, after: int) -> Reading:
    """The reading with the place of the explanation, and with its content where that is Markdown."""

    def unplaced(text: Content) -> Content:
        # A rationale is a copy from the other file, and has no line in this one.
        return replace(text, line=0) if text.line > after else text

    def placed(text: Content | None) -> Content | None:
        return told if aside.is_markdown else text and replace(text, line=text.line - after)

    accounts = []
    for account in reading.accounts:
        part = account.part
        if isinstance(part, Question):
            made = cast(Question, rewritten(part, unplaced))
            shown, rest = placed(part.explanation), placed(part.rest)
            part = replace(made, explanation=shown, rest=rest, explanation_path=aside.path)
        facts = explained_aside(account.facts, aside.path, told) if aside.is_markdown else account.facts
        accounts.append(replace(account, facts=facts, part=part))
    return Reading(tuple(accounts), reading.diagnostics)


def _outlines(source: Source, known: tuple[Vocabulary, ...]) -> list[Outline]:
    lines = split(source.text)
    if source.kind != "article":
        found = [outline(block, known) for block in blocks(source.path, lines, source.identifier)]
        if len(found) == 1 or any(is_question(one, source) or one.doubt for one in found):
            return found
    return [outline(block, known) for block in whole(source.path, lines, source.identifier)]
