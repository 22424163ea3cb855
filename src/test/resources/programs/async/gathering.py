import asyncio


async def double(x, pause):
    await asyncio.sleep(pause)
    return x * 2


async def fail(pause):
    await asyncio.sleep(pause)
    raise ValueError("after %s" % pause)


def show(results):
    return [type(r).__name__ if isinstance(r, BaseException) else r for r in results]


async def main():
    print(await asyncio.gather(double(1, 0.04), double(2, 0.02), double(3, 0)))
    print(await asyncio.gather())
    try:
        print(await asyncio.gather(double(1, 0.02), fail(0)))
    except ValueError as e:
        print("ValueError", e)
    print(show(await asyncio.gather(double(1, 0), fail(0.02), fail(0), double(4, 0.04), return_exceptions=True)))
    t = asyncio.create_task(double(5, 0))
    await t
    print(await asyncio.gather(t, double(6, 0)))
    nested = await asyncio.gather(double(7, 0), double(8, 0))
    print(nested)
    outer = asyncio.create_task(waits())
    await asyncio.sleep(0.02)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer cancelled")


async def patient(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def waits():
    await asyncio.gather(patient("x"), patient("y"))


asyncio.run(main())
