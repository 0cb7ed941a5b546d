"""The narrow door to the forms of a report: FORMS, by the name that `--format` takes."""

from qtiexport.reporting.forms import document, page, sheet, text
from qtiexport.reporting.forms.contract import Form

__all__ = ["FORMS", "Form"]

FORMS: dict[str, Form] = {"text": text.form, "csv": sheet.form, "json": document.form, "html": page.form}
