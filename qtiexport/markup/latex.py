"""What a formula in LaTeX may hold, before anybody converts it: nothing that would vanish on the way."""

import re

LONGEST = 1000
"""So many characters may a formula have."""
_DEEPEST = 20
_COMMAND = re.compile(r"\\([A-Za-z]+\*?|.)", re.DOTALL)
_ENVIRONMENT = re.compile(r"\\(?:begin|end)\s*(?:\{([^{}]*)\})?")
_COMMENT = re.compile(r"(?<!\\)(?:\\\\)*%")
_ENTITY = re.compile(r"&#x", re.IGNORECASE)
_ENVIRONMENTS = frozenset(
    f"{name}{star}"
    for name in ("matrix", "pmatrix", "bmatrix", "Bmatrix", "vmatrix", "Vmatrix", "align")
    for star in ("", "*")
) | {"array", "cases", "smallmatrix", "split"}
# Environments that are read as others: what they differ in is nothing that a formula between two words can show.
_ALIKE = {"align": "align*", "aligned": "split", "dcases": "cases", "gather": "matrix", "gather*": "matrix"}
_ALIKE |= {"gathered": "matrix"}
# What defines, refers, styles or reaches outside: it would be dropped, or mean something else in every target.
_FOREIGN = frozenset(
    (
        *("newcommand", "renewcommand", "providecommand", "def", "gdef", "edef", "let", "newenvironment", "require"),
        *("label", "ref", "eqref", "tag", "tag*", "nonumber", "notag", "href", "url", "class", "style", "cssId"),
        *("color", "textcolor", "colorbox", "fcolorbox", "verb", "unicode", "includegraphics", "input", "rule"),
        *(
            "tiny",
            "Tiny",
            "scriptsize",
            "footnotesize",
            "small",
            "normalsize",
            "large",
            "Large",
            "LARGE",
            "huge",
            "Huge",
        ),
        *("displaylines", "eqalign", "eqalignno", "hbox", "newline", "cr", "xcancel", "mathchoice"),
    )
)


def refusal(latex: str) -> tuple[str, str] | None:
    """What is wrong with a formula and how to mend it, as far as its characters tell."""
    if len(latex) > LONGEST:
        return f"has more than {LONGEST} characters", "split it into several formulas"
    return _surplus(latex) or _unbalanced(latex) or _unknown_environment(latex) or _foreign(latex)


def normal(latex: str) -> str:
    """The formula on one line, with each environment under the name by which it is read."""
    line = " ".join(latex.split())
    return _ENVIRONMENT.sub(lambda m: m[0].replace(m[1], _ALIKE.get(m[1], m[1])) if m[1] else m[0], line)


def _surplus(latex: str) -> tuple[str, str] | None:
    if not latex.strip():
        return "is empty", "write the formula, or take the dollar signs out"
    if _COMMENT.search(latex):
        return "has a % that would make the rest of it vanish", "write a per cent sign as \\%"
    if _ENTITY.search(latex):
        return "holds “&#x”, which means nothing in LaTeX", "write the character itself"
    return None


def _unbalanced(latex: str) -> tuple[str, str] | None:
    depth = deepest = 0
    for sign in re.sub(r"\\.", "", latex, flags=re.DOTALL):
        depth += (sign == "{") - (sign == "}")
        deepest = max(deepest, depth)
        if depth < 0:
            return "closes a } that nothing opens", "take the } out, or write it as \\}"
    if depth:
        return "opens a { that nothing closes", "close it, or write it as \\{"
    if deepest > _DEEPEST:
        return f"is nested deeper than {_DEEPEST} levels", "split it into several formulas"
    return None


def _unknown_environment(latex: str) -> tuple[str, str] | None:
    for match in _ENVIRONMENT.finditer(latex):
        name = match[1] or ""
        if name not in _ENVIRONMENTS and name not in _ALIKE:
            return f"has the environment “{name[:20]}”, which is not known", f"use {_listed()}"
    return None


def _listed() -> str:
    return "matrix, pmatrix, bmatrix, vmatrix, array, cases, aligned or align*"


def _foreign(latex: str) -> tuple[str, str] | None:
    found = next((match[1] for match in _COMMAND.finditer(latex) if match[1] in _FOREIGN), None)
    if found is None:
        return None
    return f"uses “\\{found}”, which has no place in a package", "write what it stands for, or take it out"
