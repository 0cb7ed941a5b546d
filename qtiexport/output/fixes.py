"""What `check --fix` and `check --diff` say: what was mended, or could be."""

from collections import Counter

from qtiexport.output.console import line
from qtiexport.pipeline import Fixed, Fixes
from qtiexport.rules import RULES


def diff(fixes: Fixes) -> str:
    """The difference of all files, which `patch` takes."""
    return "".join(file.diff for file in fixes.files)


def fixable(fixes: Fixes) -> str:
    """One line below a diff: how many files it changes."""
    if not fixes.files:
        return "nothing to mend\n"
    return f"{_files(len(fixes.files))} would be mended: {_counts(fixes.files)}\n"


def fixed(fixes: Fixes) -> str:
    """What was mended in which file."""
    done = [file for file in fixes.files if not file.hindered]
    rows = [f"  {line(file.path)}  {_counts((file,))}" for file in done]
    head = f"mended {_files(len(done))}:" if done else "nothing was mended"
    return "".join(f"{row}\n" for row in (head, *rows))


def hindered(fixes: Fixes) -> str:
    """The files that could not be written, and why."""
    left = (file for file in fixes.files if file.hindered)
    return "".join(f"not mended: {line(file.path)}: {line(file.hindered)}\n" for file in left)


def _files(count: int) -> str:
    return "1 file" if count == 1 else f"{count} files"


def _counts(files: tuple[Fixed, ...]) -> str:
    counts: Counter[str] = Counter()
    for file in files:
        counts.update(dict(file.changes))
    return ", ".join(f"{RULES[code].name} ({code}) in {_lines(count)}" for code, count in sorted(counts.items()))


def _lines(count: int) -> str:
    return "1 line" if count == 1 else f"{count} lines"
