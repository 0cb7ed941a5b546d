"""The rules in words: `docs/rules.md`, and the text that `qtiexport rule CODE` prints."""

from collections.abc import Iterable

from qtiexport.rules.frame import Rule

_TITLE = """# Rules

Everything that `qtiexport` may report, in the order in which it looks. This page is made from the code; to change it,
change the rule. `qtiexport rule CODE` prints one of these.

A rule that is “off” tells what it finds only where the config gives it a severity. A rule “with words” needs words of
the question's language, from its file in `qtiexport/languages/`; in other languages it is silent.
"""
_FAMILIES = {
    "SRC": "Reading the source",
    "KEY": "The right answers",
    "ITM": "The writing of one question",
    "ACC": "Accessibility",
    "MED": "Images",
    "EXP": "Explanations in files of their own",
    "BNK": "The whole bank",
    "TRN": "Several languages",
    "CFG": "Configuration",
    "PRF": "What a target cannot say",
    "XSD": "Documents against their grammars",
    "QTI": "QTI items and tests",
    "MDL": "Moodle XML",
    "PKG": "Packages and manifests",
    "SCO": "SCORM manifests",
    "RPT": "Reports of answers",
}


def markdown(rules: Iterable[Rule]) -> str:
    """The whole page: a table of all codes, then each rule under the heading of its family."""
    every = tuple(rules)
    head = ("| code | name | severity | by default | languages | in one sentence |", "|---|---|---|---|---|---|")
    table = "\n".join((*head, *map(_row, every)))
    chapters = (_chapter(family, every) for family in dict.fromkeys(each.code[:3] for each in every))
    return "\n".join((_TITLE, table, "", *chapters))


def _row(rule: Rule) -> str:
    state, languages = "off" if rule.optional else "on", "with words" if rule.worded else "all"
    link = f"[{rule.code}](#{rule.code.lower()})"
    return f"| {link} | {rule.name} | {rule.severity} | {state} | {languages} | {rule.summary} |"


def _chapter(family: str, rules: tuple[Rule, ...]) -> str:
    heading = f"## {family}: {_FAMILIES[family]}\n"
    return "\n".join((heading, *(_section(each) for each in rules if each.code.startswith(family))))


def _section(rule: Rule) -> str:
    return f"### {rule.code}\n\n{marked(rule)}"


def text(rule: Rule) -> str:
    """One rule for the terminal, ending in one line end."""
    return f"{rule.code} {_body(rule, '')}"


def marked(rule: Rule) -> str:
    """One rule as Markdown, without a heading, ending in one line end."""
    return _body(rule, "**")


def _body(rule: Rule, bold: str) -> str:
    parts = (
        f"{bold}{rule.name}{bold} ({rule.severity}): {rule.summary}",
        *(("Off by default: give the code a severity in the config to switch it on.",) if rule.optional else ()),
        *(_part(name, body, bold) for name, body in _sections(rule)),
    )
    return "\n\n".join(parts) + "\n"


def _sections(rule: Rule) -> tuple[tuple[str, str], ...]:
    return (
        ("What it checks", rule.what),
        ("Why it matters", rule.why),
        ("Example", rule.example),
        ("Instead", rule.instead),
    )


def _part(name: str, body: str, bold: str) -> str:
    """A section; its indented code keeps a paragraph of its own, as Markdown wants it."""
    gap = "\n\n" if body.startswith("    ") else " "
    return f"{bold}{name}{bold}:{gap}{body}"
