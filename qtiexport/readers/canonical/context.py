"""What is known of one piece before its text is read: its kind, identifier, language and given title."""

from dataclasses import dataclass

from qtiexport.diagnostics import Location
from qtiexport.identifiers import item_identifier
from qtiexport.markup import words
from qtiexport.readers.canonical.account import Facts
from qtiexport.readers.canonical.frontmatter import Entry
from qtiexport.readers.canonical.lines import Line
from qtiexport.readers.canonical.pieces import Piece, is_own
from qtiexport.readers.canonical.report import Report
from qtiexport.readers.canonical.settings import Settings
from qtiexport.readers.contract import Defaults, Source
from qtiexport.readers.guess import guess_language, opposed_by_text
from qtiexport.readers.plain.vocabulary import base, vocabularies


@dataclass(frozen=True, slots=True)
class Context:
    """One piece, what is known of it, and where mistakes and facts about it are collected."""

    piece: Piece
    source: Source
    defaults: Defaults
    settings: Settings
    report: Report
    facts: Facts


@dataclass(frozen=True, slots=True)
class Frame:
    """What a question and an article have in common; `title` is "" where the source gives none.

    `titled` is the line that gives it.
    """

    identifier: str
    language: str
    title: str
    titled: Line | None
    location: Location


def kind(context: Context) -> str | None:
    """The kind that the front matter or the bank says; where neither does, options make a question."""
    entry, said, pinned = context.settings.entry("kind"), context.settings.kind, context.source.kind
    if entry and said and pinned and said != pinned:
        message = f"“kind: {said}” contradicts {_pinner(context)}, which says {pinned}"
        context.report.error("SRC002", entry.line, message, "correct one of the two", entry.span)
    if entry and said:
        context.facts.add("kind", said, "“kind”", entry.line)
    elif pinned:
        context.facts.add("kind", pinned, f"{_pinner(context)} says so")
    return said or pinned


def frame(context: Context) -> Frame:
    """Take what both kinds of parts have, and note it for `explain`."""
    own, number = _own_identifier(context), context.piece.begin.number
    where = Location(context.source.path, own.line.number if own else number)
    return Frame(_identifier(context), _language(context), *_title(context), where)


def _pinner(context: Context) -> str:
    return context.source.pinned_by or "the bank"


def _identifier(context: Context) -> str:
    own = _own_identifier(context)
    name = context.settings.identifier or context.source.identifier
    # Of several questions in a file, the file's own name numbers those that have none.
    if context.piece.number and not own:
        name = f"{name}-{context.piece.number}"
    identifier = item_identifier(name)
    context.facts.add("identifier", identifier, *_named_by(name, own))
    return identifier


def _named_by(name: str, own: Entry | None) -> tuple[str, Line | None]:
    return (f"“id: {name}”", own.line) if own else (f"the name “{name}”", None)


def _own_identifier(context: Context) -> Entry | None:
    """The entry that names this piece alone, if there is one."""
    entry = context.settings.entry("id")
    return entry if entry and context.settings.identifier and is_own(entry, context.piece) else None


def _language(context: Context) -> str:
    """The language, or "" where nothing tells it, which is reported."""
    entry, said, pinned = context.settings.entry("lang"), context.settings.language, context.source.language
    if entry and said and pinned and said.lower() != pinned.lower():
        message = f"“lang: {said}” contradicts {_pinner(context)}, which says {pinned}"
        context.report.error("SRC004", entry.line, message, "correct one of the two", entry.span)
    if pinned:
        context.facts.add("language", pinned, f"{_pinner(context)} says so")
        _compare_pinned(context, pinned)
    elif entry and said:
        context.facts.add("language", said, "“lang”", entry.line)
    elif context.defaults.language:
        context.facts.add("language", context.defaults.language, "the config says so")
        _compare(context, context.defaults.language)
    return pinned or said or context.defaults.language or _guessed(context)


def _compare(context: Context, told: str) -> None:
    """Report a text whose own words say another language than the config does for all files."""
    guess = _guess(context)
    if guess and guess[0] != base(told):
        message = f"the config says that the language is “{told}”, but {guess[1]}"
        help = f"add “lang: {guess[0]}” to the front matter if it is in “{guess[0]}”, else “lang: {told}”"
        context.report.error("SRC004", context.piece.begin, message, help)


def _compare_pinned(context: Context, pinned: str) -> None:
    """Warn of a text whose own words clearly say another language than its file name or the bank does."""
    clear = opposed_by_text(_text(context), pinned, vocabularies(context.defaults.markers))
    if clear:
        message = f"{_pinner(context)} says that {clear[1]}"
        help = f"correct it there if the text is in “{clear[0]}”, else use the marker words of “{pinned}”"
        context.report.warning("SRC016", context.piece.begin, message, help)


def _text(context: Context) -> str:
    return "\n".join(line.text for line in context.piece.lines if not line.code)


def _guess(context: Context) -> tuple[str, str] | None:
    return guess_language(_text(context), vocabularies(context.defaults.markers))


def _guessed(context: Context) -> str:
    if context.report.holds("SRC004"):
        return ""
    guess = _guess(context)
    if guess:
        context.facts.add("language", *guess)
        return guess[0]
    message = "nothing tells the language of this text"
    context.report.error("SRC004", context.piece.begin, message, "add “lang: ” and its tag to the front matter")
    return ""


def _title(context: Context) -> tuple[str, Line | None]:
    """The heading that the piece begins with, else the title of the front matter, and its line."""
    title, entry = context.piece.title, context.settings.entry("title")
    heading = context.report.content((title,)) if title else None
    if heading:
        return words(heading), title
    return context.settings.title, entry.line if entry and context.settings.title else None
