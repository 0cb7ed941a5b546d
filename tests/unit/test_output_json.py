"""The JSON form is what its schema says, for every outcome."""

import json
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from qtiexport import output
from qtiexport.output.document import JSON_VERSION
from qtiexport.resources import schemas_dir
from tests.builds import Dist
from tests.outcomes import OUTCOME, REPORTS

SCHEMA: Any = json.loads((schemas_dir() / "findings.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


def _fields(schema: Any) -> set[str]:
    return set(schema["properties"])


def test_the_schema_is_one_and_of_this_version() -> None:
    """The schema is valid itself and stands for the version that is written."""
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["properties"]["version"] == {**SCHEMA["properties"]["version"], "const": JSON_VERSION}


@given(REPORTS)
def test_every_outcome_fits_the_schema(told: output.Report) -> None:
    """Whatever was found, what is written fits."""
    assert list(VALIDATOR.iter_errors(json.loads(output.FORMATS["json"](told)))) == []


def test_the_outcome_of_a_build_fits_the_schema(sample: Dist) -> None:
    """So does what a whole build found and wrote."""
    data = json.loads(output.FORMATS["json"](output.Report(sample.outcome)))
    assert data["artifacts"]
    assert data["layers"]
    assert list(VALIDATOR.iter_errors(data)) == []


def test_every_field_is_in_the_schema_and_explained() -> None:
    """No field is written that the schema does not know, and each that it knows is written, with a word about it."""
    data = json.loads(output.FORMATS["json"](output.Report(OUTCOME)))
    kinds = SCHEMA["$defs"]
    pairs = [
        (data, SCHEMA),
        (data["diagnostics"][0], kinds["diagnostic"]),
        (data["diagnostics"][3]["evidence"][0], kinds["evidence"]),
        (data["read"], kinds["read"]),
        (data["artifacts"][0], kinds["artifact"]),
        (data["changes"], kinds["changes"]),
    ]
    for written, schema in pairs:
        assert set(written) == _fields(schema) == set(schema["required"])
        assert all("$ref" in field or field["description"].endswith(".") for field in schema["properties"].values())


@pytest.mark.parametrize("spoilt", [{"version": 2}, {"diagnostics": [{}]}, {"read": None}])
def test_the_schema_refuses_what_is_none(spoilt: dict[str, Any]) -> None:
    """The schema is no open door."""
    data = json.loads(output.FORMATS["json"](output.Report(OUTCOME)))
    assert list(VALIDATOR.iter_errors({**data, **spoilt}))
