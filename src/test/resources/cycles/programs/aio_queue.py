import asyncio
class Queue:
    def __init__(self, size):
        self.size = size
        self.items = []
        self.got = asyncio.Event()
        self.free = asyncio.Event()
    async def put(self, item):
        while len(self.items) >= self.size:
            self.free.clear()
            await self.free.wait()
        self.items.append(item)
        self.got.set()
    async def get(self):
        while not self.items:
            self.got.clear()
            await self.got.wait()
        item = self.items.pop(0)
        self.free.set()
        return item
async def produce(q, name, n):
    for i in range(n):
        await q.put((name, i))
        if i % 3 == 0:
            await asyncio.sleep(0)
    await q.put(None)
async def consume(q, producers):
    total = 0
    seen = {}
    while producers:
        item = await q.get()
        if item is None:
            producers -= 1
            continue
        name, i = item
        seen[name] = seen.get(name, 0) + 1
        total += i
    return total, seen
async def main():
    q = Queue(4)
    jobs = [asyncio.create_task(produce(q, n, 12)) for n in ("a", "b", "c")]
    print(await consume(q, 3))
    await asyncio.gather(*jobs)
asyncio.run(main())
