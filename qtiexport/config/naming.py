"""Names of packages: what `output.name` and `target.NAME.name` say together must keep all packages apart."""

import re
from collections.abc import Iterable, Iterator

from qtiexport.config.contract import Config
from qtiexport.declared import Declared, quoted
from qtiexport.diagnostics import Diagnostic

_VERSION = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*\Z")


def name_faults(config: Config, file: Declared, targets: Iterable[str]) -> Iterator[Diagnostic]:
    """Built targets whose packages would have one name, and a version that cannot stand in one (CFG002)."""
    taken: dict[str, list[str]] = {}
    for target in config.targets or targets:
        taken.setdefault(config.name(target).replace("{target}", target).lower(), []).append(target)
    for *others, last in taken.values():
        if others:
            key = f"target.{last}.name" if last in dict(config.names) else "output.name"
            message = f"{quoted(config.name(last))} gives the packages of {', '.join(others)} and {last} one name"
            yield file.report(key, message, "put {target} into the name", "CFG002")
    names = {"output.name": config.output_name, **{f"target.{name}.name": text for name, text in config.names}}
    if not _VERSION.match(config.course_version):
        yield from (_unversioned(config, file, key) for key, name in names.items() if "{version}" in name)


def _unversioned(config: Config, file: Declared, key: str) -> Diagnostic:
    version = quoted(config.course_version) if config.course_version else "not set"
    message = f"{quoted(key)} holds {{version}}, but course.version is {version}"
    return file.report(key, message, "set course.version to letters a-z, digits, “.”, “_” and “-” alone", "CFG002")
