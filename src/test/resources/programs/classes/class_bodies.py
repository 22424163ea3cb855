print("before")


class C:
    print("in the body")
    items = []
    for i in range(3):
        items.append(i * i)
    if items:
        first = items[0]
    else:
        never = 1

    def f(self):
        return self.items

    alias = f
    square = [x * x for x in range(4)]

    class Inner:
        depth = 2

        def g(self):
            return self.depth

    inner = Inner()


print(C.items, C.first, C.i, C().alias(), C.square, C.Inner().g(), C.inner.depth, hasattr(C, "never"))


def make(n):
    class Local:
        value = n

        def get(self):
            return self.value, n

    return Local


A, B = make(1), make(2)
print(A().get(), B().get(), A is B, A.__name__)

D = type("D", (C,), {"extra": 5, "m": lambda self: self.extra + 1})
print(D().m(), D().f(), D.__name__, issubclass(D, C))

x = "global"


class E:
    x = x + "!"

    def show(self):
        return x, self.x


print(E().show())


class F:
    pass


F.m = lambda self: "later"
print(F().m(), C.__name__)


class G:
    a = 1
    b = a + 1
    del a


print(hasattr(G, "a"), G.b)
