import asyncio


async def write(name, pen, words):
    for word in words:
        async with pen:
            # Nobody else can have the pen until this block ends, however long it takes.
            print(name, "takes the pen")
            await asyncio.sleep(0.02)
            print(name, "writes", word)
        await asyncio.sleep(0)


async def main():
    pen = asyncio.Lock()
    await asyncio.gather(
        write("Ada", pen, ["red", "green"]),
        write("Bob", pen, ["one", "two", "three"]),
        write("Cy", pen, ["end"]),
    )
    print("the pen is", "taken" if pen.locked() else "free")


asyncio.run(main())
