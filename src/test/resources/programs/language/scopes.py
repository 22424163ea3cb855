x = "module"


def read():
    return x


def shadow():
    x = "local"
    return x


def write():
    global x, fresh
    x = "changed"
    fresh = "made by a function"


print(read(), shadow(), read())
write()
print(x, fresh, read())


def outer():
    y = "outer"

    def inner():
        nonlocal y
        y = "inner"

        def innermost():
            nonlocal y
            y += " and innermost"

        innermost()

    inner()
    return y


print(outer())

# A comprehension has its own scope for its variable.
i = "kept"
squares = [i * i for i in range(4)]
print(i, squares)


# A class body sees globals, but its names are no scope for its methods.
class Klass:
    x = "class"
    y = x + "!"

    def method(self):
        return x


print(Klass.x, Klass.y, Klass().method())

print(sorted(n for n in globals() if n in ("x", "fresh", "read", "missing")))
globals()["put"] = 5
print(put)


def only_locals(a, b=2):
    c = a + b
    return c


print(only_locals(1))


# A builtin can be shadowed.
def length():
    len = lambda v: "my len"
    return len([1])


print(length(), len([1]))


def hide():
    global max
    max = 3
    r = max
    del max
    return r


print(hide(), max(1, 2))
