"""Files in memory, mended as `check --fix` would."""

from collections.abc import Callable
from pathlib import Path

from qtiexport import bank, fixing
from qtiexport.bank import SourceFile
from qtiexport.config import Config
from qtiexport.fixing import NAMING, REWRITES, Mended
from qtiexport.readers import Reading

HEAD = "Which river is it?\n\n"
OPTIONS = "- [x] Rhine\n- [ ] Elbe\n"


def reader(name: str = "rivers.en.md") -> Callable[[bytes], Reading]:
    """Reads the bytes of a file of this name, whose language is its middle part."""
    stem, language, _ = name.split(".")
    file = SourceFile(Path(name), name, name, 0, stem, language)
    return lambda data: bank.read(file, data, bank.defaults(Config()))


def mended(data: bytes, name: str = "rivers.en.md", ids: bool = False) -> Mended:
    """A file after it was mended."""
    stem, _, suffix = name.split(".")
    return fixing.mend(data, f".{suffix}", stem, reader(name), (*REWRITES, *(NAMING if ids else ())))


def after(text: str, name: str = "rivers.en.md", ids: bool = False) -> str:
    """A text after it was mended."""
    return mended(text.encode("utf-8"), name, ids).after.decode("utf-8")
