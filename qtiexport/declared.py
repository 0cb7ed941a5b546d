"""Hand-written TOML: read in words of our own, with the line of every key and the nearest of the known ones.

`config` and `sidecar` declare their keys in these terms, so that a mistake in either reads the same.
"""

import difflib
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from qtiexport.diagnostics import Diagnostic, Location, Severity

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z")
# The two-letter codes of ISO 639-1: a stem such as `notes.old` must not be read as a language.
_CODES = (
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee "
    "el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is "
    "it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms "
    "mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk "
    "sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi "
    "yo za zh zu"
)
ISO_639_1 = frozenset(_CODES.split())
# Ends of lines, control characters, and what no XML document can hold.
_NO_LINE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
_PART = r"""(?:[A-Za-z0-9_-]++|"(?:[^"\\]|\\.)*+"|'[^']*+')"""
_STATEMENT = re.compile(rf"[ \t]*+(\[?\[?)[ \t]*+({_PART}(?:[ \t]*+\.[ \t]*+{_PART})*+)[ \t]*+([]=])")
_LONG_STRING = re.compile("\"\"\"|'''")
# No declared key stands deeper (`item.NAME.options.LANG`); bounds the work for a key of a thousand dots.
_DEEPEST = 4
# Hours, minutes, seconds; each may be left out.
_SPAN = re.compile(r"(?:([0-9]{1,2}) ?h ?)?(?:([0-9]{1,4}) ?min ?)?(?:([0-9]{1,5}) ?s)?")
_DAY = 24 * 3600
# How Python's TOML reader begins a complaint, and what an author is told instead.
_COMPLAINTS = (
    ("Expected '=' after", "a key without “=” stands here"),
    ("Expected ']' at the end of a table", "a table's name is not closed by “]”"),
    ("Expected ']]' at the end of an array", "a table's name is not closed by “]]”"),
    ("Expected newline or end of document", "there is more on the line than a key and its value"),
    ("Invalid initial character for a key", "a key begins with a character that needs quotes"),
    ("Invalid value", "there is no value of TOML here; texts stand in quotes"),
    ("Unclosed array", "a list is not closed by “]”"),
    ("Unclosed inline table", "a table is not closed by “}”"),
    ("Unterminated string", "a text is not closed by its quote"),
    ("Found invalid character", "a text is not closed by its quote"),
    ("Invalid statement", "there is neither a key nor the name of a table here; a name with other signs needs quotes"),
    ("Invalid date", "this date or time is none"),
    ("Invalid hex value", "a text has a “\\” that escapes nothing; write it twice"),
    ("Escaped character", "a text has a “\\” that escapes nothing; write it twice"),
    ("Illegal character", "there is a character here that TOML does not allow, or a text ends before the line does"),
    ("Unescaped '\\' in a string", "a text has a “\\” that escapes nothing; write it twice"),
    ("Cannot overwrite a value", "this key has a value already"),
    ("Cannot declare", "this table stands in the file already"),
    ("Cannot redefine namespace", "this table stands in the file already"),
    ("Cannot mutate immutable", "this table was closed already"),
    ("Duplicate inline table key", "this key has a value already"),
    ("Expected ", "a text is not closed by its quote"),
)


@dataclass(frozen=True, slots=True)
class Key:
    """A declared key, the attribute that it sets, and what turns its TOML value into the attribute's value.

    `read` raises ValueError, with what was expected as its text, for any other value. `shape` is the value in words of
    JSON Schema; `default` (where the key is missing), `doc` (one sentence without a full stop) and `example` (TOML)
    are for the documentation.
    """

    name: str
    attribute: str
    read: Callable[[Any], Any]
    shape: Mapping[str, Any] = field(default_factory=dict)
    default: str = ""
    doc: str = ""
    example: str = ""


@dataclass(frozen=True, slots=True)
class Declared:
    """A file that was read: `lines` are the line, from 1, on which each dotted key stands first.

    `code` is that of its mistakes' diagnostics, `shown` its path in them.
    """

    shown: str
    code: str
    table: Mapping[str, Any]
    lines: Mapping[str, int]

    def line(self, name: str) -> int:
        """The line of a dotted key, or of the nearest table around it; 0 where neither stands in the file."""
        while name not in self.lines and "." in name:
            name = name.rpartition(".")[0]
        return self.lines.get(name, 0)

    def report(self, name: str, message: str, advice: str, code: str = "") -> Diagnostic:
        """An error at the key `name`."""
        place = Location(self.shown, self.line(name))
        return Diagnostic(code or self.code, Severity.ERROR, message, place, advice)

    def wrong(self, name: str, value: Any, expected: object, code: str = "") -> Diagnostic:
        """A value of another kind than the key has."""
        message = f"{quoted(name)} is {quoted(value)}, expected {expected}"
        return self.report(name, message, f"write {quoted(name)[1:-1]} as {expected}", code)

    def unknown(self, name: str, known: Iterable[str], within: str = "", code: str = "") -> Diagnostic:
        """A key that is none of the `known` ones of the table `within`; the help names what was meant, or all."""
        whole = f"{within}.{name}" if within else name
        return self.report(whole, f"unknown key {quoted(whole)}", suggestion(name, tuple(known), "keys"), code)


def load(
    path: Path, shown: str, code: str, what: str, parse_float: Callable[[str], Any] = float
) -> Declared | Diagnostic:
    """Read a TOML file, or say under `code` why `what` ("the config") cannot be read."""
    try:
        data = path.read_bytes()
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
        table = tomllib.loads(text, parse_float=parse_float)
    except UnicodeDecodeError as fault:
        return _unreadable(what, code, *_bad_byte(data, fault, shown), "save the file as UTF-8")
    except tomllib.TOMLDecodeError as fault:
        return _unreadable(what, code, *_complaint(str(fault), text, shown), "mend the TOML there")
    except OSError as fault:
        return _unreadable(what, code, refusal(fault), Location(shown), "check that it is a file that may be read")
    except (ValueError, ArithmeticError):
        return _unreadable(what, code, "a number in it is too long", Location(shown), "shorten the number")
    except RecursionError:
        return _unreadable(what, code, "its values stand too deep in each other", Location(shown), "use fewer levels")
    return Declared(shown, code, table, _lines(text))


def _unreadable(what: str, code: str, reason: str, place: Location, advice: str) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, f"{what} cannot be read: {reason}", place, advice)


def refusal(fault: OSError) -> str:
    """Why the system does not give a file or folder, in words of our own."""
    match fault:
        case PermissionError():
            return "this account may not read it"
        case FileNotFoundError():
            return "it is not there"
        case IsADirectoryError():
            return "it is a folder"
        case _:
            return "the system does not give it"


def _bad_byte(data: bytes, fault: UnicodeDecodeError, shown: str) -> tuple[str, Location]:
    # With a byte order mark, the fault counts from behind it.
    start = fault.start + len(data) - len(fault.object)
    before = data[:start].decode("utf-8-sig")
    place = Location(shown, before.count("\n") + 1, len(before) - before.rfind("\n"))
    return f"byte {start + 1} is 0x{data[start]:02X}, which is no UTF-8", place


def _complaint(fault: str, text: str, shown: str) -> tuple[str, Location]:
    found = re.search(r"\(at line (\d+), column (\d+)\)\Z", fault)
    end = text.rstrip("\n")
    line, column = (int(found[1]), int(found[2])) if found else (end.count("\n") + 1, len(end) - end.rfind("\n"))
    reason = next((own for start, own in _COMPLAINTS if fault.startswith(start)), "the line does not follow TOML")
    return reason, Location(shown, line, column)


def _lines(text: str) -> dict[str, int]:
    """The line on which each dotted key stands first: TOML's reader does not tell it.

    A key of the n-th `[[table]]` (from 0) is also entered as `table.n.key`.
    """
    lines: dict[str, int] = {}
    counts: dict[tuple[str, ...], int] = {}
    tables: tuple[tuple[str, ...], ...] = ((),)
    within = False
    for number, line in enumerate(text.split("\n"), 1):
        statement = None if within else _STATEMENT.match(line)
        # A text of several lines may hold what looks like a key.
        within ^= len(_LONG_STRING.findall(line)) % 2 == 1
        if statement is None or (statement[1] == "") != (statement[3] == "="):
            continue
        steps = tuple(part.strip("\"'") for part in re.findall(_PART, statement[2])[:_DEEPEST])
        if statement[1]:
            tables = _opened(steps, statement[1], counts)
        for whole in tables if statement[1] else [(*table, *steps)[:_DEEPEST] for table in tables]:
            for depth in range(1, len(whole) + 1):
                lines.setdefault(".".join(whole[:depth]), number)
    return lines


def _opened(steps: tuple[str, ...], brackets: str, counts: dict[tuple[str, ...], int]) -> tuple[tuple[str, ...], ...]:
    """What a table's head opens: the table, and for one of several its place among them as well."""
    if brackets == "[":
        return (steps,)
    counts[steps] = counts.get(steps, -1) + 1
    return (steps, (*steps, str(counts[steps])))


def suggestion(name: str, known: tuple[str, ...], kind: str) -> str:
    """The name that was meant, or all that there are: the help for an unknown one."""
    last = name.rpartition(".")[2]
    close = nearest(name, known) or next((one for one in known if one.rpartition(".")[2] == last), None)
    return f"did you mean “{close}”?" if close else f"the {kind} are {', '.join(known)}"


def nearest(name: str, known: Iterable[str], cutoff: float = 0.6) -> str | None:
    """The known name that is most like `name`, if any is at least `cutoff` (0 to 1) alike."""
    return next(iter(difflib.get_close_matches(name, list(known), n=1, cutoff=cutoff)), None)


def quoted(value: Any) -> str:
    """A value in the author's terms and quotes, at most 60 characters of it."""
    # A whole number may have more digits than Python writes.
    text = f"{value:#x}" if isinstance(value, int) and abs(value) > 10**60 else str(value)
    text = text.lower() if isinstance(value, bool) else text
    return f"“{text if len(text) <= 60 else text[:59] + '…'}”"


def one_line(value: Any) -> str:
    """One line of text, without the spaces around it."""
    if not isinstance(value, str) or not value.strip() or _NO_LINE.search(value):
        raise ValueError("one line of text")
    return value.strip()


def seconds(value: Any) -> int:
    """A span of time such as "90 s", "20 min" or "1 h 30 min" in seconds, at most a day."""
    found = _SPAN.fullmatch(value.strip()) if isinstance(value, str) else None
    hours, minutes, rest = (int(part or 0) for part in found.groups()) if found else (0, 0, 0)
    span = hours * 3600 + minutes * 60 + rest
    if not 0 < span <= _DAY:
        raise ValueError("a time such as “90 s”, “20 min” or “1 h 30 min”, at most 24 h")
    return span


def is_language(code: str) -> bool:
    """Whether a key is a language code such as “de”, “gsw” or “pt-BR”; two letters must be one of ISO 639-1."""
    language = code.partition("-")[0]
    return bool(LANGUAGE.match(code)) and (len(language) == 3 or language in ISO_639_1)


def words(known: Iterable[str]) -> str:
    """The words that may stand here, as a reader says them: “a”, “b” or “c”."""
    *others, last = [f"“{word}”" for word in known]
    return f"{', '.join(others)} or {last}" if others else last
