"""`qtiexport.toml`: every key once, with its meaning; all mistakes are reported together.

The file is optional. It is looked for in the folder of the sources and in every folder above it. `keys` declares the
keys, `values` reads one value each, `reading` walks through a file, `lint` reads what it says of rules, `schema` makes
a JSON Schema and a page of the keys.
"""

from qtiexport.config.contract import (
    Config,
    Ignore,
    Loaded,
    Numbering,
    Rulable,
)
from qtiexport.config.decisions import Decisions, Feedback, Grade, Journal, Navigation, Retry, Status
from qtiexport.config.keys import KEYS
from qtiexport.config.reading import NAME, find, load

__all__ = [
    "KEYS",
    "NAME",
    "Config",
    "Decisions",
    "Feedback",
    "Grade",
    "Ignore",
    "Journal",
    "Loaded",
    "Navigation",
    "Numbering",
    "Retry",
    "Rulable",
    "Status",
    "find",
    "load",
]
