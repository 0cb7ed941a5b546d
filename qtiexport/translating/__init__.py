"""What there is of each question in which language, and stamps that say what a translation was made from."""

from qtiexport.translating.stamps import Choice, Done, Refused, Stamped, stamp
from qtiexport.translating.survey import Cell, Row, State, Survey, survey

__all__ = ["Cell", "Choice", "Done", "Refused", "Row", "Stamped", "State", "Survey", "stamp", "survey"]
