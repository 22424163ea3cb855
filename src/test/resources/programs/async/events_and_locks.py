import asyncio


async def waiter(name, event, log):
    log.append(name + " waits")
    await event.wait()
    log.append(name + " goes")


async def events():
    event = asyncio.Event()
    log = []
    tasks = [asyncio.create_task(waiter(n, event, log)) for n in "abc"]
    await asyncio.sleep(0)
    print(event.is_set(), log)
    event.set()
    print(event.is_set(), await event.wait())
    for t in tasks:
        await t
    print(log)
    event.clear()
    t = asyncio.create_task(waiter("d", event, log))
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.sleep(0)
    event.set()
    await asyncio.sleep(0)
    print(log[-1], t.done())
    try:
        event.clear()
        await asyncio.wait_for(event.wait(), 0.02)
    except asyncio.TimeoutError:
        print("nobody set it")


async def user(name, lock, log, turns):
    for i in range(turns):
        async with lock:
            log.append(name + "<")
            await asyncio.sleep(0)
            log.append(name + ">")


async def locks():
    lock = asyncio.Lock()
    log = []
    await asyncio.gather(user("a", lock, log, 2), user("b", lock, log, 2), user("c", lock, log, 1))
    print(" ".join(log), lock.locked())
    print(await lock.acquire(), lock.locked())
    t = asyncio.create_task(user("late", lock, log, 1))
    await asyncio.sleep(0)
    t.cancel()
    lock.release()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(log[-1], lock.locked())
    try:
        lock.release()
    except RuntimeError:
        print("not held")
    try:
        async with lock:
            raise ValueError
    except ValueError:
        print(lock.locked())


asyncio.run(events())
asyncio.run(locks())
