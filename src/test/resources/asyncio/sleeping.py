# passes: 50
import asyncio
import gc
from _snakeboard import mark


async def main():
    mark(1)
    for _ in range(50):
        await asyncio.sleep(0.002)
    mark(2)


gc.collect()
asyncio.run(main())
