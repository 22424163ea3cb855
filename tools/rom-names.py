#!/usr/bin/env python3
"""Collects the names that CircuitPython's firmware has interned in its ROM, and who brings them.

    tools/rom-names.py CHECKOUT FULL.h SMALL.h EVERYTHING.h CROSS.h > firmware-runtime/src/main/resources/dev/snakeboard/firmware/object/rom-names.txt

CHECKOUT is a checkout of CircuitPython with extmod/ulab. FULL.h and SMALL.h are genhdr/qstrdefs.generated.h of two builds
of its unix port for 32 bits with the settings of py/circuitpy_mpconfig.h, CIRCUITPY_FULL_BUILD 1 and 0, and every module
that has a switch of its own turned off: they are the core of a full and of a small build. (`make
build-NAME/genhdr/qstrdefs.generated.h` with a VARIANT_DIR of such settings stops as soon as the header is there.)
EVERYTHING.h is that of the standard or coverage variant, CROSS.h that of mpy-cross. The names of the modules are read from their sources.

A line is a name and, behind a tab, who brings it: `core` for the full and small builds alike, `full` for the full ones,
a part such as `deque` for those of the full ones that have it (PARTS),
`everything` for the unix builds, or modules; `mpy-cross` stands behind all these. The names stand in the order of the
firmware's ROM pools: first those of the unsorted pool, then, after an empty line, all others, sorted; the fixed names,
which .mpy files refer to by number and which come before all, are among the others.
"""

import re
import sys
from collections import defaultdict
from pathlib import Path

QDEF = re.compile(r'QDEF([01])\(MP_QSTR_(\w*), \d+, \d+, "(.*)"\)$')
NAME = re.compile(r"\bMP_QSTR_(\w+)")
# What stands in an identifier for a character that C does not allow there.
ESCAPES = {"_dot_": ".", "_slash_": "/", "_lt_": "<", "_gt_": ">", "_hyphen_": "-", "_space_": " ", "_colon_": ":"}
# Macros that make a name of an argument.
MACROS = [
    re.compile(r"\bMAKE_ENUM_VALUE\(\s*\w+,\s*\w+,\s*(\w+)"),
    re.compile(r"\bMAKE_ENUM_MAP_ENTRY\(\s*\w+,\s*(\w+)"),
    re.compile(r"\bMAKE_ENUM_TYPE\(\s*\w+,\s*(\w+)"),
    re.compile(r"\bMP_DEFINE_(?:(?:BLEIO|USB_CORE|MEMORYMONITOR)_)?EXCEPTION\(\s*(\w+)"),
    re.compile(r"^\s*X\((E\w+)\)", re.MULTILINE),
]
# Folders with one folder for each module.
BY_MODULE = ["shared-bindings", "shared-module", "ports/*/common-hal", "ports/*/bindings"]
# Sources outside of these, by the module that they are of.
SOURCES = {
    "extmod/modasyncio.c": "_asyncio",
    "extmod/modbinascii.c": "binascii",
    "extmod/modjson.c": "json",
    "extmod/modre.c": "re",
    "extmod/modselect.c": "select",
    "py/moderrno.c": "errno",
}
# Names of the core that a module's switch turns on.
SWITCHED = {"warnings": ["FutureWarning", "Warning"]}
# Names that only come with a part of a full build, and that of errno which has more than the short list.
PARTS = {
    "all_errnos": (
        "EADDRINUSE EALREADY EBADF ECONNABORTED ECONNREFUSED ECONNRESET EHOSTUNREACH EINPROGRESS ENOBUFS ENOSPC ENOTCONN EOPNOTSUPP EROFS "
        "ETIMEDOUT"),
    "async": "StopAsyncIteration __aenter__ __aexit__ __aiter__ __anext__ __await__ coroutine",
    "complex": "__complex__ complex imag real",
    "deque": "appendleft deque popleft",
    "function_attributes": "__globals__",
    "not_implemented": "NotImplemented",
    "ordered_dict": "OrderedDict last move_to_end",
    "reversed_operators": (
        "__radd__ __rand__ __rfloordiv__ __rlshift__ __rmatmul__ __rmod__ __rmul__ __ror__ __rpow__ __rrshift__ __rsub__ __rtruediv__ __rxor__"),
}
# What belongs to the firmware of a board and is in no build of the unix port.
FIRMWARE = ["main.c", "supervisor/**/*.c", "shared-bindings/*.c"]


def header(file):
    """The texts of a build's names, by identifier, and which of them are in the unsorted pool."""
    names, unsorted = {}, set()
    for line in Path(file).read_text(encoding="utf-8").splitlines():
        found = QDEF.match(line)
        if found:
            text = re.sub(r"\\x([0-9a-f]{2})", lambda code: chr(int(code.group(1), 16)), found.group(3))
            names[found.group(2)] = text
            if found.group(1) == "0":
                unsorted.add(text)
    return names, unsorted


def identifiers(file):
    text = re.sub(r"/\*.*?\*/|//[^\n]*", "", file.read_text(encoding="utf-8", errors="replace"), flags=re.DOTALL)
    found = set(NAME.findall(text))
    if file.suffix == ".c":
        for macro in MACROS:
            found.update(macro.findall(text))
    return found - {"", "null"}


def unescaped(identifier):
    for escape, character in ESCAPES.items():
        identifier = identifier.replace(escape, character)
    return identifier


def sources(folder):
    return [file for suffix in ("*.c", "*.h") for file in sorted(folder.rglob(suffix))]


def modules(checkout):
    """Identifiers by the module whose sources name them."""
    found = defaultdict(set)
    for pattern in BY_MODULE:
        for parent in sorted(checkout.glob(pattern)):
            for folder in sorted(parent.iterdir()):
                if folder.is_dir():
                    for file in sources(folder):
                        found[folder.name] |= identifiers(file)
    for file, module in SOURCES.items():
        found[module] |= identifiers(checkout / file)
    for module, names in SWITCHED.items():
        found[module].update(names)
    for file in sources(checkout / "extmod/ulab/code"):
        found["ulab"] |= identifiers(file)
    return found


def main():
    checkout = Path(sys.argv[1])
    full, unsorted = header(sys.argv[2])
    small, _ = header(sys.argv[3])
    everything, everything_unsorted = header(sys.argv[4])
    sys.path.insert(0, str(checkout / "py"))
    from makeqstrdata import static_qstr_list

    cross, _ = header(sys.argv[5])
    texts = {**cross, **everything, **small, **full}
    origins = defaultdict(set)
    for identifier, text in {**small, **full}.items():
        origins[text].add("core" if identifier in small and identifier in full else "full")
    unix = set().union(*(identifiers(file) for file in sources(checkout / "ports/unix")))
    core = set().union(*(identifiers(file) for folder in ("py", "extmod", "shared") for file in sources(checkout / folder)))
    for identifier in unix - core:
        # The unix port's own: main.c, modmachine.c ...
        origins.pop(texts.get(identifier), None)
    for pattern in FIRMWARE:
        for file in checkout.glob(pattern):
            for identifier in identifiers(file):
                origins[texts.get(identifier, unescaped(identifier))].add("core")
    for module, names in modules(checkout).items():
        origins[module].add(module)
        if module == "ulab":
            # Much of it is switched off.
            names &= everything.keys()
        for identifier in names:
            origins[texts.get(identifier, unescaped(identifier))].add(module)
    for identifier in everything.keys() & core:
        if not {"core", "full"} & origins[texts[identifier]]:
            origins[texts[identifier]].add("everything")
    for part, names in PARTS.items():
        for name in names.split():
            origins[name] -= {"errno" if part == "all_errnos" else "full"}
            origins[name].add(part)
    # Shorter ones have nothing to do with what mpy-cross makes of a source, which interns every short string anyway.
    crossed = {cross[identifier] for identifier in cross.keys() & core if len(cross[identifier]) > 10 or cross[identifier].startswith("__")}
    for name in crossed:
        origins[name]
    for name in static_qstr_list:
        origins[name].add("core")
    origins = {name: who for name, who in origins.items() if name and name.isprintable()}

    def lines(names):
        for name in sorted(names):
            who = origins[name]
            shown = ["core"] if "core" in who else sorted(who)
            shown += ["mpy-cross"] if name in crossed else []
            print(name + "\t" + " ".join(shown))

    first = (unsorted | everything_unsorted) & origins.keys() - set(static_qstr_list)
    lines(first)
    print()
    lines(origins.keys() - first)


main()
