# passes: 60
import asyncio
from asyncio import gather
from _snakeboard import mark


lock = asyncio.Lock()


async def user():
    for _ in range(20):
        async with lock:
            await asyncio.sleep(0)


async def main():
    mark(1)
    await gather(user(), user(), user())
    mark(2)


asyncio.run(main())
