"""The page of one SCO, shared by the SCORM targets: the player's files and the data that it plays."""

from qtiexport.sco.keys import MOST_CHOICES
from qtiexport.sco.look import Logo, Look
from qtiexport.sco.page import LAUNCH, Page, Play, documents, launch, speaks
from qtiexport.sco.parts import part
from qtiexport.sco.playing import Edition, Playing, PlaySection
from qtiexport.sco.rekeying import rekeyed
from qtiexport.sco.translating import translated

__all__ = [
    "LAUNCH",
    "MOST_CHOICES",
    "Edition",
    "Logo",
    "Look",
    "Page",
    "Play",
    "PlaySection",
    "Playing",
    "documents",
    "launch",
    "part",
    "rekeyed",
    "speaks",
    "translated",
]
