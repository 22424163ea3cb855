#!/usr/bin/env python3
"""Runs the benchmark programs beside this file with Snakeboard and with CPython, and compares the CPU time of the processes.

    compare.py [--scale N] [--board BOARD] [PROGRAM.py ...]

Each program takes its scale as argument; the default makes runs of five seconds and more with Snakeboard, as starting and HotSpot's compilers
cost a few of CPU time in every run. Output must be equal. The table has user and system
time of each process, start-up and compilation included, their ratio, and the geometric mean of the ratios. With --board, `exec` runs as
that board does; a program that needs more memory than it has fails there.
"""

import argparse
import math
import os
import resource
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
SNAKEBOARD = HERE.parents[2] / "snakeboard"


def run(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, done.stdout + done.stderr


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--scale", type=int, default=1800)
    parser.add_argument("--board")
    parser.add_argument("programs", nargs="*", type=Path)
    options = parser.parse_args()
    programs = options.programs or sorted(p for p in HERE.glob("*.py") if p.name != Path(__file__).name)
    arguments = [str(options.scale)]
    ours = [str(SNAKEBOARD), "exec"] + (["--board", options.board] if options.board else [])
    # The first run may build, and makes the cache that later ones start from.
    run(ours + [str(programs[0]), "1"])
    logarithms = []
    different = 0
    print("%-20s %8s %8s %6s" % ("program", "CPython", "ours", "ratio"))
    for program in programs:
        theirs, expected = run([sys.executable, str(program)] + arguments)
        seconds, output = run(ours + [str(program)] + arguments)
        same = output == expected
        different += not same
        if same:
            logarithms.append(math.log(seconds / theirs))
        print("%-20s %8.2f %8.2f %6.2f%s" % (program.stem, theirs, seconds, seconds / theirs, "" if same else "  other output: " + output[-200:]), flush=True)
    if logarithms:
        print("%-20s %8s %8s %6.2f" % ("geometric mean", "", "", math.exp(sum(logarithms) / len(logarithms))))
    print("load:", " ".join("%.1f" % load for load in os.getloadavg()), "on", os.cpu_count(), "processors")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
