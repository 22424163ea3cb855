import asyncio

import board
import keypad
import neopixel
from rainbowio import colorwheel

PIXELS = 8

pixels = neopixel.NeoPixel(board.D6, PIXELS, brightness=0.2, auto_write=False)


class Direction:
    def __init__(self):
        self.step = 4


async def rainbow(direction):
    start = 0
    while True:
        for i in range(PIXELS):
            pixels[i] = colorwheel((start + i * 256 // PIXELS) % 256)
        pixels.show()
        start = (start + direction.step) % 256
        await asyncio.sleep(0.03)


async def watch_button(direction):
    with keypad.Keys((board.D5,), value_when_pressed=False, pull=True) as keys:
        while True:
            event = keys.events.get()
            if event and event.pressed:
                direction.step = -direction.step
                print("the rainbow turns round")
            await asyncio.sleep(0.02)


async def main():
    direction = Direction()
    await asyncio.gather(rainbow(direction), watch_button(direction))


asyncio.run(main())
