def inner():
    try:
        x = yield "inner 1"
        print("inner got", x)
        y = yield "inner 2"
        print("inner got", y)
    except ValueError as e:
        print("inner caught", e)
        yield "inner handled"
    finally:
        print("inner finally")
    return "inner result"


def outer():
    yield "outer 1"
    result = yield from inner()
    print("outer has", result)
    yield "outer 2"


g = outer()
print(next(g))
print(next(g))
print(g.send("A"))
print(g.send("B"))
print(list(g))

g = outer()
next(g)
next(g)
print(g.throw(ValueError("thrown")))
print(next(g))

g = outer()
next(g)
next(g)
try:
    g.throw(KeyError("not handled"))
except KeyError as e:
    print("KeyError", e.args)


# From anything that can be iterated over.
def chain(*sources):
    for source in sources:
        yield from source


print(list(chain("ab", [1, 2], (3,), range(2), {5: 6}, (x * x for x in (7, 8)))))


def countdown(n):
    if n:
        yield n
        yield from countdown(n - 1)


print(list(countdown(12)))


def walk(tree):
    for node in tree:
        if isinstance(node, list):
            yield from walk(node)
        else:
            yield node


print(list(walk([1, [2, [3, [4]], 5], []])))


class Iterator:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("value of the iterator")
        return self.n


def delegate():
    print("result", (yield from Iterator()))


print(list(delegate()))
try:
    list(chain(5))
except TypeError:
    print("TypeError")


def through_try():
    try:
        yield from countdown(2)
        yield from [][0]
    except IndexError:
        yield "IndexError"


print(list(through_try()))
