"""The store of official schemas, from the user's side: what is there, and putting more into it."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from qtiexport.grammars import Added, Row, add, describe, files_below, find_official, user_folder
from qtiexport.unpack import Refusal, Unpacked, open_package


def schemas_at_hand(option: Path | None) -> tuple[Path | None, tuple[Row, ...]]:
    """The folder of official schemas that a build would use, and what is ready in it."""
    folder = find_official(str(option) if option else None, os.environ, None)
    return folder, describe(folder)


def add_schemas(source: Path) -> tuple[Path | None, Added]:
    """Copy the official schemas of a folder or zip into the user's store; the store's folder and what was done."""
    store = user_folder(os.environ, sys.platform)
    if store is None:
        return None, Added((), (), "the environment names no home folder")
    if source.is_dir():
        return store, add(files_below(source), store)
    opened = open_package(source)
    if not isinstance(opened, Unpacked):
        return store, Added((), (), "; ".join(refusal.reason for refusal in opened))
    with opened:
        return store, add(_readable(opened), store)


def _readable(opened: Unpacked) -> Iterable[tuple[str, bytes]]:
    for name in opened.names:
        data = opened.read(name)
        if not isinstance(data, Refusal):
            yield name, data
