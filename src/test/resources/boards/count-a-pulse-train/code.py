# Counts edges while the program is busy with something else.
import time

import board
import countio
import digitalio

pin = countio.Counter(board.D5, edge=countio.Edge.FALL, pull=digitalio.Pull.UP)
print("ready")
for _ in range(3):
    busy_until = time.monotonic() + 0.1
    while time.monotonic() < busy_until:
        pass
    print("count", pin.count)
    pin.reset()
