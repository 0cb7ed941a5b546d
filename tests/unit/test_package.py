"""The zip writer and the spool: the same documents, the same bytes."""

import hashlib
import io
import zipfile
from collections.abc import Iterator

import pytest

from qtiexport.package import Document, Spool, write_zip

DOCUMENTS = (
    Document("imsmanifest.xml", b"<manifest/>"),
    Document("items/b.xml", b"b" * 5000),
    Document("items/a.xml", b""),
)


def _zipped(documents: tuple[Document, ...] = DOCUMENTS) -> bytes:
    stream = io.BytesIO()
    write_zip(stream, documents)
    return stream.getvalue()


def test_entries_stand_in_the_order_given() -> None:
    """The writer keeps the order: LMSs look for the manifest in the first entry."""
    with zipfile.ZipFile(io.BytesIO(_zipped())) as archive:
        assert archive.namelist() == [document.path for document in DOCUMENTS]
        assert [archive.read(name) for name in archive.namelist()] == [document.content for document in DOCUMENTS]


def test_nothing_of_the_machine_reaches_the_zip() -> None:
    """Every entry has the same date, mode, system and method, no comment and no extra field."""
    with zipfile.ZipFile(io.BytesIO(_zipped())) as archive:
        told = {
            (e.date_time, e.external_attr >> 16, e.create_system, e.compress_type, e.extra, e.comment, e.flag_bits)
            for e in archive.infolist()
        }
    assert told == {((1980, 1, 1, 0, 0, 0), 0o644, 3, zipfile.ZIP_DEFLATED, b"", b"", 0)}


def test_the_bytes_of_a_small_zip_are_known() -> None:
    """The container's bytes are what they were: a change here changes every package and is a release note."""
    data = _zipped((Document("a.txt", b""),))
    assert hashlib.sha256(data).hexdigest() == "a17dce9e847dd0e51394186aea7db9a0f043adee6fd0f374bb01dabc93814c16"


def test_documents_are_written_as_they_come() -> None:
    """The writer takes one document at a time, so that a package never stands in memory as a whole."""
    taken: list[int] = []
    stream = io.BytesIO()

    def documents() -> Iterator[Document]:
        for place in range(3):
            taken.append(stream.tell())
            yield Document(f"{place}.txt", bytes(range(256)) * 100)

    write_zip(stream, documents())
    assert taken == sorted(set(taken))


@pytest.mark.parametrize("bound", [0, 1, 100, Spool._IN_MEMORY])
def test_a_spool_gives_back_what_it_took(bound: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents come back whole, in either order and again, on disk as in memory."""
    # A file in memory moves to disk once it exceeds the bound; 0 would mean "never" to Python.
    monkeypatch.setattr(Spool, "_IN_MEMORY", bound or 1)
    with Spool() as spool:
        for document in DOCUMENTS:
            spool.add(document)
        assert tuple(spool.in_order()) == DOCUMENTS
        assert [document.path for document in spool.by_path()] == sorted(d.path for d in DOCUMENTS)
        spool.add(Document("late.xml", b"late"))
        assert {document.path: document.content for document in spool.by_path()}["late.xml"] == b"late"
        assert tuple(spool.in_order())[:3] == DOCUMENTS


def test_a_spool_goes_to_disk_beyond_its_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond the bound the documents lie in a file, not in memory."""
    monkeypatch.setattr(Spool, "_IN_MEMORY", 1000)
    with Spool() as spool:
        spool.add(Document("a", b"x" * 1000))
        assert not spool._file._rolled  # type: ignore[attr-defined]
        spool.add(Document("b", b"x"))
        assert spool._file._rolled  # type: ignore[attr-defined]
        assert [document.content for document in spool.by_path()] == [b"x" * 1000, b"x"]


def test_reading_and_adding_may_alternate() -> None:
    """A document that is added while others are read spoils none of them."""
    with Spool() as spool:
        spool.add(Document("a", b"aaa"))
        spool.add(Document("c", b"ccc"))
        walk = spool.in_order()
        assert next(walk) == Document("a", b"aaa")
        spool.add(Document("b", b"bb"))
        assert next(walk) == Document("c", b"ccc")
        assert [document.content for document in spool.by_path()] == [b"aaa", b"bb", b"ccc"]
