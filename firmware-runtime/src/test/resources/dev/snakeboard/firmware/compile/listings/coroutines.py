import asyncio
from .package import first as one, second
from ... import third
import a.b.c, a.b as ab
from a.b import *


def generator(n):
    received = yield
    yield n
    result = yield from generator(n)
    return result


async def task(lock, stream):
    await asyncio.sleep(1)
    async with lock as held, stream:
        return await held.read()
    async for line in stream:
        if not line:
            continue
        print(await line)
        break
    else:
        print("end")


def importing():
    from os import getcwd
    import sys
    return getcwd, sys, lambda: (yield)
