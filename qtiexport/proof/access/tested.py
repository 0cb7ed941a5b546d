"""How the player was tested: what the project's own tests of this version look at. A test holds these lines to them."""

AXE = "4.14.1"
"""The version of axe-core that looks at every state."""

RULES = "WCAG 2.0, 2.1 and 2.2 at levels A and AA, and best practice"
"""Which of its rules run."""

THEMES = ("light", "dark", "more contrast", "forced colours")
"""How each state is looked at."""

DIRECTIONS = ("left to right", "right to left")
"""In which directions of writing."""

STATES = 114
"""How many states of the player there are: those of `tests/browser/states.py`, as `tests/golden/aria/` counts them."""
