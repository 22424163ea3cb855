#!/usr/bin/env python3
"""Records where programs that fill the heap run out of memory, in src/test/resources/dev/snakeboard/firmware/object/limits/one/expected.tsv.

    firmware-runtime/src/test/record-limits.py path/to/circuitpython path/to/another ...

The programs each print lines of a count and a MemoryError. A line of the table: program, bytes of the heap, then count and N of each "memory allocation
failed, allocating N bytes". The interpreters are builds of CircuitPython's unix port with the boards' core settings, for 32 bits, of the same sources with
other options of the compiler (-Os, -O2, -Og): the collector finds other left-overs on the stack of each. The first is recorded, where all end within 1 % of
the heap and within 1 % of the count, or one; `?` stands for what they do not agree on, or for N where the room for the message was used up.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "resources/dev/snakeboard/firmware/object/limits/one"
# Its name is in sys.path, and takes room among the interned names: the test names it, too.
PLACE = Path("/tmp/filled")
PROGRAMS = "floats dicts text imports lifetimes".split()
HEAPS = [24, 32, 48, 64, 96, 128]
LINE = re.compile(r"^(\d+) (?:memory allocation failed, allocating (\d+).*)?$")


def failures(interpreter, program, heap):
    done = subprocess.run(
        [interpreter, "-X", f"heapsize={heap}", program + ".py"], cwd=PLACE, env={"MICROPYPATH": ""}, capture_output=True, text=True, timeout=60)
    return [LINE.match(line.rstrip("\r")) for line in done.stdout.splitlines()]


def agreed(lines, heap):
    if any(line is None for line in lines):
        return "?", "?"
    counts = [int(line[1]) for line in lines]
    sizes = [line[2] and int(line[2]) for line in lines]
    count = str(counts[0]) if max(counts) - min(counts) <= max(1, counts[0] // 100) else "?"
    size = str(sizes[0]) if None not in sizes and max(sizes) - min(sizes) <= heap // 100 else "?"
    return (count, size) if count != "?" else ("?", "?")


def main():
    shutil.copytree(FOLDER, PLACE)
    rows = ["# What builds of CircuitPython for 32 bits agree on (record-limits.py): program, bytes of the heap; then count and N of each failure."]
    for program in PROGRAMS:
        for kibibytes in HEAPS:
            heap = kibibytes * 1024
            runs = [failures(interpreter, program, heap) for interpreter in sys.argv[1:]]
            cells = [program, str(heap)]
            for i in range(max(map(len, runs))):
                cells += agreed([run[i] if i < len(run) else None for run in runs], heap)
            rows.append("\t".join(cells))
    shutil.rmtree(PLACE)
    (FOLDER / "expected.tsv").write_text("\n".join(rows) + "\n")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    main()
