import asyncio


async def work(x):
    await asyncio.sleep(0)
    return x * 10


async def fails():
    raise ValueError("from the task")


async def main():
    t = asyncio.create_task(work(1))
    print(t.done())
    print(await t, t.done(), await t)
    f = asyncio.create_task(fails())
    for _ in range(2):
        try:
            await f
        except ValueError as e:
            print("ValueError", e)
    me = asyncio.current_task()
    print(me is asyncio.current_task(), me is t, me.done())

    # Two tasks wait for one.
    async def wait_for(t, name):
        return name, await t

    shared = asyncio.create_task(work(5))
    a = asyncio.create_task(wait_for(shared, "a"))
    b = asyncio.create_task(wait_for(shared, "b"))
    print(await a, await b)

    # Tasks start tasks.
    async def tree(depth):
        if depth == 0:
            return 1
        left = asyncio.create_task(tree(depth - 1))
        right = asyncio.create_task(tree(depth - 1))
        return await left + await right

    print(await tree(4))
    return "result of main"


print(asyncio.run(main()))
try:
    asyncio.run(fails())
except ValueError as e:
    print("out of run:", e)
try:
    asyncio.current_task()
except RuntimeError:
    print("no task outside of run")
loop = asyncio.new_event_loop()
print(loop.run_until_complete(work(7)))
loop.close()
