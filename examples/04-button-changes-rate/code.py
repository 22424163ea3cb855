import asyncio

import board
import digitalio
import keypad


class Rate:
    """How fast to blink. The button's task changes it, the LED's task looks at it."""

    def __init__(self, seconds):
        self.seconds = seconds


async def blink(pin, rate):
    with digitalio.DigitalInOut(pin) as led:
        led.switch_to_output(value=False)
        while True:
            led.value = not led.value
            await asyncio.sleep(rate.seconds)


async def watch_button(pin, rate):
    # The button connects the pin to ground, so it reads False when pressed.
    with keypad.Keys((pin,), value_when_pressed=False, pull=True) as keys:
        while True:
            event = keys.events.get()
            if event and event.pressed:
                rate.seconds = rate.seconds / 2 if rate.seconds > 0.1 else 0.8
                print("blinking every", rate.seconds, "seconds")
            await asyncio.sleep(0.02)


async def main():
    rate = Rate(0.8)
    await asyncio.gather(blink(board.LED, rate), watch_button(board.D5, rate))


asyncio.run(main())
