"""What a build stands on: which config, which sources, which schemas, settled before the first file is read."""

from pathlib import Path

import pytest

from qtiexport.config import Feedback
from qtiexport.model import Marking
from qtiexport.pipeline import Request
from qtiexport.pipeline.ground import Ground, lay
from qtiexport.targets import DEFAULT, TARGETS
from tests.sources import SINGLE, write

pytestmark = pytest.mark.usefixtures("no_official_schemas")


def _lay(source: Path, **asked: object) -> Ground:
    return lay(Request((source,), source / "dist", **asked))  # type: ignore[arg-type]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A folder with one question."""
    write(tmp_path / "source", "q.md", text=SINGLE)
    return tmp_path / "source"


def test_without_a_config_the_defaults_hold(source: Path) -> None:
    """No config is no mistake."""
    ground = _lay(source)
    assert (ground.targets, ground.languages, ground.diagnostics) == (DEFAULT, (), ())
    assert (ground.settings.feedback, ground.settings.pass_mark) == (Feedback.END, None)
    assert ground.config.marking is Marking.PER_OPTION_MINUS


def test_the_config_above_the_sources_is_found(source: Path) -> None:
    """The config of a course holds for each of its folders, and for a single file of it."""
    (source.parent / "qtiexport.toml").write_text('feedback = "each"\npass_mark = 50\n')
    for place in (source, source / "q.md"):
        assert _lay(place).settings.feedback is Feedback.EACH


def test_a_config_that_is_named_wins(source: Path, tmp_path: Path) -> None:
    """`--config` is taken instead of the one that lies there."""
    (source / "qtiexport.toml").write_text('feedback = "each"\n')
    other = tmp_path / "other.toml"
    other.write_text('feedback = "never"\n')
    assert _lay(source, config=other).settings.feedback is Feedback.NEVER


def test_what_is_asked_for_wins_over_the_config(source: Path) -> None:
    """Targets and languages of the command line replace those of the config."""
    (source / "qtiexport.toml").write_text('targets = ["moodle"]\nlanguages = ["de"]\n')
    ground = _lay(source)
    assert (ground.targets, ground.languages) == (("moodle",), ("de",))
    ground = _lay(source, targets=("qti21",), languages=("en",))
    assert (ground.targets, ground.languages) == (("qti21",), ("en",))


def test_names_are_compared_for_the_targets_that_are_asked_for(source: Path) -> None:
    """The config's name does for its own one target; with another one beside it, two packages would share it."""
    (source / "qtiexport.toml").write_text('targets = ["moodle"]\noutput.name = "{language}"\n')
    assert _lay(source).diagnostics == ()
    assert _lay(source, targets=("qti21",)).diagnostics == ()
    (found,) = _lay(source, targets=("qti21", "moodle")).diagnostics
    assert (found.code, found.location.line) == ("CFG002", 2)
    assert "of qti21 and moodle one name" in found.message


def test_only_what_is_asked_for_is_replaced(source: Path) -> None:
    """A build replaces the whole output, unless targets or languages were asked for; and always the proof."""
    (source / "qtiexport.toml").write_text('targets = ["moodle"]\n')
    assert set(_lay(source).scope.targets) == {*TARGETS, "proof"}
    assert _lay(source, targets=("qti21",)).scope.targets == ("qti21", "proof")
    assert _lay(source, languages=("en",)).scope.languages == ("en",)


def test_mistakes_of_config_sidecar_and_sources_come_together(source: Path) -> None:
    """Everything that is wrong before the first file is read is told at once."""
    (source / "qtiexport.toml").write_text("pionts = 1\n")
    (source / "bank.toml").write_text("x = 1\n")
    codes = {d.code for d in _lay(source, schemas=source / "none").diagnostics}
    assert codes == {"CFG001", "CFG004", "CFG002"}


def test_no_source_is_a_mistake(tmp_path: Path) -> None:
    """A folder without a text is told, and what would be one."""
    (found,) = _lay(tmp_path).diagnostics
    assert (found.code, found.location.path) == ("SRC014", tmp_path.as_posix())
    assert ".md" in found.message


@pytest.mark.parametrize("by", ["option", "environment", "config"])
def test_official_schemas_are_found(source: Path, monkeypatch: pytest.MonkeyPatch, by: str) -> None:
    """The folder of official schemas comes from the option, the environment or the config."""
    folder = source.parent / "xsd"
    folder.mkdir()
    if by == "environment":
        monkeypatch.setenv("QTIEXPORT_SCHEMAS", str(folder))
    if by == "config":
        (source / "qtiexport.toml").write_text('[schemas]\npath = "../xsd"\n')
    ground = _lay(source, schemas=folder if by == "option" else None)
    assert ground.schemas is not None
    assert ground.schemas.resolve() == folder
