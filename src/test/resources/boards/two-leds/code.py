# Two LEDs that blink at rates of their own; the second stops after five blinks.
import asyncio

import board
import digitalio


async def blink(pin, interval, count):
    with digitalio.DigitalInOut(pin) as led:
        led.switch_to_output(value=False)
        for _ in range(count):
            led.value = True
            await asyncio.sleep(interval)
            led.value = False
            await asyncio.sleep(interval)
    print("done:", interval)


async def main():
    print("ready")
    slow = asyncio.create_task(blink(board.D12, 0.3, 3))
    fast = asyncio.create_task(blink(board.D11, 0.1, 5))
    await slow
    await fast
    print("all done")


asyncio.run(main())
