import asyncio

import board
import digitalio


async def say_hello():
    print("hello from a task")


async def blink(pin, interval):
    with digitalio.DigitalInOut(pin) as led:
        led.switch_to_output(value=False)
        while True:
            led.value = True
            asyncio.sleep(interval)  # forgotten: await
            led.value = False
            await asyncio.sleep(interval)


async def main():
    say_hello()  # forgotten: await
    await blink(board.LED, 0.5)


asyncio.run(main())
