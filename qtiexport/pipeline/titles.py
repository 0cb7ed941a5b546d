"""What the packages of a build and its proof are called alike, and what they were made of."""

from collections.abc import Iterable, Sequence

from qtiexport import resources
from qtiexport.config import Config
from qtiexport.identifiers import course_identifier, digest
from qtiexport.pipeline.contract import Outcome
from qtiexport.pipeline.reading import FileResult, Input
from qtiexport.targets import IndexEntry, Verdicts


def course_title(config: Config, language: str, entries: Sequence[IndexEntry], alone: bool = True) -> str:
    """The title of the course in a language: from the config, else that of its only part, else the language's own.

    `alone` tells that the entries are all that there are, and not one package of several.
    """
    primary = language.split("-", maxsplit=1)[0]
    said = in_language(config.course_title, language)
    if said or (alone and len(entries) == 1):
        return said or entries[0].title
    return str(resources.language(primary if primary in resources.languages() else "en")["course"])


def verdicts(config: Config, language: str) -> Verdicts:
    """What learners of a language read at the end of a test: the config's words, else the language's own."""
    primary = language.split("-", maxsplit=1)[0]
    own = resources.language(primary)["verdict"] if primary in resources.languages() else {}
    return Verdicts(
        title=own.get("title", ""),
        passed=in_language(config.passed_text, language) or own.get("passed", ""),
        failed=in_language(config.failed_text, language) or own.get("failed", ""),
        undecided=own.get("undecided", ""),
    )


def in_language(texts: Iterable[tuple[str, str]], language: str) -> str:
    """The text of a language such as "pt-BR", else of "pt", else of all languages; "" where there is none."""
    said = dict(texts)
    return said.get(language) or said.get(language.split("-", maxsplit=1)[0]) or said.get("", "")


def course_name(config: Config, outcome: Outcome) -> str:
    """The identifier of the course: from the config, else made from the items'."""
    identifiers = {part.entry.identifier for result in outcome.results for part in result.parts}
    return config.course_id or course_identifier(sorted(identifiers))


def inputs(results: Iterable[FileResult]) -> tuple[Input, ...]:
    """Every file that went into a build: the sources in the order of the course, then all that lies beside them."""
    every = tuple(results)
    beside = sorted({one for result in every for one in result.beside}, key=lambda one: (one.key, one.sha256))
    return (*(Input(result.key, result.sha256) for result in every), *beside)


def inputs_digest(outcome: Outcome) -> str:
    """One hash over all of them."""
    return digest(*(f"{one.key}\t{one.sha256}" for one in inputs(outcome.results)), length=64)
