# oracle: micropython
# pend_throw before the start, twice, and after the end.


def numbers():
    try:
        yield 1
        yield 2
    except ValueError as error:
        print("inside", repr(error))
        yield 3


def tell(action, *args):
    try:
        print(action(*args))
    except Exception as error:
        print(type(error).__name__, error.args)


g = numbers()
tell(g.pend_throw, ValueError(1))
tell(g.send, 5)
tell(g.send, None)
tell(next, g)

g = numbers()
tell(next, g)
tell(g.pend_throw, ValueError(2))
tell(g.pend_throw, ValueError(3))
tell(g.throw, KeyError(4))
tell(next, g)
tell(g.pend_throw, ValueError(5))
tell(next, g)
tell(g.pend_throw, None)
