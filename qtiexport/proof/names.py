"""How the files of the proof are called in `dist/`, and as what `build.json` lists them."""

TARGET = "proof"
REPORT = "proof.html"
ACCESSIBILITY = "accessibility.html"
SHEET = "proof.{}.html"


def sheet_name(language: str) -> str:
    """The file of one language's sheet."""
    return SHEET.format(language)
