"""What `init` and `new` say: what was written, and what to do next."""

from qtiexport.starting import Started


def started(folder: str, done: Started) -> str:
    """The files of a new course and the next steps."""
    lines = [f"wrote a small course to {folder}:", *(f"  {name}" for name in done.written)]
    lines += [f"left alone: {name}; add dist/ to it" for name in done.left]
    lines += ["next:"]
    lines += [f"  cd {folder}"] if folder != "." else []
    lines += [
        "  qtiexport build            makes the packages in dist/",
        "  qtiexport new question --type single --id NAME",
        "  qtiexport explain source   shows how each file is read",
    ]
    return "".join(f"{line}\n" for line in lines)


def created(path: str) -> str:
    """The file of a new question and the next step."""
    return f"wrote {path}\nnext: replace each TODO in it, then run qtiexport check {path}\n"
