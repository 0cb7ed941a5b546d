"""What of accessibility a machine has checked in each package, what is left for a person, and what was not tried."""

from qtiexport.proof.access.looks import Look, Seen, looks
from qtiexport.proof.access.page import Access, Watched, page, short

__all__ = ["Access", "Look", "Seen", "Watched", "looks", "page", "short"]
