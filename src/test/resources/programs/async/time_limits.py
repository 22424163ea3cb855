import asyncio


async def slow(pause, result):
    try:
        await asyncio.sleep(pause)
        return result
    except asyncio.CancelledError:
        print("cancelled", result)
        raise
    finally:
        print("leaving", result)


async def fails():
    await asyncio.sleep(0)
    raise KeyError("k")


async def main():
    print(await asyncio.wait_for(slow(0.01, "quick"), 1))
    print(await asyncio.wait_for(slow(0.01, "no limit"), None))
    try:
        await asyncio.wait_for(slow(5, "slow"), 0.03)
    except asyncio.TimeoutError:
        print("TimeoutError")
    try:
        await asyncio.wait_for(fails(), 1)
    except KeyError as e:
        print("KeyError", e.args)
    t = asyncio.create_task(slow(0.02, "a task"))
    print(await asyncio.wait_for(t, 1), t.done())

    # The wait itself is cancelled.
    w = asyncio.create_task(asyncio.wait_for(slow(5, "inner"), 5))
    await asyncio.sleep(0.02)
    w.cancel()
    try:
        await w
    except asyncio.CancelledError:
        print("wait cancelled")

    # One limit inside another.
    try:
        await asyncio.wait_for(asyncio.wait_for(slow(5, "nested"), 1), 0.03)
    except asyncio.TimeoutError:
        print("the shorter one")


asyncio.run(main())
