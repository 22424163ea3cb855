#!/usr/bin/env python3
"""Records what a board's compiler says to the sources in src/test/resources/dev/snakeboard/firmware/parse/faults.tsv.

    firmware-runtime/src/test/record-faults.py "path/to/circuitpython -X compile-only"      # those without a record
    firmware-runtime/src/test/record-faults.py --all "path/to/circuitpython -X compile-only"  # all anew

A line of the table is a source, with \\n, \\t, \\r, \\\\ and \\xNN for what cannot stand in a line, and behind a tab what the
compiler says: `ok`, or the exception with its line and block. The command is a build of CircuitPython's unix port with
the boards' core settings (CIRCUITPY_FULL_BUILD 1).
"""

import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

TABLE = Path(__file__).resolve().parent / "resources/dev/snakeboard/firmware/parse/faults.tsv"
PLACE = re.compile(r'  File "code.py", line (\d+)(?:, in (.*))?$')


def source(text):
    return text.encode("latin-1").decode("unicode_escape").encode("latin-1")


def verdict(command, text, folder):
    (folder / "code.py").write_bytes(source(text))
    done = subprocess.run(command + ["code.py"], cwd=folder, capture_output=True, timeout=20)
    if done.returncode < 0:
        raise SystemExit(f"{text}: the compiler ended with signal {-done.returncode}")
    lines = (done.stdout + done.stderr).decode("utf-8", "backslashreplace").replace("\r\n", "\n").splitlines()
    if not lines:
        return "ok"
    places = [found for found in map(PLACE.match, lines) if found]
    where = f" @ {places[-1].group(1)} {places[-1].group(2) or ''}".rstrip() if places else ""
    return lines[-1] + where


def main():
    arguments = sys.argv[1:]
    anew = arguments[0] == "--all"
    command = shlex.split(arguments[-1])
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for line in TABLE.read_text(encoding="latin-1").splitlines():
            if line.startswith("## "):
                rows.append(line)
                continue
            text, _, known = line.partition("\t")
            rows.append(f"{text}\t{known if known and not anew else verdict(command, text, Path(folder))}")
    TABLE.write_text("\n".join(rows) + "\n", encoding="latin-1")


main()
