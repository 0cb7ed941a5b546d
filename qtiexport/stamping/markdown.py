"""A stamp in Markdown: in the front matter, or in the metadata comment of one of several questions."""

import re

from qtiexport.stamping.stamp import Stamp, Unstampable

_LINE = re.compile(r"(\r\n|\r|\n)")
_FENCE = "---"
_COMMENT = re.compile(
    r"(?P<begin>[ \t]*<!--[ \t]*)(?P<entries>[A-Za-z_][A-Za-z0-9_-]*[ \t]*:.*?)(?P<end>[ \t]*-->[ \t]*)\Z"
)
_VALUE = r'(?:"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'|[^;#"\']*?)'


def stamped(text: str, line: int, stamp: Stamp) -> str:
    """The text of a file with the stamp of the question that begins at a line, from 1; line ends stay as they are."""
    # Lines and their ends in turn.
    pieces = _LINE.split(text)
    lines, ends = pieces[::2], pieces[1::2]
    place = _comment_place(lines, line - 1)
    if place is None:
        return _in_front_matter(lines, ends, stamp)
    lines[place] = _in_comment(lines[place], stamp)
    return _joined(lines, ends)


def _joined(lines: list[str], ends: list[str]) -> str:
    return "".join(line + end for line, end in zip(lines, [*ends, ""], strict=True))


def _comment_place(lines: list[str], place: int) -> int | None:
    """The place of the metadata comment at a line, or below the heading there."""
    if 0 <= place < len(lines) and lines[place].lstrip(" ").startswith("#"):
        place = next((below for below in range(place + 1, len(lines)) if lines[below].strip()), place)
    return place if 0 <= place < len(lines) and _COMMENT.match(lines[place]) else None


def _in_comment(line: str, stamp: Stamp) -> str:
    found = _COMMENT.match(line)
    if not found:
        raise Unstampable("the metadata comment does not stand in one line")
    entries = found["entries"]
    for key, value in _wanted(stamp, _has(entries, r"(?:\A|;)[ \t]*")):
        entry = re.compile(rf"((?:\A|;)[ \t]*{key}[ \t]*:[ \t]*){_VALUE}(?=[ \t]*(?:;|\Z))")
        entries, count = entry.subn(lambda m, value=value: f"{m[1].rstrip()} {value}", entries, count=1)
        entries = entries if count else f"{entries.rstrip('; ')}; {key}: {value}"
    return f"{found['begin']}{entries}{found['end']}"


def _in_front_matter(lines: list[str], ends: list[str], stamp: Stamp) -> str:
    begin = next((place for place, line in enumerate(lines) if line.strip()), 0)
    end = _end_of_front_matter(lines, begin)
    newline = ends[0] if ends else "\n"
    if end is None:
        entries = "".join(f"{key}: {value}{newline}" for key, value in _wanted(stamp, False))
        return f"{_FENCE}{newline}{entries}{_FENCE}{newline}{_joined(lines, ends)}"
    within = "\n".join(lines[begin + 1 : end])
    for key, value in _wanted(stamp, _has(within, "^")):
        end = _entered(lines, ends, (begin, end), key, value)
    return _joined(lines, ends)


def _end_of_front_matter(lines: list[str], begin: int) -> int | None:
    if not lines or lines[begin].rstrip(" \t") != _FENCE:
        return None
    return next((n for n in range(begin + 1, len(lines)) if lines[n].rstrip(" \t") == _FENCE), None)


def _entered(lines: list[str], ends: list[str], span: tuple[int, int], key: str, value: str) -> int:
    """Write a key into the front matter between two fences, or exchange its value; the place of the second fence."""
    begin, end = span
    entry = re.compile(rf"({key}[ \t]*:)[ \t]*{_VALUE}([ \t]+#.*|[ \t]*)\Z")
    for place in range(begin + 1, end):
        found = entry.match(lines[place])
        if found:
            lines[place] = f"{found[1]} {value}{found[2]}"
            return end
    lines.insert(end, f"{key}: {value}")
    ends.insert(end, ends[begin])
    return end + 1


def _has(entries: str, before: str) -> bool:
    """Whether the source is told already, with a value."""
    return re.search(rf"{before}translation_of[ \t]*:[ \t]*[^\s#;]", entries, re.MULTILINE) is not None


def _wanted(stamp: Stamp, told: bool) -> tuple[tuple[str, str], ...]:
    source = () if told else (("translation_of", stamp.source),)
    return (*source, ("of_rev", stamp.revision))
