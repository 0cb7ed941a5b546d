"""What many tests of units begin with."""

from pathlib import Path

import pytest


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, no_official_schemas: None) -> Path:
    """An empty working folder on a machine without official schemas."""
    del no_official_schemas
    monkeypatch.chdir(tmp_path)
    return tmp_path
