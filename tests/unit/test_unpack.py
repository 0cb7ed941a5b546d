"""Reading zips from anywhere: within limits, in order, and never an exception."""

import io
import stat
import struct
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qtiexport import unpack
from qtiexport.package import Document, write_zip
from qtiexport.unpack import Refusal, Unpacked, open_package

GOOD = (("imsmanifest.xml", b"<manifest/>"), ("items/b.xml", b"<b/>"), ("items/a.xml", b"<a/>" * 100))


def zipped(*entries: tuple[str | zipfile.ZipInfo, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return stream.getvalue()


def opened(folder: Path, data: bytes) -> Unpacked | tuple[Refusal, ...]:
    path = folder / "package.zip"
    path.write_bytes(data)
    return open_package(path)


def reasons(folder: Path, data: bytes) -> list[str]:
    refused = opened(folder, data)
    assert isinstance(refused, tuple), refused
    return [f"{refusal.name}: {refusal.reason}" for refusal in refused]


def test_entries_come_in_the_order_of_the_archive_with_their_bytes(tmp_path: Path) -> None:
    package = opened(tmp_path, zipped(*GOOD))
    assert isinstance(package, Unpacked)
    with package:
        assert tuple((name, package.read(name)) for name in package.names) == GOOD


def test_what_our_own_writer_writes_is_read_back(tmp_path: Path) -> None:
    stream = io.BytesIO()
    write_zip(stream, [Document(name, data) for name, data in GOOD])
    package = opened(tmp_path, stream.getvalue())
    assert isinstance(package, Unpacked)
    assert package.names == tuple(name for name, _ in GOOD)


def test_folders_are_no_files(tmp_path: Path) -> None:
    package = opened(tmp_path, zipped(("items/", b""), ("items/a.xml", b"<a/>")))
    assert isinstance(package, Unpacked)
    assert package.names == ("items/a.xml",)


def test_a_name_that_is_not_there_is_refused(tmp_path: Path) -> None:
    package = opened(tmp_path, zipped(*GOOD))
    assert isinstance(package, Unpacked)
    assert package.read("nope.xml") == Refusal("nope.xml", "the package has no such file")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("/etc/passwd", "absolute"),
        ("C:/windows.xml", "absolute"),
        ("../outside.xml", "leads out of the package"),
        ("items/../../outside.xml", "leads out of the package"),
        ("..", "leads out of the package"),
        ("items\\a.xml", "backslash"),
        ("items//a.xml", "empty part"),
        ("./a.xml", "empty part"),
        ("", "empty part"),
        ("a\nb.xml", "control character"),
        ("a\x00b.xml", "control character"),
        ("x" * 300, "300 characters"),
    ],
)
def test_an_unsafe_name_is_refused(tmp_path: Path, name: str, reason: str) -> None:
    entry = zipfile.ZipInfo("placeholder")
    entry.filename = name
    (told,) = reasons(tmp_path, zipped((entry, b"x")))
    assert reason in told
    assert "\n" not in told


def test_a_name_that_stands_twice_is_refused(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        data = zipped(("a.xml", b"1"), ("a.xml", b"2"))
    assert reasons(tmp_path, data) == ["a.xml: the name stands twice in the package"]


def test_names_that_differ_only_in_case_are_refused(tmp_path: Path) -> None:
    assert reasons(tmp_path, zipped(("A.xml", b"1"), ("a.xml", b"2"))) == ["a.xml: “A.xml” differs only in case"]


def test_a_file_where_a_folder_is_needed_is_refused(tmp_path: Path) -> None:
    told = reasons(tmp_path, zipped(("a", b"1"), ("a/b/c.xml", b"2")))
    assert told == ["a: the name is that of a file and of a folder"]


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR])
def test_links_and_devices_are_refused(tmp_path: Path, kind: int) -> None:
    entry = zipfile.ZipInfo("link")
    entry.external_attr = (kind | 0o777) << 16
    (told,) = reasons(tmp_path, zipped((entry, b"/etc/passwd")))
    assert "a link or a device" in told


def test_other_methods_than_deflate_are_refused(tmp_path: Path) -> None:
    (told,) = reasons(tmp_path, zipped(("a.xml", b"1"), method=zipfile.ZIP_BZIP2))
    assert "by a method other than deflate" in told


def test_an_encrypted_entry_is_refused(tmp_path: Path) -> None:
    data = bytearray(zipped(("a.xml", b"1")))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    (told,) = reasons(tmp_path, bytes(data))
    assert "encrypted" in told


def test_an_entry_that_bursts_is_refused_unread(tmp_path: Path) -> None:
    (told,) = reasons(tmp_path, zipped(("bomb.xml", bytes(8 * 1024 * 1024))))
    assert told == "bomb.xml: the entry unpacks to more than 200 times its size"


def test_a_small_entry_may_shrink_as_far_as_it_likes(tmp_path: Path) -> None:
    assert isinstance(opened(tmp_path, zipped(("a.xml", b" " * 500_000))), Unpacked)


def test_limits_of_size_and_number_are_told_with_their_numbers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpack, "LARGEST_ENTRY", 100)
    assert reasons(tmp_path, zipped(*GOOD)) == ["items/a.xml: the entry unpacks to 400 bytes; at most 100 are read"]
    monkeypatch.setattr(unpack, "LARGEST_TOTAL", 300)
    assert reasons(tmp_path, zipped(*GOOD))[0] == ": the package unpacks to 415 bytes; at most 300 are read"
    monkeypatch.setattr(unpack, "MOST_ENTRIES", 2)
    assert reasons(tmp_path, zipped(*GOOD)) == [": the package has 3 entries; at most 2 are read"]


def test_the_limits_are_those_of_the_design() -> None:
    assert (unpack.MOST_ENTRIES, unpack.LARGEST_ENTRY, unpack.LARGEST_TOTAL) == (20_000, 64 << 20, 1 << 30)


def test_a_huge_list_of_entries_is_refused_before_it_is_read(tmp_path: Path) -> None:
    data = bytearray(zipped(*GOOD))
    struct.pack_into("<L", data, data.rindex(b"PK\x05\x06") + 12, 0xFFFFFFF0)
    (told,) = reasons(tmp_path, bytes(data))
    assert "the list of its entries has 4294967280 bytes" in told


def test_a_huge_list_that_zip64_states_is_refused_before_it_is_read(tmp_path: Path) -> None:
    data = zipped(*GOOD)
    end = data.rindex(b"PK\x05\x06")
    record = b"PK\x06\x06" + struct.pack("<QHHLLQQQQ", 44, 45, 45, 0, 0, 3, 3, 1 << 40, 0)
    locator = b"PK\x06\x07" + struct.pack("<LQL", 0, end, 1)
    (told,) = reasons(tmp_path, data[:end] + record + locator + data[end:])
    assert f"the list of its entries has {1 << 40} bytes" in told


def test_entries_that_share_their_data_are_refused(tmp_path: Path) -> None:
    data = bytearray(zipped(("a.xml", b"1" * 50), ("b.xml", b"1" * 50), method=zipfile.ZIP_STORED))
    second = data.rindex(b"PK\x01\x02")
    struct.pack_into("<L", data, second + 42, 0)
    (told,) = reasons(tmp_path, bytes(data))
    assert told == "b.xml: the entry shares its data with another"


def test_a_wrong_checksum_is_found_when_the_entry_is_read(tmp_path: Path) -> None:
    data = bytearray(zipped(("a.xml", b"<a>right</a>"), method=zipfile.ZIP_STORED))
    data[data.index(b"right")] = ord("l")
    package = opened(tmp_path, bytes(data))
    assert isinstance(package, Unpacked)
    with package:
        assert package.read("a.xml") == Refusal("a.xml", "the file is damaged: its bytes do not match their checksum")


def test_damaged_compressed_data_are_found_when_the_entry_is_read(tmp_path: Path) -> None:
    data = bytearray(zipped(("a.xml", bytes(range(256)) * 20)))
    data[40:60] = b"\xff" * 20
    package = opened(tmp_path, bytes(data))
    assert isinstance(package, Unpacked)
    damaged = package.read("a.xml")
    assert isinstance(damaged, Refusal)
    assert damaged.reason.startswith("the file is damaged")


@pytest.mark.parametrize("data", [b"", b"PK", b"no zip at all", b"PK\x05\x06", zipped(*GOOD)[:-30], b"\x00" * 100_000])
def test_what_is_no_zip_is_refused_as_a_whole(tmp_path: Path, data: bytes) -> None:
    (told,) = reasons(tmp_path, data)
    assert told.startswith(": the file is no zip")


def test_what_is_not_there_or_no_file_is_refused(tmp_path: Path) -> None:
    assert open_package(tmp_path / "nowhere.zip") == (Refusal("", "there is no such file"),)
    assert open_package(tmp_path) == (Refusal("", "there is no such file"),)


def test_of_many_refusals_twenty_are_told(tmp_path: Path) -> None:
    told = reasons(tmp_path, zipped(*((f"../{number}", b"") for number in range(1000))))
    assert len(told) == 21
    assert told[20] == ": more entries are refused, which are not listed"


def test_many_deep_names_take_no_more_than_a_moment(tmp_path: Path) -> None:
    deep = "/".join("a" * 120)
    package = opened(tmp_path, zipped(*((f"{deep}/{number}", b"") for number in range(5000))))
    assert isinstance(package, Unpacked)
    assert len(package.names) == 5000


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_whatever_is_done_to_a_zip_it_is_read_or_refused(data: st.DataObject) -> None:
    whole = bytearray(zipped(*GOOD, ("items/", b"")))
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(whole) - 1))
        change = data.draw(st.binary(max_size=8))
        whole[place : place + data.draw(st.integers(0, 8))] = change
    with tempfile.TemporaryDirectory() as folder:
        package = opened(Path(folder), bytes(whole))
        if isinstance(package, Unpacked):
            with package:
                assert all(isinstance(package.read(name), bytes | Refusal) for name in package.names)
        else:
            assert all(refusal.reason for refusal in package)
