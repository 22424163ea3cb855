import asyncio

log = []


async def worker(name, turns):
    for i in range(turns):
        log.append("%s%d" % (name, i))
        await asyncio.sleep(0)
    return name


async def main():
    tasks = [asyncio.create_task(worker(n, t)) for n, t in (("a", 3), ("b", 1), ("c", 4), ("d", 2))]
    log.append("main")
    for t in tasks:
        print(await t)


asyncio.run(main())
print(" ".join(log))


# Nobody runs twice before all others ran once.
async def fair(n, rounds):
    counts = [0] * n

    async def one(i):
        for _ in range(rounds):
            counts[i] += 1
            assert max(counts) - min(counts) <= 1
            await asyncio.sleep(0)

    await asyncio.gather(*[one(i) for i in range(n)])
    return counts


print(asyncio.run(fair(10, 20)))
