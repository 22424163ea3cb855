# passes: 200
import asyncio
from _snakeboard import mark


done = False


async def work():
    global done
    for _ in range(100):
        await asyncio.sleep(0)
    done = True


async def main():
    task = asyncio.create_task(work())
    mark(1)
    while not done:
        await asyncio.sleep(0)
    mark(2)
    await task


asyncio.run(main())
