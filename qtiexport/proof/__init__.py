"""The proof: pages in which people read before upload what the packages hold, and what was built and judged.

One page a language (`sheet`) and one over all (`report`). Each stands by itself: no file beside it, no request.
"""

from qtiexport.proof.names import REPORT, SHEET, TARGET, sheet_name
from qtiexport.proof.pieces import Piece, piece
from qtiexport.proof.report import Package, Report, report
from qtiexport.proof.sheet import Sheet, sheet

__all__ = ["REPORT", "SHEET", "TARGET", "Package", "Piece", "Report", "Sheet", "piece", "report", "sheet", "sheet_name"]
