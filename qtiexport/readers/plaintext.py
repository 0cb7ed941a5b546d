"""The reader of the plain form: `.txt` files, verbatim (sources.md 4)."""

from qtiexport.diagnostics import in_order
from qtiexport.readers.contract import Defaults, Reading, Source
from qtiexport.readers.plain.blocks import blocks, whole
from qtiexport.readers.plain.kinds import Outline, outline
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
    results = [read_block(found, source, defaults, known) for found in outlines]
    problems = in_order(problem for _, some in results for problem in some)
    return Reading(tuple(account for account, _ in results), problems)


def _outlines(source: Source, known: tuple[Vocabulary, ...]) -> list[Outline]:
    lines = split(source.text)
    if source.kind != "article":
        found = [outline(block, known) for block in blocks(source.path, lines, source.identifier)]
        if len(found) == 1 or any(is_question(one, source) or one.doubt for one in found):
            return found
    return [outline(block, known) for block in whole(source.path, lines, source.identifier)]
