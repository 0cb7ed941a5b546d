"""The answers that learners of the tests give, by language: parts of the options' texts."""

Answers = dict[str, tuple[tuple[str, ...], ...]]

RIGHT: Answers = {
    "de": (("Merkur",), ("Jupiter", "Saturn", "Uranus"), ("Richtig",), ("Planet Saturn", "Planet Uranus")),
    "fr": (("Mercure",), ("Jupiter", "Saturne", "Uranus"), ("Vrai",), ("planète Saturne", "planète Uranus")),
}
WRONG: Answers = {
    "de": (("Venus",), ("Mars", "Mond"), ("Falsch",), ("Planet Mars",)),
    "fr": (("Vénus",), ("Mars", "Lune"), ("Faux",), ("planète Mars",)),
}
# 1 of 1, 2 of 3, 0 of 1, nothing chosen: 3 of 7 points, 42.857... per cent.
PARTLY: Answers = {
    "de": (("Merkur",), ("Jupiter", "Uranus"), ("Falsch",), ()),
    "fr": (("Mercure",), ("Jupiter", "Uranus"), ("Faux",), ()),
}
