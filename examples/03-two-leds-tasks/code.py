import asyncio

import board
import digitalio


async def blink(pin, interval):
    with digitalio.DigitalInOut(pin) as led:
        led.switch_to_output(value=False)
        while True:
            led.value = True
            await asyncio.sleep(interval)
            led.value = False
            await asyncio.sleep(interval)


async def main():
    red = asyncio.create_task(blink(board.LED, 0.25))
    green = asyncio.create_task(blink(board.D12, 1))
    await asyncio.gather(red, green)


asyncio.run(main())
