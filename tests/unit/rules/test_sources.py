"""Each code that readers, bank, config and targets report is shown by a source that breaks it and one that does not.

A fixture in `fixtures/rules/sources` is one source or a folder of them, named `<area>-<rule name>-<verdict>`. The rules
of one question are shown by the examples of their own documentation (`items/test_examples.py`). What lies in a
fixture's folder `last/` is the output folder of an earlier build; it is then built, not only checked.
"""

import shutil
from pathlib import Path

import pytest

from qtiexport.pipeline import Request, build, check
from qtiexport.rules import RULES
from qtiexport.rules.frame import Rule
from qtiexport.rules.items import EVERY_ITEM_RULE
from qtiexport.rules.tidiness import TIDINESS_RULES
from tests.unit.rules.changes import FIXTURES

_SOURCES = sorted((FIXTURES / "sources").iterdir())
_OWNERS = ("SRC", "KEY", "ACC", "MED", "EXP", "BNK", "TRN", "CFG", "PRF")
# The rules of one question are shown by their examples, what `check --fix` mends by the tests of its rewrites.
# SRC067 is told where no official schemas are at hand: see test_schema.py.
# MED008 is told of an image that changes while a build runs: see pipeline/test_images.py.
_ELSEWHERE = (
    {"MED008", "SRC067"} | {each.rule.code for each in EVERY_ITEM_RULE} | {each.code for each in TIDINESS_RULES}
)
_RULES = tuple(each for each in RULES.values() if each.code[:3] in _OWNERS and each.code not in _ELSEWHERE)
_CODES = {(each.code[:3].lower(), each.name): each.code for each in _RULES}


def _title(path: Path) -> tuple[str, str, str]:
    area, _, rest = path.name.partition(".")[0].partition("-")
    name, _, verdict = rest.rpartition("-")
    return area, name, verdict


@pytest.mark.parametrize("path", _SOURCES, ids=lambda path: path.name)
def test_a_source_is_reported_under_its_code_and_no_other(path: Path, tmp_path: Path) -> None:
    area, name, verdict = _title(path)
    request = Request(paths=(path,), out=tmp_path / "dist", jobs=1)
    if (path / "last").is_dir():
        shutil.copytree(path / "last", request.out)
    found = (build if request.out.exists() else check)(request).diagnostics
    spoken = {(each.code, str(each.severity)) for each in found}
    wanted = set() if verdict == "valid" else {(_CODES[area, name], verdict)}
    assert spoken == wanted, [f"{each.code} {each.location}: {each.message}" for each in found]


@pytest.mark.parametrize("rule", _RULES, ids=lambda rule: rule.code)
def test_every_rule_is_shown_broken_and_kept(rule: Rule) -> None:
    shown = {_title(path)[2] for path in _SOURCES if _title(path)[:2] == (rule.code[:3].lower(), rule.name)}
    assert {"valid", str(rule.severity)} <= shown
