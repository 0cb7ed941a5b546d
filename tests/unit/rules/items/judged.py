"""Sources of one question, read and judged as a build does, what optional rules find included."""

from qtiexport.diagnostics import Diagnostic
from qtiexport.readers import READERS, Defaults, Source
from qtiexport.rules import RULES, judge_part

OPTIONAL = frozenset(code for code, rule in RULES.items() if rule.optional)


def judged(text: str, language: str = "en") -> tuple[Diagnostic, ...]:
    """What reader and rules say of a source: Markdown if it has front matter or quotations, else in the plain form."""
    suffix = ".md" if text.startswith("---\n") or "\n  > " in text else ".txt"
    reading = READERS[suffix].read(Source(f"rivers{suffix}", text, "rivers", language), Defaults())
    found = (d for part in reading.parts for d in judge_part(part, lambda: text.split("\n"), OPTIONAL))
    return (*reading.diagnostics, *found)


def spoken(text: str, language: str = "en") -> list[str]:
    """The codes alone, in the order in which they are told, without those that are off by default."""
    return [each.code for each in judged(text, language) if each.code not in OPTIONAL]
