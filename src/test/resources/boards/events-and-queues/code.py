# One task counts edges in the background and wakes another by an event; a third gives up waiting.
import asyncio

import board
import countio
import digitalio


async def count(pin, enough):
    with countio.Counter(pin, edge=countio.Edge.FALL, pull=digitalio.Pull.UP) as edges:
        print("ready")
        while edges.count < 3:
            await asyncio.sleep(0.01)
        enough.set()


async def lamp(pin, enough):
    with digitalio.DigitalInOut(pin) as led:
        led.switch_to_output(value=False)
        await enough.wait()
        led.value = True
        await asyncio.sleep(0.2)


async def impatient(enough):
    try:
        await asyncio.wait_for(enough.wait(), 0.25)
    except asyncio.TimeoutError:
        print("no longer")


async def main():
    enough = asyncio.Event()
    await asyncio.gather(count(board.D5, enough), lamp(board.D12, enough), impatient(enough))
    print("three")


asyncio.run(main())
