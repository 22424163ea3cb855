# passes: 200
import asyncio
from _snakeboard import mark


async def main():
    mark(1)
    for _ in range(200):
        await asyncio.sleep(0)
    mark(2)


asyncio.run(main())
