"""SRC007: a second question that would vanish into the explanation of the first."""

from collections.abc import Iterator

from qtiexport.diagnostics import Diagnostic
from qtiexport.readers.plain import phrases
from qtiexport.readers.plain.bullets import bullet
from qtiexport.readers.plain.kinds import Outline
from qtiexport.readers.plain.lines import Line, Span, passage
from qtiexport.readers.plain.options import Options
from qtiexport.readers.plain.reports import error, quoted
from qtiexport.readers.plain.sections import is_question_line
from qtiexport.readers.plain.vocabulary import Vocabulary

# A shorter line that ends in a question mark ("Why?") asks nothing of the learner.
_SHORTEST_QUESTION = 15


def second_question(found: Outline, options: Options, known: tuple[Vocabulary, ...]) -> Diagnostic | None:
    """The first sign of another question after the explanation marker."""
    signs = list(_signs(found.tail, options, known))
    if not signs:
        return None
    what, span = min(signs, key=lambda sign: (sign[1].line.number, sign[1].start))
    message = f"the explanation holds {what}, as if a second question began"
    advice = "put a line of three hyphens, ---, between two questions; or reword this line"
    evidence = [found.marker.span.evidence("the explanation begins here")] if found.marker else []
    return error(found.block.path, "SRC007", message, advice, span, "a second question?", *evidence)


def _signs(tail: tuple[Line, ...], options: Options, known: tuple[Vocabulary, ...]) -> Iterator[tuple[str, Span]]:
    marker = next((one for line in tail[1:] if (one := phrases.marker(line, known))), None)
    if marker:
        yield f"a second explanation marker, {quoted(marker.line.text[:40])}", marker.span
    read = passage(tail)
    for asked in (phrases.numbers(read, known), phrases.open_numbers(read, known)):
        if asked:
            yield f"the words {quoted(asked[0].text)}", asked[0].span
    yield from _options(tail, options)


def _options(tail: tuple[Line, ...], options: Options) -> Iterator[tuple[str, Span]]:
    filled = [line for line in tail if not line.blank]
    for place, line in enumerate(filled):
        found = bullet(line)
        if found and found.ticked is not None:
            yield "an option with a box", line.span()
            return
        block = [one for after in filled[place + 1 : place + 3] if (one := bullet(after))]
        asks = not found and is_question_line(line) and len(line.text.strip()) >= _SHORTEST_QUESTION
        if asks and len(block) == 2 and not any(options.at_start(one.content) for one in block):
            yield f"a list of options after {quoted(line.text)}", block[0].line.span()
            return
