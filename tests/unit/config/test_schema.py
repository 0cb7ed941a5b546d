"""The JSON Schema says what the reader takes, and the shipped files are made from the keys."""

import json
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from qtiexport import config
from qtiexport.config import KEYS, load, schema
from qtiexport.resources import schemas_dir
from tests.builds import CHECKOUT
from tests.unit.config.loading import RULES, TARGETS
from tests.unit.config.test_lint import RULES as LINTED
from tests.unit.config.test_mistakes import BAD
from tests.unit.config.test_reading import GOOD

PAGE = CHECKOUT / "docs" / "configuration.md"
# What JSON Schema is not asked: paths that lead out, the grammar of names, lengths where there are two forms, control
# characters beyond ASCII, steps of 0.01, whole numbers written with a point.
BEYOND = (
    *("sources", "output.name", "course.description"),
    *('[course]\ntitle = "a\\u2028b"', '[course.title]\nde = "a\\uFFFFb"'),
    *("points = 0.001", f"points = 0.1{'0' * 99}1", "pass_mark = 66.666", "points = inf", "points = nan"),
    *("attempts = 1.0", "[plain.markers.de]\nask = ['(Was']", f"points = 0x{'f' * 9999}"),
)


def _says(text: str) -> bool:
    """Whether the schema takes a config."""
    validator = jsonschema.Draft202012Validator(json.loads(schema.text()))
    return bool(validator.is_valid(tomllib.loads(text)))


def test_the_schema_is_one() -> None:
    """It follows the draft that it names."""
    jsonschema.Draft202012Validator.check_schema(json.loads(schema.text()))


@pytest.mark.parametrize("text", [text for text, _, _ in GOOD])
def test_what_the_reader_takes_the_schema_takes(text: str) -> None:
    """No config that builds is marked as wrong in an editor."""
    assert _says(text)


@pytest.mark.parametrize("text", [text for text, key, _ in BAD if text not in BEYOND and key not in BEYOND])
def test_what_the_reader_refuses_the_schema_refuses(text: str) -> None:
    """A wrong value is marked in the editor already."""
    assert not _says(text)


@pytest.mark.parametrize(
    "text",
    [
        "pass-mark = 60",
        "[course]\ntitel = 'x'",
        "[target.qti21]\nanswernumbering = 'abc'",
        "[target.moodle]\nsplits = 1",
        "[plain.markers.german]\nask = ['x']",
        "[plain.markers.de]\nasks = ['x']",
        "[[lint.ignore]]\nrule = 'SRC016'",
        "[lint]\nSRC_016 = 'off'",
        "[lint]\nignore = 'off'",
    ],
)
def test_unknown_keys_are_refused_by_both(tmp_path: Path, text: str) -> None:
    """A misspelt key is marked in the editor as it is reported by the build."""
    (tmp_path / config.NAME).write_text(text, encoding="utf-8")
    assert load(tmp_path / config.NAME, "q.toml", TARGETS, (*RULES, *LINTED)).diagnostics
    assert not _says(text)


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.name)
def test_the_example_of_each_key_is_taken_by_both(tmp_path: Path, key: Any) -> None:
    """What the documentation shows can be copied."""
    name = key.name.replace("NAME", "qti21").replace("LANG", "de").replace("RULE", "SRC016").replace("TOKEN", "pen")
    text = f"{name} = {key.example}\n"
    (tmp_path / config.NAME).write_text(text, encoding="utf-8")
    loaded = load(tmp_path / config.NAME, "q.toml", TARGETS, RULES)
    assert loaded.diagnostics == ()
    assert getattr(loaded.config, key.attribute) != getattr(config.Config(), key.attribute)
    assert _says(text)


def test_the_shipped_schema_is_made_from_the_keys() -> None:
    """Whoever adds a key runs `make docs`."""
    shipped = (schemas_dir() / "qtiexport-config.json").read_text(encoding="utf-8")
    assert shipped == schema.text(), "run make docs"


def test_the_page_of_the_config_is_made_from_the_keys() -> None:
    """Its table is the keys' own words."""
    page = PAGE.read_text(encoding="utf-8")
    assert page.count(schema.table()) == 1, "run make docs"
    assert schema.paged(page) == page
    assert page.index("## Rules") > page.index("end of keys")
    assert schema.paged(page.replace("| `course.id`", "| `course.di`")) == page


def test_every_key_has_its_words() -> None:
    """Each key says what it means, as a clause, what holds without it, and shows a value."""
    unsaid = [key.name for key in KEYS if not (key.doc and key.default and key.example and key.shape)]
    assert unsaid == []
    assert [key.name for key in KEYS if key.doc.endswith(".") or "|" in key.doc + key.example] == []
