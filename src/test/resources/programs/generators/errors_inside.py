def fails_at(n):
    for i in range(5):
        if i == n:
            raise ValueError("at %d" % i)
        yield i


out = []
try:
    for x in fails_at(2):
        out.append(x)
except ValueError as e:
    print(out, e)

g = fails_at(0)
try:
    next(g)
except ValueError:
    pass
print(list(g))


def myself():
    yield next(g)


g = myself()
try:
    next(g)
except ValueError:
    print("already executing")


def leaks():
    yield 1
    raise StopIteration


try:
    print(list(leaks()))
except RuntimeError:
    print("RuntimeError: a StopIteration must not leak")


def handles():
    while True:
        try:
            yield 1 // (yield)
        except ZeroDivisionError:
            print("division by zero inside")


g = handles()
next(g)
print(g.send(1))
next(g)
g.send(0)
print(g.send(1))


def in_with():
    class Manager:
        def __enter__(self):
            print("enter")

        def __exit__(self, *args):
            print("exit", args[0].__name__ if args[0] else None)

    with Manager():
        yield 1
        yield 2


for x in in_with():
    print(x)
g = in_with()
next(g)
try:
    g.throw(KeyError)
except KeyError:
    print("KeyError")
g = in_with()
next(g)
g.close()


def handler_spans_yields():
    try:
        raise ValueError("kept")
    except ValueError as e:
        yield 1
        yield str(e)
        try:
            raise
        except ValueError as again:
            yield "again " + str(again)


print(list(handler_spans_yields()))
