"""Entries of the front matter and of a question's metadata comment: keys with values, and where they stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from qtiexport.readers.canonical.lines import Line
from qtiexport.readers.canonical.report import Report, evidence
from qtiexport.readers.canonical.values import ENTRY_END, LINE_END, Scanned, Value, Wrong, scan, skipped
from qtiexport.readers.plain.reports import quoted

_FENCE = "---"
_FLAT = "write a list as [a, b], or as lines of “- value” right below its key"
_KEY = re.compile(r"([A-Za-z_][A-Za-z0-9_-]*)[ \t]*:(?=[ \t]|\Z)")
_ITEM = re.compile(r" *-(?=[ \t]|\Z)")
_BARE_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*[ \t]*:")
_COMMENT_BEGIN, _COMMENT_END = "<!--", "-->"
_METADATA = re.compile(rf"[ \t]*{_COMMENT_BEGIN}[ \t]*[A-Za-z_][A-Za-z0-9_-]*[ \t]*:")


@dataclass(frozen=True, slots=True)
class Entry:
    """A key and its value; `span` is the place of the whole entry within the text of its line."""

    key: str
    value: Value
    line: Line
    span: tuple[int, int]


Entries = dict[str, Entry]


def front_matter(lines: tuple[Line, ...], report: Report) -> tuple[Entries, tuple[Line, ...]]:
    """The entries between the `---` lines at the top, if the source begins so, and the lines that follow."""
    begin = next((place for place, line in enumerate(lines) if not line.blank), len(lines))
    if begin == len(lines) or lines[begin].text.rstrip(" \t") != _FENCE:
        return {}, lines
    for place in range(begin + 1, len(lines)):
        if lines[place].text.rstrip(" \t") == _FENCE:
            return _collected(_line_entries(lines[begin + 1 : place], report), report), lines[place + 1 :]
    report.error("SRC011", lines[begin], "the front matter that begins here has no end", "put a line of --- below it")
    return {}, ()


def _line_entries(lines: tuple[Line, ...], report: Report) -> Iterator[Entry]:
    read = [line for line in lines if not line.blank and not line.text.lstrip(" \t").startswith("#")]
    place = 0
    while place < len(read):
        line, key = read[place], _KEY.match(read[place].text)
        place += 1
        if key is None:
            _report_shape(line, report)
            continue
        items = () if _has_value(line, key) else tuple(takewhile(_is_item, read[place:]))
        place += len(items)
        if entry := _entry(line, line.text, key, LINE_END, report):
            yield _with_items(entry, items, report) if items else entry


def _has_value(line: Line, key: re.Match[str]) -> bool:
    """Whether a value stands in the line of its key, so that no list may follow below it."""
    return not line.text[key.end() :].lstrip(" \t").startswith("#") and not line.after(key.end()).blank


def _is_item(line: Line) -> bool:
    return _ITEM.match(line.text) is not None


def _with_items(entry: Entry, items: tuple[Line, ...], report: Report) -> Entry:
    """The entry with the values of the `- value` lines below its key; each wrong one is reported."""
    values = (_item(entry.key, line, items[0].indent, report) for line in items)
    return replace(entry, value=tuple(value for value in values if value))


def _item(key: str, line: Line, indent: int, report: Report) -> str:
    """The value of one line of a list, or "" where it is wrong: a list holds one level of strings."""
    start = skipped(line.text, line.indent + 1)
    if line.indent != indent:
        message = f"the values of the list {quoted(key)} do not begin at the same column"
        report.error("SRC011", line, message, "indent all of them alike; a list holds no other list")
    elif line.text.startswith("[", start):
        message = f"in {quoted(key)}: a list holds another list"
        report.error("SRC011", line, message, "keep the list flat", (start, len(line.text)))
    else:
        found = _scanned(line, line.text, key, start, LINE_END, report)
        if found and not found.value:
            report.error(
                "SRC011", line, f"a place in the list {quoted(key)} is empty", "write a value after the hyphen"
            )
        return found.value if found and isinstance(found.value, str) else ""
    return ""


def _report_shape(line: Line, report: Report) -> None:
    if line.text[0] in " \t-":
        message, help = "the front matter holds “key: value” lines only, this one is nested", _FLAT
    elif _BARE_KEY.match(line.text):
        message, help = "a blank is missing after the colon of this key", "write “key: value”"
    else:
        message, help = "this line of the front matter is no “key: value”", "mend it, or begin it with # as a comment"
    report.error("SRC011", line, message, help)


def _entry(line: Line, text: str, key: re.Match[str], stop: re.Pattern[str], report: Report) -> Entry | None:
    """The entry of a key in `text`, the beginning of a line; `None` if its value is wrong or something follows it."""
    found = _scanned(line, text, key[1], key.end(), stop, report)
    return Entry(key[1], found.value, line, (key.start(), found.end)) if found else None


def _scanned(line: Line, text: str, key: str, start: int, stop: re.Pattern[str], report: Report) -> Scanned | None:
    """The value that begins at `start`; `None` if it is wrong or something follows it, which is reported."""
    found = scan(text, start, stop)
    if isinstance(found, Wrong):
        report.error("SRC011", line, f"in {quoted(key)}: {found.message}", found.help, (found.at, len(text)))
        return None
    after = skipped(text, found.end)
    if after < len(text) and not stop.match(text, after):
        message = f"{quoted(text[after:])} follows the value of {quoted(key)}"
        report.error("SRC011", line, message, "put the whole value in one pair of quotes", (after, len(text)))
        return None
    return found


def _collected(entries: Iterator[Entry], report: Report) -> Entries:
    collected: Entries = {}
    for entry in entries:
        earlier = collected.setdefault(entry.key, entry)
        if earlier is not entry:
            shown = (evidence(earlier.line, "the first one", earlier.span),)
            report.error(
                "SRC011", entry.line, f"{quoted(entry.key)} is given twice", "keep one of them", entry.span, shown
            )
    return collected


def is_metadata(line: Line) -> bool:
    """Whether a line begins a question's metadata comment, such as `<!-- id: kpi-1; lang: en -->`."""
    return not line.code and _METADATA.match(line.text) is not None


def metadata(line: Line, report: Report) -> Entries:
    """The entries of a metadata comment, which stands alone in its line."""
    text = line.text.rstrip(" \t")
    if not text.endswith(_COMMENT_END):
        help = "end the comment with --> in the same line, with nothing after it"
        report.error("SRC011", line, "the metadata comment that begins here does not end its line", help)
        return {}
    return _collected(_comment_entries(line, text.removesuffix(_COMMENT_END).rstrip(" \t"), report), report)


def _comment_entries(line: Line, text: str, report: Report) -> Iterator[Entry]:
    place = skipped(text, text.index(_COMMENT_BEGIN) + len(_COMMENT_BEGIN))
    while place < len(text):
        key = _KEY.match(text, place)
        if key is None:
            message = f"{quoted(text[place:])} in the metadata comment is no “key: value”"
            help = "write “key: value” entries, divided by semicolons"
            report.error("SRC011", line, message, help, (place, len(text)))
            return
        entry = _entry(line, text, key, ENTRY_END, report)
        if entry is None:
            return
        yield entry
        place = skipped(text, skipped(text, entry.span[1]) + 1)
