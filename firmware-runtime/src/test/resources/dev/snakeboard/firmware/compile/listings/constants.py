"""A doc string leaves a line step and nothing else."""
from micropython import const

WIDTH = const(8)
_PRIVATE = const(WIDTH * 2 + 1)
NAME = const("led")
area = WIDTH * _PRIVATE
near, far = -16, 47
below, above = -17, 48
wide = 0x3fffffff
wider = 0x40000000
mask = ~0xff | 1 << 4
half = 1 / 2 + 1.0
short = "ten letter"
long = "eleven chars"
raw = rb"\x00\n"
pair = 1, "two"
deep = (None, (True, ...), (2.5, b"3"), ())
mixed = (area, 1)
yes = not 0
no = not 1
chosen = area or 0 or 1
skipped = 0 and area
huge = 1 << 64
1 // 0
