"""`bank.toml`: what is known of the files in its folder (sources.md 3).

order = ["o2o-strategy"]    # these first, the others by name

[section]
select = 5                  # each learner gets five of the questions
shuffle = true              # in an order of their own
time = "20 min"             # for all of them

[section.title]
de = "Grundlagen"

[item.o2o-strategy]
de = "000.txt"
fr = "001.txt"
options.fr = [5, 1, 4, 2, 3]    # the place in fr of the reference's options 1 to 5
of_rev.fr = "0a1b2c3d4e5f"      # the revision of the reference that fr was translated from
kind = "question"
tags = ["marketing"]
"""

from qtiexport.sidecar.contract import CODE, NAME, Note, Order, Pin, Sidecar
from qtiexport.sidecar.reading import load

__all__ = ["CODE", "NAME", "Note", "Order", "Pin", "Sidecar", "load"]
