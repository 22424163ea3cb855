import asyncio


async def count(name, last):
    for number in range(1, last + 1):
        print(name, "says", number)
        await asyncio.sleep(0)
    print(name, "is done")


async def main():
    print("ready, steady, go")
    await asyncio.gather(count("Ada", 3), count("Bob", 5), count("Cy", 2))
    print("everybody is done")


asyncio.run(main())
