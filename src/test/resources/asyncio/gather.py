# passes: 40
import asyncio
from asyncio import gather
from _snakeboard import mark


async def short():
    await asyncio.sleep(0)


async def main():
    mark(1)
    for _ in range(10):
        await gather(short(), short(), short(), short())
    mark(2)


asyncio.run(main())
