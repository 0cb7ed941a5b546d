"""The view of the workbench page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageView:
    """The fields of `preview/workbench.html.j2`: the version of the program."""

    version: str
