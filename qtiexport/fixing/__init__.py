"""Rewriting sources without a change of what they mean: `check --fix` and `check --diff`.

Rewrites propose other lines; each is kept only if the file reads as the same parts with it. A file with a mistake in it
is left alone.
"""

from qtiexport.fixing.diff import unified
from qtiexport.fixing.mending import Mended, mend
from qtiexport.fixing.rewrites import NAMING, REWRITES, Rewrite
from qtiexport.fixing.writing import replace

__all__ = ["NAMING", "REWRITES", "Mended", "Rewrite", "mend", "replace", "unified"]
