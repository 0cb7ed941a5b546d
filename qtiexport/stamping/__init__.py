"""Writes into an author's file which text, at which revision, a translation was made from; all else is kept."""

from qtiexport.stamping.markdown import stamped as stamped_markdown
from qtiexport.stamping.sidecar import stamped as stamped_sidecar
from qtiexport.stamping.stamp import Stamp, Unstampable

__all__ = ["Stamp", "Unstampable", "stamped_markdown", "stamped_sidecar"]
