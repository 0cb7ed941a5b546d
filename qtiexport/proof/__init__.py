"""The proof: pages in which people read before upload what the packages hold, and what was built and judged.

One page a language (`sheet`), one over all (`report`), one on accessibility. Each stands by itself: no file beside
it, no request.
"""

from qtiexport.proof.access import Access, Seen, Watched
from qtiexport.proof.access import page as accessibility
from qtiexport.proof.access import short as accessibility_short
from qtiexport.proof.names import ACCESSIBILITY, REPORT, SHEET, TARGET, sheet_name
from qtiexport.proof.pieces import Piece, piece
from qtiexport.proof.report import Package, Report, report
from qtiexport.proof.sheet import Sheet, sheet

__all__ = [
    "ACCESSIBILITY",
    "REPORT",
    "SHEET",
    "TARGET",
    "Access",
    "Package",
    "Piece",
    "Report",
    "Seen",
    "Sheet",
    "Watched",
    "accessibility",
    "accessibility_short",
    "piece",
    "report",
    "sheet",
    "sheet_name",
]
