import asyncio


async def runner(name, start, pace, arrivals):
    print(name, "kneels down")
    await start.wait()
    print(name, "runs")
    for lap in range(3):
        await asyncio.sleep(pace)
    print(name, "arrives")
    arrivals.append(name)


async def main():
    start = asyncio.Event()
    arrivals = []
    race = [
        asyncio.create_task(runner("Ada", start, 0.11, arrivals)),
        asyncio.create_task(runner("Bob", start, 0.07, arrivals)),
        asyncio.create_task(runner("Cy", start, 0.15, arrivals)),
    ]
    await asyncio.sleep(0.05)
    print("bang!")
    start.set()
    for task in race:
        await task
    print("the winner is", arrivals[0])


asyncio.run(main())
