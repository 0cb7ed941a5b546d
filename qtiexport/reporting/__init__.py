"""`qtiexport report`: what an LMS exports of interactions, told in the words of the questions.

    export -> rows -> entries \\
                               responses taken apart -> counted -> a form for people or programs
    packages -> courses ------/
"""

from qtiexport.reporting.columns import Field
from qtiexport.reporting.contract import CourseReport, Report
from qtiexport.reporting.forms import FORMS
from qtiexport.reporting.making import Wish, report

__all__ = ["FORMS", "CourseReport", "Field", "Report", "Wish", "report"]
