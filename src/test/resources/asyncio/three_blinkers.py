# passes: 60
import asyncio
import gc
from asyncio import gather
from _snakeboard import mark


async def blink(every, times):
    for _ in range(times):
        await asyncio.sleep(every)


async def main():
    mark(1)
    await gather(blink(0.002, 30), blink(0.003, 20), blink(0.006, 10))
    mark(2)


gc.collect()
asyncio.run(main())
