# A lamp that goes on above two volts and off below one.
import time

import analogio
import board
import digitalio

lamp = digitalio.DigitalInOut(board.D12)
lamp.switch_to_output(value=False)
knob = analogio.AnalogIn(board.A1)

print("ready")
for _ in range(100):
    time.sleep(0.01)
    volts = knob.value * knob.reference_voltage / 65535
    if volts > 2 and not lamp.value:
        lamp.value = True
        print("on at {:.1f} V".format(volts))
    elif volts < 1 and lamp.value:
        lamp.value = False
        print("off at {:.1f} V".format(volts))
