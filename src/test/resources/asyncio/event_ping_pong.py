# passes: 100
import asyncio
from _snakeboard import mark


ping = asyncio.Event()
pong = asyncio.Event()


async def answer():
    while True:
        await ping.wait()
        ping.clear()
        pong.set()


async def main():
    task = asyncio.create_task(answer())
    mark(1)
    for _ in range(50):
        ping.set()
        await pong.wait()
        pong.clear()
    mark(2)
    task.cancel()
    await asyncio.sleep(0)


asyncio.run(main())
