import asyncio


class Door:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow

    async def __aenter__(self):
        await asyncio.sleep(0)
        print("open", self.name)
        return self.name

    async def __aexit__(self, kind, value, tb):
        await asyncio.sleep(0)
        print("close", self.name, kind.__name__ if kind else None)
        return self.swallow


async def returns():
    async with Door("r") as d:
        return "returned " + d


async def main():
    async with Door("a") as a:
        print("in", a)
    async with Door("a") as a, Door("b") as b:
        print("in", a, b)
    async with Door("s", swallow=True):
        raise ValueError
    try:
        async with Door("p"):
            raise KeyError("passed")
    except KeyError as e:
        print(e.args)
    print(await returns())
    for i in range(3):
        async with Door(str(i)):
            if i == 0:
                continue
            break
    try:
        async with 5:
            pass
    except (AttributeError, TypeError):
        print("no door")


asyncio.run(main())
