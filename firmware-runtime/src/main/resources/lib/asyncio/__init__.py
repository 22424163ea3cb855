# SPDX-License-Identifier: MIT
"""Tasks that take turns. The parts beyond the event loop are loaded when first asked for, to spare RAM."""

from .core import *

__version__ = "1.0.0+snakeboard"

_HOME = {
    "gather": "asyncio.funcs",
    "wait_for": "asyncio.funcs",
    "wait_for_ms": "asyncio.funcs",
    "Event": "asyncio.event",
    "Lock": "asyncio.lock",
    "StreamReader": "asyncio.stream",
    "StreamWriter": "asyncio.stream",
    "open_connection": "asyncio.stream",
    "start_server": "asyncio.stream",
}


def __getattr__(name):
    if name not in _HOME:
        raise AttributeError(name)
    found = getattr(__import__(_HOME[name], None, None, (name,)), name)
    globals()[name] = found
    return found
