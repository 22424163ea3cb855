# A button task, an LED task and a pixel task share an object, as in the guide on cooperative multitasking.
import asyncio

import board
import digitalio
import keypad
import neopixel


class Controls:
    def __init__(self):
        self.interval = 0.2
        self.color = (0, 0, 0)


async def watch(pin, controls):
    with keypad.Keys((pin,), value_when_pressed=False, pull=True) as keys:
        print("ready")
        while True:
            event = keys.events.get()
            if event:
                if event.pressed:
                    controls.interval = 0.05
                    controls.color = (9, 0, 0)
                else:
                    controls.interval = 0.2
                    controls.color = (0, 9, 0)
                print(event)
            await asyncio.sleep(0)


async def blink(pin, controls):
    with digitalio.DigitalInOut(pin) as led:
        led.switch_to_output(value=False)
        while True:
            led.value = not led.value
            await asyncio.sleep(controls.interval)


async def glow(pin, controls):
    shown = None
    with neopixel.NeoPixel(pin, 2, auto_write=False) as pixels:
        while True:
            if controls.color != shown:
                shown = controls.color
                pixels.fill(shown)
                pixels.show()
            await asyncio.sleep(0.01)


async def main():
    controls = Controls()
    await asyncio.gather(watch(board.D5, controls), blink(board.D12, controls), glow(board.D6, controls))


asyncio.run(main())
