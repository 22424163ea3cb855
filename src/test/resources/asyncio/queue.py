# passes: 60
import asyncio
from _snakeboard import mark


items = []
there = asyncio.Event()


async def produce():
    for number in range(60):
        items.append(number)
        there.set()
        await asyncio.sleep(0)


async def main():
    task = asyncio.create_task(produce())
    mark(1)
    taken = 0
    while taken < 60:
        await there.wait()
        there.clear()
        while items:
            items.pop(0)
            taken += 1
    mark(2)
    await task


asyncio.run(main())
