# Of tasks that only give way, none has two turns before all others had one.
import asyncio

order = []


async def worker(name):
    for _ in range(4):
        order.append(name)
        await asyncio.sleep(0)


async def main():
    tasks = [asyncio.create_task(worker(name)) for name in "abcdefg"]
    print("ready")
    for task in tasks:
        await task


asyncio.run(main())
print("".join(order))
