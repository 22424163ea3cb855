# oracle: micropython
import adafruit_ticks as t

PERIOD = 1 << 29
print(t.ticks_add(5, 10), t.ticks_add(5, -10) == PERIOD - 5, t.ticks_add(PERIOD - 1, 1))
print(t.ticks_diff(15, 5), t.ticks_diff(5, 15), t.ticks_diff(3, PERIOD - 2), t.ticks_diff(PERIOD - 2, 3))
print(t.ticks_diff(PERIOD // 2, 0) == -(PERIOD // 2), t.ticks_diff(PERIOD // 2 - 1, 0) == PERIOD // 2 - 1)
print(t.ticks_less(1, 2), t.ticks_less(2, 1), t.ticks_less(PERIOD - 1, 0), t.ticks_less(0, 0))
for delta in (PERIOD // 2, -PERIOD // 2):
    try:
        t.ticks_add(0, delta)
    except OverflowError as e:
        print("OverflowError", e)
now = t.ticks_ms()
print(0 <= now < PERIOD, 0 <= t.ticks_diff(t.ticks_ms(), now) < 10000)
