def f(k):
    squares = [k * x for x in range(3)]
    table = {x: (lambda: k + x) for x in range(2)}
    nested = [[k + x + y for y in range(2)] for x in range(2)]
    gen = (k - x for x in range(2))
    k = 100
    return squares, table[0](), nested, list(gen)


print(f(10))


def g(n):
    add = [lambda a, i=i: a + i + n for i in range(3)]
    n = 50
    return [h(1) for h in add]


print(g(5))


def filters(limit):
    def keep(x):
        return x < limit

    return [x for x in range(10) if keep(x)], list(filter(keep, range(5)))


print(filters(3))


def compose(*fs):
    def composed(x):
        for f in fs:
            x = f(x)
        return x

    return composed


print(compose(lambda x: x + 1, lambda x: x * 2, str)(4))


def curry(f, *first):
    return lambda *rest, **k: f(*(first + rest), **k)


print(curry(max, 5)(3, 9), curry(sorted)([3, 1, 2], reverse=True))


class K:
    def __init__(self, n):
        self.get = lambda: (self.n, n)
        self.n = n + 1

    def method(self):
        def inner():
            return self.n, "K"

        return inner


print(K(1).get(), K(2).method()())
