# libraries: adafruit_debouncer adafruit_ticks
# board: feather_m4_express
import board
import digitalio
import time
from adafruit_debouncer import Button, Debouncer

state = [True]
switch = Debouncer(lambda: state[0], interval=0.01)
button = Button(lambda: state[0], value_when_pressed=False, short_duration_ms=200, long_duration_ms=500)
presses = ((0.05, False), (0.30, True), (0.35, False), (0.40, True), (1.0, False), (1.8, True))
start = time.monotonic()
events = []
while time.monotonic() - start < 2.3:
    now = time.monotonic() - start
    for at, value in presses:
        if now >= at:
            state[0] = value
    switch.update()
    button.update()
    if switch.fell: events.append("fell")
    if switch.rose: events.append("rose")
    if button.short_count: events.append(button.short_count)
    if button.long_press: events.append("long")
print(events)
