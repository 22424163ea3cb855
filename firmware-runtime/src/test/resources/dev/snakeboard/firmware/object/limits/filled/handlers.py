# closures with one to four cells, functions with defaults, bound methods, chains of functions
def one(a):
    return lambda: a


def four(a, b, c, d):
    def inner(x):
        return a + b + c + d + x

    return inner


def counter():
    n = 0

    def up():
        nonlocal n
        n += 1
        return n

    def down():
        nonlocal n
        n -= 1
        return n

    return up, down


def chain(f):
    def g(*args):
        return f(*args)

    return g


def fill(make, start=None):
    held = []
    last = start
    n = 0
    try:
        while True:
            last = make(last, n)
            held.append(last)
            n += 1
    except MemoryError as error:
        held = last = None
        print(n, error)


fill(lambda last, n: one(n))
fill(lambda last, n: four(n, [n], "x", None))
fill(lambda last, n: counter())
fill(lambda last, n: chain(last), len)
fill(lambda last, n: lambda a=n, *, b=last: (a, b))
fill(lambda last, n: {"on": [].append, "off": "a".join})
