"""What no rewrite means to touch stays as it is, byte by byte."""

from collections.abc import Callable

import pytest

from qtiexport import fixing
from qtiexport.fixing import Rewrite
from qtiexport.fixing.draft import Draft, Edits
from qtiexport.readers import Reading
from tests.unit.fixing.sources import HEAD, OPTIONS, mended, reader

_UNTIDY = f"{HEAD.replace(' river', '  river')}{OPTIONS}"


def test_line_ends_and_the_mark_stay() -> None:
    """CRLF, lone CR, a byte order mark and a missing final line end are as they were found."""
    data = b"\xef\xbb\xbf" + _UNTIDY.replace("\n", "\r\n", 2).rstrip("\n").encode()
    assert mended(data).after == data.replace(b"  ", b" ")
    lone = _UNTIDY.replace("\n", "\r").encode()
    assert mended(lone).after == lone.replace(b"  ", b" ")


def test_new_lines_end_as_the_others_do() -> None:
    """A name that is written takes the line ends of its file."""
    assert mended(f"{HEAD}{OPTIONS}".replace("\n", "\r\n").encode(), ids=True).after.startswith(
        b"---\r\nid: rivers\r\n---\r\n"
    )


@pytest.mark.parametrize("data", [b"", b"\xff  x", b"Which  river?\n\n- [x] a\n", b"\x00", "Was?  \ufffe".encode()])
def test_a_file_with_a_mistake_is_left_alone(data: bytes) -> None:
    """Nobody knows what it means, so that nothing can be proved."""
    assert mended(data).changes == ()
    assert mended(data).after == data


def test_what_was_done_is_counted() -> None:
    """By code, the number of lines."""
    found = mended(b"Which  river?\n\n* [x] Rhine \n- [ ] Elbe \n")
    assert found.changes == (("SRC032", 1), ("SRC033", 1), ("SRC034", 2))
    assert found.changed


def _tick(draft: Draft) -> Edits:
    return {2: draft.lines[2].replace("x", " "), 3: draft.lines[3].replace("[ ]", "[x]")}


def _shout(draft: Draft) -> Edits:
    return {place: line.upper() for place, line in enumerate(draft.lines)}


@pytest.mark.parametrize("edits", [_tick, _shout])
def test_a_rewrite_that_changes_the_meaning_is_refused(edits: Callable[[Draft], Edits]) -> None:
    """Safety is proved by reading the file anew, and not by trust in the rewrite."""
    data = f"{HEAD}{OPTIONS}".encode()
    assert fixing.mend(data, ".md", "rivers", reader(), (Rewrite("SRC032", edits, str),)).after == data


def test_proving_is_bounded() -> None:
    """However many lines a rewrite gets wrong, the file is read a fixed number of times."""
    count = 0

    def read(data: bytes) -> Reading:
        nonlocal count
        count += 1
        return reader()(data)

    text = HEAD + OPTIONS + "\n## Explanation\n\n" + "a line\n" * 500
    fixing.mend(text.encode(), ".md", "rivers", read, (Rewrite("SRC032", _shout, str),))
    assert count < 30


def test_a_large_file_takes_linear_time() -> None:
    """No pattern looks at a line again and again: a long line of anything is mended at once."""
    for piece in ("a", "`", "$", "<", "](", "  ", "a  ", "://", "- ", "\\ ", "e\u0301"):
        text = f"{HEAD}{OPTIONS}\n## Explanation\n\n{piece * 20_000}\n"
        mended(text.encode())
