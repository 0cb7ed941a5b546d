"""A piece that is an article: a page to read, whose headings and lists are all content."""

from qtiexport.markup import from_markdown, words
from qtiexport.model import Article, Content, Heading, without_notes
from qtiexport.readers.canonical.context import Context, Frame
from qtiexport.readers.canonical.headings import heading
from qtiexport.readers.canonical.keys import QUESTION_KEYS
from qtiexport.readers.canonical.lines import Line
from qtiexport.readers.canonical.options import begins_options
from qtiexport.readers.canonical.pieces import is_own
from qtiexport.readers.plain.reports import shortened

_LONGEST_TITLE = 120


def article(context: Context, frame: Frame) -> Article | None:
    """The article, or `None` where it has no text."""
    _report_boxes(context)
    _report_keys(context)
    content = context.report.content(context.piece.lines)
    if content is None:
        message = "this article has no text"
        context.report.error("SRC002", context.piece.begin, message, "write its text, or delete it")
        return None
    title = frame.title or _title_of(content)
    context.facts.add("title", title, "", frame.titled or _titled(context.piece.lines, content, title))
    return Article(frame.identifier, frame.language, title, content, context.settings.metadata, frame.location)


def _report_boxes(context: Context) -> None:
    boxed = next((line for line in context.piece.lines if begins_options(line)), None)
    if boxed:
        message = "an article has no options, and this list has boxes"
        help = "take the boxes away or, if this is a question, say “kind: question”"
        context.report.error("SRC002", boxed, message, help)


def _report_keys(context: Context) -> None:
    """Report what only a question can have; the front matter of a file of several may hold it for the others."""
    for entry in context.piece.entries.values():
        if entry.key in QUESTION_KEYS and is_own(entry, context.piece):
            message = f"“{entry.key}” says how a question is answered, and this is an article"
            context.report.error("SRC011", entry.line, message, "take the key out", entry.span)


def _title_of(content: Content) -> str:
    """The words of the first heading, else of the first block that has any."""
    blocks = without_notes(content).blocks
    headings = [block for block in blocks if isinstance(block, Heading)]
    candidates = (words(Content((block,))) for block in (*headings, *blocks))
    return shortened(next(filter(None, candidates), ""), _LONGEST_TITLE)


def _titled(lines: tuple[Line, ...], content: Content, title: str) -> Line | None:
    """The line that `_title_of` took the title from, `None` where it cannot be told, as for an underlined heading."""
    if not any(isinstance(block, Heading) for block in content.blocks):
        return next((line for line in lines if not line.blank), None)
    first = next((line for line in lines if heading(line)), None)
    said = from_markdown(first.text, "", 1)[0] if first else Content(())
    return first if shortened(words(said), _LONGEST_TITLE) == title else None
