"""`check --fix` never changes what a source means, whatever stands in it."""

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from qtiexport import bank, fixing
from qtiexport.bank import SourceFile
from qtiexport.config import Config
from qtiexport.diagnostics import has_errors
from qtiexport.fixing import NAMING, REWRITES
from qtiexport.readers import Reading
from tests.beside import SEEDS
from tests.builds import CHECKOUT
from tests.property.sources import FILES
from tests.property.texts import QUESTIONS, RAW

_EVERY = (*REWRITES, *NAMING)
_CODE = re.compile(r"(?:Code|CodeBlock|Link|Image)\((?:text|href|address)=('(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\")")
_PLACE = re.compile(r"location=Location\([^)]*\)|line=\d+")

_FOLDERS = (CHECKOUT / "source", CHECKOUT / "tests" / "fixtures" / "rules" / "sources", *([SEEDS] if SEEDS else []))
_PATHS = sorted(path for folder in _FOLDERS for path in folder.rglob("*") if path.suffix in (".md", ".txt"))


def _read(data: bytes, name: str) -> Reading:
    stem, _, suffix = name.partition(".")
    language = suffix.partition(".")[0] if "." in suffix else None
    file = SourceFile(Path(name), name, name, 0, stem, language)
    return bank.read(file, data, bank.defaults(Config(language="de")))


def _fixed(data: bytes, name: str) -> bytes:
    stem = name.partition(".")[0]
    return fixing.mend(data, Path(name).suffix, stem, lambda some: _read(some, name), _EVERY).after


def _said(reading: Reading) -> tuple[str, list[str]]:
    """All that is said, told in another way than the product tells it: as one text, and its program text apart."""
    text = _PLACE.sub("", repr(reading.parts))
    return re.sub(r" {2,}", " ", unicodedata.normalize("NFC", text)), _CODE.findall(text)


def _check(data: bytes, name: str) -> bytes:
    """A sound file says the same when it is mended, and mending it again changes nothing; another one is left alone."""
    after, before = _fixed(data, name), _read(data, name)
    if has_errors(before.diagnostics) or not before.parts:
        assert after == data
        return after
    assert _said(_read(after, name)) == _said(before)
    assert sorted(d.code for d in _read(after, name).diagnostics) == sorted(d.code for d in before.diagnostics)
    assert _fixed(after, name) == after
    return after


@st.composite
def _untidy(draw: st.DrawFn, texts: st.SearchStrategy[str]) -> bytes:
    """A text with the habits that rewrites look for strewn in, in any of which something may be meant."""
    text = draw(texts)
    habits = st.sampled_from([(" ", "  "), ("\n", " \n"), ("\n", "\t\n"), ("\n", "  \n"), ("- ", "* "), ("- ", "• ")])
    for old, new in draw(st.lists(habits, max_size=4)):
        places = [found.start() for found in re.finditer(re.escape(old), text)]
        for place in sorted(draw(st.sets(st.sampled_from(places), max_size=3)) if places else (), reverse=True):
            text = text[:place] + new + text[place + len(old) :]
    if draw(st.booleans()):
        text = unicodedata.normalize("NFD", text)
    if draw(st.booleans()):
        text = text.replace("\n", "\r\n")
    mark = b"\xef\xbb\xbf" if draw(st.booleans()) else b""
    return mark + text.encode("utf-8")


@pytest.mark.parametrize("kind", FILES)
@settings(deadline=None, max_examples=40)
@given(st.data())
def test_a_sound_file_says_the_same(kind: str, data: st.DataObject) -> None:
    """A Markdown file of any kind, with any habits strewn in, says the same when it is mended."""
    untidy = data.draw(_untidy(FILES[kind]))
    event("mended" if _check(untidy, "q.md") != untidy else "left")


@settings(deadline=None, max_examples=80)
@given(_untidy(QUESTIONS.map(lambda asked: asked.plain())))
def test_a_plain_question_says_the_same(data: bytes) -> None:
    """A plain text, whose every character is said, says the same when it is mended."""
    event("mended" if _check(data, "q.de.txt") != data else "left")


@settings(deadline=None, max_examples=150)
@given(_untidy(RAW), st.sampled_from(["q.md", "q.txt", "q.fr.txt"]))
def test_any_text_says_the_same(data: bytes, name: str) -> None:
    """Whatever stands in a file, it says the same when it is mended, or is left alone."""
    _check(data, name)


@given(st.binary(max_size=60))
def test_bytes_that_are_no_text_are_left_alone(data: bytes) -> None:
    """What cannot be read is not touched."""
    _check(data, "q.md")


@pytest.mark.parametrize("path", _PATHS, ids=lambda path: path.name)
def test_real_sources_say_the_same(path: Path) -> None:
    """The sample course, the seeds and the fixtures, as they are and with bad habits everywhere."""
    name = path.name
    data = path.read_bytes()
    _check(data, name)
    text = data.decode("utf-8", "replace")
    for untidy in (text.replace(" ", "  "), re.sub("(?m)$", " ", text), unicodedata.normalize("NFD", text)):
        _check(untidy.encode("utf-8"), name)
    bullets = iter("*+-" * text.count("\n- "))
    _check(re.sub(r"\n- ", lambda _: f"\n{next(bullets)} ", text).encode("utf-8"), name)


@pytest.mark.skipif(SEEDS is None, reason="the seeds lie beside the checkout on our own machines only")
@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")) if SEEDS else (), ids=lambda path: path.stem)
def test_verbatim_texts_are_left_verbatim(path: Path) -> None:
    """Texts as a word processor gives them, without a final line end, are as they should be."""
    assert fixing.mend(path.read_bytes(), ".txt", "q", lambda some: _read(some, path.name), REWRITES).changes == ()


def test_the_habits_are_mended() -> None:
    """The properties above are of texts that change: all but one of these habits go."""
    untidy = "Wo  ist es?\n\n* [x] Da \n- [ ] Do\u0308rt  \n\n## Erläuterung\n\nHier  `a  b`.\n".encode()
    assert _check(untidy, "q.md").decode() == (
        "---\nid: q\n---\nWo ist es?\n\n- [x] Da\n- [ ] Dört  \n\n## Erläuterung\n\nHier `a  b`.\n"
    )
