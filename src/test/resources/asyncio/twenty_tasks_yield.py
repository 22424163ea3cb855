# passes: 420
import asyncio
from asyncio import gather
from _snakeboard import mark


async def other():
    for _ in range(25):
        await asyncio.sleep(0)


async def main():
    tasks = [asyncio.create_task(other()) for _ in range(20)]
    await asyncio.sleep(0)
    mark(1)
    for _ in range(20):
        await asyncio.sleep(0)
    mark(2)
    await gather(*tasks)


asyncio.run(main())
