# A queue for tasks, as one writes it where the library has none.
import asyncio


class Queue:
    def __init__(self, limit):
        self.limit = limit
        self.items = []
        self.changed = asyncio.Event()

    async def put(self, item):
        while len(self.items) >= self.limit:
            self.changed.clear()
            await self.changed.wait()
        self.items.append(item)
        self.changed.set()

    async def get(self):
        while not self.items:
            self.changed.clear()
            await self.changed.wait()
        self.changed.set()
        return self.items.pop(0)


async def producer(q, n):
    for i in range(n):
        await q.put(i)
    await q.put(None)


async def consumer(q):
    got = []
    while True:
        item = await q.get()
        if item is None:
            return got
        got.append(item)
        await asyncio.sleep(0)


async def main():
    for limit in (1, 3, 100):
        q = Queue(limit)
        _, got = await asyncio.gather(producer(q, 8), consumer(q))
        print(limit, got)


asyncio.run(main())
