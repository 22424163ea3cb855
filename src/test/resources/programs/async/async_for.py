import asyncio


class Ticks:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        self.i = 0
        return self

    async def __anext__(self):
        await asyncio.sleep(0)
        if self.i == self.n:
            raise StopAsyncIteration
        self.i += 1
        return self.i


class Failing:
    def __aiter__(self):
        return self

    async def __anext__(self):
        raise ValueError("in anext")


async def find(wanted):
    async for i in Ticks(5):
        if i == wanted:
            return "found"
    else:
        return "not found"


async def main():
    async for i in Ticks(3):
        print(i)
    else:
        print("else")
    async for i in Ticks(5):
        if i == 2:
            continue
        if i == 4:
            break
        print(i)
    else:
        print("never")
    print(await find(2), await find(9))
    async for i in Ticks(2):
        async for j in Ticks(2):
            print(i, j)
    try:
        async for i in Failing():
            pass
    except ValueError as e:
        print(e)
    async for i, *rest in Pairs():
        print(i, rest)


class Pairs(Ticks):
    def __init__(self):
        self.n = 2

    async def __anext__(self):
        return (await super().__anext__(), "x", "y")


asyncio.run(main())
