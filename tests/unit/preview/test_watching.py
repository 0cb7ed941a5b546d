"""What a preview watches."""

from pathlib import Path

import pytest

from qtiexport.preview.contract import Asked
from qtiexport.preview.watching import places
from tests.previews import course


def test_a_folder_is_watched_with_all_in_it(tmp_path: Path) -> None:
    """Sources, media and `bank.toml` lie below it; beside it, where a config may come, files alone are watched."""
    source = course(tmp_path / "source")
    watched = places(Asked((source,)))
    assert (watched.deep, watched.flat) == ((source,), (tmp_path,))


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
    assert config.parent in places(Asked((course(tmp_path / "source"),), config=config)).flat


def test_what_the_config_names_is_watched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a path on the command line the config's sources are the course."""
    monkeypatch.chdir(tmp_path)
    course(tmp_path / "rivers")
    (tmp_path / "qtiexport.toml").write_text('sources = ["rivers"]\n', encoding="utf-8")
    watched = places(Asked())
    assert (watched.deep, watched.flat) == ((tmp_path / "rivers",), (tmp_path,))
