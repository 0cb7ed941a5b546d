"""Running the command line in this process."""

from click.testing import CliRunner, Result

from qtiexport import cli


def run(*words: str) -> Result:
    """A run of `qtiexport`; an exception is a failure of the test, not an exit code."""
    return CliRunner().invoke(cli.commands, words, catch_exceptions=False)
