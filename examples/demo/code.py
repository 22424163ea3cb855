# Two LEDs, a NeoPixel and a button, each with a task of its own.
#
# On a Feather M4 Express: the red LED is on the board, the other LED is between D12 and ground (with a resistor),
# and the button is between D5 and ground.

import asyncio

import board
import digitalio
import keypad
import neopixel

COLORS = (("blue", (0, 0, 1)), ("green", (0, 1, 0)), ("orange", (1, 0.3, 0)), ("pink", (1, 0, 0.4)))


class Mood:
    """What the button changes."""

    def __init__(self):
        self.presses = 0

    @property
    def name(self):
        return COLORS[self.presses % len(COLORS)][0]

    @property
    def color(self):
        return COLORS[self.presses % len(COLORS)][1]

    @property
    def interval(self):
        return 0.35 if self.presses % 2 == 0 else 0.1


async def blink_steadily(pin):
    with digitalio.DigitalInOut(pin) as led:
        led.switch_to_output(value=False)
        while True:
            led.value = not led.value
            await asyncio.sleep(0.5)


async def blink_by_mood(pin, mood):
    with digitalio.DigitalInOut(pin) as led:
        led.switch_to_output(value=False)
        while True:
            led.value = not led.value
            await asyncio.sleep(mood.interval)


async def fade(pin, mood):
    with neopixel.NeoPixel(pin, 1, brightness=0.5) as pixel:
        while True:
            for step in range(-50, 50):
                level = 250 - 5 * abs(step)
                red, green, blue = mood.color
                pixel[0] = (int(level * red), int(level * green), int(level * blue))
                await asyncio.sleep(0.02)


async def watch_button(pin, mood):
    with keypad.Keys((pin,), value_when_pressed=False, pull=True) as keys:
        while True:
            event = keys.events.get()
            if event and event.pressed:
                mood.presses += 1
                print("Press", mood.presses, "- the NeoPixel turns", mood.name)
            await asyncio.sleep(0.02)


async def report(mood):
    seconds = 0
    while True:
        await asyncio.sleep(5)
        seconds += 5
        print(seconds, "seconds,", mood.presses, "presses")


async def main():
    print("Press the button on D5!")
    mood = Mood()
    await asyncio.gather(
        blink_steadily(board.LED),
        blink_by_mood(board.D12, mood),
        fade(board.NEOPIXEL, mood),
        watch_button(board.D5, mood),
        report(mood),
    )


asyncio.run(main())
