"""What a form of a report is given, and what it gives back."""

from collections.abc import Callable

from qtiexport.reporting.contract import Report

Form = Callable[[Report], str]
"""Makes the whole text of a report, with a line end behind it."""
