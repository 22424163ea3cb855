import asyncio
import time

import board
import digitalio


async def blink(pin, interval):
    with digitalio.DigitalInOut(pin) as led:
        led.switch_to_output(value=False)
        planned = time.monotonic()
        while True:
            led.value = not led.value
            planned += interval
            await asyncio.sleep(planned - time.monotonic())
            late = time.monotonic() - planned
            if late > 0.1:
                print("the LED is", round(late, 1), "seconds late")
                planned = time.monotonic()


def is_prime(n):
    for d in range(2, n):
        if n % d == 0:
            return False
    return True


async def count_primes():
    while True:
        found = 0
        for n in range(2, 1000):
            if is_prime(n):
                found += 1
            # await asyncio.sleep(0)
        print("there are", found, "primes below 1000")
        await asyncio.sleep(1)


async def main():
    await asyncio.gather(blink(board.LED, 0.2), count_primes())


asyncio.run(main())
