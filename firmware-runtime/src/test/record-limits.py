#!/usr/bin/env python3
"""Records where programs that fill the heap run out of memory, in src/test/resources/dev/snakeboard/firmware/object/limits/filled/expected.tsv.

    firmware-runtime/src/test/record-limits.py one/circuitpython one/another ... --growing growing/circuitpython growing/another ...

The programs each print lines of a count and a MemoryError. A line of the table: program, bytes of the heap, then count and N of each "memory allocation
failed, allocating N bytes". The interpreters are builds of CircuitPython's unix port with the boards' core settings, for 32 bits, of the same sources with
other options of the compiler (-Os, the same with -ftrivial-auto-var-init=zero, -O2, -Og): the collector finds other left-overs on the stack of each. The
first is recorded, where all end within 1 % of the heap and within 1 % of the count, or one; `?` stands for what they do not agree on, or for N where the room
for the message was used up. A line that is missing where one of them ends with a traceback is missing in the table.

The interpreters behind --growing have MICROPY_GC_SPLIT_HEAP_AUTO, a first area of 8192 bytes, and take further ones from TLSF at the commit that lib/tlsf
names, in a pool of one free block of as many bytes as the variable OUTER of the environment says, which begins at a multiple of 16. Their rows have the
heap as 8192+bytes.
"""

import itertools
import re
import shutil
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "resources/dev/snakeboard/firmware/object/limits/filled"
# Its name is in sys.path, and takes room among the interned names: the test names it, too.
PLACE = Path("/tmp/filled")
PROGRAMS = "floats dicts text imports lifetimes".split()
HEAPS = [24 * 1024, 32 * 1024, 48 * 1024, 64 * 1024, 96 * 1024, 128 * 1024]
POOLS = [12000, 20000, 40000, 60000, 100000, 150000]
MORE_PROGRAMS = "buffers readings index unique lines packets plugins shapes handlers steps gaps window matrix replies".split()
MORE_HEAPS = [24 * 1024, 48 * 1024, 96 * 1024]
MORE_POOLS = [20000, 100000]
FIRST = 8192
LINE = re.compile(r"^(\d+) (?:memory allocation failed, allocating (\d+).*)?$")


def failures(interpreter, program, heap, pool):
    done = subprocess.run(
        [interpreter, "-X", f"heapsize={heap}", program + ".py"],
        cwd=PLACE, env={"MICROPYPATH": "", "OUTER": str(pool)}, capture_output=True, text=True, timeout=60)
    return list(itertools.takewhile(bool, (LINE.match(line.rstrip("\r")) for line in done.stdout.splitlines())))


def agreed(lines, heap):
    counts = [int(line[1]) for line in lines]
    sizes = [line[2] and int(line[2]) for line in lines]
    count = str(counts[0]) if max(counts) - min(counts) <= max(1, counts[0] // 100) else "?"
    size = str(sizes[0]) if None not in sizes and max(sizes) - min(sizes) <= heap // 100 else "?"
    return (count, size) if count != "?" else ("?", "?")


def row(interpreters, program, heap, pool):
    runs = [failures(interpreter, program, heap, pool) for interpreter in interpreters]
    cells = [program, f"{heap}+{pool}" if pool else str(heap)]
    for failed in zip(*runs):
        cells += agreed(failed, heap + pool)
    return "\t".join(cells)


def main():
    shutil.copytree(FOLDER, PLACE)
    split = sys.argv.index("--growing")
    plain, growing = sys.argv[1:split], sys.argv[split + 1:]
    rows = ["# What builds of CircuitPython for 32 bits agree on (record-limits.py): program, bytes of the heap; then count and N of each failure."]
    for programs, heaps, pools in (PROGRAMS, HEAPS, POOLS), (MORE_PROGRAMS, MORE_HEAPS, MORE_POOLS):
        for program in programs:
            rows += [row(plain, program, heap, 0) for heap in heaps]
            rows += [row(growing, program, FIRST, pool) for pool in pools]
    shutil.rmtree(PLACE)
    (FOLDER / "expected.tsv").write_text("\n".join(rows) + "\n")


if __name__ == "__main__":
    if "--growing" not in sys.argv:
        raise SystemExit(__doc__)
    main()
