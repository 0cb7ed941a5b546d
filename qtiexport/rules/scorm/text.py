"""The very text of a SCORM manifest, as plain readers meet it (scorm.md P7, moodle.md 2)."""

import re
import unicodedata
from collections.abc import Iterator

from qtiexport.diagnostics import Severity
from qtiexport.rules.frame import Finding, rule

_REFERENCE = re.compile(r"&#[0-9xX]|<!\[CDATA\[|<!DOCTYPE|<!ENTITY")
_LOST_BLANK = re.compile(r"&(?:amp|lt|gt|quot|apos);( [^\x00-\x7f]|0)")


@rule("SCO013", "manifest-text", Severity.ERROR)
def manifest_text(data: bytes) -> Iterator[Finding]:
    """The text of a manifest is one that plain readers understand.

    What it checks: UTF-8 without byte order mark, composed letters (NFC), no numeric character reference, no CDATA, no
    DOCTYPE.

    Why it matters: Moodle escapes numeric references a second time, so that a title reads “Gr&#246;&#xDF;e”, and gets
    “&” in CDATA wrong.

    Example:
        <title>Fl&#252;sse</title>

    Instead:
        <title>Flüsse</title>
    """
    if data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        yield Finding(1, "the manifest begins with a byte order mark", "save it as UTF-8 without byte order mark")
    text = data.decode("utf-8", "replace")
    if "\ufffd" in text:
        yield Finding(text[: text.index("\ufffd")].count("\n") + 1, "the manifest is not UTF-8", "save it as UTF-8")
    for line, row in enumerate(text.split("\n"), 1):
        odd = _REFERENCE.search(row)
        if odd:
            yield Finding(line, f"the manifest holds “{odd[0]}”, which importers misread", "write the character itself")
        if not unicodedata.is_normalized("NFC", row):
            yield Finding(line, "the manifest holds letters with separate accents", "write composed letters (NFC)")


@rule("SCO014", "title-altered", Severity.INFO)
def title_altered(data: bytes) -> Iterator[Finding]:
    """Moodle keeps the title as it is written.

    What it checks: no “&”, “<”, “>” or quote of a title is followed by a blank and a letter beyond ASCII, or by a 0; no
    title is 0.

    Why it matters: Moodle's reader drops that blank, or the 0 (“Fragen & Übungen” becomes “Fragen &Übungen”).

    Example:
        <title>Fragen &amp; Übungen</title>

    Instead:
        <title>Fragen und Übungen</title>
    """
    told: set[str] = set()
    for line, row in enumerate(data.decode("utf-8", "replace").split("\n"), 1):
        if (_LOST_BLANK.search(row) or "<title>0</title>" in row) and row.strip() not in told:
            # Organization and item have one title: said twice, it would say no more.
            told.add(row.strip())
            message = "Moodle will drop a blank or a 0 from this title"
            yield Finding(line, message, "spell the sign out, for example “und” for “&”")
