#!/usr/bin/env python3
"""Collects in what order CircuitPython's constant tables have their names: a table in ROM is searched from its start.

    tools/rom-tables.py CHECKOUT > firmware-runtime/src/main/resources/dev/snakeboard/firmware/object/rom-tables.txt

CHECKOUT is a checkout of CircuitPython. A line is the owner of a table, a type or a module, and, behind a tab, the names in its table in their order,
whether a build has them or not; that of the builtins comes first, its owner is empty.
"""

import re
import sys
from pathlib import Path

# The tables of the core and of the modules that programs use most, by owner.
TABLES = {
    "": "py/modbuiltins.c mp_module_builtins_globals_table",
    "_asyncio": "extmod/modasyncio.c mp_module_asyncio_globals_table",
    "array": "py/objstr.c array_bytearray_str_bytes_locals_table",
    "binascii": "extmod/modbinascii.c mp_module_binascii_globals_table",
    "bytearray": "py/objstr.c array_bytearray_str_bytes_locals_table",
    "bytes": "py/objstr.c array_bytearray_str_bytes_locals_table",
    "collections": "py/modcollections.c mp_module_collections_globals_table",
    "coroutine": "py/objgenerator.c coro_instance_locals_dict_table",
    "deque": "py/objdeque.c deque_locals_dict_table",
    "dict": "py/objdict.c dict_locals_dict_table",
    "errno": "py/moderrno.c mp_module_errno_globals_table",
    "frozenset": "py/objset.c frozenset_locals_dict_table",
    "gc": "py/modgc.c mp_module_gc_globals_table",
    "generator": "py/objgenerator.c gen_instance_locals_dict_table",
    "int": "py/objint.c int_locals_dict_table",
    "io": "py/modio.c mp_module_io_globals_table",
    "json": "extmod/modjson.c mp_module_json_globals_table",
    "list": "py/objlist.c list_locals_dict_table",
    "math": "shared-bindings/math/__init__.c mp_module_math_globals_table",
    "memoryview": "py/objarray.c memoryview_locals_dict_table",
    "micropython": "py/modmicropython.c mp_module_micropython_globals_table",
    "os": "shared-bindings/os/__init__.c os_module_globals_table",
    "random": "shared-bindings/random/__init__.c mp_module_random_globals_table",
    "re": "extmod/modre.c mp_module_re_globals_table",
    "select": "extmod/modselect.c mp_module_select_globals_table",
    "set": "py/objset.c set_locals_dict_table",
    "str": "py/objstr.c array_bytearray_str_bytes_locals_table",
    "StringIO": "py/objstringio.c stringio_locals_dict_table",
    "struct": "shared-bindings/struct/__init__.c mp_module_struct_globals_table",
    "supervisor": "shared-bindings/supervisor/__init__.c supervisor_module_globals_table",
    "sys": "py/modsys.c mp_module_sys_globals_table",
    "TaskQueue": "extmod/modasyncio.c task_queue_locals_dict_table",
    "time": "shared-bindings/time/__init__.c time_module_globals_table",
    "tuple": "py/objtuple.c tuple_locals_dict_table",
}


def names(checkout, place):
    file, table = place.split()
    text = (checkout / file).read_text(encoding="utf-8").split(f" {table}[] = {{", 1)[1].split("\n};", 1)[0]
    found = re.findall(r"^\s*\{\s*MP_(?:ROM|OBJ_NEW)_QSTR\(MP_QSTR_(\w+)\)", text, re.MULTILINE)
    if table.startswith("mp_module_errno"):
        found += re.findall(r"X\((E\w+)\)", (checkout / file).read_text(encoding="utf-8"))
    return list(dict.fromkeys(found))


if __name__ == "__main__":
    for owner, place in TABLES.items():
        print(owner + "\t" + " ".join(names(Path(sys.argv[1]), place)))
