import asyncio


async def sleeper(name):
    try:
        print(name, "sleeps")
        await asyncio.sleep(5)
        print("never")
    except asyncio.CancelledError:
        print(name, "is woken")
        raise
    finally:
        print(name, "tidies up")


async def ignores():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("I go on")
    await asyncio.sleep(0)
    return "finished anyway"


async def outcome(t):
    try:
        return await t
    except asyncio.CancelledError:
        return "CancelledError"


async def main():
    a = asyncio.create_task(sleeper("a"))
    await asyncio.sleep(0)
    print(a.cancel(), await outcome(a), a.done())
    print(a.cancel())

    b = asyncio.create_task(sleeper("never started"))
    b.cancel()
    print(await outcome(b))

    c = asyncio.create_task(ignores())
    await asyncio.sleep(0)
    c.cancel()
    print(await outcome(c))

    # Cancelling a task cancels what it waits for.
    d = asyncio.create_task(sleeper("inner"))

    async def waits():
        await d

    e = asyncio.create_task(waits())
    await asyncio.sleep(0.02)
    e.cancel()
    print(await outcome(e), d.done())
    print(issubclass(asyncio.CancelledError, Exception))
    try:
        asyncio.current_task().cancel
        print("has cancel")
    except AttributeError:
        print("never")


asyncio.run(main())
