class Tag:
    def __init__(self, name):
        self.name = name


def reflect(op):
    return lambda self, other: "%s %s %s" % (other, op, self.name)


Tag.__radd__ = reflect("+")
Tag.__rsub__ = reflect("-")
Tag.__rmul__ = reflect("*")
Tag.__rtruediv__ = reflect("/")
Tag.__rfloordiv__ = reflect("//")
Tag.__rmod__ = reflect("%")
Tag.__rpow__ = reflect("**")
Tag.__rlshift__ = reflect("<<")
Tag.__rrshift__ = reflect(">>")
Tag.__rand__ = reflect("&")
Tag.__ror__ = reflect("|")
Tag.__rxor__ = reflect("^")

t = Tag("t")
print(1 + t, 2 - t, 3 * t, 4 / t, 5 // t)
print(6 % t, 7**t, 8 << t, 9 >> t, 10 & t, 11 | t, 12 ^ t)


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __add__(self, other):
        if isinstance(other, Money):
            return Money(self.cents + other.cents)
        if isinstance(other, int):
            return Money(self.cents + other)
        return NotImplemented

    __radd__ = __add__

    def __str__(self):
        return "%d.%02d" % divmod(self.cents, 100)


print(Money(150) + Money(275), Money(1) + 5, 5 + Money(1), sum([Money(10), Money(20)]))
try:
    Money(1) + "x"
except TypeError:
    print("TypeError")
