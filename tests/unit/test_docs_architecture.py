"""The page about the architecture is true: its floors, its dependencies and its paths are those of the project."""

import json
import re
import tomllib

from tests.unit.test_docs import ARCHITECTURE, ROOT, rows


def test_the_table_of_floors_is_that_of_the_import_linter() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    assert [row[1].split(", ") for row in rows(ARCHITECTURE, "floor")] == [layer.split(" | ") for layer in layers]


def test_the_table_of_dependencies_has_every_dependency_and_says_where_it_is_used() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    development = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    told = {row[0]: row[1] for row in rows(ARCHITECTURE, "package")}
    extras = [name for extra in project["optional-dependencies"].values() for name in extra]
    named = {re.split("[<>=]", name)[0] for name in (*project["dependencies"], *extras)}
    assert set(told) == named - {"qtiexport[docs]", "qtiexport[preview]"} | set(development)
    for extra in ("docs", "preview"):
        names = {re.split("[<>=]", name)[0] for name in project["optional-dependencies"][extra]}
        assert {name for name, use in told.items() if use == extra} == names
    assert sum(use == "run" for use in told.values()) == len(project["dependencies"])
    assert {name for name, use in told.items() if use.endswith("(npm)")} == set(development)


def test_every_path_in_the_architecture_is_there() -> None:
    paths = set(re.findall(r"`((?:qtiexport|templates|tests|source)/[^`]*)`", ARCHITECTURE.read_text(encoding="utf-8")))
    missing = [path for path in sorted(paths - {"source/rivers.en.txt"}) if not (ROOT / path).exists()]
    assert missing == []
