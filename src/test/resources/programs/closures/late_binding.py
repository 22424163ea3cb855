functions = [lambda: i for i in range(3)]
print([f() for f in functions])
functions = [lambda i=i: i for i in range(3)]
print([f() for f in functions])


def make():
    out = []
    for i in range(3):
        def f():
            return i * 10

        out.append(f)
    i = 7
    return out


print([f() for f in make()])


def make_with_factory():
    def factory(i):
        return lambda: i

    return [factory(i) for i in range(3)]


print([f() for f in make_with_factory()])


def later():
    def show():
        return value

    try:
        show()
    except NameError:
        print("not yet")
    value = "now"
    print(show())
    value = "changed"
    return show


print(later()())


def deleted():
    x = 1

    def show():
        return x

    print(show())
    del x
    try:
        show()
    except NameError:
        return "gone"


print(deleted())


def argument(x):
    def show():
        return x

    x += 1
    return show


print(argument(1)())
