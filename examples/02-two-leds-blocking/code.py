import time

import board
import digitalio

red = digitalio.DigitalInOut(board.LED)
red.direction = digitalio.Direction.OUTPUT

# A second LED, with a resistor, between pin D12 and ground.
green = digitalio.DigitalInOut(board.D12)
green.direction = digitalio.Direction.OUTPUT

while True:
    # Red should blink twice a second ...
    red.value = True
    time.sleep(0.25)
    red.value = False
    time.sleep(0.25)

    # ... and green, at the same time, once in two seconds.
    green.value = True
    time.sleep(1)
    green.value = False
    time.sleep(1)
