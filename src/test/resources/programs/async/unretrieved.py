# oracle: micropython
# An exception that nobody awaits goes to the loop's handler, after everybody had a turn.
import asyncio


def handler(loop, context):
    print("handler:", context["message"], "|", type(context["exception"]).__name__, context["exception"].args, context["future"].done())


async def fails(name):
    raise ValueError(name)


async def ok():
    print("an innocent task")


async def main():
    loop = asyncio.get_event_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    asyncio.create_task(fails("alone"))
    asyncio.create_task(ok())
    await asyncio.sleep(0)
    print("main goes on")
    await asyncio.sleep(0)
    t = asyncio.create_task(fails("awaited in time"))
    try:
        await t
    except ValueError as e:
        print("awaited", e.args)
    late = asyncio.create_task(fails("awaited too late"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    try:
        await late
    except ValueError as e:
        print("awaited", e.args)
    c = asyncio.create_task(ok())
    c.cancel()
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "by hand", "exception": KeyError("k"), "future": c})
    loop.set_exception_handler(None)


asyncio.run(main())
print("run is over")
