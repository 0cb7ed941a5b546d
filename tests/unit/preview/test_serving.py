"""The server of a preview: what it answers, whom it answers, and what it does when something is saved."""

import http.client
import json
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from qtiexport.preview import PortError
from tests.previews import course, previewing
from tests.sources import SINGLE

_PIECE = "/pkg/1.2/en/1/system"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A preview of a course with one question."""
    with previewing(course(tmp_path_factory.mktemp("served") / "source")) as address:
        yield address


def _asked(address: str, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
    """What is answered to exactly this path, which no library tidies up."""
    connection = http.client.HTTPConnection(address.removeprefix("http://"), timeout=10)
    connection.request(method, path, headers=headers)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body


def _build(address: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(_asked(address, "/build.json")[2])
    return data


def test_the_page_and_its_files_are_there(address: str) -> None:
    """The page asks for files that the server has, each as what it is."""
    status, headers, body = _asked(address, "/")
    assert (status, headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert b'src="/workbench/main.js"' in body
    assert _asked(address, "/workbench/main.js")[1]["content-type"] == "text/javascript; charset=utf-8"
    assert _asked(address, "/workbench/workbench.css")[1]["content-type"] == "text/css; charset=utf-8"


def test_a_package_is_served_by_its_pieces(address: str) -> None:
    """The manifest, the launch page and the script of the package, in both versions."""
    for version in ("1.2", "2004"):
        for name in ("imsmanifest.xml", "index.html", "player.js", "api.js"):
            assert _asked(address, f"/pkg/{version}/en/1/system/{name}")[0] == 200
    assert _asked(address, f"{_PIECE}/index.html")[2].startswith(b"<!doctype html>")


def test_a_theme_changes_the_style_alone(address: str) -> None:
    """The rest of a package is what the build made, byte for byte."""
    dark = f"{_PIECE.rpartition('/')[0]}/dark"
    assert _asked(address, f"{dark}/player.css")[2] != _asked(address, f"{_PIECE}/player.css")[2]
    assert _asked(address, f"{dark}/player.js")[2] == _asked(address, f"{_PIECE}/player.js")[2]


@pytest.mark.parametrize(
    "path",
    [
        f"{_PIECE}/../../../../../build.json",
        f"{_PIECE}/..%2f..%2findex.html",
        f"{_PIECE}/%2e%2e/index.html",
        f"{_PIECE}//etc/passwd",
        f"{_PIECE}/",
        f"{_PIECE}/nothing.js",
        "/pkg/1.2/en/1/unknown/index.html",
        "/pkg/1.2/xx/1/system/index.html",
        "/pkg/1.2/en/2/system/index.html",
        "/pkg/3/en/1/system/index.html",
        "/workbench/..%2fworkbench.html.j2",
        "/workbench/../../sco/index.html.j2",
        "/workbench/nothing.js",
        "/qtiexport.toml",
        "/pkg/1.2/en/1/system/%00",
    ],
)
def test_no_address_leads_out(address: str, path: str) -> None:
    """Only the pieces of packages and the page's own files have an address."""
    assert _asked(address, path)[0] == 404


@pytest.mark.parametrize("path", ["/", "/build.json", "/events", f"{_PIECE}/course.js", "/nothing"])
@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "0.0.0.0", ""])
def test_a_page_of_another_host_gets_nothing(address: str, path: str, host: str) -> None:
    """A name that was led to this machine (DNS rebinding) reads neither the course nor what was found."""
    status, _, body = _asked(address, path, Host=host)
    assert status == 400
    assert len(body) < 100


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_nothing_can_be_told(address: str, method: str) -> None:
    """The server is asked only: no request changes anything."""
    for path in ("/", "/build.json", "/events", f"{_PIECE}/index.html"):
        assert _asked(address, path, method)[0] == 405


def test_answers_are_kept_by_nobody_and_lent_to_nobody(address: str) -> None:
    """No cache keeps a build that is over, and no other site may embed a piece of the course."""
    for path in ("/", "/build.json", "/workbench/main.js", f"{_PIECE}/course.js", f"{_PIECE}/nothing"):
        headers = _asked(address, path)[1]
        safe = {name: headers.get(name) for name in ("cache-control", "cross-origin-resource-policy")}
        assert (path, safe) == (
            path,
            {"cache-control": "no-store", "cross-origin-resource-policy": "same-origin"},
        )
        assert headers["x-content-type-options"] == "nosniff"


def test_policies_are_strict(address: str) -> None:
    """Neither the page nor a package may run what stands within a page, and no other site may frame them."""
    page = _asked(address, "/")[1]["content-security-policy"]
    piece = _asked(address, f"{_PIECE}/index.html")[1]["content-security-policy"]
    for policy in (page, piece):
        assert "unsafe" not in policy
        assert "script-src 'self'" in policy
    assert "frame-ancestors 'none'" in page
    assert "frame-ancestors 'self'" in piece


def _events(address: str) -> Iterator[tuple[str, str]]:
    """The events as they come: name and data."""
    connection = http.client.HTTPConnection(address.removeprefix("http://"), timeout=30)
    connection.request("GET", "/events")
    answer = connection.getresponse()
    assert answer.getheader("content-type", "").startswith("text/event-stream")
    name = ""
    while line := answer.readline():
        key, _, value = line.decode("utf-8").rstrip("\n").partition(": ")
        if key == "event":
            name = value
        if key == "data":
            yield name, value


def test_a_saved_source_is_built_and_told(tmp_path: Path) -> None:
    """An error leaves the course as it was and is told with its place; its repair makes a new course."""
    source = course(tmp_path / "source")
    with previewing(source) as address:
        events = _events(address)
        assert next(events) == ("built", "1")
        before = _build(address)["packages"]
        course(source, SINGLE.replace("[x]", "[ ]"))
        assert [next(events), next(events)] == [("building", "now"), ("built", "2")]
        broken = _build(address)
        assert (broken["failed"], broken["packages"]) == (True, before)
        assert broken["findings"][0]["place"].endswith("river.md:6:1")
        assert set(broken["findings"][0]) == {"code", "severity", "place", "message", "help", "evidence"}
        course(source, SINGLE.replace("Paris", "Rouen"))
        assert [next(events), next(events)] == [("building", "now"), ("built", "3")]
        mended = _build(address)
        assert mended["failed"] is False
        assert mended["packages"] != before


def test_a_config_that_names_other_sources_is_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What it names from now on is watched from now on."""
    monkeypatch.chdir(tmp_path)
    course(tmp_path / "one")
    course(tmp_path / "two")
    config = tmp_path / "qtiexport.toml"
    config.write_text('sources = ["one"]\n', encoding="utf-8")
    with previewing() as address:
        events = _events(address)
        next(events)
        config.write_text('sources = ["one", "two"]\n', encoding="utf-8")
        assert [next(events), next(events)][1] == ("built", "2")
        course(tmp_path / "two", SINGLE.replace("Paris", "Rouen"))
        assert [next(events), next(events)][1] == ("built", "3")
        assert _build(address)["questions"] == 2


def test_a_course_with_errors_is_served_from_the_start(tmp_path: Path) -> None:
    """The page opens all the same: it is where the errors are told."""
    with previewing(course(tmp_path / "source", SINGLE.replace("[x]", "[ ]"))) as address:
        build = _build(address)
        assert (build["failed"], build["packages"]) == (True, [])
        assert _asked(address, "/")[0] == 200


@pytest.mark.skipif(sys.platform != "linux", reason="other systems hold no such name")
def test_a_file_name_that_is_no_text_is_told(tmp_path: Path) -> None:
    """The finding about it arrives, and the page with it."""
    source = course(tmp_path / "source")
    (source / os.fsdecode(b"\xff \xc3\xa9.md")).write_text(SINGLE.replace("[x]", "[ ]"), encoding="utf-8")
    with previewing(source) as address:
        assert any("é.md" in one["place"] for one in _build(address)["findings"])


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    """There is no course, and the page says what to do; the first question makes one."""
    source = tmp_path / "Kurse – Übung 日本"
    source.mkdir()
    with previewing(source) as address:
        events = _events(address)
        next(events)
        build = _build(address)
        assert (build["failed"], build["packages"]) == (True, [])
        assert build["findings"][0]["severity"] == "error"
        course(source)
        assert [next(events), next(events)][1][0] == "built"
        assert len(_build(address)["packages"]) == 2


def test_a_folder_that_is_deleted_and_comes_back_is_told(tmp_path: Path) -> None:
    """Meanwhile the last course can be played."""
    source = course(tmp_path / "source")
    with previewing(source) as address:
        events = _events(address)
        next(events)
        shutil.rmtree(source)
        assert [next(events), next(events)][1][0] == "built"
        gone = _build(address)
        assert (gone["failed"], len(gone["packages"])) == (True, 2)
        assert _asked(address, f"{_PIECE}/index.html")[0] == 200
        course(source, SINGLE.replace("Paris", "Rouen"))
        while _build(address)["failed"]:
            next(events)


def test_two_previews_do_not_meet(address: str, tmp_path: Path) -> None:
    """Each has an address and a course of its own."""
    with previewing(course(tmp_path / "source", SINGLE.replace("Paris", "Rouen"))) as other:
        assert other != address
        assert _asked(other, f"{_PIECE}/course.js")[2] != _asked(address, f"{_PIECE}/course.js")[2]


def test_a_port_that_is_taken_is_a_refusal(address: str, tmp_path: Path) -> None:
    """Its text says what to do."""
    port = int(address.rpartition(":")[2])
    with pytest.raises(PortError, match="--port"), previewing(course(tmp_path / "source"), port=port):
        pass
