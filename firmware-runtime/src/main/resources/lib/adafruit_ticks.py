# SPDX-License-Identifier: MIT
"""Milliseconds that wrap at 2**29, so that they never need a big integer; spans must be below 2**28 ms (3 days)."""

from micropython import const

_PERIOD = const(1 << 29)
_HALF = const(1 << 28)

try:
    from supervisor import ticks_ms
except ImportError:
    # No board underneath. The firmware's unix build has ticks in `time`, other Pythons nanoseconds.
    import time

    _unwrapped = getattr(time, "ticks_ms", None) or (lambda: time.monotonic_ns() // 1000000)

    def ticks_ms():
        return _unwrapped() & (_PERIOD - 1)


def ticks_add(ticks, delta):
    """The time *delta* ms after (or before) *ticks*."""
    if -_HALF < delta < _HALF:
        return (ticks + delta) % _PERIOD
    raise OverflowError("ticks interval overflow")


def ticks_diff(ticks1, ticks2):
    """How many ms *ticks1* is after *ticks2*; negative: before."""
    return ((ticks1 - ticks2 + _HALF) & (_PERIOD - 1)) - _HALF


def ticks_less(ticks1, ticks2):
    """Whether *ticks1* is before *ticks2*."""
    return ticks_diff(ticks1, ticks2) < 0
