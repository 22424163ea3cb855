#!/usr/bin/env python3
"""Records what the programs in src/test/resources/programs print on a real interpreter.

    src/test/record-expected.py                                    # those whose oracle is CPython (run it with 3.11)
    src/test/record-expected.py --micropython "path/to/circuitpython"   # and those with '# oracle: micropython'
    src/test/record-expected.py --verify "path/to/circuitpython"        # changes nothing: compares with the record

A program is a file AREA/NAME.py whose name does not begin with an underscore; what it writes to standard output is
kept beside it in NAME.py.exp. A program of the second kind begins with the line '# oracle: micropython': it shows
something in which CircuitPython and CPython differ. The command is a build of CircuitPython's unix port; our own
libraries are on its path. The records were made with one that has the boards' core settings (32 bits, 30-bit floats,
normal error texts) and a heap of 128 KiB; area `async` with the standard variant, in which the clocks of `_asyncio` and
`adafruit_ticks` are the same one, and area `unix` with it, too: what `exec` has beyond boards. A program that does not end with status 0, or writes two different things in two runs,
is not recorded but reported.
"""

import argparse
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROGRAMS = HERE / "resources" / "programs"
LIBRARIES = HERE.parent.parent / "firmware-runtime" / "src" / "main" / "resources" / "lib"
MARK = "# oracle: micropython"
TIME_LIMIT_S = 20


def programs(only):
    for file in sorted(PROGRAMS.glob("*/*.py")):
        if not file.name.startswith("_") and re.search(only, str(file.relative_to(PROGRAMS))):
            yield file


def wants_micropython(file):
    return file.read_text(encoding="utf-8").startswith(MARK)


def output(command, file):
    """What the program prints; raises RuntimeError with the reason if it does not end well."""
    env = dict(os.environ, MICROPYPATH=f".frozen:{LIBRARIES}", PYTHONHASHSEED="1", PYTHONDONTWRITEBYTECODE="1")
    try:
        done = subprocess.run(command + [file.name], cwd=file.parent, env=env, capture_output=True, timeout=TIME_LIMIT_S)
    except subprocess.TimeoutExpired:
        raise RuntimeError(f"still running after {TIME_LIMIT_S} s") from None
    if done.returncode != 0:
        raise RuntimeError(f"status {done.returncode}: {(done.stderr + done.stdout).decode(errors='replace').strip()[-300:]}")
    return done.stdout


def record(file, command):
    found = output(command, file)
    if found != output(command, file):
        raise RuntimeError("two runs print different things")
    if not found:
        raise RuntimeError("prints nothing")
    Path(f"{file}.exp").write_bytes(found)


def verify(file, command):
    expected = Path(f"{file}.exp").read_bytes().decode()
    found = output(command, file).decode(errors="replace")
    for number, (want, have) in enumerate(zip(expected.splitlines() + ["<end>"], found.splitlines() + ["<end>"]), 1):
        if want != have:
            raise RuntimeError(f"line {number}: recorded {want!r}, found {have!r}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--micropython", metavar="COMMAND", help="records the programs marked for it, too")
    parser.add_argument("--verify", metavar="COMMAND", help="runs every program with this command and compares")
    parser.add_argument("--only", metavar="REGEX", default="", help="just the programs whose AREA/NAME.py matches")
    options = parser.parse_args()
    failures = done = left = 0
    for file in programs(options.only):
        try:
            if options.verify:
                verify(file, shlex.split(options.verify))
            elif not wants_micropython(file):
                record(file, [sys.executable])
            elif options.micropython:
                record(file, shlex.split(options.micropython))
            else:
                left += 1
                continue
            done += 1
        except (RuntimeError, OSError) as fault:
            failures += 1
            print(f"{file.relative_to(PROGRAMS)}: {fault}")
    print(f"{done} {'compared' if options.verify else 'recorded'}, {failures} failed, {left} left as they were")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
