# libraries: asyncio adafruit_ticks
import asyncio

async def worker(name, queue, event):
    for i in range(3):
        queue.append((name, i))
        await asyncio.sleep(0.01 * (i + 1))
    event.set()
    return name.upper()

async def nap(seconds):
    await asyncio.sleep(seconds)

async def main():
    queue, event = [], asyncio.Event()
    results = await asyncio.gather(worker("a", queue, event), worker("b", queue, event))
    await event.wait()
    print(results, queue)
    try:
        await asyncio.wait_for(nap(5), 0.05)
    except asyncio.TimeoutError:
        print("timeout")
    task = asyncio.create_task(nap(3))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")
    lock = asyncio.Lock()
    async with lock:
        print(lock.locked())

asyncio.run(main())
