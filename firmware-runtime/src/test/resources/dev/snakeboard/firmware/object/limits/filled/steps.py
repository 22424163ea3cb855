# generators that wait at their first, second, last place; coroutines; chains of yield from; with try and finally
def count(n):
    while True:
        yield n
        n += 1


def nested(n):
    if n:
        yield from nested(n - 1)
    yield n


def guarded(n):
    try:
        a, b, c = n, n + 1, n + 2
        yield a
        yield b + c
    finally:
        n = None


async def job(n):
    await other(n)


async def other(n):
    return n


def started(g):
    next(g)
    return g


def fill(make):
    held = []
    n = 0
    try:
        while True:
            held.append(make(n))
            n += 1
    except MemoryError as error:
        held = None
        print(n, error)


fill(count)
fill(lambda n: started(count(n)))
fill(lambda n: started(nested(n % 5)))
fill(lambda n: started(guarded(n)))
fill(job)
fill(lambda n: (k * k for k in [n, n]))
