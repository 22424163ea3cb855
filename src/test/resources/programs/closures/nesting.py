def level1(a):
    def level2(b):
        def level3(c):
            def level4(d):
                return a, b, c, d

            return level4

        return level3

    return level2


print(level1(1)(2)(3)(4))


def pass_through(x):
    def middle():
        def inner():
            return x

        return inner()

    return middle()


print(pass_through("through a level that does not use it"))


def shared():
    x = 0

    def a():
        nonlocal x
        x += 1

        def b():
            nonlocal x
            x += 10
            return x

        return b

    def get():
        return x

    return a, get


a, get = shared()
b1, b2 = a(), a()
print(get(), b1(), b2(), get())


def shadows():
    x = "outer"

    def f():
        x = "inner"

        def g():
            return x

        return g()

    return f(), x


print(shadows())


def mutual():
    def even(n):
        return True if n == 0 else odd(n - 1)

    def odd(n):
        return False if n == 0 else even(n - 1)

    return even(9), odd(9)


print(mutual())


def many(a, b=2, *args, c, **kwargs):
    d, e = 5, 6

    def inner():
        return a, b, args, c, sorted(kwargs.items()), d, e

    return inner


print(many(1, 3, 4, c=7, z=8)())


def recursive(n):
    return lambda: n if n == 0 else recursive(n - 1)() + n


print(recursive(5)())
x = "global"


def mixed():
    global x
    y = "enclosing"

    def f():
        global x
        nonlocal y
        x, y = y, x

    f()
    return x, y


print(mixed(), x)
