# passes: 50
import asyncio
from _snakeboard import mark


async def deep(level):
    if level:
        await deep(level - 1)
    else:
        await asyncio.sleep(0)


async def main():
    mark(1)
    for _ in range(50):
        await deep(6)
    mark(2)


asyncio.run(main())
