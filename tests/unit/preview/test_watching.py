"""What a preview watches."""

import asyncio
import contextlib
import shutil
import threading
from collections.abc import AsyncGenerator, Iterator
from pathlib import Path
from queue import Empty, Queue
from typing import Any

import pytest
from watchfiles import awatch

from qtiexport.preview import watching
from qtiexport.preview.contract import Asked
from qtiexport.preview.watching import changed, places
from tests.previews import course


def test_a_folder_is_watched_with_all_in_it(tmp_path: Path) -> None:
    """Sources, media and `bank.toml` lie below it; beside it, where a config may come, no folder is looked into."""
    source = course(tmp_path / "source")
    watched = places(Asked((source,)))
    assert (watched.deep, watched.beside) == ((source,), (tmp_path,))


@pytest.mark.parametrize(
    ("name", "matters"),
    [
        ("source/river.md", True),
        ("source/deep/picture.png", True),
        ("source", True),
        ("qtiexport.toml", True),
        ("", True),
        ("notes.txt", False),
        ("dist/course.zip", False),
        ("pymp-x1", False),
    ],
)
def test_what_lies_beside_a_folder_does_not_matter(tmp_path: Path, name: str, matters: bool) -> None:
    """Whatever else happens in somebody's home builds no course anew."""
    assert places(Asked((course(tmp_path / "source"),))).holds(tmp_path / name) is matters


def test_a_folder_that_is_not_there_is_waited_for(tmp_path: Path) -> None:
    """The nearest folder above it is watched, for the next step on the way to it."""
    watched = places(Asked((tmp_path / "project" / "deep" / "source",)))
    assert (watched.deep, watched.beside) == ((), (tmp_path,))
    assert watched.holds(tmp_path / "project")
    assert not watched.holds(tmp_path / "other")


def test_of_a_lone_file_its_folder_is_watched(tmp_path: Path) -> None:
    """An editor that saves by renaming takes the file away, not the folder; nothing below it is looked at."""
    source = course(tmp_path / "source")
    watched = places(Asked((source / "river.md",)))
    assert (watched.deep, watched.flat) == ((), (source,))


def test_a_named_config_is_watched(tmp_path: Path) -> None:
    """Wherever it lies."""
    config = tmp_path / "elsewhere" / "qtiexport.toml"
    config.parent.mkdir()
    config.write_text("pass_mark = 50\n", encoding="utf-8")
    watched = places(Asked((course(tmp_path / "source"),), config=config))
    assert config.parent in watched.beside
    assert watched.holds(config)


def test_what_the_config_names_is_watched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a path on the command line the config's sources are the course."""
    monkeypatch.chdir(tmp_path)
    course(tmp_path / "rivers")
    (tmp_path / "qtiexport.toml").write_text('sources = ["rivers"]\n', encoding="utf-8")
    watched = places(Asked())
    assert (watched.deep, watched.flat) == ((tmp_path / "rivers",), (tmp_path,))
    assert watched.holds(tmp_path / "lakes")


def test_a_link_that_leads_elsewhere_now_is_seen(tmp_path: Path) -> None:
    """It is watched under its own name, too."""
    link = tmp_path / "here" / "source"
    link.parent.mkdir()
    link.symlink_to(course(tmp_path / "there"))
    watched = places(Asked((link,)))
    assert watched.deep == (tmp_path / "there",)
    assert link.parent in watched.beside
    assert watched.holds(link)


@contextlib.contextmanager
def _watching(asked: Asked, own: Path) -> Iterator["Queue[str]"]:
    """What is told, from the moment on at which all is watched. In a thread: this one may run the browser's loop."""
    told: Queue[str] = Queue()
    loop = asyncio.new_event_loop()
    standing = asyncio.Event()
    task = loop.create_task(changed(asked, own, lambda: told.put("saved"), standing))
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        asyncio.run_coroutine_threadsafe(asyncio.wait_for(standing.wait(), 30), loop).result()
        yield told
    finally:
        asyncio.run_coroutine_threadsafe(_ended(task), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join(timeout=10)
        loop.close()


async def _ended(task: "asyncio.Task[None]") -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


def _settled(told: "Queue[str]") -> None:
    """Wait until it is told, and until nothing more comes."""
    assert told.get(timeout=30)
    with contextlib.suppress(Empty):
        while True:
            told.get(timeout=1.5)


def test_a_folder_that_goes_and_comes_back_is_watched_again(tmp_path: Path) -> None:
    """As when another branch is checked out; what is saved in it then is told."""
    source = course(tmp_path / "project" / "source")
    with _watching(Asked((source,)), tmp_path / "own") as told:
        shutil.rmtree(source)
        _settled(told)
        course(source)
        _settled(told)
        (source / "river.md").write_text("changed", encoding="utf-8")
        _settled(told)


def test_a_folder_that_is_exchanged_at_once_is_watched(tmp_path: Path) -> None:
    """Another folder under the same name is not the one that was watched."""
    source = course(tmp_path / "source")
    course(tmp_path / "other")
    with _watching(Asked((source,)), tmp_path / "own") as told:
        source.rename(tmp_path / "old")
        (tmp_path / "other").rename(source)
        _settled(told)
        (source / "river.md").write_text("changed", encoding="utf-8")
        _settled(told)


def test_the_last_folder_above_may_go_too(tmp_path: Path) -> None:
    """Nothing that is left to watch is no reason to hear nothing for ever."""
    source = course(tmp_path / "project" / "deep" / "source")
    with _watching(Asked((source,)), tmp_path / "own") as told:
        shutil.rmtree(tmp_path / "project")
        _settled(told)
        course(source)
        _settled(told)


def test_what_the_preview_writes_is_not_a_change(tmp_path: Path) -> None:
    """Also where its folder lies within the sources: else each build would ask for the next."""
    source = course(tmp_path / "source")
    own = source / "own"
    own.mkdir()
    with _watching(Asked((source,)), own) as told:
        (own / "build-1.zip").write_text("x", encoding="utf-8")
        with pytest.raises(Empty):
            told.get(timeout=1.5)


def test_where_the_system_watches_no_more_it_is_looked_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that has run out of watches refuses; then folders are read again and again instead."""
    asked: list[bool | None] = []

    def refuses(*folders: Path, **options: Any) -> AsyncGenerator[Any, None]:
        asked.append(options["force_polling"])
        if not options["force_polling"]:
            raise OSError(28, "no space left on device")
        return awatch(*folders, **options)

    monkeypatch.setattr(watching, "awatch", refuses)
    source = course(tmp_path / "source")
    with _watching(Asked((source,)), tmp_path / "own") as told:
        _settled(told)
        (source / "river.md").write_text("changed", encoding="utf-8")
        _settled(told)
    assert asked[-1] is True
