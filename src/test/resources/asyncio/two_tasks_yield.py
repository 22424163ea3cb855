# passes: 200
import asyncio
from _snakeboard import mark


async def other():
    for _ in range(110):
        await asyncio.sleep(0)


async def main():
    task = asyncio.create_task(other())
    await asyncio.sleep(0)
    mark(1)
    for _ in range(100):
        await asyncio.sleep(0)
    mark(2)
    await task


asyncio.run(main())
