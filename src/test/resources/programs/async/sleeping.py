import asyncio

order = []


async def after(name, seconds):
    await asyncio.sleep(seconds)
    order.append(name)


async def main():
    await asyncio.gather(after("c", 0.09), after("a", 0.03), after("d", 0.12), after("b", 0.06), after("now", 0), after("past", -1))
    print(order)
    t = asyncio.create_task(after("later", 0.03))
    print(t.done(), order[-1])
    await asyncio.sleep(0.06)
    print(t.done(), order[-1])


asyncio.run(main())
