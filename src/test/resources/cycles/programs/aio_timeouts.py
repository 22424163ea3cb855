import asyncio
class Sensor:
    def __init__(self, delay, value):
        self.delay = delay
        self.value = value
        self.failures = 0
    async def read(self):
        await asyncio.sleep(self.delay)
        if self.value < 0:
            raise ValueError("bad reading")
        return self.value
async def sample(s):
    try:
        return await asyncio.wait_for(s.read(), 0.01)
    except asyncio.TimeoutError:
        s.failures += 1
        return None
    except ValueError as e:
        s.failures += 10
        return str(e)
async def watchdog(flag):
    n = 0
    try:
        while True:
            n += 1
            await asyncio.sleep(0.004)
    except asyncio.CancelledError:
        flag.append(n)
        raise
async def main():
    flag = []
    dog = asyncio.create_task(watchdog(flag))
    sensors = [Sensor(0.002, 5), Sensor(0.03, 6), Sensor(0.001, -1), Sensor(0, 7)]
    for turn in range(3):
        got = []
        for s in sensors:
            got.append(await sample(s))
        print(turn, got)
    dog.cancel()
    try:
        await dog
    except asyncio.CancelledError:
        print("stopped")
    print([s.failures for s in sensors], len(flag))
asyncio.run(main())
