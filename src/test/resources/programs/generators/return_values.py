def answer():
    yield 1
    return 42


g = answer()
next(g)
try:
    next(g)
except StopIteration as e:
    print(e.value, e.args)
try:
    next(g)
except StopIteration as e:
    print(e.value)


def outer():
    result = yield from answer()
    print("inner returned", result)
    return result + 1


def outermost():
    return (yield from outer()) * 2


g = outermost()
out = []
while True:
    try:
        out.append(next(g))
    except StopIteration as e:
        print(out, e.value)
        break


def tuple_result():
    return 1, 2
    yield


try:
    next(tuple_result())
except StopIteration as e:
    print(e.value)


def in_finally():
    try:
        yield 1
    finally:
        return "from finally"


g = in_finally()
next(g)
try:
    next(g)
except StopIteration as e:
    print(e.value)


def loop():
    for i in range(3):
        yield i
        if i == 1:
            return "early"


def use():
    print((yield from loop()))


print(list(use()))
