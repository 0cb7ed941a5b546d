"""`[lint]`: severities and ignores are taken, and each mistake in them has its own line."""

from pathlib import Path

import pytest

from qtiexport import config
from qtiexport.config import Ignore, Rulable, load
from qtiexport.diagnostics import Diagnostic, Location

RULES = (
    Rulable("SRC016", "language-contradicted"),
    Rulable("BNK101", "same-name"),
    Rulable("QTI001", "same-name"),
    Rulable("KEY001", "no-key", "there is no question without it"),
)


def _load(folder: Path, text: str) -> config.Loaded:
    path = folder / config.NAME
    path.write_text(text, encoding="utf-8")
    return load(path, "qtiexport.toml", ("qti21",), RULES)


def _only(folder: Path, text: str) -> Diagnostic:
    (found,) = _load(folder, text).diagnostics
    return found


def test_ignores_are_read_in_their_order_with_their_lines(tmp_path: Path) -> None:
    """Each table is one ignore; a rule may be named by its code or its name."""
    text = '[[lint.ignore]]\nrule = "SRC016"\nfiles = ["a", "b"]\nreason = "one"\n'
    text += '\n[[lint.ignore]]\nreason = " two "\nrule = "language-contradicted"\nfiles = ["c/*"]\n'
    loaded = _load(tmp_path, text)
    assert loaded.diagnostics == ()
    assert loaded.config.ignores == (
        Ignore("SRC016", ("a", "b"), "one", Location("qtiexport.toml", 1)),
        Ignore("SRC016", ("c/*",), "two", Location("qtiexport.toml", 6)),
    )


FINE = '[[lint.ignore]]\nrule = "SRC016"\nfiles = ["a"]\nreason = "x"\n'


@pytest.mark.parametrize(
    ("text", "code", "line", "told", "advice"),
    [
        ('[lint]\nSRC061 = "off"', "CFG001", 2, "unknown rule “SRC061”", "did you mean “SRC016”?"),
        ('[lint]\nlanguage-contradict = "off"', "CFG001", 2, "unknown rule", "“language-contradicted”"),
        ('[lint]\nzzz = "off"', "CFG001", 2, "unknown rule “zzz”", "the rules and their codes"),
        ('[lint]\nsame-name = "off"', "CFG001", 2, "unknown rule “same-name”", "“BNK101” or “QTI001”"),
        ('[lint]\nKEY001 = "warning"', "CFG002", 2, "KEY001 cannot be set: there is no question without it", "take"),
        ('[lint]\nSRC016 = "off"\nlanguage-contradicted = "info"', "CFG002", 3, "SRC016 has a severity", "keep one"),
        ("[lint]\nSRC016 = true", "CFG002", 2, "“lint.SRC016” is “true”", "“off”"),
        ("[lint]\nSRC016 = []", "CFG002", 2, "“lint.SRC016” is “[]”", "“off”"),
        ("[lint]\nignore = [1]", "CFG002", 2, "“lint.ignore.0” is “1”", "table"),
        (FINE + '[[lint.ignore]]\nfiles = ["a"]\nreason = "x"', "CFG002", 5, "an ignore has no rule", "name the rule"),
        (FINE + '[[lint.ignore]]\nrule = "SRC016"\nreason = "x"', "CFG002", 5, "an ignore has no files", "files ="),
        (FINE + '[[lint.ignore]]\nrule = "SRC016"\nfiles = ["x"]', "CFG002", 5, "an ignore has no reason", "say"),
        (FINE + FINE.replace('"x"', '""'), "CFG002", 8, "“lint.ignore.1.reason”", "one line of text"),
        (FINE + FINE.replace('["a"]', '"a"'), "CFG002", 7, "“lint.ignore.1.files”", "a list"),
        (FINE + FINE.replace("SRC016", "SRC061"), "CFG002", 6, "unknown rule “SRC061”", "“SRC016”"),
        (FINE + FINE.replace("SRC016", "KEY001"), "CFG002", 6, "KEY001 cannot be ignored", "take"),
        (FINE + FINE + "file = 1", "CFG001", 9, "unknown key “lint.ignore.1.file”", "did you mean “files”?"),
    ],
)
def test_a_mistake_has_its_line_and_a_repair(
    tmp_path: Path, text: str, code: str, line: int, told: str, advice: str
) -> None:
    """Each mistake is told once, at its own line also in the second of several ignores."""
    found = _only(tmp_path, text)
    assert (found.code, found.location.line) == (code, line)
    assert told in found.message
    assert advice in found.help


def test_a_mistake_in_one_ignore_spoils_only_itself(tmp_path: Path) -> None:
    """The others hold."""
    loaded = _load(tmp_path, FINE + '[[lint.ignore]]\nrule = "SRC016"\n')
    assert len(loaded.diagnostics) == 2
    assert [ignore.reason for ignore in loaded.config.ignores] == ["x"]
