# oracle: micropython
import asyncio


async def nap():
    await asyncio.sleep(0)


async def forgets_await():
    asyncio.sleep(0.01)
    await asyncio.sleep(0.01)


async def runs_inside():
    asyncio.run(nap())


async def cancels_itself():
    asyncio.current_task().cancel()


async def gathers_the_awaited():
    t = asyncio.create_task(asyncio_sleep(0.05))
    w = asyncio.create_task(waits(t))
    await asyncio.sleep(0)
    await asyncio.gather(t)


async def awaits_the_gathered():
    t = asyncio.create_task(asyncio_sleep(0.05))
    g = asyncio.create_task(gathers(t))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await t


async def asyncio_sleep(s):
    await asyncio.sleep(s)


async def waits(t):
    await t


async def gathers(t):
    await asyncio.gather(t)


async def releases():
    asyncio.Lock().release()


async def not_a_coroutine():
    asyncio.create_task(nap)


async def awaits_a_number():
    await 5


async def too_long():
    await asyncio.sleep(300000)


for bad in (
    runs_inside,
    cancels_itself,
    gathers_the_awaited,
    awaits_the_gathered,
    releases,
    not_a_coroutine,
    awaits_a_number,
    too_long,
    forgets_await,  # last: from here on, every sleep fails
):
    asyncio.new_event_loop()
    try:
        print(asyncio.run(bad()))
    except Exception as e:
        print(bad.__name__ + ":", type(e).__name__, e)
try:
    asyncio.current_task()
except RuntimeError as e:
    print(e)
try:
    asyncio.nothing
except AttributeError as e:
    print("AttributeError", e)
