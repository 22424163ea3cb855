# The contacts bounce; the debouncer sees one press and one release.
import time

import board
import digitalio
from adafruit_debouncer import Debouncer

pin = digitalio.DigitalInOut(board.D5)
pin.switch_to_input(pull=digitalio.Pull.UP)
switch = Debouncer(pin, interval=0.02)
print("ready")
falls = rises = 0
end = time.monotonic() + 0.3
while time.monotonic() < end:
    switch.update()
    if switch.fell:
        falls += 1
        print("fell")
    if switch.rose:
        rises += 1
        print("rose")
print(falls, rises)
