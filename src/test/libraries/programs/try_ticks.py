# libraries: adafruit_ticks
from adafruit_ticks import ticks_add, ticks_diff, ticks_less

print(ticks_add(536870900, 20), ticks_diff(5, 536870900), ticks_diff(536870900, 5), ticks_less(536870900, 3), ticks_less(3, 2))
