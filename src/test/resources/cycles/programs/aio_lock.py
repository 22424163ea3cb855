import asyncio
class Bus:
    def __init__(self):
        self.lock = asyncio.Lock()
        self.log = []
    async def transfer(self, who, n):
        async with self.lock:
            self.log.append(who)
            for _ in range(n):
                await asyncio.sleep(0)
            self.log.append(who.upper())
class Device:
    def __init__(self, bus, name):
        self.bus, self.name, self.count = bus, name, 0
    async def work(self, times):
        for i in range(times):
            await self.bus.transfer(self.name, 1 + i % 2)
            self.count += 1
        return self.name, self.count
async def ticker(counts):
    while counts[0] < 60:
        counts[0] += 1
        await asyncio.sleep(0)
async def main():
    bus = Bus()
    counts = [0]
    t = asyncio.create_task(ticker(counts))
    r = await asyncio.gather(*[Device(bus, n).work(4) for n in "abc"])
    await t
    print(r, "".join(bus.log))
asyncio.run(main())
