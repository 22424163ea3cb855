# Fades an LED in three steps, and beeps.
import time

import board
import pwmio

led = pwmio.PWMOut(board.D12, frequency=1000, duty_cycle=0)
print("ready")
for percent in (25, 50, 100):
    led.duty_cycle = 65535 * percent // 100
    print(percent, led.duty_cycle > 0)
    time.sleep(0.2)
led.deinit()

piezo = pwmio.PWMOut(board.D9, duty_cycle=32768, frequency=440, variable_frequency=True)
time.sleep(0.1)
piezo.frequency = 880
time.sleep(0.1)
piezo.deinit()
print("end")
