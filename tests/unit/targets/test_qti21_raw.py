"""An item that its author wrote in QTI lies in the package byte for byte, with what it names."""

from pathlib import Path, PurePosixPath

import pytest

from qtiexport import media
from qtiexport.grammars import ItemFacts, item_facts
from qtiexport.model import Question
from qtiexport.readers import Defaults, Source, rawitem
from qtiexport.rules.ties import resolve as leads_to
from qtiexport.targets.qti21.raw import raw
from tests import pictures, raw_items

PNG = pictures.raster("PNG")
OBJECT = '<object type="{}" data="{}"/>'


def resolved(root: Path, address: str, name: str = "a/waves.en.qti.xml") -> media.Resolved:
    """The item of a file that names one address, with what was found there."""
    text = raw_items.item(body=OBJECT.format("image/png", address))
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    (question,) = rawitem.read(Source(name, text, "waves", "en"), Defaults()).parts
    facts = item_facts(text)
    assert isinstance(question, Question)
    assert isinstance(facts, ItemFacts)
    named = [(one.address, one.line) for one in facts.references]
    return media.resolve_item(question, path.read_bytes(), path, named, root, media.Shelf())


def write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def packed(found: media.Resolved) -> dict[str, bytes]:
    assert isinstance(found.part, Question)
    return {document.path: document.content for document in raw(found.part).documents}


def test_an_item_without_files_lies_among_the_others(tmp_path: Path) -> None:
    found = resolved(tmp_path, "data:image/png;base64,")
    assert packed(found) == {"own/waves.xml": (tmp_path / "a/waves.en.qti.xml").read_bytes()}


@pytest.mark.parametrize("address", ["img/a.png", "./img/a.png?x#y", "../img/a.png", "../../img/a.png", "b/../a.png"])
def test_a_file_lies_where_the_item_looks_for_it(address: str, tmp_path: Path) -> None:
    source = tmp_path / "x" / "y" / "z"
    place = (source / address.partition("?")[0]).resolve()
    (source / "b").mkdir(parents=True)
    write(place, PNG)
    found = resolved(tmp_path, address, "x/y/z/waves.en.qti.xml")
    documents = packed(found)
    (item,) = [path for path in documents if path.endswith(".xml")]
    assert found.diagnostics == ()
    assert documents[leads_to(item, address)] == PNG
    assert {PurePosixPath(path).parts[:2] for path in documents} == {("own", "waves")}


def test_other_kinds_of_files_are_packed_as_they_are(tmp_path: Path) -> None:
    write(tmp_path / "a" / "wave.mp3", b"sound")
    assert packed(resolved(tmp_path, "wave.mp3"))["own/waves/wave.mp3"] == b"sound"


@pytest.mark.parametrize(
    ("address", "code", "said"),
    [
        ("no.png", "MED002", "there is no file “no.png”"),
        ("../../no.png", "MED001", "outside"),
        ("https://example.org/a.png", "MED001", "in the web"),
        ("//example.org/a.png", "MED001", "“//example.org/a.png”"),
        ("/etc/passwd", "MED001", "“/etc/passwd”"),
        ("Wave.png", "MED001", "every system"),
        ("wave.js", "MED003", "kind that is not packed"),
        ("wave.qti.xml", "MED003", "kind that is not packed"),
    ],
)
def test_a_file_that_cannot_be_packed_is_told_at_its_line(address: str, code: str, said: str, tmp_path: Path) -> None:
    for name in ("wave.js", "wave.qti.xml", "Wave.png"):
        write(tmp_path / "a" / name, b"x")
    (diagnostic,) = resolved(tmp_path, address).diagnostics
    assert (diagnostic.code, diagnostic.location.line) == (code, 4)
    assert said in diagnostic.message


def test_what_changed_after_it_was_checked_is_not_packed(tmp_path: Path) -> None:
    write(tmp_path / "a" / "a.png", PNG)
    found = resolved(tmp_path, "a.png")
    assert isinstance(found.part, Question)
    (tmp_path / "a" / "a.png").write_bytes(b"other")
    assert [each.code for each in raw(found.part).diagnostics] == ["MED008"]
    (tmp_path / "a" / "waves.en.qti.xml").write_bytes(b"other")
    assert [each.code for each in raw(found.part).diagnostics] == ["MED008"]
