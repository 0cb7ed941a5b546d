"""What lies beside the checkout on our own machines and in CI, and not on a user's."""

from pathlib import Path

_BESIDE = Path(__file__).resolve().parents[2] / "shared"

SHARED: Path | None = _BESIDE if _BESIDE.is_dir() else None
SEEDS: Path | None = SHARED / "seeds" if SHARED else None
SCHEMAS: Path | None = SHARED / "schemas" if SHARED else None
CHECKER: Path | None = SHARED / "tools" / "official_check.py" if SHARED else None
