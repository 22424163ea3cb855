import asyncio
results = []
class Semaphore:
    def __init__(self, n):
        self.n = n
        self.waiting = []
    async def __aenter__(self):
        while self.n == 0:
            e = asyncio.Event()
            self.waiting.append(e)
            await e.wait()
        self.n -= 1
    async def __aexit__(self, *exc):
        self.n += 1
        if self.waiting:
            self.waiting.pop(0).set()
class Ticks:
    def __init__(self, n):
        self.n = n
    def __aiter__(self):
        return self
    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0)
        return self.n
async def job(sem, k):
    async with sem:
        async for t in Ticks(3):
            results.append(k * 10 + t)
        if k % 4 == 3:
            raise RuntimeError(k)
        return k
async def main():
    sem = Semaphore(2)
    got = await asyncio.gather(*(job(sem, k) for k in range(8)), return_exceptions=True)
    print([type(g).__name__ for g in got], sum(results))
asyncio.run(main())
