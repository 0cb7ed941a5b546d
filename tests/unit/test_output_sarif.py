"""The SARIF form: valid against the published schema, with places and marks that services can follow."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtiexport import __version__, output
from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.output.sarif import uri
from qtiexport.pipeline import Outcome
from qtiexport.rules import RULES
from tests.outcomes import MISTAKE, OUTCOME, REPORTS
from tests.published import faults


def _log(told: output.Report) -> Any:
    return json.loads(output.FORMATS["sarif"](told))


def _run(*found: Diagnostic) -> Any:
    return _log(output.Report(Outcome(found)))["runs"][0]


@given(REPORTS)
def test_every_outcome_fits_the_published_schema(told: output.Report) -> None:
    """The schema of SARIF 2.1.0 finds nothing wrong, whatever was found."""
    assert faults("sarif-2.1.0", _log(told)) == []


def test_the_schema_bites() -> None:
    """The published schema is at hand and refuses what is no SARIF."""
    log = _log(output.Report(OUTCOME))
    log["runs"][0]["results"][0]["level"] = "fatal"
    assert len(faults("sarif-2.1.0", log)) == 1


def test_a_result_in_full() -> None:
    """Rule, level, message, region, the lines that show it, and a mark."""
    (result,) = _run(MISTAKE)["results"]
    mark = result.pop("partialFingerprints")
    assert list(mark) == ["qtiexport/v1"]
    where = {"uri": "source/kpi%20%C3%A4.txt"}
    assert result == {
        "ruleId": "KEY002",
        "ruleIndex": 0,
        "level": "error",
        "message": {"text": "the stem asks for 2 answers, the key has 3\nhelp: correct the number"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": where,
                    "region": {"startLine": 7, "startColumn": 12, "endColumn": 31},
                }
            }
        ],
        "relatedLocations": [
            {
                "id": 1,
                "message": {"text": "says two"},
                "physicalLocation": {
                    "artifactLocation": where,
                    "region": {"startLine": 7, "startColumn": 12, "endColumn": 31},
                },
            },
            {
                "id": 2,
                "message": {"text": "**die Teams**"},
                "physicalLocation": {"artifactLocation": where, "region": {"startLine": 27, "startColumn": 1}},
            },
        ],
    }


def test_reported_rules_come_with_their_help() -> None:
    """Each rule that was reported stands once, with its texts, and each result points at its own."""
    run = _log(output.Report(OUTCOME))["runs"][0]
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("qtiexport", __version__)
    assert {rule["id"] for rule in driver["rules"]} == {"KEY002", "KEY103", "PRF001", "XSD001"}
    assert [driver["rules"][one["ruleIndex"]]["id"] for one in run["results"]] == [
        one["ruleId"] for one in run["results"]
    ]
    for rule in driver["rules"]:
        assert rule["shortDescription"]["text"] == RULES[rule["id"]].summary
        assert rule["help"]["text"].startswith(rule["id"])
        assert "**Instead**" in rule["help"]["markdown"]


def test_a_document_in_a_package_is_named_and_its_package_located() -> None:
    """The place on disk is the package; the document is a logical place, and no line of it is claimed."""
    (where,) = _log(output.Report(OUTCOME))["runs"][0]["results"][0]["locations"]
    assert where["physicalLocation"] == {"artifactLocation": {"uri": "dist/a.zip"}}
    assert where["logicalLocations"][0]["name"] == "items/q.xml"


def test_a_config_that_cannot_be_used_is_a_run_that_failed() -> None:
    """A run that never read a source is not shown as one that found nothing."""
    config = Diagnostic("CFG001", Severity.ERROR, "m", Location("qtiexport.toml", 1), "h")
    assert _run(config)["invocations"] == [{"executionSuccessful": False}]
    assert _run(MISTAKE)["invocations"] == [{"executionSuccessful": True}]


def test_what_an_author_wrote_is_no_link() -> None:
    """Brackets of a message that would be an embedded link are escaped."""
    (result,) = _run(Diagnostic("SRC001", Severity.ERROR, "found [x](1)", Location("a.md"), "h"))["results"]
    assert result["message"]["text"].startswith(r"found [x\](1)")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("source/a b#1?.md", "source/a%20b%231%3F.md"),
        ("../a:b.md", "../a%3Ab.md"),
        ("/srv/a b.md", "file:///srv/a%20b.md"),
        ("C:/a b.md", "file:///C:/a%20b.md"),
    ],
)
def test_a_path_becomes_a_uri_reference(path: str, expected: str) -> None:
    """Relative paths stay relative, absolute ones get their scheme, and nothing else in them is taken for one."""
    assert uri(path) == expected


@given(st.text())
def test_any_path_becomes_one(path: str) -> None:
    """No name of a file, whatever bytes it is of, makes it fail or leaves a character that URIs do not have."""
    assert uri(path).isascii()
    assert not set(uri(path)) & set(' #?<>"\\^`{|}')
