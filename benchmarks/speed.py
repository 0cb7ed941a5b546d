"""What a run costs, as a ratio: `python benchmarks/speed.py [QUESTIONS]`.

The yardstick does by hand what no tool of this kind can leave out: it opens every source, decodes and normalises it,
parses and serialises one XML document a question, and deflates it. It runs in the same loop as the commands, so that a
busy machine slows both. Printed is the processor time of the whole process tree, and its ratio to the yardstick.
"""

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROUNDS = 3
SUBJECTS = ("harbour", "library", "orchard", "railway", "theatre", "workshop", "garden", "bakery", "museum", "quarry")
VERBS = ("opens", "closes", "orders", "repairs", "moves", "counts", "sells", "cleans", "draws", "measures")
THINGS = (
    "boxes",
    "plans",
    "tools",
    "maps",
    "tables",
    "lamps",
    "letters",
    "wheels",
    "doors",
    "stones",
    "bells",
    "ropes",
)

YARDSTICK = """
import hashlib, sys, unicodedata, zlib
from pathlib import Path
from lxml import etree
for path in sorted(Path(sys.argv[1]).iterdir()):
    text = unicodedata.normalize("NFC", path.read_bytes().decode("utf-8"))
    root = etree.Element("item")
    for line in text.split("\\n"):
        etree.SubElement(root, "p").text = line
    data = etree.tostring(etree.fromstring(etree.tostring(root)))
    hashlib.sha256(data).digest(), zlib.compress(data, 6)
"""


def question(number: int) -> str:
    """A question of its own words in the plain form, with two right options and an explanation."""
    subject, verb = SUBJECTS[number % 10], VERBS[number // 10 % 10]
    things = [f"the {_thing(number, step)}" for step in range(5)]
    options = "\n".join(f"- {thing.capitalize()}" for thing in things)
    first, later = things[number % 5], things[(number + 2) % 5]
    return (
        f"In the {subject} number {number}, a team {verb} what is left. Which are hers? Choose two options.\n"
        f"{options}\n"
        f"Explanation: The team {verb} **{first}** first and **{later}** later, "
        f"since the {subject} wants it so on every day of the year.\n"
    )


def _thing(number: int, step: int) -> str:
    return f"{THINGS[(number + step) % 12]} of {SUBJECTS[(number + step * 3) % 10]} {number * 7 + step}"


def bank(folder: Path, count: int) -> Path:
    """A folder of `count` sources; the same on every machine."""
    source = folder / "source"
    source.mkdir()
    for number in range(count):
        (source / f"q{number:06}.txt").write_text(question(number), encoding="utf-8")
    return source


def processor_seconds(command: list[str], folder: Path) -> float:
    """The seconds of processor time that a command and all its children take."""
    before = os.times()
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    after = os.times()
    if done.returncode:
        raise SystemExit(done.stdout.decode()[-2000:] + done.stderr.decode()[-2000:])
    return after.children_user + after.children_system - before.children_user - before.children_system


def commands(source: Path) -> dict[str, list[str]]:
    """What is measured, the yardstick first."""
    program = [sys.executable, "-m", "qtiexport"]
    return {
        "yardstick": [sys.executable, "-c", YARDSTICK, str(source)],
        "check": [*program, "check", str(source), "--quiet"],
        "build --no-proof": [*program, "build", str(source), "--quiet", "--no-proof"],
        "build": [*program, "build", str(source), "--quiet"],
        "build --target qti21": [*program, "build", str(source), "--quiet", "--no-proof", "--target", "qti21"],
    }


def measure(count: int) -> None:
    """Print one line a command: median seconds, seconds a question, ratio to the yardstick."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        taken: dict[str, list[float]] = {}
        for _ in range(ROUNDS):
            source = folder / "source" if taken else bank(folder, count)
            for label, command in commands(source).items():
                taken.setdefault(label, []).append(processor_seconds(command, folder))
    base = statistics.median(taken["yardstick"])
    print(f"{count} questions, processor time, median of {ROUNDS}")
    for label, seconds in taken.items():
        middle = statistics.median(seconds)
        each = f"{middle / count * 1e6:7.0f} µs a question"
        print(f"  {label:<22} {middle:7.2f} s  {each}  {middle / base:5.1f} x yardstick")


if __name__ == "__main__":
    for argument in sys.argv[1:] or ["1000", "4000"]:
        measure(int(argument))
