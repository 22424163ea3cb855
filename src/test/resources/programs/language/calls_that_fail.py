# oracle: micropython
# Arguments are looked at in the device's order, and some words pass for numbers there.


def positional(a, b, c):
    pass


def words(**kw):
    return sorted(kw)


def tell(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error.args)


tell(lambda: positional(a=1))
tell(lambda: positional(b=1))
tell(lambda: positional(1, c=3))
tell(lambda: words(**{1: 2}))
tell(lambda: len(**{1: 2}))
tell(lambda: enumerate([], "x", 1))
tell(lambda: (5).to_bytes("x", 1, 2))
tell(lambda: (5).to_bytes(1.5, zzz=1))
tell(lambda: round("a", "b"))
tell(lambda: compile(5, 1, 1))
tell(lambda: eval("1", [1]))
tell(lambda: object.__init__())
tell(lambda: object.__new__(5))
tell(lambda: object.__new__(object, 1))
tell(lambda: b"".split(bytearray(b"x")))
tell(lambda: bytearray().find(b""))
tell(lambda: slice.indices)
tell(lambda: slice(1, 20, 3).indices(10))
tell(lambda: __import__("x", None, None, None, -1))
tell(lambda: type("x", (), 5))

items = [1, 2]
items.insert(1.5 > 1, "bool")
items.insert([], "list")
items.insert(-100, "first")
items.insert(100, "last")
print(len(items), items[0], items[-1])


def unpack(values):
    *a, b, c = values
    return a, b, c


for values in ("1", "", [1], (1,), range(1), "12", {7}):
    tell(lambda: unpack(values))


class Five:
    def __call__(self, *args):
        return 5


for bases in ((5,), ("",), (None,), ((),)):
    try:
        class X(*bases):
            pass
        print(X)
    except Exception as error:
        print(type(error).__name__, error.args)
