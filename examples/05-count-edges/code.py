import time

import board
import countio
import digitalio

# Counts how often the pin goes from high to low.
counter = countio.Counter(board.D5, edge=countio.Edge.FALL, pull=digitalio.Pull.UP)

seconds = 0
while True:
    time.sleep(2)
    seconds += 2
    print("after", seconds, "seconds:", counter.count, "presses")
