import asyncio


async def search(place, seconds):
    try:
        print("searching", place)
        await asyncio.sleep(seconds)
        print("done with", place)
        return "a key"
    except asyncio.CancelledError:
        print("called back from", place)
        raise
    finally:
        print("closing", place)


async def main():
    print("found", await asyncio.wait_for(search("the drawer", 0.05), 1))

    try:
        await asyncio.wait_for(search("the attic", 10), 0.1)
    except asyncio.TimeoutError:
        print("that took too long")

    task = asyncio.create_task(search("the garden", 10))
    await asyncio.sleep(0.05)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("the search is called off")


asyncio.run(main())
