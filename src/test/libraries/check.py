#!/usr/bin/env python3
"""Runs programs that use other people's libraries, each with the library as .py and compiled to .mpy, and prints a table.

    src/test/libraries/check.py --fetch DIR            # gets the libraries of manifest.tsv with git, at their versions
    src/test/libraries/check.py --libs DIR             # runs programs/*.py and compares with programs/*.py.exp
    src/test/libraries/check.py --libs DIR --imports   # also imports every module of every library, and lists what fails
    src/test/libraries/check.py --libs DIR --record "path/to/circuitpython"    # makes the .exp files again

A program names in its head the modules it needs, the board it is for, and the devices on the board's I2C bus (devices/*.json).
Without a board it needs no hardware, and what it is to print was recorded from CircuitPython's own interpreter with the boards' core
settings (32 bits, 30-bit floats). Programs with a board were recorded from Snakeboard and read through; no reference can run them.

The .mpy files are made by `snakeboard compile`, or by the command given with --mpy-cross.
"""

import argparse
import concurrent.futures
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
SNAKEBOARD = [str(HERE.parent.parent.parent / "snakeboard")]
PROGRAMS = HERE / "programs"
SHIPPED = HERE.parent.parent.parent / "firmware-runtime" / "src" / "main" / "resources" / "lib"
BOARD = "adafruit_feather_esp32s3_4mbflash_2mbpsram"
NOT_MODULES = {"docs", "examples", "tests", "test", "tools", "utils", "util", "setup.py", "conftest.py", "code.py", "main.py", "tests.py"}
TIME_LIMIT_S = 120
VARIANTS = ("py", "mpy")


def manifest():
    for line in (HERE / "manifest.tsv").read_text().splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def fetch(folder):
    for repository, version, commit in manifest():
        target = folder / repository.split("/")[1]
        if target.exists():
            continue
        subprocess.run(["git", "clone", "--quiet", f"https://github.com/{repository}", target], check=True)
        subprocess.run(["git", "-C", target, "checkout", "--quiet", commit], check=True)
        print(target.name, version)


def modules(folder):
    """Every module of the libraries by its import name: the file or package that a drive's lib folder would hold."""
    found = {}
    for repository in sorted(path for path in folder.iterdir() if path.is_dir()):
        for path in sorted(repository.iterdir()):
            if path.name in NOT_MODULES or path.name.startswith((".", "_")):
                continue
            if path.suffix == ".py" or path.is_dir() and any(path.glob("*.py")):
                found.setdefault(path.stem, path)
    return found


def header(program, key):
    match = re.search(rf"^# {key}: (.*)$", program.read_text(), re.MULTILINE)
    return match.group(1).split() if match else []


def install(names, found, lib, compile_to):
    """Copies modules into a lib folder, compiled if asked for."""
    for name in names:
        source = found[name]
        files = [source] if source.is_file() else sorted(source.rglob("*.py"))
        for file in files:
            target = lib / (file.relative_to(source.parent))
            target.parent.mkdir(parents=True, exist_ok=True)
            if compile_to is None:
                shutil.copy(file, target)
            else:
                subprocess.run([*compile_to, str(file), "-o", str(target.with_suffix(".mpy"))], check=True, capture_output=True)


def run(command, env=None):
    try:
        done = subprocess.run(command, capture_output=True, timeout=TIME_LIMIT_S, env=env, text=True, errors="replace")
        return done.returncode, done.stdout, done.stderr
    except subprocess.TimeoutExpired:
        return "time", "", ""


def execute(program, folder):
    """On a board with devices: as a project. Else: as a script with the board's modules, which starts faster."""
    board = (header(program, "board") or [BOARD])[0]
    devices = header(program, "devices")
    if devices:
        shutil.copy(program, folder / "code.py")
        attach = [part for device in devices for part in ("--attach", str(HERE / "devices" / f"{device}.json"))]
        status, output, errors = run([*SNAKEBOARD, "run", str(folder), "--board", board, "--quiet", "--for", "60s", *attach])
        # What the firmware says before and after the program is not the program's.
        output = re.sub(r"(?s)^.*?code\.py output:\r?\n", "", output.replace("\r\n", "\n"))
        output = re.sub(r"(?s)\n?Code done running\..*$", "", output)
        output = re.sub(r"\x1b\]0;.*?\x1b\\", "", output)
    else:
        shutil.copy(program, folder / "program.py")
        env = dict(os.environ, MICROPYPATH=str(folder / "lib"))
        status, output, errors = run([*SNAKEBOARD, "exec", "--board", board, str(folder / "program.py")], env)
    return status, output, errors


def check(program, variant, found, compiler):
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        (folder / "lib").mkdir()
        try:
            install(header(program, "libraries"), found, folder / "lib", compiler if variant == "mpy" else None)
        except KeyError as missing:
            return f"no {missing.args[0]}"
        except subprocess.CalledProcessError as failed:
            return "not compiled: " + failed.stderr.decode(errors="replace").strip().splitlines()[-1]
        status, output, errors = execute(program, folder)
    if output.rstrip() == (program.parent / (program.name + ".exp")).read_text().rstrip():
        return "ok"
    last = (errors.strip() or output.strip() or "nothing printed").splitlines()[-1]
    return f"status {status}: {last}" if status else "prints something else"


def record(programs, found, interpreter):
    for program in programs:
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary)
            install(header(program, "libraries"), found, folder / "lib", None)
            if header(program, "board"):
                status, output, errors = execute(program, folder)
            else:
                shutil.copy(program, folder / "program.py")
                env = dict(os.environ, MICROPYPATH=str(folder / "lib"))
                status, output, errors = run([*shlex.split(interpreter), str(folder / "program.py")], env)
        if status:
            print(f"{program.name}: not recorded, status {status}: {(errors or output).strip().splitlines()[-1:]}")
        else:
            Path(str(program) + ".exp").write_text(output.rstrip("\n") + "\n")


def imports(found, compiler):
    """Imports every module of every library, one by one."""
    results = {}
    with tempfile.TemporaryDirectory() as temporary:
        for variant in VARIANTS:
            lib = Path(temporary) / variant
            failed = []
            for name in found:
                try:
                    install([name], found, lib, compiler if variant == "mpy" else None)
                except subprocess.CalledProcessError:
                    failed.append(name)
            names = []
            for name, source in found.items():
                files = [source] if source.is_file() else sorted(source.rglob("*.py"))
                names += [".".join(file.relative_to(source.parent).with_suffix("").parts).removesuffix(".__init__") for file in files]
            # Data in the shape of modules: one of hundreds will do.
            names = [name for name in names if not re.match(r"tzdb\._zones\..*(?<!Berlin)$", name)]

            def one(name):
                script = Path(temporary) / f"{variant}_{name.replace('.', '-')}_.py"
                script.write_text(f"import {name}\n")
                env = dict(os.environ, MICROPYPATH=str(lib))
                status, _, errors = run([*SNAKEBOARD, "exec", "--board", BOARD, str(script)], env)
                return name, "ok" if status == 0 else (errors.strip() or "nothing").splitlines()[-1]

            with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
                results[variant] = dict(pool.map(one, names))
    for variant, outcome in results.items():
        good = sum(result == "ok" for result in outcome.values())
        print(f"imports as .{variant}: {good} of {len(outcome)}")
        for name, result in outcome.items():
            if result != "ok":
                print(f"    {name}: {result}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--fetch", type=Path, metavar="DIR")
    parser.add_argument("--libs", type=Path, metavar="DIR")
    parser.add_argument("--only", default="", metavar="REGEX")
    parser.add_argument("--mpy-cross", metavar="COMMAND")
    parser.add_argument("--snakeboard", metavar="COMMAND", help="in place of the command in the root folder")
    parser.add_argument("--imports", action="store_true")
    parser.add_argument("--record", metavar="INTERPRETER")
    arguments = parser.parse_args()
    if arguments.fetch:
        arguments.fetch.mkdir(parents=True, exist_ok=True)
        fetch(arguments.fetch)
        return 0
    if arguments.snakeboard:
        SNAKEBOARD[:] = shlex.split(arguments.snakeboard)
    compiler = shlex.split(arguments.mpy_cross) if arguments.mpy_cross else [*SNAKEBOARD, "compile"]
    found = {path.stem: path for path in sorted(SHIPPED.iterdir()) if path.suffix == ".py" or path.is_dir()}
    if arguments.libs:
        found = {**found, **modules(arguments.libs)}
    programs = [program for program in sorted(PROGRAMS.glob("*.py")) if re.search(arguments.only, program.name)]
    if not arguments.libs:
        programs = [program for program in programs if set(header(program, "libraries")) <= set(found)]
    if arguments.record:
        record(programs, found, arguments.record)
        return 0
    jobs = [(program, variant) for program in programs for variant in VARIANTS]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = dict(zip(jobs, pool.map(lambda job: check(*job, found, compiler), jobs)))
    for program in programs:
        cells = [results[program, variant] for variant in VARIANTS]
        print(f"{program.stem.removeprefix('try_'):24} {cells[0]:8} {cells[1]}")
    for variant in VARIANTS:
        good = sum(results[program, variant] == "ok" for program in programs)
        print(f"as .{variant}: {good} of {len(programs)} programs")
    if arguments.imports:
        imports(found, compiler)
    return 0 if all(result == "ok" for result in results.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
