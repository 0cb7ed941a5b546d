"""What authors write for keys and types that have another name here: in other tools, or in their own language."""

from collections.abc import Iterable
from difflib import get_close_matches

_LONGEST = 40
_NAMES: dict[str, tuple[str, ...]] = {
    # Keys.
    "marking": ("scoring", "bewertung", "notation"),
    "lang": ("language", "sprache", "langue"),
    "tags": ("keywords", "schlagwörter", "mots-clés"),
    "title": ("name", "titel", "titre"),
    "id": ("identifier",),
    "type": ("typ", "art"),
    "points": ("punkte", "marks", "score"),
    "weight": ("gewicht", "poids"),
    "time": ("time_limit", "zeit", "temps", "durée"),
    "accept_regex": ("regex", "pattern"),
    "unit": ("einheit", "unité"),
    "distractors": ("distraktoren", "distracteurs"),
    "shuffle": ("mischen", "mélanger"),
    "pinned": ("fixed", "anchored", "fest", "fixe"),
    # Types.
    "single": ("single-choice", "radio", "einfachauswahl", "choix-unique"),
    "multiple": ("multiple-choice", "multiple-answer", "mehrfachauswahl", "choix-multiple", "qcm"),
    "true-false": ("truefalse", "boolean", "wahr-falsch", "richtig-falsch", "vrai-faux"),
    "gap": ("cloze", "fill-in", "fill-in-the-blank", "lückentext", "lücke", "texte-à-trous", "trous"),
    "inline-choice": ("dropdown", "drop-down", "select", "liste-déroulante"),
    "numeric": ("number", "numerical", "zahl", "nombre", "numérique"),
    "short-answer": ("shortanswer", "short-text", "kurzantwort", "réponse-courte"),
    "essay": ("extended-text", "free-text", "long-answer", "freitext", "aufsatz", "rédaction"),
    "match": ("matching", "zuordnung", "association", "appariement"),
    "categorize": ("categorise", "classify", "group", "kategorisieren", "classer"),
    "order": ("ordering", "sort", "sequence", "reihenfolge", "ordnen", "ordre"),
    "associate": ("pairs", "paare", "paires"),
    "gap-match": ("drag-words", "drag-and-drop", "drag-the-words", "glisser-déposer"),
    "hottext": ("highlight", "mark-words", "markieren", "surligner"),
    "hotspot": ("image-map", "click-image", "bildbereich", "zone-cliquable"),
    "slider": ("scale", "schieberegler", "curseur"),
    "upload": ("file", "file-upload", "hochladen", "téléverser", "dépôt"),
}
_MEANT = {word: name for name, words in _NAMES.items() for word in words}


def meant(word: str, known: Iterable[str]) -> str | None:
    """The known word that was probably meant; `None` where none is near."""
    every = {one.lower(): one for one in known}
    lower = word[:_LONGEST].lower()
    plain = lower.replace(" ", "-").replace("_", "-")
    said = next((_MEANT[form] for form in (lower, plain) if _MEANT.get(form) in every), None)
    close = [said] if said else get_close_matches(lower, every, 1)
    return every[close[0]] if close else None
